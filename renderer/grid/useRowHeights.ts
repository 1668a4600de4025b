// Keeps the function that answers a row's height: it changes with the columns' widths and the groups of merged cells.
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import type { Tab } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { GridCore } from './core.ts';
import { heightsAhead, type HeightsAhead } from './heightsAhead.ts';
import { createMeasure } from './measure.ts';
import { changedRows } from './replaceRows.ts';
import { createRowHeights, lineHeight, cellPadding, type RowHeights } from './rowHeights.ts';
import { gridFontFamily, gridFontSize } from './theme.ts';

export type HeightActions = {
  heightOf(row: ViewRow | undefined): number;
  /** After columns were resized, hidden, shown or zoomed. */
  update(): void;
  /** After rows were added: measures those out of view in pauses. */
  ahead(): void;
};

export function useRowHeights(
  core: GridCore,
  frame: RefObject<HTMLElement | null>,
  tab: Tab,
  rows: readonly ViewRow[],
  zoom: number,
): HeightActions {
  const measure = useMemo(
    () => createMeasure(`${gridFontSize * zoom}px ${gridFontFamily}`, gridFontSize * zoom),
    [zoom],
  );
  const groups = useRef<{ tab: Tab; rows: readonly ViewRow[]; sizes: GroupSizes }>(null);
  if (groups.current?.tab !== tab || groups.current.rows !== rows) {
    const { current } = groups;
    // Most edits leave every group as large as it was.
    const same = current?.tab === tab && changedRows(current.rows, rows) !== null;
    groups.current = { tab, rows, sizes: same ? current.sizes : groupSizes(tab, rows) };
  }
  const heights = useRef<RowHeights | null>(null);

  const create = useCallback((): RowHeights => {
    const widthOf = (key: string) =>
      core.api?.getColumn(key)?.getActualWidth() ??
      (tab.columns.find((column) => column.key === key)?.width ?? 100) * zoom;
    return createRowHeights(tab.columns, widthOf, measure, zoom);
  }, [core, tab, measure, zoom]);

  const { actions, ahead } = useMemo(() => {
    const heightOf = (row: ViewRow | undefined) => {
      if (!row) return Math.ceil((lineHeight + cellPadding) * zoom);
      heights.current ??= create();
      return heights.current(row, (column) => {
        const merge = row.merges[column];
        return (merge && groups.current?.sizes.get(column)?.get(merge)) || 1;
      });
    };
    const viewport = () => frame.current?.querySelector('.ag-grid-viewport') ?? null;
    const unseen = heightsAhead(core, viewport, heightOf);
    const update = () => {
      heights.current = create();
      core.api?.resetRowHeights();
      unseen.all();
    };
    return {
      actions: { heightOf, update, ahead: unseen.all } satisfies HeightActions,
      ahead: unseen,
    };
  }, [core, frame, create, zoom]);
  // What was measured for other columns or another zoom no longer holds.
  const measured = useRef(create);
  if (measured.current !== create) {
    measured.current = create;
    heights.current = null;
  }
  useEffect(() => {
    ahead.all();
    return ahead.stop;
  }, [ahead]);
  const shown = useRef(rows);
  useEffect(() => {
    fitHeights(core, actions, ahead, shown.current, rows);
    shown.current = rows;
  }, [core, actions, ahead, rows]);
  return actions;
}

/** The grid asks for a row's height only when the row is new: rows with other texts than before are told theirs. */
function fitHeights(
  core: GridCore,
  { heightOf, update }: HeightActions,
  ahead: HeightsAhead,
  before: readonly ViewRow[],
  after: readonly ViewRow[],
): void {
  const { api } = core;
  if (!api || before === after) return;
  const replaced = changedRows(before, after);
  if (!replaced) {
    // Groups of merged cells may have grown or shrunk, which shares heights out anew.
    update();
    return;
  }
  let changed = false;
  let rendered: Set<string | undefined> | null = null;
  for (const row of replaced) {
    const node = api.getRowNode(row.id);
    if (!node) continue;
    rendered ??= new Set(api.getRenderedNodes().map(({ id }) => id));
    if (!rendered.has(row.id)) {
      // A paste over thousands of rows measures those on screen; one that comes into view before its turn is asked for.
      node.setRowHeight(node.rowHeight, true);
      ahead.add(node);
      continue;
    }
    const height = heightOf(row);
    if (node.rowHeight === height) continue;
    node.setRowHeight(height);
    changed = true;
  }
  if (changed) api.onRowHeightChanged();
}

/** How many rows each group of a merged column has, by column and by what its cells stand for. */
type GroupSizes = ReadonlyMap<string, ReadonlyMap<string, number>>;

function groupSizes(tab: Tab, rows: readonly ViewRow[]): GroupSizes {
  const merged = tab.columns.filter((column) => column.merged);
  return new Map(
    merged.map(({ key }) => {
      const sizes = new Map<string, number>();
      for (const { merges } of rows) {
        const group = merges[key] ?? '';
        sizes.set(group, (sizes.get(group) ?? 0) + 1);
      }
      return [key, sizes];
    }),
  );
}
