// What a unit means to report on a task, before it is written down: stored texts by field. What is absent it leaves.
import { filledKeys, type FilledKey } from '#shared/forms/definition.ts';
import { standingOf } from '#shared/forms/standing.ts';
import { storedText } from '#shared/forms/values.ts';
import { dayFromNumber, dayNumber } from '#shared/calendar/days.ts';
import { periodRange } from '#shared/calendar/periods.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { TaskRow, UnitRow } from '#shared/plan/model.ts';
import { personName, phoneNumber, problemText, progressText, stepText } from './phrases.ts';
import type { Random } from './random.ts';

export type Intention = Map<FilledKey, string>;

export function intend(
  document: PlanDocument,
  unit: UnitRow,
  task: TaskRow,
  period: string,
  random: Random,
): Intention {
  const { values } = standingOf(document, unit, task, period);
  const intention: Intention = new Map();
  const story = random.pick(['nothing', 'text', 'text', 'full', 'full', 'full', 'done']);
  if (story === 'nothing') return intention;
  intention.set('progress', progressText(random));
  const finished = values.status === 'done' || values.status === 'stopped';
  if (story === 'done' && !finished) {
    intention.set('status', 'done').set('percent', '100');
    intention.set('actualDate', dayIn(period, random));
  } else if (!finished) {
    if (values.status !== 'inProgress' && story === 'full') intention.set('status', 'inProgress');
    const from = Math.max(values.percent ?? 0, 10);
    if (story === 'full' && from < 98) intention.set('percent', String(random.int(from + 1, 99)));
    if (random.chance(0.5)) intention.set('problems', problemText(random));
    if (random.chance(0.7)) intention.set('nextSteps', stepText(random));
  }
  if (random.chance(0.4)) {
    intention.set('contact', personName(random)).set('phone', phoneNumber(random));
  }
  for (const key of filledKeys) {
    // The same as before is not a report of something new.
    if (intention.get(key) === storedText(values[key])) intention.delete(key);
  }
  return intention;
}

function dayIn(period: string, random: Random): string {
  const { start, end } = periodRange(period);
  const first = dayNumber(start ?? '2022-07-01');
  return dayFromNumber(random.int(first, dayNumber(end ?? '2022-07-31')));
}
