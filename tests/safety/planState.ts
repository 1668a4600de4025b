// All that a plan says, as one short text: rows, arrangement and what undo would take back.
import { createHash } from 'node:crypto';
import type { PlanSession } from '#electron/planSession.ts';
import type { PlanStore } from '#electron/storage/planStore.ts';
import { toSnapshot } from '#shared/plan/document.ts';

export type Said = Pick<PlanSession, 'document' | 'view' | 'steps'> & {
  store: Pick<PlanStore, 'steps'>;
};

/** The rows first, `documentLength` characters; then the rest, which no two steps have in common. */
export function stateOf({ document, view, steps, store }: Said): string {
  const sheets = Object.entries(toSnapshot(document)).map(([sheet, rows]) => [
    sheet,
    rows.map((row) => JSON.stringify(row, inOrder)).toSorted(),
  ]);
  return shortHash(sheets) + shortHash([view, steps, store.steps().at(-1)?.number ?? 0]);
}

export const documentLength = 16;

function shortHash(value: unknown): string {
  const text = JSON.stringify(value, inOrder);
  return createHash('sha256').update(text).digest('hex').slice(0, documentLength);
}

/** Keys in one order: a row that was read may have them in another than the row that was made. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
