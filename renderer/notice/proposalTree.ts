// A proposed plan as the rows of a tree, and the words of its parts.
import { formatDay } from '#shared/calendar/format.ts';
import type {
  PlanProposal,
  ProposedDeadline,
  ProposedStage,
  ProposedTask,
} from '#shared/document/proposal.ts';
import { basisLabels } from '#shared/plan/choices.ts';
import type { Day } from '#shared/plan/model.ts';
import { numbered } from '#shared/view/viewContext.ts';

/** A row of the tree. `task` is the index of a task among all tasks; a group has none. */
export type TreeRow = {
  key: string;
  level: 1 | 2 | 3;
  parent: string | null;
  /** Place among its siblings, from 1, and how many they are. */
  place: number;
  siblings: number;
  /** Title of an action or project, with how many tasks it has. Empty for a task. */
  title: string;
  count: number;
  task: number | null;
  details: ProposedTask | null;
};

export type Counts = { actions: number; projects: number; tasks: number; units: number };

export function treeRows({ actions }: PlanProposal): TreeRow[] {
  const rows: TreeRow[] = [];
  let next = 0;
  for (const [a, action] of actions.entries()) {
    const parent = `action-${a}`;
    const count = action.projects.reduce((sum, { tasks }) => sum + tasks.length, 0);
    const title = numbered(action.ordinal, action.name, '、') || '（未分行动）';
    const place = { place: a + 1, siblings: actions.length };
    const group = { task: null, details: null } as const;
    rows.push({ key: parent, level: 1, parent: null, ...place, title, count, ...group });
    for (const [p, { ordinal, name, tasks }] of action.projects.entries()) {
      const key = `project-${a}-${p}`;
      rows.push({
        key,
        level: 2,
        parent,
        place: p + 1,
        siblings: action.projects.length,
        title: numbered(ordinal, name, '. ') || '（未分工程）',
        count: tasks.length,
        ...group,
      });
      for (const [t, details] of tasks.entries()) {
        rows.push({
          key: taskKey(next),
          level: 3,
          parent: key,
          place: t + 1,
          siblings: tasks.length,
          title: '',
          count: 0,
          task: next,
          details,
        });
        next += 1;
      }
    }
  }
  return rows;
}

export function taskKey(index: number): string {
  return `task-${index}`;
}

export function countsOf({ actions }: PlanProposal): Counts {
  const projects = actions.flatMap((action) => action.projects);
  const tasks = projects.flatMap((project) => project.tasks);
  const units = new Set(tasks.flatMap(({ leads, supports }) => [...leads, ...supports]));
  return {
    actions: actions.length,
    projects: projects.length,
    tasks: tasks.length,
    units: units.size,
  };
}

/** `2021年4月1日—2021年4月30日`; one end where the other is not known; empty without both. */
export function daysInWords(start: Day | null, end: Day | null): string {
  if (start && end) {
    return start === end ? formatDay(start) : `${formatDay(start)}—${formatDay(end)}`;
  }
  if (end) return `${formatDay(end)}前`;
  return start ? `${formatDay(start)}起` : '';
}

/** The day of a deadline, or how the document puts it, with where it comes from. */
export function deadlineInWords(deadline: ProposedDeadline): { when: string; basis: string } {
  const { start, end, kind, raw, note, basis } = deadline;
  const both = kind === 'range' && start !== null;
  const when = end ? (both ? daysInWords(start, end) : formatDay(end)) : note || raw;
  return { when, basis: basisLabels[basis] };
}

export function stageDays({ start, end }: ProposedStage): string {
  return daysInWords(start, end) || '未写明起止时间';
}
