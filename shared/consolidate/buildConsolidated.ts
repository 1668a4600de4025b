// The consolidated sheet of a plan: tasks by group with what was reported, subtotals, a total, figures, notes.
import { formatDay } from '../calendar/format.ts';
import { periodLabel } from '../calendar/periods.ts';
import { deadlineWords } from '../flags/deadlineWords.ts';
import { effectiveDeadlines } from '../flags/effectiveDeadlines.ts';
import type { Flag } from '../flags/flag.ts';
import { statusChoices } from '../plan/choices.ts';
import { inOrder, planOf, type PlanDocument } from '../plan/document.ts';
import type { Day, Period, TaskRow } from '../plan/model.ts';
import { planAsOf } from '../plan/planAsOf.ts';
import { reportedUnits } from '../plan/reportedUnits.ts';
import { expandCollectives } from '../plan/reporters.ts';
import { rowsByTask } from '../plan/rowsByTask.ts';
import { dayNotes, hasCome, headDay } from './asOfWords.ts';
import { sheetColumns } from './columns.ts';
import { countTasks, figuresInWords, figuresTable, type Figures, type Known } from './figures.ts';
import { groupTasks, type TaskGroup } from './groups.ts';
import { gravestFlags, lightOf, lightsInWords } from './lights.ts';
import type {
  ColumnMerge,
  ConsolidateBy,
  ConsolidatedSheet,
  SheetColumn,
  SheetRow,
  SheetTable,
} from './sheet.ts';
import { reportReader } from './texts.ts';

export type ConsolidateOptions = {
  by: ConsolidateBy;
  /** The period whose reports are shown; null for the latest report of every unit. */
  period: Period | null;
  asOf: Day;
  /** The day on which the sheet is made. */
  today: Day;
  /** Flags as of the same day. */
  flags: readonly Flag[];
};

const groupWords: Record<ConsolidateBy, { way: string; heading: string }> = {
  action: { way: '按行动', heading: '行动' },
  unit: { way: '按牵头单位', heading: '牵头单位' },
  status: { way: '按状态', heading: '状态' },
};

/** Everything on the sheet is as of its day [S8]; `document` is the plan of today. */
export function buildConsolidated(
  document: PlanDocument,
  options: ConsolidateOptions,
): ConsolidatedSheet {
  const then = planAsOf(document, rowsByTask(document), options.asOf);
  return buildSheet(then.document, options, dayNotes(document, options));
}

function buildSheet(
  document: PlanDocument,
  options: ConsolidateOptions,
  remarks: readonly string[],
): ConsolidatedSheet {
  const { by, period, asOf, today } = options;
  const plan = planOf(document);
  const known = knowTasks(document, options);
  const groups = groupTasks(document, by);
  const all = countTasks(document.tasks.values(), known);
  const words = groupWords[by];
  return {
    name: '进展汇总表',
    titles: [plan.title, `任务进展汇总表（${words.way}）`],
    headLine: [
      `制表单位：${plan.issuer ?? ''}`,
      period === null ? '' : `期次：${periodLabel(period)}`,
      headDay(asOf, today),
    ],
    table: buildTable(document, groups, all, known, options),
    figures: figuresTable(groups, all, known, words.heading, period !== null),
    notes: notesOf(document, groups, options, remarks),
    footer:
      '制表人：　　　　　　　　审核人：　　　　　　　　联系电话：　　　　　　　　制表日期：　　　　年　　月　　日',
    period,
    asOf,
    by,
  };
}

function knowTasks(document: PlanDocument, options: ConsolidateOptions): Map<string, Known> {
  const flags = gravestFlags(options.flags);
  const read = reportReader(document, options.period, options.asOf);
  return new Map(
    [...document.tasks.values()].map((task) => [
      task.id,
      { light: lightOf(task, flags.get(task.id)), reports: read(task) },
    ]),
  );
}

function buildTable(
  document: PlanDocument,
  groups: readonly TaskGroup[],
  all: Figures,
  known: ReadonlyMap<string, Known>,
  options: ConsolidateOptions,
): SheetTable {
  const columns = sheetColumns(options.by, options.period !== null);
  const cellsOf = taskCells(document, columns, known);
  const rows: SheetRow[] = [];
  const merges: ColumnMerge[] = [];
  let ordinal = 0;
  for (const group of groups) {
    const from = rows.length;
    for (const task of group.tasks) {
      const light = known.get(task.id)?.light.light ?? 'none';
      rows.push({ kind: 'task', cells: cellsOf(task, group, ++ordinal), spans: [], light });
    }
    merges.push(...runsOf(rows, from, 1), ...runsOf(rows, from, 2));
    const figures = countTasks(group.tasks, known);
    rows.push(sumRow('subtotal', columns, `小计　${figures.tasks}项`, figures, options));
  }
  rows.push(sumRow('total', columns, `合计　${all.tasks}项`, all, options));
  return { columns, rows, merges };
}

