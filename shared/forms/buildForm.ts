// The content of the workbook that a unit gets to fill in for a period, as plain data.
import { formatDay } from '../calendar/format.ts';
import { periodLabel } from '../calendar/periods.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import type { Period, TaskRow, UnitRow } from '../plan/model.ts';
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
import { givenCells } from './givenCells.ts';
import {
  columnIdOf,
  isFillKey,
  ownCells,
  sentColumns,
  withOwnColumns,
  type OtherFormColumn,
  type OtherKey,
  type OwnFormColumn,
  type SentKey,
} from './ownColumns.ts';
import { reportDeadline } from '../plan/reportDeadline.ts';
import { drivesTask, reportingUnits, type ReportingUnit } from './reportingUnits.ts';
import { standingOf, type Standing } from './standing.ts';
import { figuresCell, measuredTargets, targetField, targetsDone } from './targetFigures.ts';
import { cellValue, storedText } from './values.ts';

export type FormCell = string | number | null;
export type FormRow = {
  taskId: string;
  cells: Partial<Record<FormColumnKey | SentKey | OtherKey, FormCell>>;
  /** Whether the unit fills in the user's columns of this task, too: the task follows it. */
  asked: boolean;
  /** Whether the task has targets of which a figure can be said. */
  measured: boolean;
};

/** Whether the unit fills in the cell: what the plan keeps once for a task is asked of the one unit that it follows. */
export function isOpen(
  row: FormRow,
  { key, filled }: Pick<FormContent['columns'][number], 'key' | 'filled'>,
): boolean {
  if (key === targetsDone) return row.asked && row.measured;
  return filled && (row.asked || !isFillKey(key));
}

/** A value as it was when the form left: `field` is the key of a column, or a field of the task's own (`task…`). */
export type BaselineEntry = { taskId: string; field: string; value: string };

/** The task's own fields that follow the lead's report, by the field of the report that they follow. */
export const taskFields = {
  status: 'taskStatus',
  percent: 'taskPercent',
  actualDate: 'taskDone',
} as const;

const followKeys = ['status', 'percent', 'actualDate'] as const;

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
  /** 填报单位, 期次 and the day by which it is to be back, beside each other above the table. The day of reporting is signed below. */
  headLine: [unit: string, period: string, due: string];
  instructions: string[];
  columns: ((FormColumn | OwnFormColumn | OtherFormColumn) & { filled: boolean })[];
  /** How many rows the headings take; levels of one are joined with `/`. */
  headRows: number;
  /** Texts below the table, which are no tasks when the form comes back. */
  below: string[];
  rows: FormRow[];
  /** What can be chosen in a column, by its key. */
  choices: { key: string; labels: string[] }[];
  signature: string;
  paper: FormDefinition['paper'];
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
    fileName: formFileName([index + 1, units.length], unit.name, period, definition.sheet),
    sheetName: definition.sheet,
    titles: [plan.title, `${definition.heading}（${periodLabel(period)}）`],
    headLine: [
      `填报单位（盖章）：${unit.name}`,
      `期次：${periodLabel(period)}`,
      `报送期限：${formatDay(reportDeadline(document, period))}`,
    ],
    instructions: definition.instructions.map((line) => filledIn(line, document, unit, period)),
    columns: withOwnColumns(document, definition).map((column) => ({
      ...column,
      filled: isFilledKey(column.key) || isFillKey(column.key) || column.key === targetsDone,
    })),
    headRows: 1,
    below: [],
    choices: choicesOf(document, definition),
    paper: definition.paper,
    signature: definition.signature,
    ...buildRows(document, reporting, period, options),
  };
}

/** Instructions may name what differs from period to period: {期次}, {单位}, {报送期限}. */
function filledIn(line: string, document: PlanDocument, unit: UnitRow, period: Period): string {
  return line
    .replaceAll('{期次}', periodLabel(period))
    .replaceAll('{单位}', unit.name)
    .replaceAll('{报送期限}', () => formatDay(reportDeadline(document, period)));
}

function choicesOf(document: PlanDocument, definition: FormDefinition): FormContent['choices'] {
  const choices: FormContent['choices'] = [];
  for (const { key } of withOwnColumns(document, definition)) {
    if (key === 'status') choices.push({ key, labels: statusChoices.map(({ label }) => label) });
    else if (isFillKey(key)) {
      const row = document.columns.get(columnIdOf(key));
      if (row?.kind === 'choice') choices.push({ key, labels: row.choices });
    }
  }
  return choices;
}

function buildRows(
  document: PlanDocument,
  { unit, tasks }: ReportingUnit,
  period: Period,
  options: FormOptions,
): { rows: FormRow[]; baseline: BaselineEntry[] } {
  const own = sentColumns(document, options.definition);
  const rows: FormRow[] = [];
  const baseline: BaselineEntry[] = [];
  const columns = new Set<string>(
    withOwnColumns(document, options.definition).map(({ key }) => key),
  );
  for (const { task, role } of tasks) {
    const standing = standingOf(document, unit, task, period);
    const given = givenCells(document, unit, task, role, standing);
    const asked = drivesTask(document, task, unit.id);
    const ownOnes = ownCells(document, task, own, asked);
    const cells: FormRow['cells'] = {
      ...given,
      ...ownOnes.cells,
      ordinal: rows.length + 1,
      deadline: options.deadlineOf(task.id),
    };
    for (const key of filledKeys) cells[key] = cellValue(key, standing.values[key]);
    const measured = measuredTargets(document, task.id);
    cells.targetsDone = figuresCell(measured);
    rows.push({ taskId: task.id, cells, asked, measured: measured.length > 0 });
    const fields = filledKeys.filter((key) => columns.has(key));
    baseline.push(
      ...baselineOf(document, unit, task, standing, fields),
      ...givenOf(task.id, cells, columns),
    );
    if (!asked) continue;
    for (const [field, value] of ownOnes.stored) baseline.push({ taskId: task.id, field, value });
    if (!columns.has(targetsDone)) continue;
    for (const target of measured) {
      baseline.push({
        taskId: task.id,
        field: targetField(target),
        value: storedText(target.actual),
      });
    }
  }
  return { rows, baseline };
}

/** Values as sent; nothing is left out for being empty, so that a missing entry means that it was not asked. */
function baselineOf(
  document: PlanDocument,
  unit: UnitRow,
  task: TaskRow,
  { values }: Standing,
  fields: readonly FilledKey[],
): BaselineEntry[] {
  const entry = (field: string, value: string) => ({ taskId: task.id, field, value });
  const entries = fields.map((key) => entry(key, storedText(values[key])));
  if (!drivesTask(document, task, unit.id)) return entries;
  const own = {
    status: task.status,
    percent: storedText(task.percent),
    actualDate: storedText(task.done),
  };
  return [
    ...entries,
    ...followKeys.flatMap((key) =>
      fields.includes(key) ? [entry(taskFields[key], own[key])] : [],
    ),
  ];
}

/** What the unit was told, as it stood in the form: it may not change it, and is shown when it did [P9]. */
function givenOf(
  taskId: string,
  cells: FormRow['cells'],
  columns: ReadonlySet<string>,
): BaselineEntry[] {
  return Object.entries(cells).flatMap(([field, value]) =>
    field === 'ordinal' ||
    !columns.has(field) ||
    isFilledKey(field) ||
    isFillKey(field) ||
    field === targetsDone
      ? []
      : [{ taskId, field, value: value === null ? '' : String(value) }],
  );
}
