// Where the rows of a sheet go when the rows that stand ready for data become as many as there are data.

/** Rows `first` to `first + ready - 1` of the template become `count` rows. */
export type RowShift = { first: number; ready: number; count: number };

export const lastReady = ({ first, ready }: RowShift): number => first + ready - 1;

/** By how much everything below the data moves. */
export const deltaOf = ({ ready, count }: RowShift): number => count - ready;

/** The row of the template that the data row `index` (from 0) looks like: the first and last keep their borders. */
export function sourceRow({ first, ready, count }: RowShift, index: number): number {
  if (index < 1) return first;
  if (index === count - 1) return first + ready - 1;
  // What stands between is repeated, so that stripes go on; of two rows only the first is an inner one.
  return ready < 3 ? first : first + 1 + ((index - 1) % (ready - 2));
}

/** A single row; null for one that goes. */
export function shiftedRow(shift: RowShift, row: number): number | null {
  const { first, ready, count } = shift;
  if (row < first) return row;
  if (row > lastReady(shift)) return row + deltaOf(shift);
  if (row === first) return first;
  if (row === lastReady(shift)) return count > 1 ? first + count - 1 : null;
  return row - first < Math.min(count, ready) - 1 ? row : null;
}

/** First and last row of an area: it grows and shrinks with the data that it covers. */
export function shiftedRows(shift: RowShift, top: number, bottom: number): [number, number] {
  const { first, count } = shift;
  const end = first + count - 1;
  const place = (row: number, isEnd: boolean): number => {
    if (row < first) return row;
    if (row > lastReady(shift)) return row + deltaOf(shift);
    // An area that ends with the rows that stand ready ends with the data; of one row it covers all of them.
    if (row === lastReady(shift) && (isEnd || row !== first)) return end;
    return Math.min(row, end);
  };
  const from = place(top, false);
  return [from, Math.max(from, place(bottom, true))];
}
