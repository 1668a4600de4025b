// The columns of a consolidated sheet in their order; moved by dragging, buttons or Alt with the arrows; added from a list.
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { ColumnSource } from '#shared/consolidate/columnSources.ts';
import { mostDesignColumns, type SheetDesign } from '#shared/consolidate/design.ts';
import { useItemOrder } from '../parts/useItemOrder.ts';
import { DesignColumnRow, type ChangeColumns } from './DesignColumnRow.tsx';
import { columnId, unusedSources, usualColumn } from './draftDesign.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

type Props = {
  design: SheetDesign;
  sources: readonly ColumnSource[];
  disabled: boolean;
  onChange: ChangeColumns;
};

export function DesignColumns({ design, sources, disabled, onChange }: Props): ReactNode {
  const styles = useStyles();
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { columns } = design;
  const { target, onStep, onDrag } = useItemOrder(list, columnId, onChange);
  const of = useMemo(
    () => new Map<string, ColumnSource>(sources.map((source) => [source.key, source])),
    [sources],
  );
  const unused = unusedSources(sources, design);
  const add = (key: string) => {
    const source = unused.find((each) => each.key === key);
    if (source) onChange((all) => [...all, usualColumn(source)]);
  };
  const options = (own: boolean) =>
    unused
      .filter((source) => source.own === own)
      .map(({ key, label, about }) => (
        <option key={key} value={key} title={about}>
          {label}
        </option>
      ));
  const ownOptions = options(true);
  return (
    <>
      <ol ref={list} className={styles.list} aria-label="汇总表的列">
        {columns.map((column, index) => {
          const id = columnId(columns, index);
          return (
            <DesignColumnRow
              key={id}
              id={id}
              column={column}
              index={index}
              last={index === columns.length - 1}
              only={columns.length === 1}
              source={of.get(column.key)}
              disabled={disabled}
              open={open === id}
              target={target === index}
              onOpen={setOpen}
              onStep={onStep}
              onDrag={onDrag}
              onChange={onChange}
            />
          );
        })}
      </ol>
      <Field label="添加列">
        <Select
          value=""
          disabled={disabled || columns.length >= mostDesignColumns}
          onChange={(_, { value }) => add(value)}
        >
          <option value="">选择要添加的列…</option>
          {options(false)}
          {ownOptions.length > 0 && <optgroup label="自定义列">{ownOptions}</optgroup>}
        </Select>
      </Field>
    </>
  );
}
