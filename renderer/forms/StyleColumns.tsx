// The columns of a form in their order; moved by dragging, buttons or Alt with the arrows.
import { makeStyles } from '@fluentui/react-components';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ColumnSource } from '#shared/forms/columnLabels.ts';
import type { FormColumn } from '#shared/forms/definition.ts';
import { moved } from './draftStyle.ts';
import { StyleColumn, type ChangeColumns, type DragPhase } from './StyleColumn.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

type Props = {
  columns: readonly FormColumn[];
  sources: readonly ColumnSource[];
  disabled: boolean;
  onChange: ChangeColumns;
};

export function StyleColumns({ columns, sources, disabled, onChange }: Props): ReactNode {
  const styles = useStyles();
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const dragged = useRef<number | null>(null);
  /** The column that was moved by a key keeps the keys. */
  const follows = useRef<string | null>(null);
  // Before anybody else looks for where the keys have gone.
  useLayoutEffect(() => {
    if (follows.current === null) return;
    const row = list.current?.querySelector(`[data-column="${follows.current}"]`);
    row?.querySelector('input')?.focus();
    follows.current = null;
  });
  const of = useMemo(
    () => new Map<string, ColumnSource>(sources.map((source) => [source.key, source])),
    [sources],
  );
  const step = useCallback(
    (key: string, by: 1 | -1) => {
      follows.current = key;
      onChange((all) => {
        const at = all.findIndex((column) => column.key === key);
        return moved(all, at, at + by);
      });
    },
    [onChange],
  );
  const drag = useCallback(
    (at: number, phase: DragPhase) => {
      if (phase === 'start') dragged.current = at;
      if (phase === 'over' && dragged.current !== null) setTarget(at);
      const from = dragged.current;
      if (phase === 'drop' && from !== null) onChange((all) => moved(all, from, at));
      if (phase === 'drop' || phase === 'end') {
        dragged.current = null;
        setTarget(null);
      }
    },
    [onChange],
  );
  return (
    <ol ref={list} className={styles.list} aria-label="报表的列">
      {columns.map((column, index) => (
        <StyleColumn
          key={column.key}
          column={column}
          index={index}
          last={index === columns.length - 1}
          source={of.get(column.key)}
          disabled={disabled}
          open={open === column.key}
          target={target === index}
          onOpen={setOpen}
          onStep={step}
          onDrag={drag}
          onChange={onChange}
        />
      ))}
    </ol>
  );
}
