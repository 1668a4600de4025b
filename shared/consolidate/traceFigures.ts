// The tasks, or the reports, that a figure of the sheet of figures counts [S12].
import type { TaskRow } from '../plan/model.ts';
import type { SheetState } from './states.ts';
import { columnWords, type Trace, type TraceParts } from './traceLine.ts';
import { traceReports } from './traceReports.ts';
import { countedTasks, taskLines, titleOf } from './traceSums.ts';
import { unitReports } from './texts.ts';

type Counts = (task: TaskRow, state: SheetState) => boolean;

/** Which tasks a column counts. */
const counts: Record<string, Counts> = {
  ordinal: () => true,
  group: () => true,
  tasks: () => true,
  done: ({ status }) => status === 'done',
  inProgress: ({ status }) => status === 'inProgress',
  notStarted: ({ status }) => status === 'notStarted',
  stopped: ({ status }) => status === 'stopped',
  share: ({ status }) => status !== 'stopped',
  missed: (task, state) => state.lightOf(task).light === 'red',
  dueSoon: (task, state) => state.lightOf(task).kind === 'dueSoon',
};

/** Null where there is no such cell. The head of the table has row −1. */
export function traceFigure(parts: TraceParts, row: number, column: number): Trace | null {
  const { columns, rows } = parts.sheet.figures;
  const [at, found] = [columns[column], rows[row]];
  if (!at || !found) return null;
  const { now } = parts.states;
  const name = titleOf(parts, found.kind === 'total' ? found : { ...found, kind: 'subtotal' });
  const title = `${name}　${columnWords(at)}`;
  const tasks = once(countedTasks(parts, found));
  const matches = counts[at.key];
  if (!matches) return { title, ...reportLines(now, tasks, at.key) };
  const counted = tasks.filter((task) => matches(task, now));
  const done = counted.filter(({ status }) => status === 'done').length;
  return {
    title,
    remark:
      at.key === 'share'
        ? `已完成${done}项÷没有终止的${counted.length}项。`
        : `共${counted.length}项。`,
    lines: taskLines(now, counted),
  };
}

function once(tasks: readonly TaskRow[]): TaskRow[] {
  return [...new Map(tasks.map((task) => [task.id, task])).values()];
}

/** A line a unit and task: all that were expected, or those that came, came back empty, or did not come. */
function reportLines(state: SheetState, tasks: readonly TaskRow[], key: string) {
  const lines = tasks.flatMap((task) => {
    const reports = unitReports(state.document, state)(task) ?? [];
    return traceReports(state, task, 'progress')
      .map((line, index) => ({ line, report: reports[index] }))
      .filter(({ report }) => {
        // Counted are reports that were owed.
        if (!report?.owes || key === 'expected') return report?.owes === true;
        if (key === 'missing') return report.missing;
        return key === 'reported' ? report.row !== null : !report.missing && report.row === null;
      })
      .map(({ line }) => ({ ...line, from: [task.text, line.from].filter(Boolean).join('；') }));
  });
  return { remark: `共${lines.length}份。`, lines };
}
