// All that a plan says, as one short text: rows, arrangement and what undo would take back.
import { createHash } from 'node:crypto';
import type { PlanSession } from '#electron/planSession.ts';
import { toSnapshot } from '#shared/plan/document.ts';

export type Said = Pick<PlanSession, 'document' | 'view' | 'steps'>;

export function stateOf({ document, view, steps }: Said): string {
  const sheets = Object.entries(toSnapshot(document)).map(([sheet, rows]) => [
    sheet,
    rows.map((row) => JSON.stringify(row, inOrder)).toSorted(),
  ]);
  const all = JSON.stringify([sheets, view, steps], inOrder);
  return createHash('sha256').update(all).digest('hex').slice(0, 24);
}

/** Keys in one order: a row that was read may have them in another than the row that was made. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
