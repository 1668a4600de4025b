// Where a cell of a consolidated sheet comes from [S12]: reports with their files, rows of the plan, the rows of a sum.
import { formatDay } from '../calendar/format.ts';
import { periodLabel } from '../calendar/periods.ts';
import { flagMessage } from '../flags/flagMessage.ts';
import type { Day, Period, TaskRow } from '../plan/model.ts';
import { formatNumber } from '../words/numbers.ts';
import { statusLabels } from './cells.ts';
import { isCategory, isOfTarget, ownColumnId, saysReports } from './columnSources.ts';
import type { SheetColumn, SheetRow } from './sheet.ts';
import type { SheetState, SheetStates } from './states.ts';
import {
  columnWords,
  shortTask,
  type Trace,
  type TraceLine,
  type TraceParts,
} from './traceLine.ts';
import { traceReports } from './traceReports.ts';
import { traceSum, traceTasks } from './traceSums.ts';

/** Row −1 is the head. Null where there is nothing to follow: no such cell, or one to be filled in by hand. */
export function traceCell(parts: TraceParts, row: number, column: number): Trace | null {
  const { columns, rows } = parts.sheet.table;
  const at = columns[column];
  if (!at) return null;
  const found = rows[row];
  if (!found) return null;
  if (found.kind === 'task') return traceTaskCell(parts, found, at);
  return found.kind === 'group' ? traceTasks(parts, found) : traceSum(parts, found, column);
}

function traceTaskCell(parts: TraceParts, row: SheetRow, column: SheetColumn): Trace | null {
  const { states, sheet } = parts;
  const about = row.about ?? {};
  const task = states.now.document.tasks.get(about.taskId ?? '');
  if (!task) return null;
  const source = column.source ?? column.key;
  const at = sheet.table.columns.findIndex(({ key }) => key === 'ordinal');
  const ordinal = at < 0 ? '' : `第${row.cells[at]}项　`;
  const title = `${ordinal}${columnWords(column)}`;
  const period = column.period ?? about.period ?? null;
  const state = states.compared.find((each) => each.period === period) ?? states.now;
  if (isCategory(source)) return { ...traceTasks(parts, row, column), title };
  if (source === 'blank') return { title, remark: '空白列，留给手写。', lines: [] };
  if (source === 'change') return traceChange(states, task, about.period ?? null, title);
  const lines = linesOf(state, task, source, {
    target: about.targetId ?? null,
    year: column.year ?? about.year ?? null,
  });
  return { title, remark: remarkOf(state, source), lines };
}

type Narrow = { target: string | null; year: string | null };

const deadlineColumns: Record<string, string> = {
  deadline: 'end',
  yearDeadlines: 'end',
  forecast: 'forecast',
  actual: 'actual',
  daysOff: 'end',
};
/** Columns of the tab 任务 by what a sheet shows of them. */
const taskColumns: Record<string, string> = {
  ordinal: 'text',
  task: 'text',
  role: 'leads',
  leads: 'leads',
  otherLeads: 'leads',
  supports: 'supports',
  status: 'status',
  percent: 'percent',
  note: 'note',
};

function linesOf(state: SheetState, task: TaskRow, source: string, narrow: Narrow): TraceLine[] {
  if (saysReports(source)) return traceReports(state, task, source);
  if (source === 'status' || source === 'percent') {
    return [taskLine(state, task, source), ...traceReports(state, task, source)];
  }
  if (source === 'light') return lightLines(state, task);
  if (source === 'leader') return leaderLines(state, task);
  const deadline = deadlineColumns[source];
  if (deadline !== undefined) return deadlineLines(state, task, deadline);
  if (
    isOfTarget(source) ||
    source === 'targets' ||
    source === 'yearTargets' ||
    source === 'years'
  ) {
    return targetLines(state, task, source, narrow);
  }
  return [taskLine(state, task, source)];
}

