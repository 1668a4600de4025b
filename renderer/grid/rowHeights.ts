// Row heights from the texts of a row. The tallest wrapped cell decides; a merged cell shares its height among its rows.
import type { Column } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { countLines, type MeasureCharacter } from './textLines.ts';

export const lineHeight = 20;
/** Space above and below the text together. */
export const cellPadding = 8;
/** Space left and right of the text together, with the border. */
export const cellInset = 14;
/** A cell taller than this is cut; its whole text is in the editor and in the tooltip. */
const mostLines = 12;

const oneLineKinds = new Set<Column['kind']>(['number', 'percent', 'date', 'choice']);

export type RowHeights = (row: ViewRow, spanRows: (column: string) => number) => number;

/** Heights for the given column widths. Line counts are remembered by width and text. */
export function createRowHeights(
  columns: readonly Column[],
  widthOf: (column: string) => number,
  measure: MeasureCharacter,
): RowHeights {
  const wrapped = columns
    .filter((column) => !oneLineKinds.has(column.kind))
    .map(({ key, merged }) => ({
      key,
      merged: merged === true,
      width: Math.max(20, widthOf(key) - cellInset),
      known: new Map<string, number>(),
    }));
  return (row, spanRows) => {
    let most = 1;
    for (const { key, merged, width, known } of wrapped) {
      const text = row.texts[key];
      if (!text) continue;
      let lines = known.get(text);
      if (lines === undefined) known.set(text, (lines = countLines(text, width, measure)));
      if (merged) lines = Math.ceil(lines / spanRows(key));
      if (lines > most) most = lines;
    }
    return Math.min(most, mostLines) * lineHeight + cellPadding;
  };
}
