// A bare 1 among percentages: 1 %, or the whole of a share. What else stands in the column says which.
import type { ReturnedRow } from './returnedTable.ts';

/** Rows of one table, a bare 1 with its sign where the column leaves no doubt; without one it stays a bare 1. */
export function settleShares(rows: readonly ReturnedRow[]): ReturnedRow[] {
  const figures = rows.flatMap((row) => bareFigure(row) ?? []);
  const ones = figures.includes(1);
  const shares = figures.some((figure) => figure > 0 && figure < 1);
  const wholes = figures.some((figure) => figure > 1);
  if (!ones || shares === wholes) return [...rows];
  const text = shares ? '100%' : '1%';
  return rows.map((row) => {
    const entry = row.cells.get('percent');
    if (!entry || bareFigure(row) !== 1) return row;
    const cells = new Map(row.cells);
    return {
      ...row,
      cells: cells.set('percent', { ...entry, cell: { type: 'text', value: text, text } }),
    };
  });
}

/** The figure of a percentage without its sign; null for any other cell. */
function bareFigure({ cells }: ReturnedRow): number | null {
  const cell = cells.get('percent')?.cell;
  if (!cell || /[%％]/u.test(cell.text)) return null;
  if (cell.type === 'number') return cell.value;
  return /^\s*\d+(?:\.\d+)?\s*$/u.test(cell.text) ? Number(cell.text) : null;
}