function taskLine({ document, asOf }: SheetState, task: TaskRow, source: string): TraceLine {
  const then = document.tasks.get(task.id) ?? task;
  const id = ownColumnId(source);
  const column = id ?? taskColumns[source] ?? 'text';
  const values: Record<string, string> = {
    status: statusLabels.get(then.status) ?? '',
    percent: then.percent === null ? '未填' : `${then.percent}%`,
  };
  return {
    name: shortTask(task),
    value: values[source] ?? '',
    from: `“任务”表，截至${formatDay(asOf)}`,
    place: { tab: 'tasks', rowId: task.id, column },
  };
}

function targetLines(
  state: SheetState,
  task: TaskRow,
  source: string,
  { target, year }: Narrow,
): TraceLine[] {
  const column = { targetActual: 'actual', targetPlan: 'value', targetUnit: 'unit' }[source];
  return state.targets
    .ofTask(task.id, source === 'targets' ? null : year)
    .filter((figure) => target === null || figure.target.id === target)
    .map((figure) => ({
      name: figure.target.subject.trim() || figure.target.raw,
      value: [
        figure.plan === null ? '' : `计划${formatNumber(figure.plan)}${figure.target.unit}`,
        figure.actual === null ? '未填完成数' : `已完成${formatNumber(figure.actual)}`,
      ]
        .filter(Boolean)
        .join('，'),
      from: `“目标”表；原文：${figure.target.raw}`,
      place: { tab: 'targets', rowId: figure.target.id, column: column ?? 'subject' },
    }));
}

function deadlineLines(state: SheetState, task: TaskRow, column: string): TraceLine[] {
  const words = (day: Day | null) => (day === null ? '未填' : formatDay(day));
  return (state.deadlines.get(task.id) ?? []).map(
    ({ id, what, raw, end, forecast, actual, basis, note }) => ({
      name: what || raw || '完成时限',
      value: [
        `截止${words(end)}`,
        forecast === null ? '' : `预计${words(forecast)}`,
        actual === null ? '' : `实际${words(actual)}`,
      ]
        .filter(Boolean)
        .join('，'),
      from: basis === 'inherited' ? note : `“时间节点”表；原文：${raw || '无'}`,
      place: { tab: 'deadlines', rowId: id, column },
    }),
  );
}

function lightLines(state: SheetState, task: TaskRow): TraceLine[] {
  return state.flags
    .filter(({ taskId }) => taskId === task.id)
    .map((flag) => ({
      name: flag.unit ?? shortTask(task),
      value: flagMessage(flag),
      from: `截至${formatDay(state.asOf)}`,
      place: { tab: 'tasks' as const, rowId: task.id, column: 'light' },
    }));
}

function leaderLines({ document }: SheetState, task: TaskRow): TraceLine[] {
  return task.leads.flatMap((id) => {
    const unit = document.units.get(id);
    if (!unit) return [];
    const { name, leader } = unit;
    const place = { tab: 'units' as const, rowId: id, column: 'leader' };
    return [{ name, value: leader || '未填', from: '“单位”表', place }];
  });
}

function traceChange(
  { compared }: SheetStates,
  task: TaskRow,
  period: Period | null,
  title: string,
): Trace {
  const at =
    period === null ? compared.length - 1 : compared.findIndex((each) => each.period === period);
  const states = [compared[at - 1], compared[at]].filter((state) => state !== undefined);
  const lines = states.flatMap((state) => {
    const label = state.period === null ? '' : periodLabel(state.period);
    const own = ['status', 'percent'].map((source) => taskLine(state, task, source));
    return [...own, ...traceReports(state, task, 'progress')].map((line) => ({
      ...line,
      name: `${label}　${line.name}`,
    }));
  });
  return { title, remark: '比的是下列两期的情况。', lines };
}

function remarkOf({ period, asOf, begun }: SheetState, source: string): string {
  if (!begun) return '这一期在截至日之后才开始，没有应报的进展。';
  if (source === 'light') return '没有列出预警的，为正常、已完成或已终止。';
  if (!saysReports(source)) return '';
  return period === null
    ? `各单位截至${formatDay(asOf)}最近一次报送的进展。`
    : `${periodLabel(period)}各单位报送的进展。`;
}
