// Changes of a due day and their reasons [D1–D6]: which an edit makes, whether they wait for a reason, what is kept of them.
// Looked at once when the edit is done, so that no way of editing gets round it.
import type { Change } from './change.ts';
import type { AnyRow, Day, DeadlineRow, StageRow } from './model.ts';
import type { WorkingCopy } from './workingCopy.ts';

/** Why due days were changed. A correction of a wrong entry is no adjustment: it is kept in the history only [D4]. */
export type ChangeReason = { text: string; correction: boolean };

/** Longest reason, in UTF-16 code units. */
export const longestReason = 200;

/** A due day that an edit would change or take away. `to` null: nothing would be due any more. */
export type HeldChange = { sheet: 'deadlines' | 'stages'; id: string; from: Day; to: Day | null };

/** What is known about the day on which an edit is made. */
export type DueContext = {
  today: Day;
  /** Whether a change without a reason is held back. */
  asks: boolean;
  /** Which of these deadlines and stages had no due day when today began [D3]. */
  undatedBefore(ids: ReadonlySet<string>): ReadonlySet<string>;
};

type DatedRow = DeadlineRow | StageRow;

/** The day by which a row is due. What recurs, goes on for ever or has no day is not [F3]. */
export function dueOf(row: DatedRow): Day | null {
  if (!('kind' in row)) return row.end;
  return row.kind === 'deadline' || row.kind === 'range' ? row.end : null;
}

/**
 * Notes the due days that the edit changed on their rows [D2], or answers those that need a reason and got none: the edit
 * is then to be dropped. Without a context (a draft) nothing is asked and nothing noted.
 */
export function settleDueChanges(
  copy: WorkingCopy,
  reason: ChangeReason | undefined,
  context: DueContext | undefined,
): { held: HeldChange[]; reasoned: boolean } {
  if (!context) return { held: [], reasoned: false };
  dateAgain(copy, context.today);
  const changed = dueChangesOf(copy);
  if (changed.length === 0) return { held: [], reasoned: false };
  const fresh = context.undatedBefore(new Set(changed.map(({ id }) => id)));
  const counting = changed.filter(({ id }) => !fresh.has(id));
  if (!reason && context.asks) {
    const held = counting.filter((each) => !goesOn(copy, each, context.today));
    if (held.length > 0) return { held, reasoned: false };
  }
  for (const each of counting) note(copy, each, reason, context.today);
  return { held: [], reasoned: reason !== undefined && counting.length > 0 };
}

/** Due days that were there before the edit and are others after it. One that went with its task is not asked about [D1]. */
function dueChangesOf(copy: WorkingCopy): HeldChange[] {
  const changed: HeldChange[] = [];
  for (const sheet of ['deadlines', 'stages'] as const) {
    for (const id of copy.touchedIds(sheet)) {
      const before = copy.original[sheet].get(id);
      const from = before ? dueOf(before) : null;
      if (!before || from === null) continue;
      const after = copy.get(sheet, id);
      if (!after && 'taskId' in before && !copy.get('tasks', before.taskId)) continue;
      const to = after ? dueOf(after) : null;
      if (to !== from) changed.push({ sheet, id, from, to });
    }
  }
  return changed;
}

/** Whether the change goes on with one that was given a reason today: a second thought on the same day [D3]. */
function goesOn(copy: WorkingCopy, { sheet, id }: HeldChange, today: Day): boolean {
  if (sheet !== 'deadlines') return false;
  const row = copy.get('deadlines', id);
  return row?.changes.at(-1)?.at === today;
}

/** Emptied and dated again on one day is one change. A first day needs no reason and makes no entry [D3]. */
function dateAgain(copy: WorkingCopy, today: Day): void {
  for (const id of copy.touchedIds('deadlines')) {
    const before = copy.original.deadlines.get(id);
    const row = copy.get('deadlines', id);
    const to = row ? dueOf(row) : null;
    const last = row?.changes.at(-1);
    if (!before || !row || to === null || dueOf(before) !== null || last?.at !== today) continue;
    const others = row.changes.slice(0, -1);
    copy.put('deadlines', {
      ...row,
      changes: last.from === to ? others : [...others, { ...last, to }],
    });
  }
}

/** One entry a day: the day before today's first change, the due day now, the last reason. Changed back, it goes. */
function note(
  copy: WorkingCopy,
  { sheet, id, from, to }: HeldChange,
  reason: ChangeReason | undefined,
  today: Day,
): void {
  const row = sheet === 'deadlines' ? copy.get('deadlines', id) : undefined;
  if (!row) return;
  const last = row.changes.at(-1);
  const earlier = last?.at === today ? last : null;
  const text = reason?.correction ? undefined : reason?.text;
  if (!earlier && text === undefined) return;
  const entry = {
    at: today,
    from: earlier ? earlier.from : from,
    to,
    reason: text ?? earlier?.reason ?? '',
  };
  const others = earlier ? row.changes.slice(0, -1) : row.changes;
  copy.put('deadlines', { ...row, changes: entry.from === to ? others : [...others, entry] });
}

/** Which of the rows had no due day before these changes, newest first. `rows` are as they are after them. */
export function undatedBefore(
  ids: ReadonlySet<string>,
  rowOf: (id: string) => DatedRow | undefined,
  changes: Iterable<Change>,
): Set<string> {
  const rows = new Map<string, DatedRow | null>();
  for (const id of ids) rows.set(id, rowOf(id) ?? null);
  const dated = (sheet: string) => sheet === 'deadlines' || sheet === 'stages';
  for (const change of changes) {
    for (const { sheet, row } of change.added)
      if (dated(sheet) && ids.has(row.id)) rows.set(row.id, null);
    for (const { sheet, row } of change.removed) {
      if (dated(sheet) && ids.has(row.id)) rows.set(row.id, row as DatedRow);
    }
    for (const { sheet, id, before } of change.updated) {
      const row: AnyRow | null | undefined = dated(sheet) ? rows.get(id) : null;
      if (row) rows.set(id, { ...row, ...before } as DatedRow);
    }
  }
  return new Set([...rows].flatMap(([id, row]) => (row && dueOf(row) !== null ? [] : [id])));
}

/** The due day that was set at first, where it was changed since; otherwise null. */
export function originalDay({ changes }: Pick<DeadlineRow, 'changes'>): Day | null {
  return changes[0]?.from ?? null;
}
