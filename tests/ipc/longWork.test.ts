// Long work: what the window hears of it, and how it is ended.
import { expect, it, vi } from 'vitest';
import { LongWork } from '#electron/longWork.ts';
import type { EventName, Events } from '#shared/ipc/calls.ts';

function watched() {
  const heard: Events['app:progress'][] = [];
  const send = <Name extends EventName>(name: Name, payload: Events[Name]) => {
    if (name === 'app:progress') heard.push(payload as Events['app:progress']);
  };
  return { heard, work: new LongWork({ send }) };
}

/** Runs until its signal says otherwise. */
const untilEnded = (signal: AbortSignal) =>
  new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('ended')));

it('says how far it is, whether it can be stopped, and at the end that nothing runs', async () => {
  const { heard, work } = watched();
  await work.run(async (_, tell) => {
    tell('正在读取', 1, 2);
    tell('正在写入', 2, 2, false);
  });
  expect(heard).toEqual([
    { label: '正在读取', done: 1, total: 2, canStop: true },
    { label: '正在写入', done: 2, total: 2, canStop: false },
    null,
  ]);
});

it('a stop ends what runs, and nothing that begins later', async () => {
  const { work } = watched();
  work.stop();
  const first = work.run(untilEnded);
  work.stop();
  expect(await first).toBe('ended');
  expect(await work.run(async (signal) => signal.aborted)).toBe(false);
});

it('work that begins ends the work before it, which says nothing any more', async () => {
  const { heard, work } = watched();
  const first = work.run(async (signal, tell) => {
    await untilEnded(signal);
    tell('正在收尾', 1, 1);
  });
  const second = work.run(async (signal, tell) => {
    await first;
    tell('正在读取', 0, 1);
    return signal.aborted;
  });
  expect(await second).toBe(false);
  expect(heard.map((each) => each?.label)).toEqual(['正在读取', undefined]);
});

it('what cannot be stopped is shown where it lasts, and not where it is soon done', async () => {
  vi.useFakeTimers();
  const { heard, work } = watched();
  expect(await work.steady('正在备份', () => Promise.resolve(1))).toBe(1);
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual([]);
  let finish: () => void = () => {};
  const lasting = work.steady('正在备份', () => new Promise<void>((resolve) => (finish = resolve)));
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual([{ label: '正在备份', done: 0, total: 0, canStop: false }]);
  finish();
  await lasting;
  expect(heard.at(-1)).toBeNull();
  vi.useRealTimers();
});

it('a failure ends it too', async () => {
  const { heard, work } = watched();
  const broken = work.run(() => Promise.reject(new Error('no disk')));
  await expect(broken).rejects.toThrow('no disk');
  await work.ended();
  expect(heard).toEqual([]);
});
