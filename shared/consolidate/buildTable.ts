// The table of a consolidated sheet: a row a task (or several, one a target or a period), subtotals, a total.
import type { TaskRow } from '../plan/model.ts';
import { cellReader, type CellContext, type CellReader } from './cells.ts';
import { isCategory, isOfTarget } from './columnSources.ts';
import type { SheetDesign } from './design.ts';
import { countTasks, type Figures, type Known } from './figures.ts';
import type { TaskGroup } from './groups.ts';
import { variesInTask } from './placedColumns.ts';
import type { ColumnMerge, RowSubject, SheetColumn, SheetRow, SheetTable } from './sheet.ts';
import type { SheetStates } from './states.ts';
import { columnSums, sumNotes, type ColumnSums, type SummedRow } from './columnSums.ts';
import type { Steps } from '../steps.ts';
import { groupRow, sumRow } from './sumRows.ts';

export type TableParts = {
  design: SheetDesign;
  states: SheetStates;
  groups: readonly TaskGroup[];
  known: ReadonlyMap<string, Known>;
  all: Figures;
  columns: SheetColumn[];
};

/** `remarks`: what the notes must say of the sums. */
export function* buildTable(parts: TableParts): Steps<{ table: SheetTable; remarks: string[] }> {
  const { design, states, groups, known, all, columns } = parts;
  const split = splitOf(design, states, columns);
  const read = cellReader(states, design.textLimit);
  const withReports = states.now.period !== null;
  const rows: SheetRow[] = [];
  const merges: ColumnMerge[] = [];
  const summed: SummedRow[] = [];
  const sums: ColumnSums[] = [];
  let ordinal = 0;
  for (const [index, group] of groups.entries()) {
    if (design.groupRows) rows.push(groupRow(group, index, columns.length));
    const from = rows.length;
    const ofGroup: SummedRow[] = [];
    const add = (task: TaskRow, supporting: boolean) => {
      const contexts = contextsOf({ task, group, ordinal: ++ordinal, supporting }, split, states);
      const first = rows.length;
      for (const context of contexts) {
        rows.push(taskRow(context, index, columns, read, parts));
        if (!supporting) ofGroup.push(context);
      }
      if (contexts.length > 1) merges.push(...taskMerges(columns, split, first, rows));
    };
    for (const task of group.tasks) {
      add(task, false);
      yield;
    }
    for (const task of group.supports) {
      add(task, true);
      yield;
    }
    columns.forEach((column, at) => {
      if (isCategory(column.source ?? column.key)) merges.push(...runsOf(rows, from, at));
    });
    for (const row of ofGroup) summed.push(row);
    if (!design.subtotals) continue;
    const figures = countTasks(group.tasks, known);
    const counted = columnSums(columns, ofGroup, states);
    sums.push(counted);
    const supports = group.supports.length;
    const label = `小计　${figures.tasks}项${supports > 0 ? `（另配合${supports}项）` : ''}`;
    rows.push(
      sumRow('subtotal', {
        label,
        columns,
        figures,
        sums: counted,
        withReports,
        about: { group: index },
      }),
    );
  }
  if (design.total) {
    const counted = columnSums(columns, summed, states);
    sums.push(counted);
    const label = `合计　${all.tasks}项`;
    rows.push(
      sumRow('total', { label, columns, figures: all, sums: counted, withReports, about: {} }),
    );
  }
  return { table: { columns, rows, merges }, remarks: sumNotes(columns, sums) };
}

export type Split = 'targets' | 'periods' | 'none';

/** Of what a task has a row each. Where periods stand below each other its targets are lines of one cell. */
function splitOf(
  { compare }: SheetDesign,
  { compared }: SheetStates,
  columns: readonly SheetColumn[],
): Split {
  if (compare === 'below' && compared.length > 0) return 'periods';
  return columns.some(({ source }) => isOfTarget(source ?? '')) ? 'targets' : 'none';
}

function contextsOf(
  row: Omit<CellContext, 'target' | 'period'>,
  split: Split,
  { now, compared }: SheetStates,
): CellContext[] {
  if (split === 'periods') {
    return compared.map(({ period }) => ({ ...row, target: null, period }));
  }
  const targets =
    split === 'targets' ? now.targets.ofTask(row.task.id, row.group.year ?? null) : [];
  if (targets.length === 0) return [{ ...row, target: null, period: null }];
  return targets.map((target) => ({ ...row, target, period: null }));
}

function taskRow(
  context: CellContext,
  group: number,
  columns: readonly SheetColumn[],
  read: CellReader,
  { states }: TableParts,
): SheetRow {
  const {
    task,
    target,
    period,
    group: { year },
  } = context;
  const about: RowSubject = { group, taskId: task.id };
  if (target) about.targetId = target.target.id;
  if (year !== undefined) about.year = year;
  if (period !== null) about.period = period;
  const state = states.compared.find((each) => each.period === period) ?? states.now;
  const { light } = state.lightOf(state.document.tasks.get(task.id) ?? task);
  return {
    kind: 'task',
    cells: columns.map((column) => read(context, column)),
    spans: [],
    light: state.begun ? light : 'none',
    about,
  };
}

/** What the rows of one task have in common is one cell; categories are merged over tasks anyway [S2]. */
function taskMerges(
  columns: readonly SheetColumn[],
  split: Split,
  from: number,
  rows: readonly SheetRow[],
): ColumnMerge[] {
  return columns.flatMap((column, at) => {
    const own = isCategory(column.source ?? column.key) || variesInTask(column, split);
    return own ? [] : [{ column: at, from, to: rows.length - 1 }];
  });
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
