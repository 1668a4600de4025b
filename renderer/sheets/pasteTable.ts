// Rows that are pasted with their headings on the sheet of tasks: added as tasks, with a message of what came in.
import { looksHeaded } from '#shared/document/table/pastedRows.ts';
import type { TablePasted } from '#shared/ipc/tableCalls.ts';
import { mostTableColumns, mostTableRows } from '#shared/ipc/tableLimits.ts';
import type { Result } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Notify } from '../window/messages.tsx';

/** So many doubts are told at once; the rest is counted. */
const mostDoubts = 3;

/** Answers whether the rows were taken; otherwise they are cells. */
export async function pasteTable(
  rows: readonly (readonly string[])[],
  paste: (rows: string[][]) => Promise<Result<TablePasted | null>>,
  notify: Notify,
  undo: () => void,
): Promise<boolean> {
  const widest = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length > mostTableRows || widest > mostTableColumns || !looksHeaded(rows)) return false;
  const reply = await paste(rows.map((row) => [...row]));
  if (!reply.ok) {
    notify({ tone: 'error', title: '没有粘贴', details: [wordProblem(reply.problem)] });
    return true;
  }
  if (reply.value === null) return false;
  notify({ ...pastedWords(reply.value), action: { label: '撤销', run: undo } });
  return true;
}

function pastedWords({ tasks, actions, projects, units, targets, doubts }: TablePasted) {
  const groups = [count(actions, '个行动'), count(projects, '个工程（项目）')].filter(isSaid);
  const others = [count(units, '个单位'), count(targets, '个目标')].filter(isSaid);
  const more = doubts.length - mostDoubts;
  return {
    tone: doubts.length > 0 ? ('warning' as const) : ('success' as const),
    title: `已按表头读入${tasks}项任务`,
    details: [
      ...(groups.length + others.length > 0 ? [`新增${[...groups, ...others].join('、')}。`] : []),
      ...doubts.slice(0, mostDoubts).map((doubt) => `请核对：${doubt}`),
      ...(more > 0 ? [`还有${more}处请核对。`] : []),
    ],
  };
}

function count(number: number, of: string): string | null {
  return number > 0 ? `${number}${of}` : null;
}

function isSaid(text: string | null): text is string {
  return text !== null;
}