/** Rows of one group whose cells in a column say the same, below each other [S2]. */
function runsOf(rows: readonly SheetRow[], from: number, column: number): ColumnMerge[] {
  const merges: ColumnMerge[] = [];
  let start = from;
  for (let index = from + 1; index <= rows.length; index++) {
    const value = rows[start]?.cells[column];
    if (index < rows.length && rows[index]?.cells[column] === value) continue;
    if (index - start > 1 && value !== '') merges.push({ column, from: start, to: index - 1 });
    start = index;
  }
  return merges;
}

function sumRow(
  kind: 'subtotal' | 'total',
  columns: readonly SheetColumn[],
  label: string,
  figures: Figures,
  { period }: ConsolidateOptions,
): SheetRow {
  const split = columns.findIndex(({ key }) => key === 'task');
  const cells: SheetRow['cells'] = columns.map(() => null);
  cells[0] = label;
  cells[split] = figuresInWords(figures, period !== null);
  const spans: SheetRow['spans'] = [
    [0, split - 1],
    [split, columns.length - 1],
  ];
  return { kind, cells, spans, light: 'none' };
}

const statusLabels = new Map<string, string>(
  statusChoices.map(({ value, label }) => [value, label]),
);

function taskCells(
  document: PlanDocument,
  columns: readonly SheetColumn[],
  known: ReadonlyMap<string, Known>,
): (task: TaskRow, group: TaskGroup, ordinal: number) => SheetRow['cells'] {
  const targets = new Map<string, string[]>();
  for (const row of inOrder(document.targets)) {
    const list = targets.get(row.taskId);
    if (list) list.push(row.raw);
    else targets.set(row.taskId, [row.raw]);
  }
  const deadlines = effectiveDeadlines(document);
  const names = (ids: readonly string[]) =>
    ids.map((id) => document.units.get(id)?.name ?? '（已删除的单位）').join('、');
  return (task, group, ordinal) => {
    const facts = known.get(task.id);
    const project = document.projects.get(task.projectId);
    const values: Record<string, string | number | null> = {
      ordinal,
      group: group.name,
      project: [project?.ordinal, project?.name].filter(Boolean).join('.'),
      task: task.text,
      leads: names(task.leads),
      otherLeads: names(task.leads.filter((id) => document.units.get(id)?.name !== group.name)),
      supports: names(task.supports),
      targets: (targets.get(task.id) ?? []).join('；'),
      deadline: deadlineWords(deadlines.get(task.id) ?? []),
      status: statusLabels.get(task.status) ?? '',
      percent: task.percent,
      progress: facts?.reports.progress ?? '',
      problems: facts?.reports.problems ?? '',
      nextSteps: facts?.reports.nextSteps ?? '',
      light: facts?.light.text ?? '',
    };
    return columns.map(({ key }) => values[key] ?? null);
  };
}

/** What a reader of the paper must know: the signs, who is counted twice, who has not reported [S3] [S4]. */
function notesOf(
  document: PlanDocument,
  groups: readonly TaskGroup[],
  { by, period, asOf }: ConsolidateOptions,
  remarks: readonly string[],
): string[] {
  const notes = [
    `预警以${formatDay(asOf)}为截至日：${lightsInWords(planOf(document).settings.lights)}。完成率=已完成÷（任务数-已终止）。`,
    ...remarks,
  ];
  if (by === 'unit') {
    const shown = groups.reduce((sum, { tasks }) => sum + tasks.length, 0);
    const shared = [...document.tasks.values()].filter(({ leads }) => new Set(leads).size > 1);
    if (shown > document.tasks.size) {
      notes.push(
        `有${shared.length}项任务由几个单位共同牵头，在各单位名下分别列出，各单位小计之和为${shown}项；合计不重复计算，为${document.tasks.size}项。`,
      );
    }
  }
  const all = [...document.tasks.values()];
  const reporters = expandCollectives(
    document,
    all.flatMap(({ leads, supports }) => [...leads, ...supports]),
  );
  if (period !== null && hasCome(period, asOf)) {
    const { reported, unfilled } = reportedUnits(document, period);
    const asked = new Set(reporters.ids);
    const named = (matches: (unitId: string) => boolean) =>
      inOrder(document.units)
        .filter(({ id }) => asked.has(id) && matches(id))
        .map(({ name }) => name);
    const missing = named((id) => !reported.has(id) && !unfilled.has(id));
    const empty = named((id) => unfilled.has(id));
    if (missing.length > 0) {
      notes.push(`${periodLabel(period)}未报单位${missing.length}个：${missing.join('、')}。`);
    }
    if (empty.length > 0) {
      const who = `${empty.length}个：${empty.join('、')}`;
      notes.push(`${periodLabel(period)}已交回、未填写的单位${who}。`);
    }
    if (missing.length + empty.length === 0) notes.push(`${periodLabel(period)}各单位均已报送。`);
  }
  const silent = reporters.withoutMembers.map((id) => document.units.get(id)?.name ?? '');
  if (silent.length > 0) {
    notes.push(`${silent.join('、')}没有列明包含哪些单位，未向其收取反馈表。`);
  }
  return notes.map((note, index) => `${index === 0 ? '注：' : '　　'}${index + 1}.${note}`);
}
