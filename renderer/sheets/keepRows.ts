// Rows that show the same as before stay the same objects, so that the grid redraws only what changed.
import { isUnseen } from '#shared/view/lazyRow.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';

export function keepRows(
  before: readonly ViewRow[],
  after: readonly ViewRow[],
): readonly ViewRow[] {
  if (before.length === 0) return after;
  // The same list too, so that nobody looks through it again.
  const same = before.length === after.length && after.every((row, index) => row === before[index]);
  if (same) return before;
  let known: Map<string, ViewRow> | null = null;
  return after.map((row, index) => {
    // Most rows are the same objects in the same places.
    let old = before[index];
    if (old === row) return row;
    if (old?.id !== row.id) {
      known ??= new Map(before.map((each) => [each.id, each]));
      old = known.get(row.id);
    }
    // A row that nobody has looked at is new because what it shows is: comparing would word it.
    if (!old || old === row || isUnseen(old) || isUnseen(row)) return row;
    return showsTheSame(old, row) ? old : row;
  });
}

function showsTheSame(a: ViewRow, b: ViewRow): boolean {
  return (
    a.taskId === b.taskId &&
    a.light?.color === b.light?.color &&
    sameTexts(a.texts, b.texts) &&
    sameTexts(a.locks, b.locks) &&
    sameTexts(a.merges, b.merges) &&
    sameTexts(a.marks ?? {}, b.marks ?? {}) &&
    sameTexts(a.reasons ?? {}, b.reasons ?? {}) &&
    sameTexts(a.says ?? {}, b.says ?? {}) &&
    sameTexts(a.past ?? {}, b.past ?? {})
  );
}

function sameTexts(a: Record<string, string>, b: Record<string, string>): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => a[key] === b[key]);
}
