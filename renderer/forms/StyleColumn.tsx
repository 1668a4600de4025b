// One column of a form: its heading, width, alignment, hint; where it stands.
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
import type { ColumnSource } from '#shared/forms/columnLabels.ts';
import {
  longestPrompt,
  narrowestWidth,
  widestWidth,
  type FormColumn,
} from '#shared/forms/definition.ts';
import type { DragPhase } from '../parts/useItemOrder.ts';

const useStyles = makeStyles({
  column: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: '2px',
  },
  target: { boxShadow: `inset 0 2px 0 ${tokens.colorBrandStroke1}` },
  row: { display: 'flex', alignItems: 'center', gap: '2px' },
  grip: { cursor: 'grab', color: tokens.colorNeutralForeground3, flexShrink: 0 },
  source: { width: '92px', flexShrink: 0, fontSize: tokens.fontSizeBase200, lineHeight: '15px' },
  role: { color: tokens.colorNeutralForeground2 },
  heading: { flexGrow: 1, minWidth: '80px' },
  width: { width: '68px', minWidth: '68px', flexShrink: 0 },
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

type Props = {
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
  onStep(key: string, by: 1 | -1): void;
  onDrag(at: number, phase: DragPhase): void;
  onChange: ChangeColumns;
};

/** Only the column that changes is drawn again: each has half a dozen fields and buttons. */
export const StyleColumn = memo(function StyleColumn(props: Props): ReactNode {
  const { column, index, last, source, disabled, open, target } = props;
  const { onOpen, onStep, onDrag, onChange } = props;
  const styles = useStyles();
  const { key, heading, width, align, prompt } = column;
  const name = heading.trim() || source?.label || '';
  const put = (values: Partial<FormColumn>) =>
    onChange((all) => all.map((each) => (each.key === key ? { ...each, ...values } : each)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || disabled) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    onStep(key, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li
      data-column={key}
      className={mergeClasses(styles.column, target && styles.target)}
      onFocus={() => onOpen(key)}
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
        <span className={styles.source}>
          {source?.label ?? '已删除的列'}
          <div className={styles.role}>{source?.filled ? '单位填写' : '锁定'}</div>
        </span>
        <Input
          className={styles.heading}
          size="small"
          disabled={disabled}
          aria-label={`“${source?.label ?? name}”的列名`}
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
        <Select
          className={styles.align}
          size="small"
          disabled={disabled}
          aria-label={`“${name}”的对齐`}
          value={align}
          onChange={(_, { value }) => put({ align: value as FormColumn['align'] })}
        >
          <option value="left">左</option>
          <option value="center">居中</option>
        </Select>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUp16Regular />}
          aria-label={`“${name}”前移`}
          disabledFocusable={disabled || index === 0}
          onClick={() => !disabled && index > 0 && onStep(key, -1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDown16Regular />}
          aria-label={`“${name}”后移`}
          disabledFocusable={disabled || last}
          onClick={() => !disabled && !last && onStep(key, 1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete16Regular />}
          aria-label={`去掉“${name}”`}
          title={key === 'task' ? '“任务内容”不能去掉：收表时靠它对应任务' : '去掉这一列'}
          disabledFocusable={disabled || key === 'task'}
          onClick={() =>
            !disabled && key !== 'task' && onChange((all) => all.filter((each) => each.key !== key))
          }
        />
      </div>
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
    </li>
  );
});
