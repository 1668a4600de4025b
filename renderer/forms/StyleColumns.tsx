// The columns of a form in their order; moved by dragging, buttons or Alt with the arrows.
import { makeStyles } from '@fluentui/react-components';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { ColumnSource } from '#shared/forms/columnLabels.ts';
import type { FormColumn } from '#shared/forms/definition.ts';
import { useItemOrder } from '../parts/useItemOrder.ts';
import { StyleColumn, type ChangeColumns } from './StyleColumn.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

type Props = {
  columns: readonly FormColumn[];
  sources: readonly ColumnSource[];
  disabled: boolean;
  onChange: ChangeColumns;
};

function keyOf(columns: readonly FormColumn[], at: number): string {
  return columns[at]?.key ?? '';
}

export function StyleColumns({ columns, sources, disabled, onChange }: Props): ReactNode {
  const styles = useStyles();
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { target, onStep, onDrag } = useItemOrder(list, keyOf, onChange);
  const of = useMemo(
    () => new Map<string, ColumnSource>(sources.map((source) => [source.key, source])),
    [sources],
  );
  return (
    <ol ref={list} className={styles.list} aria-label="反馈表的列">
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
          onStep={onStep}
          onDrag={onDrag}
          onChange={onChange}
        />
      ))}
    </ol>
  );
}
