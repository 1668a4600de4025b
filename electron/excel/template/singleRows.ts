// Whether formulas outside the data name single rows of it: they would break if those rows went.
import { rewriteFormula } from './formulaText.ts';
import { lastReady, type RowShift } from './rowShift.ts';
import { formulaOf, type SheetRows } from './sheetRows.ts';
import { textOf } from './xmlTree.ts';

export function refersToSingleRow(rows: SheetRows, shift: RowShift): boolean {
  let found = false;
  const inside = (row: number) => row >= shift.first && row <= lastReady(shift);
  for (const [number, { cells }] of rows) {
    if (inside(number)) continue;
    for (const cell of cells.values()) {
      const formula = formulaOf(cell);
      if (!formula) continue;
      rewriteFormula(textOf(formula), ({ sheet, first, last }) => {
        if (sheet === null && !last && first.row > shift.first && inside(first.row)) found = true;
        return null;
      });
    }
  }
  return found;
}
