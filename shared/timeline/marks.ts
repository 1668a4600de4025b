// One task on the timeline: what stands on which day with which light, and the bar from its start to its last day.
import { tableOfRows } from '../calendar/workdayTable.ts';
import { moveDayBy, type MoveDay } from '../flags/countingDay.ts';
import { canBeMissed, mainStage, type EffectiveDeadline } from '../flags/effectiveDeadlines.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import { originalDay } from '../plan/dueChanges.ts';
import type { Basis, Day, TaskRow } from '../plan/model.ts';
import { deadlineLight } from '../view/deadlineRows.ts';
import type { PlainContext } from '../view/viewContext.ts';
import type { Light } from '../view/viewRow.ts';

/** A day by which something is due. On a row of a project one mark stands for all of the same day and light [TL5]. */
export type TimelineMark = {
  deadlineId: string;
  taskId: string;
  /** The day that counts: moved to a workday where the plan's settings say so. */
  day: Day;
  light: Light;
  what: string;
  basis: Basis;
  actual: Day | null;
  forecast: Day | null;
  /** The day before it was changed, if it was. */
  original: Day | null;
  /** How many deadlines it stands for; `what` is of the first of them. */
  count: number;
};

/** From the first start to the last due day. `lasting`: the work goes on or comes back without an end of its own [TL4]. */
export type TimelineBar = { from: Day; to: Day; lasting: boolean };

export type TaskOnTimeline = { bar: TimelineBar | null; marks: TimelineMark[] };

/** What all tasks of a plan are drawn by. */
export type TaskGround = {
  start: Day | null;
  end: Day | null;
  moveDay: MoveDay | null;
};

export function groundOf(document: PlanDocument): TaskGround {
  const { start, end, issued, settings } = planOf(document);
  const stage = mainStage(document.stages.values());
  return {
    start: stage?.start ?? start ?? issued,
    end: stage?.end ?? end,
    moveDay: moveDayBy(settings.dueOnHoliday, tableOfRows(document.holidays)),
  };
}

/** A task that was stopped has neither bar nor marks [TL3]. */
export function taskOnTimeline(
  context: PlainContext,
  task: TaskRow,
  ground: TaskGround,
): TaskOnTimeline {
  if (task.status === 'stopped') return { bar: null, marks: [] };
  const deadlines = context.deadlines.get(task.id) ?? [];
  const marks: TimelineMark[] = [];
  for (const deadline of deadlines) {
    const mark = markOf(context, task, deadline, ground);
    if (mark) marks.push(mark);
  }
  marks.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { bar: barOf(deadlines, marks, ground), marks };
}

function markOf(
  context: PlainContext,
  task: TaskRow,
  deadline: EffectiveDeadline,
  { moveDay }: TaskGround,
): TimelineMark | null {
  const { end } = deadline;
  if (end === null || !canBeMissed(deadline)) return null;
  const flags = context.flagsByTask.get(task.id);
  const flag = flags?.find(({ deadlineId }) => deadlineId === deadline.id);
  const light = deadlineLight(task, deadline, flag, context.asOf);
  if (!light) return null;
  const { id, what, raw, basis, actual, forecast } = deadline;
  return {
    deadlineId: id,
    taskId: task.id,
    day: moveDay?.(end)?.day ?? end,
    light,
    what: what || raw || task.text,
    basis,
    actual,
    forecast,
    original: originalDay(deadline),
    count: 1,
  };
}

function barOf(
  deadlines: readonly EffectiveDeadline[],
  marks: readonly TimelineMark[],
  ground: TaskGround,
): TimelineBar | null {
  let from: Day | null = null;
  let to: Day | null = marks.at(-1)?.day ?? null;
  let lasting = false;
  for (const { start, end, kind, ongoing } of deadlines) {
    if (start !== null && (from === null || start < from)) from = start;
    if (kind !== 'recurring' && kind !== 'ongoing' && !ongoing) continue;
    lasting = true;
    const until = end ?? ground.end;
    if (until !== null && (to === null || until > to)) to = until;
  }
  from ??= ground.start;
  if (to === null || from === null) return null;
  return { from: from < to ? from : to, to, lasting };
}
