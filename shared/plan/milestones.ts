// Milestones that an office defines once and applies to tasks: 立项 → 可研批复 → 开工 → 竣工验收. Rules MS1 to MS5.
import { addDays, isDay } from '../calendar/days.ts';
import type { MilestoneOperation, StepDate } from './edit.ts';
import type { Day, DeadlineRow, MilestoneSetRow, SheetName } from './model.ts';
import { freshDeadline } from './rowDefaults.ts';
import { orderBelow } from './rows.ts';
import type { WorkingCopy } from './workingCopy.ts';

export type MilestoneRefusal = { code: string; facts?: Record<string, string | number> };

const mostSets = 50;
export const mostSteps = 30;
export const longestSetName = 40;
export const longestStep = 60;
/** Most days by which a step lies before the task's own day. */
export const mostDaysBefore = 3660;

/** What offices usually follow; offered where a plan has no set yet. */
export const usualSets: readonly Pick<MilestoneSetRow, 'name' | 'steps'>[] = [
  { name: '工程建设', steps: ['立项', '可研批复', '开工', '竣工验收'] },
  { name: '方案招标', steps: ['方案', '招标', '实施', '验收'] },
];

/** What must hold of a set [MS1]; null when it may stand. */
export function checkMilestoneSet(
  set: MilestoneSetRow,
  others: readonly MilestoneSetRow[],
): MilestoneRefusal | null {
  const { id, name, steps } = set;
  if (name.trim() === '') return { code: 'milestonesWithoutName' };
  if (name.length > longestSetName)
    return { code: 'milestonesNameLong', facts: { most: longestSetName } };
  const siblings = others.filter((other) => other.id !== id);
  if (siblings.length >= mostSets)
    return { code: 'tooManyMilestoneSets', facts: { most: mostSets } };
  if (siblings.some((other) => other.name === name))
    return { code: 'milestonesNameTaken', facts: { name } };
  if (steps.length === 0) return { code: 'milestonesWithoutSteps' };
  if (steps.length > mostSteps) return { code: 'tooManySteps', facts: { most: mostSteps } };
  if (steps.some((step) => step.trim() === '')) return { code: 'emptyStep' };
  if (steps.some((step) => step.length > longestStep))
    return { code: 'stepLong', facts: { most: longestStep } };
  const double = steps.find((step, index) => steps.indexOf(step) !== index);
  return double === undefined ? null : { code: 'stepTwice', facts: { step: double } };
}

export function applyMilestoneOperation(
  copy: WorkingCopy,
  operation: MilestoneOperation,
  newId: (sheet: SheetName) => string,
): MilestoneRefusal | null {
  if (operation.type === 'putMilestones') {
    const set = {
      ...operation.set,
      name: operation.set.name.trim(),
      steps: operation.set.steps.map((step) => step.trim()),
    };
    const refusal = checkMilestoneSet(set, copy.rows('milestoneSets'));
    if (refusal) return refusal;
    copy.put('milestoneSets', set);
    return null;
  }
  for (const { date } of operation.steps) {
    if (date && 'day' in date && !isDay(date.day)) return { code: 'notDate' };
  }
  for (const { id, due } of operation.tasks) {
    if (!copy.get('tasks', id)) return { code: 'missingReference' };
    for (const { what, date } of operation.steps)
      putStep(copy, id, what.trim(), dayOf(date, due), newId);
  }
  return null;
}

type StepDay = { end: Day; note: string; basis: 'stated' | 'inferred' } | null;

/** The day of a step: as typed, or counted back from the day on which the task is due [MS3]. */
function dayOf(date: StepDate | null, due: Day | null): StepDay {
  if (date === null) return null;
  if ('day' in date) return { end: date.day, note: '', basis: 'stated' };
  if (due === null) return null;
  return {
    end: addDays(due, -date.before),
    note: date.before === 0 ? `即完成时限${due}` : `按完成时限${due}倒排，提前${date.before}天`,
    basis: 'inferred',
  };
}

/** A row for a step. One of the same name is there once; without a day it takes the one that is known now [MS4]. */
function putStep(
  copy: WorkingCopy,
  taskId: string,
  what: string,
  day: StepDay,
  newId: (sheet: SheetName) => string,
): void {
  const own = copy.rowsWith('deadlines', 'taskId', taskId);
  const known = own.find((row) => row.what.trim() === what);
  const dated = day ? { ...day, precision: 'day' as const } : null;
  if (known) {
    const open = known.end === null && known.kind === 'deadline';
    if (open && dated)
      copy.put('deadlines', { ...known, ...dated, note: known.note || dated.note });
    return;
  }
  const { order } = orderBelow(own, null);
  const row: DeadlineRow = {
    id: newId('deadlines'),
    order,
    taskId,
    raw: '',
    what,
    kind: 'deadline',
    start: null,
    end: null,
    precision: null,
    ongoing: false,
    basis: 'stated',
    note: '',
    ...freshDeadline,
    ...dated,
  };
  copy.put('deadlines', row);
}

/** The day from which steps are counted back: the last on which the task itself is due, whatever its steps [MS3]. */
export function countedFrom(
  deadlines: readonly Pick<DeadlineRow, 'what' | 'kind' | 'end'>[],
  steps: readonly string[],
): Day | null {
  const days = deadlines.flatMap(({ what, kind, end }) =>
    end !== null && (kind === 'deadline' || kind === 'range') && !steps.includes(what.trim())
      ? [end]
      : [],
  );
  return days.toSorted().at(-1) ?? null;
}
