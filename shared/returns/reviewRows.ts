// The rows of a return as a person is shown them: what each is about, why, and whether it was moved.
import type { Baseline } from '../forms/baseline.ts';
import type { ComparedRow } from './compareRow.ts';
import type { RowMatch } from './matchRows.ts';
import type { ReviewRow } from './review.ts';
import { rowKey, type ReturnedRow } from './returnedTable.ts';
import { movedPlaces } from './rowOrder.ts';

const states: Record<RowMatch['by'], ReviewRow['state']> = {
  person: 'matched',
  id: 'matched',
  remembered: 'matched',
  number: 'matched',
  name: 'matched',
  similar: 'similar',
  split: 'split',
  merged: 'merged',
  copy: 'copied',
  copied: 'copied',
  ignored: 'ignored',
  elsewhere: 'new',
  tie: 'tie',
  none: 'new',
};

/** `own`: the form as it was sent; without one nothing is said of the order. */
export function reviewRows(
  rows: readonly ReturnedRow[],
  matches: readonly RowMatch[],
  compared: readonly ComparedRow[],
  own: Baseline | null,
): ReviewRow[] {
  const counts = new Map<string, number>();
  for (const { differences } of compared) {
    for (const { sheet, row } of differences) {
      const key = rowKey({ sheet, row });
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const places = new Map([...(own?.sent.keys() ?? [])].map((id, index) => [id, index]));
  const sent = matches.flatMap(({ taskId }, index) => {
    const place = taskId === null ? undefined : places.get(taskId);
    return place === undefined ? [] : [{ index, place }];
  });
  const moved = new Set(
    [...movedPlaces(sent.map(({ place }) => place))].map((at) => sent[at]?.index),
  );
  return rows.map((row, index): ReviewRow => {
    const match = matches[index] as RowMatch;
    return {
      key: rowKey(row),
      sheet: row.sheet,
      row: row.row,
      name: row.names[0] ?? '',
      state: states[match.by],
      taskId: match.taskId ?? (match.by === 'split' ? (match.shared[0] ?? null) : null),
      score: match.by === 'similar' ? match.score : null,
      reason: match.reason,
      candidates: match.candidates,
      differences: counts.get(rowKey(row)) ?? 0,
      order: moved.has(index) ? 'moved' : 'same',
    };
  });
}
