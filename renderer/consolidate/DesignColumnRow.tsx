// One column of a consolidated sheet: its heading and width; while it is worked on also the heading above and its alignment.
import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import type { ColumnSource } from '#shared/consolidate/columnSources.ts';
import { narrowestWidth, widestWidth, type DesignColumn } from '#shared/consolidate/design.ts';
import { ColumnItem } from '../parts/ColumnItem.tsx';
import type { ItemOrder } from '../parts/useItemOrder.ts';
import { columnId } from './draftDesign.ts';

const useStyles = makeStyles({
  more: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingInlineStart: '18px',
    paddingTop: '2px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '& label': { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  },
  above: { flexGrow: 1 },
  aboveField: { flexGrow: 1, minWidth: '80px' },
  align: { width: '80px', minWidth: '80px' },
});

export type ChangeColumns = (
  change: (columns: readonly DesignColumn[]) => readonly DesignColumn[],
) => void;

type Props = Omit<ItemOrder, 'target'> & {
  id: string;
  column: DesignColumn;
  index: number;
  last: boolean;
  only: boolean;
  source: ColumnSource | undefined;
  disabled: boolean;
  /** What is set seldom is shown. */
  open: boolean;
  /** A dragged column would come to stand here. */
  target: boolean;
  onOpen(id: string): void;
  onChange: ChangeColumns;
};

/** Only the column that changes is drawn again: each has half a dozen fields and buttons. */
export const DesignColumnRow = memo(function DesignColumnRow(props: Props): ReactNode {
  const { id, column, only, source, disabled, open, onChange, ...rest } = props;
  const styles = useStyles();
  const { heading, group, width, align } = column;
  const put = (values: Partial<DesignColumn>) =>
    onChange((all) =>
      all.map((each, at) => (columnId(all, at) === id ? { ...each, ...values } : each)),
    );
  return (
    <ColumnItem
      {...rest}
      id={id}
      label={source?.label ?? '已删除的列'}
      about={source?.about}
      heading={heading}
      width={width}
      widths={[narrowestWidth, widestWidth]}
      disabled={disabled}
      keep={only ? '至少要有一列' : null}
      onPut={put}
      onRemove={() => onChange((all) => all.filter((_, at) => columnId(all, at) !== id))}
    >
      {open && (
        <div className={styles.more}>
          <label className={styles.above}>
            上级表头
            <Input
              className={styles.aboveField}
              size="small"
              disabled={disabled}
              value={group}
              maxLength={60}
              placeholder="相邻几列填同样的，就合成两层表头"
              onChange={(_, { value }) => put({ group: value })}
            />
          </label>
          <label>
            对齐
            <Select
              className={styles.align}
              size="small"
              disabled={disabled}
              value={align}
              onChange={(_, { value }) => put({ align: value as DesignColumn['align'] })}
            >
              <option value="left">左</option>
              <option value="center">居中</option>
              <option value="right">右</option>
            </Select>
          </label>
        </div>
      )}
    </ColumnItem>
  );
});
