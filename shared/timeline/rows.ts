// The rows of a timeline as they stand below each other: actions, projects, and the tasks of projects that are unfolded.
import { daysBetween } from '../calendar/days.ts';
import { formatDay } from '../calendar/format.ts';
import type { Day } from '../plan/model.ts';
import type { Cell } from '../view/fieldCells.ts';
import { unitNames } from '../view/viewContext.ts';
import type { Light } from '../view/viewRow.ts';
import { taskOnTimeline, type TimelineBar, type TimelineMark } from './marks.ts';
import type { Timeline, TimelineCounts } from './timeline.ts';

export type TimelineRow = {
  /** Unique among the rows: `action:…`, `project:…`, `task:…`. */
  id: string;
  kind: 'action' | 'project' | 'task';
  name: string;
  /** Lead units, for a task. */
  units: string;
  bar: TimelineBar | null;
  marks: readonly TimelineMark[];
  /** From the first day that is missed to the as-of day [TL8]. */
  overdue: { from: Day; to: Day } | null;
  /** Null for a task. */
  counts: TimelineCounts | null;
  /** Whether what is below it is shown; null where nothing can be. */
  open: boolean | null;
  /** Where the row leads. */
  place: Cell;
  /** The action that the row belongs to. */
  action: string;
};

/** Ids of rows: actions that are folded, projects that are unfolded. At first only projects are seen. */
export type Folding = { folded: ReadonlySet<string>; unfolded: ReadonlySet<string> };

export const atFirst: Folding = { folded: new Set(), unfolded: new Set() };

export function timelineRows(timeline: Timeline, { folded, unfolded }: Folding): TimelineRow[] {
  const rows: TimelineRow[] = [];
  for (const action of timeline.actions) {
    const id = `action:${action.id}`;
    const first = action.projects[0]?.tasks[0];
    if (!first) continue;
    const open = !folded.has(id);
    rows.push({
      ...plainRow(timeline, []),
      id,
      kind: 'action',
      name: action.name,
      bar: action.bar,
      counts: action.counts,
      open,
      place: { tab: 'tasks', rowId: first.id, column: 'action' },
      action: action.name,
    });
    if (open) for (const project of action.projects) addProject(project, action.name);
  }
  return rows;

  function addProject(project: Timeline['actions'][number]['projects'][number], action: string) {
    const id = `project:${project.id}`;
    const open = unfolded.has(id);
    rows.push({
      ...plainRow(timeline, project.marks),
      id,
      kind: 'project',
      name: project.name,
      bar: project.bar,
      counts: project.counts,
      open,
      place: { tab: 'tasks', rowId: project.tasks[0]?.id ?? '', column: 'project' },
      action,
    });
    if (!open) return;
    const { context, ground } = timeline;
    for (const task of project.tasks) {
      const { bar, marks } = taskOnTimeline(context, task, ground);
      rows.push({
        ...plainRow(timeline, marks),
        id: `task:${task.id}`,
        kind: 'task',
        name: task.status === 'stopped' ? `（已终止）${task.text}` : task.text,
        units: unitNames(context.document, task.leads),
        bar,
        place: { tab: 'tasks', rowId: task.id, column: 'text' },
        action,
      });
    }
  }
}

function plainRow({ asOf }: Timeline, marks: readonly TimelineMark[]) {
  const missed = marks.find(({ light }) => light.color === 'red');
  return {
    units: '',
    marks,
    overdue: missed && missed.day < asOf ? { from: missed.day, to: asOf } : null,
    counts: null,
    open: null,
  };
}

/** Where a mark leads: to its row on the sheet of deadlines. */
export function placeOfMark({ deadlineId }: TimelineMark): Cell {
  return { tab: 'deadlines', rowId: deadlineId, column: 'end' };
}

const basisWords = { stated: '文件写明', inherited: '沿用阶段期限', inferred: '推算' } as const;

const commonWords: Partial<Record<Light['color'], string>> = { red: '逾期', green: '已完成' };

/** A mark in words: its day, what is due, its light, and on what the day rests. */
export function markText(mark: TimelineMark): string {
  const { day, what, light, count, basis, actual, forecast, original } = mark;
  const many = count > 1 ? `等${count}项` : '';
  const more =
    count > 1
      ? []
      : [
          basisWords[basis],
          original !== null && original !== day ? `原定${formatDay(original)}` : '',
          actual === null ? '' : `${formatDay(actual)}完成`,
          forecast === null || actual !== null ? '' : `预计${formatDay(forecast)}完成`,
        ].filter((part) => part !== '');
  // Some of them may be late by other days, or by none.
  const word = (count > 1 && commonWords[light.color]) || light.word;
  const notes = more.length > 0 ? `（${more.join('；')}）` : '';
  return `${formatDay(day)}　${what}${many}　${light.sign} ${word}${notes}`;
}

/** As many marks of a row are read out; the sheet of deadlines has them all. */
const mostSpoken = 8;

/** A row in words, for who cannot see the picture [TL9]. */
export function rowText(row: TimelineRow): string {
  const parts: string[] = [];
  if (row.counts) {
    const { tasks, done, missed } = row.counts;
    parts.push(`${tasks}项任务，已完成${done}项${missed > 0 ? `，逾期${missed}项` : ''}`);
  }
  if (row.bar) {
    const { from, to, lasting } = row.bar;
    parts.push(`${formatDay(from)}至${formatDay(to)}${lasting ? '，长期或定期开展' : ''}`);
  } else parts.push('没有日期');
  parts.push(...row.marks.slice(0, mostSpoken).map(markText));
  if (row.marks.length > mostSpoken) parts.push(`还有${row.marks.length - mostSpoken}个时间节点`);
  return parts.join('；');
}

/** `逾期181天`, for the end of the red line. */
export function overdueText({ overdue }: TimelineRow): string {
  return overdue ? `逾期${daysBetween(overdue.from, overdue.to)}天` : '';
}
