// Plans of a province's levels. A county has 200 units of two tasks each and gets a report on each task every month. The level
// above asks for 60 tasks of everybody below.
import { fromSnapshot, toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { ProgressRow, TaskRow } from '#shared/plan/model.ts';
import { largePlan } from '../largePlan.ts';

export const unitsOfCounty = 200;
export const tasksOfCounty = 400;
export const tasksAsked = 60;
export const period = '2022-06';
const periodBefore = '2022-05';
export const asOf = '2022-06-30';
/** One row in so many needs a person's decision, whichever way it travels: an assumption, the same for all ways. */
export const inDoubt = 20;

/** One plan with everything of so many counties, with the reports of 36 months where `reported`. */
export function wholePlan(counties: number, reported = false): PlanDocument {
  const tasks = tasksOfCounty * counties;
  const units = unitsOfCounty * counties;
  const progress = reported ? tasks * 36 : 0;
  return withTasks(
    largePlan({ tasks, deadlinesPerTask: 1, units, progress }),
    ({ leads }) => leads,
  );
}

/** The county to which a task of `wholePlan` belongs, from 0. */
export function countyOf({ leads }: TaskRow): number {
  return Math.floor(Number(leads[0]?.slice(1)) / unitsOfCounty);
}

/** What a level asks of `below` offices: 60 tasks that all of them lead. */
export function askedPlan(below: number): PlanDocument {
  const plan = largePlan({ tasks: tasksAsked, deadlinesPerTask: 1, units: below });
  return withTasks(plan, () => [...plan.units.keys()]);
}

/** Under way at 10 per cent, as every lead has reported for the month before; `largePlan` has reports only where asked for. */
function withTasks(plan: PlanDocument, leadsOf: (task: TaskRow) => string[]): PlanDocument {
  const snapshot = toSnapshot(plan);
  const tasks = snapshot.tasks.map((task): TaskRow => ({
    ...task,
    leads: leadsOf(task),
    supports: [],
    status: 'inProgress',
    percent: 10,
    done: null,
  }));
  const before = tasks.flatMap((task) =>
    task.leads.map((unitId) => ({
      ...reportOf(`before-${task.id}-${unitId}`, task, unitId),
      period: periodBefore,
      percent: 10,
    })),
  );
  const progress = plan.progress.size > 0 ? snapshot.progress : before;
  return fromSnapshot({ ...snapshot, tasks, progress });
}

/** What a unit says of a task in the month. */
export function reportOf(id: string, task: TaskRow, unitId: string): ProgressRow {
  return {
    id,
    taskId: task.id,
    unitId,
    period,
    status: 'inProgress',
    percent: 90,
    progress: `本月完成第${task.order}项的招标，累计完成投资${task.order}万元，下月开工。`,
    problems: '无',
    nextSteps: '加快办理前期手续，确保按期开工。',
    actualDate: null,
    contact: '',
    phone: '',
    source: '反馈表.xlsx',
    places: {},
  };
}
