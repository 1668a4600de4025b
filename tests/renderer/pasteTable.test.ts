// Rows pasted with their headings: a few go in at once, more are looked through before, and a person may want plain cells.
import { expect, it, vi } from 'vitest';
import { pasteTable } from '#renderer/sheets/pasteTable.ts';
import type { PasteChoice } from '#renderer/sheets/PastedTableDialog.tsx';
import type { Message } from '#renderer/window/messages.tsx';
import { failure, success } from '#shared/result.ts';

const rows = [
  ['任务内容', '牵头单位'],
  ['建成公园3座', '市园林局'],
];

function parts(tasks: number, choice: PasteChoice, doubts: string[] = []) {
  const added = { actions: 0, projects: 0, tasks, units: 1, targets: 0, doubts };
  const messages: Message[] = [];
  return {
    messages,
    readTable: vi.fn((_: string[][]) =>
      Promise.resolve(success({ token: 't', added, tasks: [], newUnits: ['市园林局'] })),
    ),
    addTable: vi.fn((_: string) => Promise.resolve(success({ ...added, revision: 2 }))),
    review: vi.fn(() => Promise.resolve(choice)),
    notify: (message: Message) => void messages.push(message),
    undo: () => {},
  };
}

it('[K21] up to three tasks go in at once, with a way back', async () => {
  const few = parts(3, 'cancel');
  expect(await pasteTable(rows, few)).toBe(true);
  expect(few.review).not.toHaveBeenCalled();
  expect(few.addTable).toHaveBeenCalledExactlyOnceWith('t');
  expect(few.messages).toMatchObject([
    { tone: 'success', title: '已按表头读入3项任务', details: ['新增1个单位。'] },
  ]);
  expect(few.messages[0]?.actions?.map(({ label }) => label)).toEqual(['撤销']);
});

it('[K21] four tasks, or one with a doubt, are looked through before anything is written', async () => {
  for (const asked of [parts(4, 'add'), parts(1, 'add', ['“11月底”没有年份'])]) {
    expect(await pasteTable(rows, asked)).toBe(true);
    expect(asked.review).toHaveBeenCalledOnce();
    expect(asked.addTable).toHaveBeenCalledOnce();
  }
  const left = parts(4, 'cancel');
  expect(await pasteTable(rows, left)).toBe(true);
  expect(left.addTable).not.toHaveBeenCalled();
  expect(left.messages).toEqual([]);
});

it('[K21] a person may have them as cells', async () => {
  const cells = parts(4, 'cells');
  expect(await pasteTable(rows, cells)).toBe(false);
  expect(cells.addTable).not.toHaveBeenCalled();
});

it('says why nothing was pasted, and leaves what is no table of tasks to the cells', async () => {
  const gone = { ...parts(1, 'add'), addTable: () => Promise.resolve(failure('tokenGone')) };
  expect(await pasteTable(rows, gone)).toBe(true);
  expect(gone.messages).toMatchObject([{ tone: 'error', title: '没有粘贴' }]);
  const plain = parts(4, 'add');
  expect(await pasteTable([['建成公园3座', '市园林局']], plain)).toBe(false);
  expect(plain.readTable).not.toHaveBeenCalled();
});
