// Rows that are pasted with their headings on the sheet of tasks: looked through, added as tasks, with a message of what came in.
import { looksHeaded } from '#shared/document/table/pastedRows.ts';
import type { TablePasted, TableRead } from '#shared/ipc/tableCalls.ts';
import { mostTableColumns, mostTableRows } from '#shared/ipc/tableLimits.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Leading } from '../parts/leading.ts';
import type { Notify } from '../window/messages.tsx';
import { addedWords } from './addedWords.ts';
import type { PasteChoice } from './PastedTableDialog.tsx';

/** So many doubts are told at once; the rest is counted. */
const mostDoubts = 3;
/** So many tasks are seen at a glance on the sheet itself, and taken back by one key; more are looked through before. */
const mostUnseen = 3;

type Parts = Pick<Leading, 'readTable' | 'addTable'> & {
  /** Shows a person what was read. */
  review(read: TableRead): Promise<PasteChoice>;
  notify: Notify;
  undo(): void;
};

/** Answers whether the rows were dealt with; otherwise they are cells. */
export async function pasteTable(
  rows: readonly (readonly string[])[],
  { readTable, addTable, review, notify, undo }: Parts,
): Promise<boolean> {
  const widest = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length > mostTableRows || widest > mostTableColumns || !looksHeaded(rows)) return false;
  const read = await readTable(rows.map((row) => [...row]));
  if (!read.ok) {
    notify({ tone: 'error', title: '没有粘贴', details: [wordProblem(read.problem)] });
    return true;
  }
  if (read.value === null) return false;
  const { token, added } = read.value;
  const asks = added.tasks > mostUnseen || added.doubts.length > 0;
  const choice = asks ? await review(read.value) : 'add';
  if (choice !== 'add') return choice === 'cancel';
  const done = await addTable(token);
  if (done.ok) notify({ ...pastedWords(done.value), actions: [{ label: '撤销', run: undo }] });
  else notify({ tone: 'error', title: '没有粘贴', details: [wordProblem(done.problem)] });
  return true;
}

function pastedWords(pasted: TablePasted) {
  const { tasks, doubts } = pasted;
  const others = addedWords(pasted, { withTasks: false });
  const more = doubts.length - mostDoubts;
  return {
    tone: doubts.length > 0 ? ('warning' as const) : ('success' as const),
    title: `已按表头读入${tasks}项任务`,
    details: [
      ...(others === '' ? [] : [`${others}。`]),
      ...doubts.slice(0, mostDoubts).map((doubt) => `请核对：${doubt}`),
      ...(more > 0 ? [`还有${more}处请核对。`] : []),
    ],
  };
}
