// Rows that show the same as before stay the same objects, so that the grid redraws only what changed.
import type { ViewRow } from '#shared/view/viewRow.ts';

export function keepRows(
  before: readonly ViewRow[],
  after: readonly ViewRow[],
): readonly ViewRow[] {
  if (before.length === 0) return after;
  const known = new Map(before.map((row) => [row.id, row]));
  return after.map((row) => {
    const old = known.get(row.id);
    return old && showsTheSame(old, row) ? old : row;
  });
}

function showsTheSame(a: ViewRow, b: ViewRow): boolean {
  return (
    a.taskId === b.taskId &&
    a.light?.color === b.light?.color &&
    sameTexts(a.texts, b.texts) &&
    sameTexts(a.locks, b.locks) &&
    sameTexts(a.merges, b.merges)
  );
}

function sameTexts(a: Record<string, string>, b: Record<string, string>): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => a[key] === b[key]);
}
