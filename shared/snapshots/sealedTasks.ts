// How tasks stand on a day with what was reported for a period: read from the plan in the same way for a seal and for
// what it is compared with later.
import { deadlineWords } from '../flags/deadlineWords.ts';
import type { Flag } from '../flags/flag.ts';
import { flagMessage } from '../flags/flagMessage.ts';
import { statesInSteps, type SheetState } from '../consolidate/states.ts';
import type { Steps } from '../steps.ts';
import { tasksInOrder, type PlanDocument } from '../plan/document.ts';
import type { Day, Period } from '../plan/model.ts';
import type { SealedReport, SealedTask } from './content.ts';

/** How everything stood; `document` is the plan of today, `flags` those of the day. */
export function* sealedState(
  document: PlanDocument,
  { period, asOf, flags }: { period: Period; asOf: Day; flags: readonly Flag[] },
): Steps<SheetState> {
  const design = { compare: 'none', periods: 2, textLimit: null } as const;
  const { now } = yield* statesInSteps(document, { design, period, asOf, flags });
  return now;
}

/** Tasks read between two pauses. */
const tasksAtOnce = 250;

/** In the order of the plan. */
export function* sealedTasks(state: SheetState): Steps<SealedTask[]> {
  const { document } = state;
  const names = (ids: readonly string[]) =>
    ids.map((id) => document.units.get(id)?.name ?? '（已删除的单位）').join('、');
  const said = new Map<string, string[]>();
  for (const flag of state.flags) {
    if (flag.taskId === null) continue;
    const list = said.get(flag.taskId);
    if (list) list.push(flagMessage(flag));
    else said.set(flag.taskId, [flagMessage(flag)]);
  }
  yield;
  const tasks: SealedTask[] = [];
  for (const task of tasksInOrder(document)) {
    if (tasks.length % tasksAtOnce === tasksAtOnce - 1) yield;
    const project = document.projects.get(task.projectId);
    const action = document.actions.get(project?.actionId ?? '');
    const { progress, problems, nextSteps } = state.reportsOf(task);
    tasks.push({
      id: task.id,
      action: [action?.ordinal, action?.name].filter(Boolean).join('、'),
      project: [project?.ordinal, project?.name].filter(Boolean).join('.'),
      text: task.text,
      leads: names(task.leads),
      supports: names(task.supports),
      deadline: deadlineWords(state.deadlines.get(task.id) ?? []),
      status: task.status,
      percent: task.percent,
      light: state.lightOf(task).text.split('\n', 1)[0] ?? '',
      flags: (said.get(task.id) ?? []).sort(),
      progress,
      problems,
      nextSteps,
    });
  }
  return tasks;
}

/** What was reported for the period by then, in the order of the plan and of its units. */
export function sealedReports({ document, period }: SheetState): SealedReport[] {
  const places = new Map(tasksInOrder(document).map(({ id }, index) => [id, index]));
  const order = (unitId: string) => document.units.get(unitId)?.order ?? 0;
  return [...document.progress.values()]
    .filter((row) => row.period === period)
    .sort(
      (a, b) =>
        (places.get(a.taskId) ?? 0) - (places.get(b.taskId) ?? 0) ||
        order(a.unitId) - order(b.unitId) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ taskId, unitId, status, percent, progress, problems, nextSteps, ...more }) => ({
      taskId,
      unitId,
      unit: document.units.get(unitId)?.name ?? '（已删除的单位）',
      status,
      percent,
      progress,
      problems,
      nextSteps,
      actualDate: more.actualDate,
      source: more.source,
    }));
}
