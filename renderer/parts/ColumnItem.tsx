// A column in a list of columns that a person sets up: what it holds, its heading and width, where it stands, away with it.
import {
  Button,
  Input,
  makeStyles,
  mergeClasses,
  SpinButton,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDown16Regular,
  ArrowUp16Regular,
  Delete16Regular,
  ReOrderDotsVertical16Regular,
} from '@fluentui/react-icons';
import type { KeyboardEvent, ReactNode } from 'react';
import type { ItemOrder } from './useItemOrder.ts';

const useStyles = makeStyles({
  column: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: '2px' },
  target: { boxShadow: `inset 0 2px 0 ${tokens.colorBrandStroke1}` },
  row: { display: 'flex', alignItems: 'center', gap: '2px', '& button': { flexShrink: 0 } },
  grip: { cursor: 'grab', color: tokens.colorNeutralForeground3, flexShrink: 0, height: '16px' },
  source: { width: '92px', flexShrink: 0, fontSize: tokens.fontSizeBase200, lineHeight: '15px' },
  heading: { flexGrow: 1, minWidth: '60px' },
  width: { width: '68px', minWidth: '68px', flexShrink: 0 },
});

type Props = Omit<ItemOrder, 'target'> & {
  /** Names it in the list; see `useItemOrder`. */
  id: string;
  /** What it holds, whatever its heading says; `about` tells more. */
  label: string;
  about?: string | undefined;
  /** Below the label. */
  role?: ReactNode;
  heading: string;
  width: number;
  /** Least and greatest width. */
  widths: readonly [number, number];
  index: number;
  last: boolean;
  disabled: boolean;
  /** A dragged one would come to stand here. */
  target: boolean;
  /** Why it cannot be taken away; null: it can. */
  keep: string | null;
  onOpen(id: string): void;
  onPut(values: { heading?: string; width?: number }): void;
  onRemove(): void;
  /** Between the width and the buttons. */
  fields?: ReactNode;
  /** What is set seldom, below. */
  children?: ReactNode;
};

export function ColumnItem(props: Props): ReactNode {
  const { id, label, about, role, heading, width, widths, index, last, disabled, target } = props;
  const { keep, onOpen, onStep, onDrag, onPut, onRemove, fields, children } = props;
  const styles = useStyles();
  const name = heading.trim() || label;
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
        <span className={styles.source} title={about}>
          {label}
          {role}
        </span>
        <Input
          className={styles.heading}
          size="small"
          disabled={disabled}
          aria-label={`“${label}”的列名`}
          value={heading}
          maxLength={60}
          onChange={(_, { value }) => onPut({ heading: value })}
        />
        <SpinButton
          className={styles.width}
          size="small"
          disabled={disabled}
          aria-label={`“${name}”的列宽`}
          value={width}
          precision={1}
          min={widths[0]}
          max={widths[1]}
          onChange={(_, { value, displayValue }) => {
            const wanted = value ?? Number(displayValue);
            if (wanted >= widths[0] && wanted <= widths[1])
              onPut({ width: Math.round(wanted * 2) / 2 });
          }}
        />
        {fields}
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUp16Regular />}
          aria-label={`“${name}”前移`}
          disabledFocusable={disabled || index === 0}
          onClick={() => !disabled && index > 0 && onStep(id, -1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDown16Regular />}
          aria-label={`“${name}”后移`}
          disabledFocusable={disabled || last}
          onClick={() => !disabled && !last && onStep(id, 1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete16Regular />}
          aria-label={`去掉“${name}”`}
          title={keep ?? '去掉这一列'}
          disabledFocusable={disabled || keep !== null}
          onClick={() => !disabled && keep === null && onRemove()}
        />
      </div>
      {children}
    </li>
  );
}
