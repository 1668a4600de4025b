// The timeline of an open plan: actions with their projects, each project with the days of all its tasks. Tasks are made
// only for the projects that are unfolded.
import { planOf, tasksInOrder, type PlanDocument } from '../plan/document.ts';
import { expandCollectives } from '../plan/reporters.ts';
import type { Day, TaskRow } from '../plan/model.ts';
import { isDoneAsOf } from '../plan/taskAsOf.ts';
import { numbered, type PlainContext } from '../view/viewContext.ts';
import type { Light } from '../view/viewRow.ts';
import { stageBands, type StageBand } from './bands.ts';
import {
  groundOf,
  taskOnTimeline,
  type TaskGround,
  type TimelineBar,
  type TimelineMark,
} from './marks.ts';
import { spanOf, type Span } from './scale.ts';

/** `unitId`: only tasks that the unit leads, with `supports` also those that it supports [TL6]. */
export type TimelineFilter = { unitId: string | null; supports: boolean };

export const everything: TimelineFilter = { unitId: null, supports: false };

/** Of the tasks that were not stopped: how many, how many are done, how many have a missed day. */
export type TimelineCounts = { tasks: number; done: number; missed: number };

export type TimelineProject = {
  id: string;
  name: string;
  tasks: readonly TaskRow[];
  bar: TimelineBar | null;
  marks: readonly TimelineMark[];
  counts: TimelineCounts;
};

export type TimelineAction = {
  id: string;
  name: string;
  projects: readonly TimelineProject[];
  bar: TimelineBar | null;
  counts: TimelineCounts;
};

export type Timeline = {
  actions: readonly TimelineAction[];
  bands: readonly StageBand[];
  /** Null when the plan knows no day at all. */
  span: Span | null;
  counts: TimelineCounts;
  asOf: Day;
  context: PlainContext;
  ground: TaskGround;
};

type OpenProject = Omit<TimelineProject, 'marks'> & {
  tasks: TaskRow[];
  marks: Map<string, TimelineMark>;
};
type OpenAction = Omit<TimelineAction, 'projects'> & { projects: OpenProject[] };

export function timelineOf(context: PlainContext, filter: TimelineFilter): Timeline {
  const { document, asOf } = context;
  const ground = groundOf(document);
  const actions = new Map<string, OpenAction>();
  const projects = new Map<string, OpenProject>();
  const counts = noCounts();
  for (const task of filtered(document, filter)) {
    const { project, action } = placeOf(document, task, actions, projects);
    const { bar, marks } = taskOnTimeline(context, task, ground);
    project.tasks.push(task);
    project.bar = joined(project.bar, bar);
    action.bar = joined(action.bar, bar);
    for (const mark of marks) addMark(project.marks, mark);
    if (task.status === 'stopped') continue;
    const done = isDoneAsOf(task, asOf);
    const missed = marks.some(({ light }) => light.color === 'red');
    for (const each of [project.counts, action.counts, counts]) {
      each.tasks += 1;
      if (done) each.done += 1;
      if (missed) each.missed += 1;
    }
  }
  const bands = stageBands(context);
  const { start, end } = planOf(document);
  const shown = [...actions.values()].map((action): TimelineAction => ({
    ...action,
    projects: action.projects.map((project) => ({
      ...project,
      marks: [...project.marks.values()].sort(byDay),
    })),
  }));
  const days = [
    start,
    end,
    ...bands.flatMap(({ from, to }) => [from, to]),
    ...shown.flatMap(({ bar }) => (bar ? [bar.from, bar.to] : [])),
  ];
  return { actions: shown, bands, span: spanOf(days), counts, asOf, context, ground };
}

function noCounts(): TimelineCounts {
  return { tasks: 0, done: 0, missed: 0 };
}

function placeOf(
  document: PlanDocument,
  task: TaskRow,
  actions: Map<string, OpenAction>,
  projects: Map<string, OpenProject>,
): { project: OpenProject; action: OpenAction } {
  const row = document.projects.get(task.projectId);
  const actionRow = row && document.actions.get(row.actionId);
  const actionId = actionRow?.id ?? '';
  let action = actions.get(actionId);
  if (!action) {
    const name = numbered(actionRow?.ordinal, actionRow?.name, '、') || '（未命名行动）';
    action = {
      id: actionId,
      name: actionRow ? name : '（不属于任何行动）',
      projects: [],
      bar: null,
      counts: noCounts(),
    };
    actions.set(actionId, action);
  }
  let project = projects.get(task.projectId);
  if (!project) {
    project = {
      id: task.projectId,
      name: numbered(row?.ordinal, row?.name, '. ') || '（未命名项目）',
      tasks: [],
      bar: null,
      marks: new Map(),
      counts: noCounts(),
    };
    projects.set(task.projectId, project);
    action.projects.push(project);
  }
  return { project, action };
}

/** By day, the gravest of a day last, so that it is drawn above the others. */
function byDay(a: TimelineMark, b: TimelineMark): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return gravity.indexOf(a.light.color) - gravity.indexOf(b.light.color);
}

const gravity: readonly Light['color'][] = ['green', 'grey', 'blue', 'yellow', 'red'];

function addMark(marks: Map<string, TimelineMark>, mark: TimelineMark): void {
  const key = `${mark.day} ${mark.light.color} ${mark.light.sign}`;
  const known = marks.get(key);
  marks.set(key, known ? { ...known, count: known.count + 1 } : mark);
}

function joined(a: TimelineBar | null, b: TimelineBar | null): TimelineBar | null {
  if (!a || !b) return a ?? b;
  return {
    from: a.from < b.from ? a.from : b.from,
    to: a.to > b.to ? a.to : b.to,
    lasting: a.lasting || b.lasting,
  };
}

/** A unit leads also what a collective leads that it is a member of [TL6]. */
function filtered(document: PlanDocument, { unitId, supports }: TimelineFilter): TaskRow[] {
  const tasks = tasksInOrder(document);
  if (unitId === null) return tasks;
  const behind = new Map<string, boolean>();
  const isIt = (id: string) => {
    let known = behind.get(id);
    if (known === undefined) {
      known = id === unitId || expandCollectives(document, [id]).ids.includes(unitId);
      behind.set(id, known);
    }
    return known;
  };
  return tasks.filter((task) => task.leads.some(isIt) || (supports && task.supports.some(isIt)));
}
