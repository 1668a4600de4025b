// The jump list of the task bar, as Windows takes it.
import { expect, it } from 'vitest';
import { jumpListOf } from '#electron/jumpList.ts';
import { newFromNoticeWord, wantsNewFromNotice } from '#electron/commandLine.ts';

const program = 'C:\\Program Files\\计划簿\\planbook.exe';

it('has a task that the program itself understands, and the plans of last time', () => {
  const list = jumpListOf({ program, pinned: [] }, newFromNoticeWord);
  expect(list.map(({ type }) => type)).toEqual(['recent', 'tasks']);
  const task = list[1]?.items?.[0];
  expect(task).toMatchObject({ type: 'task', program, title: '从通知新建' });
  expect(wantsNewFromNotice([program, task?.args ?? ''])).toBe(true);
  // The control: another word of the command line is none.
  expect(wantsNewFromNotice([program, '--hidden'])).toBe(false);
});

it('names pinned plans before the others', () => {
  const pinned = ['D:\\绿化 计划.planbook'];
  const [first] = jumpListOf({ program, pinned }, newFromNoticeWord);
  expect(first).toEqual({
    type: 'custom',
    name: '固定的计划',
    items: [{ type: 'file', path: pinned[0] }],
  });
});
