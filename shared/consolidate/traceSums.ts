// The rows that a subtotal or total counts or adds up, and the tasks of a group [S12].
import type { Day, TaskRow } from '../plan/model.ts';
import { formatDay } from '../calendar/format.ts';
import { formatNumber } from '../words/numbers.ts';
import { addendsOf, type SummedRow } from './columnSums.ts';
import { statusLabels } from './cells.ts';
import { ownColumnId } from './columnSources.ts';
import { groupTasks } from './groups.ts';
import type { SheetColumn, SheetRow } from './sheet.ts';
import type { SheetState } from './states.ts';
import { sumUp } from './sums.ts';
import {
  columnWords,
  shortTask,
  type Trace,
  type TraceLine,
  type TraceParts,
} from './traceLine.ts';

const names = { subtotal: '小计', total: '合计', group: '分组', task: '' };

/** What a number column adds up; otherwise the tasks that are counted. */
export function traceSum(parts: TraceParts, row: SheetRow, column: number): Trace {
  const at = parts.sheet.table.columns[column];
  const source = at?.source === 'targetShare' ? 'targetActual' : (at?.source ?? '');
  const rows = countedRows(parts, row);
  const addends = addendsOf(source, rows, parts.states);
  if (!at || !addends) return traceTasks(parts, row);
  const { value, mixed, missing, known, measures } = sumUp(addends);
  const once = new Map(addends.map((addend) => [addend.key, addend]));
  const lines = [...once.values()].map((addend): TraceLine => {
    const said = addend.value === null ? '没有填数' : formatNumber(addend.value);
    return {
      ...whereOf(parts, addend.key, source),
      value: `${said}${addend.measure ?? '（比率）'}`,
    };
  });
  const gaps = missing > 0 ? `，另有${missing}项没有填数` : '';
  const remark = mixed
    ? `计量单位不同或为比率（${measures.map((each) => each || '未写').join('、')}），没有相加。`
    : value === null
      ? '没有可以相加的数。'
      : `${known}项相加，为${formatNumber(value)}${gaps}。`;
  return { title: `${titleOf(parts, row)}　${columnWords(at)}`, remark, lines };
}

/** An addend's key is the id of its task, or of its target with a year behind it. */
function whereOf({ states }: TraceParts, key: string, source: string): Omit<TraceLine, 'value'> {
  const { document } = states.now;
  const own = ownColumnId(source);
  if (own !== null) {
    const task = document.tasks.get(key);
    const place = { tab: 'tasks' as const, rowId: key, column: own };
    return { name: task ? shortTask(task) : '', from: '“任务”表', place };
  }
  const [id = '', year = ''] = key.split(' ');
  const target = document.targets.get(id);
  const column = source === 'targetPlan' ? 'value' : 'actual';
  return {
    name: target ? target.subject.trim() || target.raw : '',
    from: `“目标”表${year === '' ? '' : `，${year}年`}`,
    place: { tab: 'targets', rowId: id, column },
  };
}

/** The tasks that a row is about: of its group, of a category within it, or all. */
export function traceTasks(parts: TraceParts, row: SheetRow, category?: SheetColumn): Trace {
  const { now } = parts.states;
  const all = isSum(row) ? countedTasks(parts, row) : tasksBeside(parts, row, category);
  const tasks = [...new Map(all.map((task) => [task.id, task])).values()];
  const counts = new Map<string, number>();
  for (const { status } of tasks) {
    const label = statusLabels.get(status) ?? '';
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const said = [...counts].map(([status, count]) => `${status}${count}项`).join('、');
  return {
    title: titleOf(parts, row),
    remark: `共${tasks.length}项：${said}。`,
    lines: taskLines(now, tasks),
  };
}

/** A line a task with its status and light. */
export function taskLines(state: SheetState, tasks: readonly TaskRow[]): TraceLine[] {
  return tasks.map((task) => ({
    name: shortTask(task),
    value: `${statusLabels.get(task.status) ?? ''}，${state.lightOf(task).text.replace('\n', '')}`,
    from: asOfWords(state.asOf),
    place: { tab: 'tasks', rowId: task.id, column: 'text' },
  }));
}

function asOfWords(asOf: Day): string {
  return `截至${formatDay(asOf)}`;
}

function valueIn({ sheet }: TraceParts, row: SheetRow, { key }: SheetColumn) {
  return row.cells[sheet.table.columns.findIndex((column) => column.key === key)];
}

/** Tasks in the row's group, those that say the same in a category where one is given. */
function tasksBeside(parts: TraceParts, row: SheetRow, category?: SheetColumn): TaskRow[] {
  const { sheet, states } = parts;
  return sheet.table.rows.flatMap((each) => {
    if (each.kind !== 'task' || each.about?.group !== row.about?.group) return [];
    if (category && valueIn(parts, each, category) !== valueIn(parts, row, category)) return [];
    const task = states.now.document.tasks.get(each.about?.taskId ?? '');
    return task ? [task] : [];
  });
}

function isSum({ kind }: SheetRow): boolean {
  return kind === 'subtotal' || kind === 'total';
}

export function countedTasks(parts: TraceParts, row: SheetRow): TaskRow[] {
  return countedRows(parts, row).map(({ task }) => task);
}

/** The same as the sum was made of: tasks that a unit only supports do not count. */
function countedRows(parts: TraceParts, row: SheetRow): SummedRow[] {
  const groups = groupTasks(parts.states.now.document, parts.design);
  const chosen =
    row.kind === 'total' ? groups : groups.slice(row.about?.group, (row.about?.group ?? 0) + 1);
  return chosen.flatMap((group) => group.tasks.map((task) => ({ task, group, target: null })));
}

/** What a row is, and of which group: 小计 and the name of an action. */
export function titleOf({ design, states }: TraceParts, row: SheetRow): string {
  const name = names[row.kind];
  if (row.kind === 'total' || row.about?.group === undefined) return name;
  const group = groupTasks(states.now.document, design)[row.about.group];
  return [name, group?.name ?? ''].filter(Boolean).join('　');
}
