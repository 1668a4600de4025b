// Whether the plan still says what a doubt is about as it was read [D3]. Derived, never stored: an undo opens it again.
import { sameValue } from '../plan/change.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { AnyRow } from '../plan/model.ts';
import type { DoubtSubject } from './draft.ts';

/** Fields that answer one question together: a task's units; where no fields are listed, the whole row. */
const together: Record<string, readonly string[]> = {
  'tasks leads': ['leads', 'supports'],
  'tasks supports': ['leads', 'supports'],
  'tasks text': ['text'],
  'plan end': ['start', 'end'],
  'plan title': ['title'],
};

/** True when a person changed the field that the doubt is about, or removed its row. */
export function isCorrected(
  read: PlanDocument,
  now: PlanDocument,
  { sheet, id, field }: DoubtSubject,
): boolean {
  const before = read[sheet].get(id);
  const after = now[sheet].get(id);
  if (!before || !after) return before !== after;
  if (sheet === 'tasks' && field === 'deadline') {
    return !sameValue(deadlinesOf(read, id), deadlinesOf(now, id));
  }
  if (before === after) return false;
  const fields = together[`${sheet} ${field}`];
  if (!fields) return !sameValue(before, after);
  return fields.some((name) => !sameValue(valueOf(before, name), valueOf(after, name)));
}

function deadlinesOf(document: PlanDocument, taskId: string) {
  return [...document.deadlines.values()].filter((row) => row.taskId === taskId);
}

function valueOf(row: AnyRow, field: string): unknown {
  return (row as Record<string, unknown>)[field];
}
