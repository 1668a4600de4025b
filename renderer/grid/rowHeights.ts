// Row heights from the texts of a row. The tallest wrapped cell decides; a merged cell shares its height among its rows.
import type { Column } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { countLines, type MeasureCharacter } from './textLines.ts';

/** At zoom 100 %, as everything here. */
export const lineHeight = 20;
/** Space above and below the text together. */
export const cellPadding = 8;
/** Space left and right of the text together, and the border, which has no zoom. */
export const cellInset = 12;
export const cellBorder = 2;
/** A cell taller than this is cut; its whole text is in the editor and in the tooltip. */
const mostLines = 12;

const oneLineKinds = new Set<Column['kind']>(['number', 'percent', 'date', 'choice']);

export type RowHeights = (row: ViewRow, spanRows: (column: string) => number) => number;

/**
 * Heights for the given column widths, which are those on screen, as are the widths that `measure` answers. Line counts are
 * remembered by width and text, heights by row.
 */
export function createRowHeights(
  columns: readonly Column[],
  widthOf: (column: string) => number,
  measure: MeasureCharacter,
  zoom: number,
): RowHeights {
  // The widest characters are Chinese ones.
  const em = measure('国');
  const wrapped = columns
    .filter((column) => !oneLineKinds.has(column.kind))
    .map(({ key, merged }) => ({
      key,
      merged: merged === true,
      width: Math.max(20, widthOf(key) - cellBorder - cellInset * zoom),
      known: new Map<string, number>(),
    }));
  const heights = new WeakMap<ViewRow, number>();
  const measureRow: RowHeights = (row, spanRows) => {
    let most = 1;
    for (const { key, merged, width, known } of wrapped) {
      const text = row.texts[key];
      if (!text) continue;
      if (text.length * em <= width && !text.includes('\n')) continue;
      let lines = known.get(text);
      if (lines === undefined) known.set(text, (lines = countLines(text, width, measure)));
      if (merged) lines = Math.ceil(lines / spanRows(key));
      if (lines > most) most = lines;
    }
    return Math.ceil((Math.min(most, mostLines) * lineHeight + cellPadding) * zoom);
  };
  // The grid asks three times for every row that comes into view.
  return (row, spanRows) => {
    let height = heights.get(row);
    if (height === undefined) heights.set(row, (height = measureRow(row, spanRows)));
    return height;
  };
}
