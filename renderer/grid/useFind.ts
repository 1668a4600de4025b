// What a search finds on a sheet as it is displayed: which cells are marked, and the walk from one to the next.
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { findCells, type FoundCell } from '#shared/view/findCells.ts';
import { createFinder } from '#shared/view/findText.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { rejectedKey, type GridCore } from './core.ts';
import { repaintAll } from './paint.ts';
import { positionOf } from './selection.ts';
import type { SelectionActions } from './useSelection.ts';

export type FindActions = {
  /** After rows or columns changed. */
  update(): void;
  /** Selects the next cell found, from the active one on, around the end. */
  step(step: 1 | -1): void;
  /** The cells found and the displayed rows. */
  found(): { rows: readonly ViewRow[]; cells: readonly FoundCell[] };
  /** The place of the active cell among those found, from 1; 0 when it is none of them. */
  place(): number;
};

export function useFind(core: GridCore, selection: SelectionActions): FindActions {
  const { find } = core.props;
  const finder = useMemo(() => (find ? createFinder(find) : null), [find]);
  const latest = useRef(finder);
  latest.current = finder;
  const cells = useRef<readonly FoundCell[]>([]);

  const displayed = useCallback(
    () => core.layout.rowIds.flatMap((id) => core.rowById.get(id) ?? []),
    [core],
  );
  const actions = useMemo((): FindActions => {
    const place = () => {
      const active = core.selection?.active;
      const index = cells.current.findIndex(
        ({ rowId, column }) => rowId === active?.rowId && column === active.column,
      );
      return index + 1;
    };
    return {
      update() {
        const had = core.found.size > 0;
        const columns = core.layout.columns.flatMap(
          (key) => core.props.tab.columns.find((column) => column.key === key) ?? [],
        );
        cells.current = latest.current ? findCells(displayed(), columns, latest.current) : [];
        core.found = new Set(cells.current.map((each) => rejectedKey(each.rowId, each.column)));
        if (had || core.found.size > 0) repaintAll(core);
        core.props.onFound?.({ place: place(), total: cells.current.length });
      },
      step(step) {
        const positions = cells.current.flatMap((each) => positionOf(core.layout, each) ?? []);
        if (positions.length === 0) return;
        const active = core.selection ? positionOf(core.layout, core.selection.active) : null;
        const order = (row: number, column: number) => row * core.layout.columns.length + column;
        const here = active ? order(active.row, active.column) : -1;
        const next =
          step > 0
            ? (positions.find((at) => order(at.row, at.column) > here) ?? positions[0])
            : (positions.findLast((at) => order(at.row, at.column) < here) ?? positions.at(-1));
        if (next) selection.select(next);
        core.props.onFound?.({ place: place(), total: cells.current.length });
      },
      found: () => ({ rows: displayed(), cells: cells.current }),
      place,
    };
  }, [core, selection, displayed]);

  useEffect(() => actions.update(), [actions, finder]);
  return actions;
}
