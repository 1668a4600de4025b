// What the keys do on the timeline: up and down through the rows, left and right through the marks of a row.
import type { TimelineRow } from '#shared/timeline/rows.ts';

/** `mark` null: the row itself. */
export type Place = { row: number; mark: number | null };

export type KeyStep = { type: 'move'; place: Place } | { type: 'fold' } | { type: 'go' } | null;

/** Rows that PageUp and PageDown skip. */
const page = 12;

export function stepOf(key: string, rows: readonly TimelineRow[], { row, mark }: Place): KeyStep {
  const at = rows[row];
  if (!at) return null;
  const to = (next: number): KeyStep => ({
    type: 'move',
    place: { row: Math.min(Math.max(next, 0), rows.length - 1), mark: null },
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1);
    case 'ArrowUp':
      return to(row - 1);
    case 'PageDown':
      return to(row + page);
    case 'PageUp':
      return to(row - page);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case 'ArrowRight': {
      const next = mark === null ? 0 : mark + 1;
      return next < at.marks.length ? { type: 'move', place: { row, mark: next } } : null;
    }
    case 'ArrowLeft':
      return mark === null
        ? null
        : { type: 'move', place: { row, mark: mark > 0 ? mark - 1 : null } };
    case ' ':
    case '+':
    case '-':
      return at.open === null || (key === '+' && at.open) || (key === '-' && !at.open)
        ? null
        : { type: 'fold' };
    case 'Enter':
      return { type: 'go' };
    default:
      return null;
  }
}
