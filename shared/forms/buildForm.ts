// The content of the workbook that a unit gets to fill in for a period, as plain data.
import { periodLabel } from '../calendar/periods.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import type { Period, TargetRow, TaskRow, UnitRow } from '../plan/model.ts';
import { statusChoices } from '../plan/choices.ts';
import {
  filledKeys,
  isFilledKey,
  type FilledKey,
  type FormColumn,
  type FormColumnKey,
  type FormDefinition,
} from './definition.ts';
import { formFileName } from './fileName.ts';
import {
  drivesTask,
  reportingUnits,
  roleLabels,
  type ReportingUnit,
  type Role,
} from './reportingUnits.ts';
import { standingOf, type Standing } from './standing.ts';
import { cellValue, shownText, storedText } from './values.ts';

export type FormCell = string | number | null;
export type FormRow = { taskId: string; cells: Partial<Record<FormColumnKey, FormCell>> };

/** A value as it was when the form left: `field` is a filled-in field, or one of the task's own (`task…`). */
export type BaselineEntry = { taskId: string; field: string; value: string };

/** The task's own fields that follow the lead's report, by the field of the report that they follow. */
export const taskFields = {
  status: 'taskStatus',
  percent: 'taskPercent',
  actualDate: 'taskDone',
} as const;

export type FormContent = {
  planId: string;
  planTitle: string;
  unitId: string;
  unitName: string;
  period: Period;
  form: string;
  formVersion: number;
  fileName: string;
  sheetName: string;
  titles: string[];
  /** 填报单位, 期次 and the day of reporting, beside each other above the table. */
  headLine: [unit: string, period: string, day: string];
  instructions: string[];
  columns: (FormColumn & { filled: boolean })[];
  rows: FormRow[];
  choices: { status: string[] };
  signature: string;
  baseline: BaselineEntry[];
};

export type FormOptions = {
  definition: FormDefinition;
  /** Tells plans apart, so that a return is not read into another plan. */
  planId: string;
  /** The deadlines of a task in words (flags know which ones count; forms do not). */
  deadlineOf: (taskId: string) => string;
};

/** The form of a unit for a period. Throws for a unit without a task: `reportingUnits` lists those that have one. */
export function buildForm(
  document: PlanDocument,
  unitId: string,
  period: Period,
  options: FormOptions,
): FormContent {
  const { units } = reportingUnits(document);
  const index = units.findIndex(({ unit }) => unit.id === unitId);
  const reporting = units[index];
  if (!reporting) throw new Error(`the unit ${unitId} has nothing to report`);
  const { definition } = options;
  const { unit } = reporting;
  const plan = planOf(document);
  return {
    planId: options.planId,
    planTitle: plan.title,
    unitId,
    unitName: unit.name,
    period,
    form: definition.name,
    formVersion: definition.version,
    fileName: formFileName(index + 1, units.length, unit.name, period),
    sheetName: definition.sheet,
    titles: [plan.title, `${definition.heading}（${periodLabel(period)}）`],
    headLine: [
      `填报单位（盖章）：${unit.name}`,
      `期次：${periodLabel(period)}`,
      '填报日期：　　　　年　　月　　日',
    ],
    instructions: definition.instructions,
    columns: definition.columns.map((column) => ({ ...column, filled: isFilledKey(column.key) })),
    choices: { status: statusChoices.map(({ label }) => label) },
    signature: definition.signature,
    ...buildRows(document, reporting, period, options),
  };
}

function buildRows(
  document: PlanDocument,
  { unit, tasks }: ReportingUnit,
  period: Period,
  options: FormOptions,
): { rows: FormRow[]; baseline: BaselineEntry[] } {
  const targets = targetsByTask(document);
  const rows: FormRow[] = [];
  const baseline: BaselineEntry[] = [];
  for (const { task, role } of tasks) {
    const standing = standingOf(document, unit, task, period);
    const given = givenCells(document, task, role, standing);
    const cells: FormRow['cells'] = {
      ...given,
      ordinal: rows.length + 1,
      targets: (targets.get(task.id) ?? []).map(({ raw }) => raw).join('；'),
      deadline: options.deadlineOf(task.id),
    };
    for (const key of filledKeys) cells[key] = cellValue(key, standing.values[key]);
    rows.push({ taskId: task.id, cells });
    baseline.push(...baselineOf(document, unit, task, standing));
  }
  return { rows, baseline };
}

function givenCells(
  document: PlanDocument,
  task: TaskRow,
  role: Role,
  { last }: Standing,
): FormRow['cells'] {
  const project = document.projects.get(task.projectId);
  const action = project && document.actions.get(project.actionId);
  return {
    action: action?.name ?? '',
    project: project?.name ?? '',
    task: task.text,
    role: roleLabels[role],
    lastProgress: last ? lastProgress(last.period, last.status, last.percent, last.progress) : '',
  };
}

function lastProgress(
  period: Period,
  status: string | null,
  percent: number | null,
  progress: string,
): string {
  const state = [
    shownText('status', status ?? ''),
    shownText('percent', percent === null ? '' : String(percent)),
  ].filter((word) => word !== null);
  const head = `${periodLabel(period)}${state.length > 0 ? `（${state.join('，')}）` : ''}`;
  return progress ? `${head}：${progress}` : head;
}

/** Values as sent; nothing is left out for being empty, so that a missing entry means that it was not asked. */
function baselineOf(
  document: PlanDocument,
  unit: UnitRow,
  task: TaskRow,
  { values }: Standing,
): BaselineEntry[] {
  const entry = (field: string, value: string) => ({ taskId: task.id, field, value });
  const entries = filledKeys.map((key: FilledKey) => entry(key, storedText(values[key])));
  if (!drivesTask(document, task, unit.id)) return entries;
  return [
    ...entries,
    entry(taskFields.status, task.status),
    entry(taskFields.percent, storedText(task.percent)),
    entry(taskFields.actualDate, storedText(task.done)),
  ];
}

const targetsCache = new WeakMap<PlanDocument['targets'], Map<string, TargetRow[]>>();

function targetsByTask(document: PlanDocument): Map<string, TargetRow[]> {
  let targets = targetsCache.get(document.targets);
  if (!targets) {
    targets = new Map();
    for (const row of document.targets.values()) {
      const list = targets.get(row.taskId);
      if (list) list.push(row);
      else targets.set(row.taskId, [row]);
    }
    for (const list of targets.values()) list.sort((a, b) => a.order - b.order);
    targetsCache.set(document.targets, targets);
  }
  return targets;
}
