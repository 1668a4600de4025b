// One column of a consolidated sheet: its heading, width, where it stands; while it is worked on also the heading above and alignment.
import {
  Button,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  SpinButton,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDown16Regular,
  ArrowUp16Regular,
  Delete16Regular,
  ReOrderDotsVertical16Regular,
} from '@fluentui/react-icons';
import { memo, type KeyboardEvent, type ReactNode } from 'react';
import type { ColumnSource } from '#shared/consolidate/columnSources.ts';
import { narrowestWidth, widestWidth, type DesignColumn } from '#shared/consolidate/design.ts';
import type { DragPhase } from '../parts/useItemOrder.ts';
import { columnId } from './draftDesign.ts';

const useStyles = makeStyles({
  column: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: '2px' },
  target: { boxShadow: `inset 0 2px 0 ${tokens.colorBrandStroke1}` },
  row: { display: 'flex', alignItems: 'center', gap: '2px' },
  grip: { cursor: 'grab', color: tokens.colorNeutralForeground3, flexShrink: 0, height: '16px' },
  source: { width: '92px', flexShrink: 0, fontSize: tokens.fontSizeBase200, lineHeight: '15px' },
  heading: { flexGrow: 1, minWidth: '60px' },
  width: { width: '68px', minWidth: '68px', flexShrink: 0 },
  button: { flexShrink: 0 },
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

type Props = {
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
  onStep(id: string, by: 1 | -1): void;
  onDrag(at: number, phase: DragPhase): void;
  onChange: ChangeColumns;
};

/** Only the column that changes is drawn again: each has half a dozen fields and buttons. */
export const DesignColumnRow = memo(function DesignColumnRow(props: Props): ReactNode {
  const { id, column, index, last, only, source, disabled, open, target } = props;
  const { onOpen, onStep, onDrag, onChange } = props;
  const styles = useStyles();
  const { heading, group, width, align } = column;
  const label = source?.label ?? '已删除的列';
  const name = heading.trim() || label;
  const put = (values: Partial<DesignColumn>) =>
    onChange((all) =>
      all.map((each, at) => (columnId(all, at) === id ? { ...each, ...values } : each)),
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || disabled) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    onStep(id, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li
      data-column={id}
      className={mergeClasses(styles.column, target && styles.target)}
      onFocus={() => onOpen(id)}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        event.preventDefault();
        onDrag(index, 'over');
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrag(index, 'drop');
      }}
    >
      <div className={styles.row}>
        <span
          className={styles.grip}
          draggable={!disabled}
          title="拖动调整次序，也可按 Alt+↑、Alt+↓"
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', name);
            onDrag(index, 'start');
          }}
          onDragEnd={() => onDrag(index, 'end')}
        >
          <ReOrderDotsVertical16Regular />
        </span>
        <span className={styles.source} title={source?.about}>
          {label}
        </span>
        <Input
          className={styles.heading}
          size="small"
          disabled={disabled}
          aria-label={`“${label}”的列名`}
          value={heading}
          maxLength={60}
          onChange={(_, { value }) => put({ heading: value })}
        />
        <SpinButton
          className={styles.width}
          size="small"
          disabled={disabled}
          aria-label={`“${name}”的列宽`}
          value={width}
          precision={1}
          min={narrowestWidth}
          max={widestWidth}
          onChange={(_, { value, displayValue }) => {
            const wanted = value ?? Number(displayValue);
            if (wanted >= narrowestWidth && wanted <= widestWidth)
              put({ width: Math.round(wanted * 2) / 2 });
          }}
        />
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<ArrowUp16Regular />}
          aria-label={`“${name}”前移`}
          disabledFocusable={disabled || index === 0}
          onClick={() => !disabled && index > 0 && onStep(id, -1)}
        />
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<ArrowDown16Regular />}
          aria-label={`“${name}”后移`}
          disabledFocusable={disabled || last}
          onClick={() => !disabled && !last && onStep(id, 1)}
        />
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<Delete16Regular />}
          aria-label={`去掉“${name}”`}
          title="去掉这一列"
          disabledFocusable={disabled || only}
          onClick={() =>
            !disabled && !only && onChange((all) => all.filter((_, at) => columnId(all, at) !== id))
          }
        />
      </div>
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
    </li>
  );
});
