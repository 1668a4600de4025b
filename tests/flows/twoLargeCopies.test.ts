// Two copies of a plan of 5,000 tasks: others have their turn meanwhile, and it can be stopped without a trace.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paced, type Pace } from '#electron/pace.ts';
import { draftCopy, readyMerge, takeMerge } from '#electron/jobs/copies.ts';
import { PlanSession } from '#electron/planSession.ts';
import { takenFromCopy } from '#shared/copies/difference.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { allAtOnce } from '#shared/steps.ts';
import { largePlan } from '#tests/bench/largePlan.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'planbook-copies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const mine = path.join(folder, '大计划.planbook');
const theirs = path.join(folder, '大计划(1).planbook');

function open(file: string): PlanSession {
  const session = PlanSession.open(file);
  if (!session.ok) throw new Error(session.problem.code);
  return session.value;
}

/** Every `step`th task has another note, as after an evening of pasting. */
function annotate(file: string, note: string, step: number): void {
  const session = open(file);
  const operations = [...session.document.tasks.keys()]
    .filter((_, at) => at % step === 0)
    .map((id): Operation => ({ type: 'set', sheet: 'tasks', id, values: { note } }));
  expect(session.edit({ label: '粘贴备注', operations })).toMatchObject({ ok: true });
  session.close();
}

beforeAll(() => {
  const plan = largePlan({ tasks: 5000, deadlinesPerTask: 2, units: 50, progress: 2, columns: 5 });
  expect(PlanSession.create(mine, toSnapshot(plan))).toMatchObject({ ok: true });
  copyFileSync(mine, theirs);
  annotate(mine, '本计划', 4);
  annotate(theirs, '另一份', 2);
}, 240_000);

/** The longest stretch without a turn for others, in milliseconds of this process's own work, and how many turns there were. */
function watched(): { pace: Pace; seen: () => { longest: number; turns: number } } {
  let turns = 0;
  let longest = 0;
  let used = process.cpuUsage();
  const inner = paced(new AbortController().signal, () => {
    const { user, system } = process.cpuUsage(used);
    longest = Math.max(longest, (user + system) / 1000);
    turns += 1;
  });
  const pace: Pace = async (done) => {
    const before = turns;
    await inner(done);
    if (turns > before) used = process.cpuUsage();
  };
  return { pace, seen: () => ({ longest, turns }) };
}

it('[CP12] reads, compares and works out the merge in stretches, and then writes one step', async () => {
  const session = open(mine);
  const reading = watched();
  const read = await draftCopy(session, theirs, reading.pace);
  if (!read.ok) throw new Error(read.problem.code);
  const { differences } = read.value.comparison;
  expect(differences.filter(({ decision }) => decision === 'conflict')).toHaveLength(1250);
  expect(differences.filter(({ decision }) => decision === 'safe')).toHaveLength(1250);
  const merging = watched();
  const take = takenFromCopy('theirs', differences);
  const ready = await readyMerge(session, read.value, { take, keep: new Set() }, merging.pace);
  if (!ready.ok) throw new Error(ready.problem.code);
  expect(allAtOnce(takeMerge(session, ready.value))).toMatchObject({
    ok: true,
    value: { taken: 2500 },
  });
  // Measured: some 70 ms, of which 40 are the stretch itself. In one go it takes more than a second.
  expect(reading.seen().longest).toBeLessThan(200);
  expect(merging.seen().longest).toBeLessThan(200);
  expect(reading.seen().turns).toBeGreaterThan(5);
  expect((await draftCopy(session, theirs)).ok).toBe(true);
  expect(session.undo()).toMatchObject({ ok: true });
  session.close();
}, 240_000);

it('[CP1] stopped at any of its pauses, the other file is free and nothing has changed here', async () => {
  const session = open(mine);
  const before = session.document;
  for (const stopAt of [1, 5, 40]) {
    const control = new AbortController();
    let pauses = 0;
    const pace: Pace = async () => {
      pauses += 1;
      if (pauses === stopAt) control.abort();
      await Promise.resolve();
      control.signal.throwIfAborted();
    };
    await expect(draftCopy(session, theirs, pace)).rejects.toThrow();
    open(theirs).close();
  }
  expect(session.document).toBe(before);
  session.close();
}, 240_000);
