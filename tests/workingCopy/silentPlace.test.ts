// A plan on a share that does not answer: nothing waits for it, and it says so.
import { mkdirSync, renameSync } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Desk } from '#electron/desk.ts';
import type * as Presence from '#electron/storage/presence.ts';
import { answerOf, isSilent } from '#electron/storage/presence.ts';
import type { Events } from '#shared/ipc/calls.ts';
import { wordProblem } from '#shared/words/problems.ts';
import { fuzzDesk } from '#tests/ipc/fuzzDesk.ts';

vi.mock('electron', () => ({}));
vi.mock('electron-store', async () => ({
  default: (await import('#tests/ipc/storeInMemory.ts')).StoreInMemory,
}));
const limits = vi.hoisted(() => ({ limit: 200 }));
vi.mock('#electron/storage/presence.ts', async (load) => {
  const real = await load<typeof Presence>();
  return {
    ...real,
    answerOf: (file: string, look: never, signal: never) =>
      real.answerOf(file, look, signal, limits.limit),
  };
});

let kit: { desk: Desk; file: string; close: () => void };
let share: string;
let file: string;
/** What the share still owes an answer. */
let owed: (() => void)[];
let asked: number;
let silent: boolean;
let shown: Events['app:progress'][];

beforeEach(() => {
  kit = fuzzDesk();
  share = path.join(path.dirname(kit.file), '共享');
  mkdirSync(share);
  file = path.join(share, '计划.planbook');
  renameSync(kit.file, file);
  [owed, asked, silent, shown] = [[], 0, true, []];
  limits.limit = 200;
  const { parts } = kit.desk;
  parts.isNetworkPlace = (place) => Promise.resolve(place.startsWith(share));
  parts.look = (place) => {
    if (!silent || !place.startsWith(share)) return access(place);
    asked += 1;
    return new Promise<void>((_resolve, reject) => {
      owed.push(() => reject(new Error('ENETUNREACH')));
    });
  };
  parts.send = (name, payload) => {
    if (name === 'app:progress') shown.push(payload as Events['app:progress']);
  };
});
afterEach(async () => {
  for (const answer of owed) answer();
  await kit.desk.close();
  await kit.desk.backups.settled();
  kit.close();
});

/**
 * The longest stretch of `work` without a turn for anything else, in milliseconds of this thread's own time: what other
 * programs take of the processor meanwhile is not its own.
 */
async function longestGap(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = process.threadCpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    longest = Math.max(longest, (user + system) / 1000);
    last = process.threadCpuUsage();
  }, 5);
  await work();
  clearInterval(timer);
  return longest;
}

it('[W11] it is not opened, the sentence says so, and a plan of this computer is opened meanwhile', async () => {
  const gap = await longestGap(async () => {
    const opened = await kit.desk.open(file);
    if (opened.ok) throw new Error('it was opened');
    expect(opened.problem.code).toBe('placeSilent');
    expect(wordProblem(opened.problem)).toContain('没有回应');
  });
  expect(gap).toBeLessThan(150);
  const here = path.join(path.dirname(share), '本机.planbook');
  silent = false;
  renameSync(file, here);
  expect((await kit.desk.open(here)).ok).toBe(true);
});

it('[W11] it can be stopped while it is waited for, which the window shows', async () => {
  limits.limit = 60_000;
  const opening = kit.desk.open(file);
  await expect.poll(() => shown.at(-1)).toMatchObject({ canStop: true });
  kit.desk.opening.stop();
  expect(await opening).toEqual({ ok: true, value: null });
});

it('[W11] a share is asked one thing at a time, however often it is tried, and again once it has answered', async () => {
  for (let time = 0; time < 3; time += 1) await kit.desk.open(file);
  expect(asked).toBe(1);
  expect(isSilent(file)).toBe(true);
  silent = false;
  owed[0]?.();
  await expect.poll(() => isSilent(file)).toBe(false);
  // Control: now it is opened.
  expect((await kit.desk.open(file)).ok).toBe(true);
});

it('[W11] it falls silent while the plan is open: edits stay in the working copy, and closing waits for nobody', async () => {
  silent = false;
  expect((await kit.desk.open(file)).ok).toBe(true);
  silent = true;
  const input = { type: 'input', tab: 'tasks', rowId: 't1', column: 'text', text: '甲' } as const;
  expect(kit.desk.session?.edit({ label: '甲', operations: [input] }).ok).toBe(true);
  const gap = await longestGap(() => kit.desk.close());
  expect(gap).toBeLessThan(400);
  expect(kit.desk.copies.list()).toHaveLength(1);
  // The working copy is opened, though the share is still silent.
  expect((await kit.desk.open(file)).ok).toBe(true);
  expect(kit.desk.session?.document.tasks.get('t1')?.text).toBe('甲');
});

it('[W11] what is asked of a place that is there is answered as before', async () => {
  silent = false;
  expect(await answerOf(file)).toBe('there');
  expect(await answerOf(path.join(share, '没有.planbook'))).toBe('missing');
});
