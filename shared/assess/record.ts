// The record of all units as of a day [K7]: reports, what was owed at the ends of stages, the tasks that they lead and their dates.
import { canBeMissed, deadlinesOfTask, inheritedDeadline } from '../flags/effectiveDeadlines.ts';
import { flagContext, type FlagContext } from '../flags/facts.ts';
import type { Flag } from '../flags/flag.ts';
import { tasksInOrder, type PlanDocument } from '../plan/document.ts';
import type { TaskRow } from '../plan/model.ts';
import type { PlanAsOf } from '../plan/planAsOf.ts';
import { expandCollectives } from '../plan/reporters.ts';
import { dutyItems } from './dutyRecord.ts';
import { reportItems } from './reportRecord.ts';
import {
  inRange,
  rangeOf,
  type DateItem,
  type Range,
  type RecordOptions,
  type TaskItem,
  type UnitRecord,
} from './unitRecord.ts';

/** A record while it is gathered: a unit may lead thousands of tasks, so lists grow in place. */
type Gathered = UnitRecord & { dates: DateItem[]; tasks: TaskItem[] };

/**
 * By unit; units of which the record says nothing are left out. `then` is the plan as of the day, `now` that of today: which tasks were open at the end of a period, and which reports there are, is asked of it, as the flags do.
 */
export function recordsOf(
  then: PlanAsOf,
  now: PlanDocument,
  options: RecordOptions,
): ReadonlyMap<string, UnitRecord> {
  const { document } = then;
  const { asOf, period, flags, dayOf } = options;
  const range = rangeOf(period, asOf);
  const context = flagContext(document, asOf);
  const records = new Map<string, Gathered>();
  const recordOf = (unitId: string): Gathered => {
    let record = records.get(unitId);
    if (!record) {
      record = { reports: [], duties: [], dates: [], tasks: [], supports: 0 };
      records.set(unitId, record);
    }
    return record;
  };
  const members = memberFinder(document);
  const facts = taskFacts(then, context, flags, range);
  for (const task of tasksInOrder(document)) {
    if (task.status === 'stopped') continue;
    const leads = members(task.leads);
    const { item, dates } = facts(task);
    const counts = period === null || item.fell || dueOrDoneIn(item, range);
    for (const id of leads) {
      const record = recordOf(id);
      if (counts) record.tasks.push(item);
      record.dates.push(...dates);
    }
    for (const id of members(task.supports)) {
      if (!leads.includes(id)) recordOf(id).supports += 1;
    }
  }
  for (const [id, duties] of dutyItems(document, context, range)) recordOf(id).duties = duties;
  for (const [id, reports] of reportItems(now, context, range, dayOf)) {
    recordOf(id).reports = reports;
  }
  return records;
}

function dueOrDoneIn({ doneOn }: TaskItem, range: Range): boolean {
  return doneOn !== null && inRange(doneOn, range);
}

/** Units behind a list of units; many tasks have the same list. */
function memberFinder(document: PlanDocument): (ids: readonly string[]) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (ids) => {
    const key = ids.join(' ');
    let found = known.get(key);
    if (!found) known.set(key, (found = expandCollectives(document, ids).ids));
    return found;
  };
}

type TaskFacts = { item: TaskItem; dates: readonly DateItem[] };

/** What a task gives every unit that leads it: which of its dates fell due, and what the flags say of them. */
function taskFacts(
  { document, rows }: PlanAsOf,
  { asOf, moveDay }: FlagContext,
  flags: readonly Flag[],
  range: Range,
): (task: TaskRow) => TaskFacts {
  const late = new Map<string, Flag>();
  for (const flag of flags) {
    if (flag.deadlineId === null) continue;
    if (flag.kind === 'missed' || flag.kind === 'doneLate') late.set(flag.deadlineId, flag);
  }
  const inherited = inheritedDeadline(document);
  return (task) => {
    const dates: DateItem[] = [];
    let fell = false;
    const deadlines = deadlinesOfTask(task, rows.get(task.id)?.deadlines, inherited);
    for (const deadline of deadlines) {
      if (!canBeMissed(deadline) || deadline.end === null) continue;
      const due = moveDay?.(deadline.end)?.day ?? deadline.end;
      if (due >= asOf || !inRange(due, range)) continue;
      fell = true;
      const flag = late.get(deadline.id);
      if (!flag) continue;
      dates.push({
        taskId: task.id,
        task: task.text,
        what: deadline.basis === 'inherited' ? '' : deadline.what || deadline.raw,
        due,
        state: flag.kind === 'missed' ? 'missed' : 'late',
        met: 'met' in flag.reason ? flag.reason.met : null,
        daysLate: flag.daysLate,
      });
    }
    const done = task.status === 'done';
    const item: TaskItem = {
      taskId: task.id,
      text: task.text,
      done,
      doneOn: done ? task.done : null,
      fell,
      late: dates.length > 0,
    };
    return { item, dates };
  };
}
