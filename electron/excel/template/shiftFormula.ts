// A formula after the rows of the data have become more or fewer, and a formula that is repeated in another row.
import { rewriteFormula, type Reference, type ReferenceEnd } from './formulaText.ts';
import { lastReady, shiftedRow, shiftedRows, type RowShift } from './rowShift.ts';

/** `own` tells whether a reference, by the sheet that it names (null: none), is to the sheet of the data. */
export type SheetTest = (sheet: string | null) => boolean;

export function shiftFormula(formula: string, shift: RowShift, own: SheetTest): string {
  return rewriteFormula(formula, (reference) =>
    own(reference.sheet) ? shiftReference(reference, shift) : null,
  );
}

function shiftReference(reference: Reference, shift: RowShift): Reference | 'gone' {
  const { first, last } = reference;
  if (!last) {
    const row = shiftedRow(shift, first.row);
    return row === null ? 'gone' : { ...reference, first: { ...first, row } };
  }
  const [top, bottom] = [first, last].sort((a, b) => a.row - b.row) as [ReferenceEnd, ReferenceEnd];
  const [from, to] = shiftedRows(shift, top.row, bottom.row);
  const put = (one: ReferenceEnd) => ({ ...one, row: one === top ? from : to });
  return { ...reference, first: put(first), last: put(last) };
}

/**
 * A formula of the template's row `from` in the data row `to`: what it refers to in its own row or above goes along,
 * what it refers to below the data stays that.
 */
export function repeatFormula(
  formula: string,
  from: number,
  to: number,
  shift: RowShift,
  own: SheetTest,
): string {
  return rewriteFormula(formula, (reference) => {
    if (!own(reference.sheet)) return null;
    const { first, last } = reference;
    const inside = [first, last].every((one) => !one || one.row <= lastReady(shift));
    const moves = inside && [first, last].some((one) => one && !one.rowFixed);
    if (!moves) return shiftReference(reference, shift);
    const move = (one: ReferenceEnd) =>
      one.rowFixed ? one : { ...one, row: Math.max(1, one.row + to - from) };
    return { ...reference, first: move(first), last: last && move(last) };
  });
}

/** A shared formula in another cell of its area: relative rows and columns go along. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  return rewriteFormula(formula, (reference) => {
    const move = (one: ReferenceEnd): ReferenceEnd => ({
      ...one,
      row: one.rowFixed ? one.row : one.row + rows,
      column: one.column === null || one.columnFixed ? one.column : one.column + columns,
    });
    const first = move(reference.first);
    const last = reference.last && move(reference.last);
    const fits = [first, last].every((one) => !one || (one.row >= 1 && (one.column ?? 1) >= 1));
    return fits ? { ...reference, first, last } : 'gone';
  });
}
