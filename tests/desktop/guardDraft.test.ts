// What is asked when the program is to end over something that no file has.
import { expect, it, vi } from 'vitest';
import { guardDraft, lossOf } from '#electron/guardDraft.ts';

const machine = vi.hoisted(() => ({ answer: 0, asked: [] as string[], quits: 0 }));
vi.mock('electron', () => ({
  app: {
    quit: () => {
      machine.quits += 1;
    },
  },
  dialog: {
    showMessageBox: (_window: unknown, { message }: { message: string }) => {
      machine.asked.push(message);
      return Promise.resolve({ response: machine.answer });
    },
  },
}));

function closing(draft: boolean, review: boolean) {
  machine.asked = [];
  machine.quits = 0;
  let close = (_event: object) => {};
  const window = {
    on: (_name: string, listener: (event: object) => void) => {
      close = listener;
    },
    show: () => {},
  };
  guardDraft(window as never, { loses: () => lossOf(draft, review), onKept: () => {} });
  let held = false;
  close({
    defaultPrevented: false,
    preventDefault: () => {
      held = true;
    },
  });
  return held;
}

it('a review in which something was decided holds the end up until a person has answered', async () => {
  machine.answer = 0;
  expect(closing(false, true)).toBe(true);
  await expect.poll(() => machine.asked).toHaveLength(1);
  expect(machine.asked[0]).toContain('核对还没有写入计划');
  expect(machine.quits).toBe(0);
  machine.answer = 1;
  closing(false, true);
  await expect.poll(() => machine.quits).toBe(1);
});

it('with a draft beside it both are named', () => {
  expect(lossOf(true, true)?.message).toMatch(/草稿.*\n.*核对/u);
  expect(lossOf(true, false)?.leave).toBe('放弃草稿并退出');
});

it('control: where nothing would be lost nothing is asked', () => {
  expect(closing(false, false)).toBe(false);
  expect(machine.asked).toEqual([]);
});
