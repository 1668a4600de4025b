// Counts over tasks: for subtotals, the total, and the sheet of figures.
import type { TaskRow, TaskStatus } from '../plan/model.ts';
import type { TaskGroup } from './groups.ts';
import type { TaskLight } from './lights.ts';
import type { RowSubject, SheetColumn, SheetRow, SheetTable } from './sheet.ts';
import type { TaskReports } from './texts.ts';

export type Figures = {
  tasks: number;
  status: Record<TaskStatus, number>;
  /** Missed its deadline or its stage; of the others, due soon. */
  missed: number;
  dueSoon: number;
  /** Reports (unit and task) that were expected in the period, that came, and that came back with nothing filled in. */
  expected: number;
  reported: number;
  unfilled: number;
};

export type Known = { light: TaskLight; reports: TaskReports };

export function countTasks(tasks: Iterable<TaskRow>, known: ReadonlyMap<string, Known>): Figures {
  const figures: Figures = {
    tasks: 0,
    status: { notStarted: 0, inProgress: 0, done: 0, stopped: 0 },
    missed: 0,
    dueSoon: 0,
    expected: 0,
    reported: 0,
    unfilled: 0,
  };
  for (const task of tasks) {
    const facts = known.get(task.id);
    figures.tasks += 1;
    figures.status[task.status] += 1;
    if (facts?.light.light === 'red') figures.missed += 1;
    if (facts?.light.kind === 'dueSoon') figures.dueSoon += 1;
    figures.expected += facts?.reports.expected ?? 0;
    figures.reported += facts?.reports.reported ?? 0;
    figures.unfilled += facts?.reports.unfilled ?? 0;
  }
  return figures;
}

/** Finished tasks in per cent of those that were not stopped, one decimal; null when there are none. */
export function shareDone({ tasks, status }: Figures): number | null {
  const counted = tasks - status.stopped;
  return counted === 0 ? null : Math.round((status.done / counted) * 1000) / 10;
}

/** A subtotal in words. */
export function figuresInWords(figures: Figures, withReports: boolean): string {
  const { status, missed, dueSoon, expected, reported, unfilled } = figures;
  const empty = unfilled > 0 ? `、已交回未填写${unfilled}份` : '';
  const share = shareDone(figures);
  const parts = [
    `已完成${status.done}项、推进中${status.inProgress}项、未启动${status.notStarted}项、已终止${status.stopped}项`,
    `逾期${missed}项、临期${dueSoon}项`,
    share === null ? '' : `完成率${share}%`,
    withReports
      ? `应报${expected}份、已报${reported}份${empty}、未报${expected - reported - unfilled}份`
      : '',
  ];
  return parts.filter((part) => part !== '').join('；');
}

/** The sheet of figures: a row a group and the total, all cells numbers. */
export function figuresTable(
  groups: readonly TaskGroup[],
  all: Figures,
  known: ReadonlyMap<string, Known>,
  groupHeading: string,
  withReports: boolean,
): SheetTable {
  // Most offices never see one: then there is no column of zeros.
  const withUnfilled = withReports && all.unfilled > 0;
  const columns: SheetColumn[] = [
    column('ordinal', '序号', null, 7),
    { ...column('group', groupHeading, null, 36), align: 'left' },
    column('tasks', '任务数', null, 10),
    column('done', '已完成', '完成情况', 10),
    column('inProgress', '推进中', '完成情况', 10),
    column('notStarted', '未启动', '完成情况', 10),
    column('stopped', '已终止', '完成情况', 10),
    column('share', '完成率(%)', '完成情况', 11),
    column('missed', '逾期', '预警情况', 10),
    column('dueSoon', '临期', '预警情况', 10),
    ...(withReports
      ? [
          column('expected', '应报(份)', '填报情况', 10),
          column('reported', '已报(份)', '填报情况', 10),
          ...(withUnfilled ? [column('unfilled', '已交回、未填写(份)', '填报情况', 12)] : []),
          column('missing', '未报(份)', '填报情况', 10),
        ]
      : []),
  ];
  const row = (
    kind: SheetRow['kind'],
    head: SheetRow['cells'],
    figures: Figures,
    about: RowSubject,
  ): SheetRow => ({
    kind,
    about,
    spans: kind === 'total' ? [[0, 1]] : [],
    light: 'none',
    cells: [
      ...head,
      figures.tasks,
      figures.status.done,
      figures.status.inProgress,
      figures.status.notStarted,
      figures.status.stopped,
      shareDone(figures),
      figures.missed,
      figures.dueSoon,
      ...(withReports
        ? [
            figures.expected,
            figures.reported,
            ...(withUnfilled ? [figures.unfilled] : []),
            figures.expected - figures.reported - figures.unfilled,
          ]
        : []),
    ],
  });
  const rows = groups.map((group, index) =>
    row('task', [index + 1, group.name], countTasks(group.tasks, known), { group: index }),
  );
  rows.push(row('total', ['合计', null], all, {}));
  return { columns, rows, merges: [] };
}

function column(key: string, heading: string, group: string | null, width: number): SheetColumn {
  return { key, heading, group, width, align: 'center' };
}
