// The rows that a subtotal or total counts or adds up, and the tasks of a group [S12].
import type { Day, TaskRow } from '../plan/model.ts';
import { formatDay } from '../calendar/format.ts';
import { formatNumber } from '../words/numbers.ts';
import { addendsOf, type SummedRow } from './columnSums.ts';
import { statusLabels } from './cells.ts';
import { ownColumnId } from './columnSources.ts';
import { groupTasks } from './groups.ts';
import type { SheetColumn, SheetRow } from './sheet.ts';
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
  const { states } = parts;
  const { now } = states;
  const value = category ? valueIn(parts, row, category) : null;
  const seen = new Set<string>();
  const lines: TraceLine[] = [];
  const counts = new Map<string, number>();
  for (const { row: each, task } of isSum(row) ? countedTasks(parts, row) : taskRows(parts, row)) {
    if (seen.has(task.id)) continue;
    if (each && category && valueIn(parts, each, category) !== value) continue;
    seen.add(task.id);
    const status = statusLabels.get(task.status) ?? '';
    counts.set(status, (counts.get(status) ?? 0) + 1);
    lines.push({
      name: shortTask(task),
      value: `${status}，${now.lightOf(task).text.replace('\n', '')}`,
      from: asOfWords(now.asOf),
      place: { tab: 'tasks', rowId: task.id, column: 'text' },
    });
  }
  const said = [...counts].map(([status, count]) => `${status}${count}项`).join('、');
  return { title: titleOf(parts, row), remark: `共${lines.length}项：${said}。`, lines };
}

function asOfWords(asOf: Day): string {
  return `截至${formatDay(asOf)}`;
}

function valueIn({ sheet }: TraceParts, row: SheetRow, { key }: SheetColumn) {
  return row.cells[sheet.table.columns.findIndex((column) => column.key === key)];
}

/** Rows of tasks in the row's group. */
function taskRows({ sheet, states }: TraceParts, { about }: SheetRow): TaskAt[] {
  return sheet.table.rows.flatMap((row) => {
    if (row.kind !== 'task' || row.about?.group !== about?.group) return [];
    const task = states.now.document.tasks.get(row.about?.taskId ?? '');
    return task ? [{ row, task }] : [];
  });
}

type TaskAt = { row: SheetRow | null; task: TaskRow };

function isSum({ kind }: SheetRow): boolean {
  return kind === 'subtotal' || kind === 'total';
}

function countedTasks(parts: TraceParts, row: SheetRow): TaskAt[] {
  return countedRows(parts, row).map(({ task }) => ({ row: null, task }));
}

/** The same as the sum was made of: tasks that a unit only supports do not count. */
function countedRows(parts: TraceParts, row: SheetRow): SummedRow[] {
  const groups = groupTasks(parts.states.now.document, parts.design);
  const chosen =
    row.kind === 'total' ? groups : groups.slice(row.about?.group, (row.about?.group ?? 0) + 1);
  return chosen.flatMap((group) => group.tasks.map((task) => ({ task, group, target: null })));
}

function titleOf({ design, states }: TraceParts, row: SheetRow): string {
  const name = names[row.kind];
  if (row.kind === 'total' || row.about?.group === undefined) return name;
  const group = groupTasks(states.now.document, design)[row.about.group];
  return [name, group?.name ?? ''].filter(Boolean).join('　');
}
