// Keeps the function that answers a row's height: it changes with the columns' widths and the groups of merged cells.
import { useCallback, useMemo, useRef } from 'react';
import type { Tab } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { GridCore } from './core.ts';
import { createMeasure } from './measure.ts';
import { createRowHeights, lineHeight, cellPadding, type RowHeights } from './rowHeights.ts';
import { gridFontFamily, gridFontSize } from './theme.ts';

export type HeightActions = {
  heightOf(row: ViewRow | undefined): number;
  /** After columns were resized. */
  update(): void;
};

export function useRowHeights(core: GridCore, tab: Tab, rows: readonly ViewRow[]): HeightActions {
  const measure = useMemo(
    () => createMeasure(`${gridFontSize}px ${gridFontFamily}`, gridFontSize),
    [],
  );
  const groups = useMemo(() => groupSizes(tab, rows), [tab, rows]);
  const groupsRef = useRef(groups);
  groupsRef.current = groups;
  const heights = useRef<RowHeights | null>(null);

  const create = useCallback((): RowHeights => {
    const widthOf = (key: string) =>
      core.api?.getColumn(key)?.getActualWidth() ??
      tab.columns.find((column) => column.key === key)?.width ??
      100;
    return createRowHeights(tab.columns, widthOf, measure);
  }, [core, tab, measure]);

  return useMemo(
    () => ({
      heightOf(row) {
        if (!row) return lineHeight + cellPadding;
        heights.current ??= create();
        return heights.current(row, (column) => {
          const merge = row.merges[column];
          return (merge && groupsRef.current.get(`${column} ${merge}`)) || 1;
        });
      },
      update() {
        heights.current = create();
        core.api?.resetRowHeights();
      },
    }),
    [core, create],
  );
}

function groupSizes(tab: Tab, rows: readonly ViewRow[]): Map<string, number> {
  const sizes = new Map<string, number>();
  const merged = tab.columns.filter((column) => column.merged).map((column) => column.key);
  for (const row of rows) {
    for (const key of merged) {
      const group = `${key} ${row.merges[key] ?? ''}`;
      sizes.set(group, (sizes.get(group) ?? 0) + 1);
    }
  }
  return sizes;
}
