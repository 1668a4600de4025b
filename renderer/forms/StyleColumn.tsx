// One column of a form: its heading, width, alignment, hint; where it stands.
import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import type { ColumnSource } from '#shared/forms/columnLabels.ts';
import {
  longestPrompt,
  narrowestWidth,
  widestWidth,
  type FormColumn,
} from '#shared/forms/definition.ts';
import { ColumnItem } from '../parts/ColumnItem.tsx';
import type { ItemOrder } from '../parts/useItemOrder.ts';

const useStyles = makeStyles({
  role: { color: tokens.colorNeutralForeground2 },
  align: { width: '76px', minWidth: '76px', flexShrink: 0 },
  prompt: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingInlineStart: '22px',
    paddingTop: '2px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  hint: { flexGrow: 1 },
});

export type ChangeColumns = (
  change: (columns: readonly FormColumn[]) => readonly FormColumn[],
) => void;

type Props = Omit<ItemOrder, 'target'> & {
  column: FormColumn;
  index: number;
  last: boolean;
  source: ColumnSource | undefined;
  disabled: boolean;
  /** Its hint is shown. */
  open: boolean;
  /** A dragged column would come to stand here. */
  target: boolean;
  onOpen(key: string): void;
  onChange: ChangeColumns;
};

/** Only the column that changes is drawn again: each has half a dozen fields and buttons. */
export const StyleColumn = memo(function StyleColumn(props: Props): ReactNode {
  const { column, source, disabled, open, onChange, ...rest } = props;
  const styles = useStyles();
  const { key, heading, width, align, prompt } = column;
  const put = (values: Partial<FormColumn>) =>
    onChange((all) => all.map((each) => (each.key === key ? { ...each, ...values } : each)));
  return (
    <ColumnItem
      {...rest}
      id={key}
      label={source?.label ?? '已删除的列'}
      role={<div className={styles.role}>{source?.filled ? '单位填写' : '锁定'}</div>}
      heading={heading}
      width={width}
      widths={[narrowestWidth, widestWidth]}
      disabled={disabled}
      keep={key === 'task' ? '“任务内容”不能去掉：收表时靠它对应任务' : null}
      onPut={put}
      onRemove={() => onChange((all) => all.filter((each) => each.key !== key))}
      fields={
        <Select
          className={styles.align}
          size="small"
          disabled={disabled}
          aria-label={`“${heading.trim() || (source?.label ?? '')}”的对齐`}
          value={align}
          onChange={(_, { value }) => put({ align: value as FormColumn['align'] })}
        >
          <option value="left">左</option>
          <option value="center">居中</option>
        </Select>
      }
    >
      {source?.filled && open && (
        <label className={styles.prompt}>
          填写提示
          <Input
            className={styles.hint}
            size="small"
            disabled={disabled}
            value={prompt}
            maxLength={longestPrompt}
            placeholder="单位点到这一格时显示，可不填"
            onChange={(_, { value }) => put({ prompt: value })}
          />
        </label>
      )}
    </ColumnItem>
  );
});
