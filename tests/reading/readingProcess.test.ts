// The reading process as its starter sees it, with a process that does as it is told.
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ReadingProcess, type StartReading } from '#electron/reading/readingProcess.ts';
import type { ReadingMessage, ReadingOrder } from '#electron/reading/request.ts';

type Listener = Parameters<StartReading>[0];
type Started = Listener & { orders: ReadingOrder[]; killed: boolean };

/** `behave` is called with every order; what it does not answer stays unanswered. */
function machines(behave: (order: ReadingOrder, machine: Started) => void) {
  const started: Started[] = [];
  const start: StartReading = (listener) => {
    const machine: Started = { ...listener, orders: [], killed: false };
    started.push(machine);
    setTimeout(() => machine.message({ type: 'ready' }));
    return {
      send(order) {
        machine.orders.push(order);
        behave(order, machine);
      },
      kill() {
        machine.killed = true;
      },
    };
  };
  return { start, started };
}

const patience = { fetch: 40, read: 80 };
const ask = (path: string) => ({ kind: 'return', path, member: null }) as const;
const answer = ({ number }: ReadingOrder): ReadingMessage => ({
  type: 'answer',
  number,
  answer: { ok: true, value: `answer ${number}` },
});
const pathOf = ({ request }: ReadingOrder) => ('path' in request ? request.path : '');

it('is started once for many files', async () => {
  const { start, started } = machines((order, machine) => {
    machine.message({ type: 'fetched' });
    machine.message(answer(order));
  });
  const reading = new ReadingProcess(start);
  for (const path of ['甲', '乙', '丙']) {
    expect(await reading.ask(ask(path), patience)).toMatchObject({ ok: true });
  }
  reading.close();
  expect(started.map(({ orders, killed }) => [orders.length, killed])).toEqual([[3, true]]);
});

it('a process that is full of what it read answers, and the next file has a new one', async () => {
  const { start, started } = machines((order, machine) => {
    const full = pathOf(order) === '大表';
    machine.message({ ...answer(order), full } as ReadingMessage);
  });
  const reading = new ReadingProcess(start);
  for (const path of ['大表', '乙', '丙']) {
    expect(await reading.ask(ask(path), patience)).toMatchObject({ ok: true });
  }
  expect(started.map(({ orders, killed }) => [orders.length, killed])).toEqual([
    [1, true],
    [2, false],
  ]);
  reading.close();
});

it.each([
  ['readingTooSlow', true, 0.08],
  ['fetchingTooSlow', false, 0.04],
])(
  'a file that takes too long is given up (%s), and the next has a new process',
  async (code, fetched, seconds) => {
    const { start, started } = machines((order, machine) => {
      if (fetched || pathOf(order) !== '/表/卡住.xlsx') machine.message({ type: 'fetched' });
      if (pathOf(order) !== '/表/卡住.xlsx') machine.message(answer(order));
    });
    const reading = new ReadingProcess(start);
    expect(await reading.ask(ask('/表/卡住.xlsx'), patience)).toEqual({
      ok: false,
      problem: { code, where: '卡住.xlsx', facts: { seconds } },
    });
    expect(await reading.ask(ask('/表/好.xlsx'), patience)).toMatchObject({ ok: true });
    expect(started.map(({ killed }) => killed)).toEqual([true, false]);
    reading.close();
  },
);

it('what a process says after it was given up is not taken for the answer to another file', async () => {
  const { start, started } = machines((order, machine) => {
    if (pathOf(order) === '好') setTimeout(() => machine.message(answer(order)), 30);
  });
  const reading = new ReadingProcess(start);
  await reading.ask(ask('卡住'), patience);
  const next = reading.ask(ask('好'), { fetch: 1000, read: 1000 });
  await wait(5);
  started[0]?.message({ type: 'answer', number: 2, answer: 'late' });
  started[0]?.ended();
  expect(await next).toEqual({ ok: true, value: 'answer 2' });
  reading.close();
});

it('a process that ends by itself fails the file that it was reading', async () => {
  const { start, started } = machines((_order, machine) => machine.ended());
  const reading = new ReadingProcess(start);
  const code = async () => {
    const read = await reading.ask(ask('坏'), patience);
    return read.ok ? null : read.problem.code;
  };
  expect([await code(), await code()]).toEqual(['readingCrashed', 'readingCrashed']);
  expect(started).toHaveLength(2);
});

it('a process that never begins is said to be that', async () => {
  const reading = new ReadingProcess(({ ended }) => {
    setTimeout(ended);
    return { send() {}, kill() {} };
  });
  const read = await reading.ask(ask('好'), patience);
  expect(read).toMatchObject({ ok: false, problem: { code: 'readingNotStarted' } });
});

it('closing in the middle of a file ends at once and kills the process', async () => {
  const { start, started } = machines(() => {});
  const reading = new ReadingProcess(start);
  const read = reading.ask(ask('长'), { fetch: 60_000, read: 60_000 });
  await wait(20);
  reading.close();
  expect(await read).toMatchObject({ ok: false, problem: { code: 'readingStopped' } });
  expect(started[0]?.killed).toBe(true);
});
