// What hangs on a task, and what a unit owes, as they were on a day [AS5] to [AS8]: the rows themselves where nothing of them is
// of later.
import { dueOf } from './dueChanges.ts';
import type { Day, DeadlineRow, DutyRow, TargetRow } from './model.ts';
import type { TaskRows } from './rowsByTask.ts';
import { hasBegun } from './taskAsOf.ts';

/**
 * A deadline as it was: it is met on its day and not before, and the due day is the one that stood then, before the changes
 * that were made later [AS5]. A commitment that lost its due day later could be missed until then.
 */
export function deadlineAsOf(row: DeadlineRow, asOf: Day): DeadlineRow {
  const place = row.changes.findIndex(({ at }) => at > asOf);
  const met = row.actual !== null && row.actual > asOf ? null : row.actual;
  const later = place === -1 ? null : row.changes[place];
  if (!later) return met === row.actual ? row : { ...row, actual: met };
  const then = { ...row, actual: met, end: later.from, changes: row.changes.slice(0, place) };
  if (later.from === null || dueOf(then) !== null) return then;
  return { ...then, kind: row.start === null ? 'deadline' : 'range' };
}

/** A target as it was: the figure of a year counts from its first day; the figure as a whole has no day [AS6]. */
export function targetAsOf(row: TargetRow, asOf: Day): TargetRow {
  const year = asOf.slice(0, 4);
  const kept = Object.entries(row.yearly).filter(([each]) => each <= year);
  if (kept.length === Object.keys(row.yearly).length) return row;
  return { ...row, yearly: Object.fromEntries(kept) };
}

export function dutyAsOf(row: DutyRow, asOf: Day): DutyRow {
  return row.actual !== null && row.actual > asOf ? { ...row, actual: null } : row;
}

export function taskRowsAsOf(rows: TaskRows, asOf: Day): TaskRows {
  if (isOfThen(rows, asOf)) return rows;
  const deadlines = same(rows.deadlines, (row) => deadlineAsOf(row, asOf));
  const targets = same(rows.targets, (row) => targetAsOf(row, asOf));
  const progress = rows.progress.every((row) => hasBegun(row, asOf))
    ? rows.progress
    : rows.progress.filter((row) => hasBegun(row, asOf));
  const kept =
    deadlines === rows.deadlines && targets === rows.targets && progress === rows.progress;
  return kept ? rows : { deadlines, targets, progress };
}

/** Whether it is plain that nothing of the rows is of later: so it is for most tasks of a large plan. */
function isOfThen({ deadlines, targets, progress }: TaskRows, asOf: Day): boolean {
  if (targets.length > 0) return false;
  for (const { actual, changes } of deadlines) {
    if (changes.length > 0 || (actual !== null && actual > asOf)) return false;
  }
  for (const row of progress) if (!hasBegun(row, asOf)) return false;
  return true;
}

/** The list itself where no row becomes another one. */
function same<Row>(rows: readonly Row[], asItWas: (row: Row) => Row): readonly Row[] {
  let changed: Row[] | null = null;
  let index = 0;
  for (const row of rows) {
    const then = asItWas(row);
    if (then !== row) (changed ??= [...rows])[index] = then;
    index += 1;
  }
  return changed ?? rows;
}
