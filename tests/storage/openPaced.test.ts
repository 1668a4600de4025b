// Opening a large plan with pauses: others have their turn, it can be stopped, and a stopped one leaves the file closed.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPaced } from '#electron/openPaced.ts';
import { PlanSession } from '#electron/planSession.ts';
import { Backups } from '#electron/storage/backups.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { largePlan } from '#tests/bench/largePlan.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'planbook-paced-'));
const file = path.join(folder, '大计划.planbook');
const document = largePlan({ tasks: 20_000, deadlinesPerTask: 1, units: 40, columns: 7 });

const backups = new Backups(path.join(folder, 'backups'), () => {});

beforeAll(() => {
  expect(PlanSession.create(file, toSnapshot(document)).ok).toBe(true);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('[S11] reads everything, says how far it is, and lets others have their turn', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1));
  const seen: number[] = [];
  const opened = await openPaced(file, backups, new AbortController().signal, (done, total) =>
    seen.push(done / total),
  );
  clearInterval(timer);
  if (!opened?.ok) throw new Error('the plan was not opened');
  expect(opened.value.document.tasks.size).toBe(document.tasks.size);
  opened.value.close();
  expect(turns).toBeGreaterThan(0);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.every((share) => share > 0 && share <= 1)).toBe(true);
});

it('[S11] can be stopped, and the file is free again', async () => {
  const opening = new AbortController();
  const opened = await openPaced(file, backups, opening.signal, () => {
    opening.abort();
  });
  expect(opened).toBeNull();
  const again = PlanSession.open(file);
  expect(again.ok).toBe(true);
  if (again.ok) again.value.close();
});

it('[S11] answers a problem like any opening', async () => {
  const opened = await openPaced(
    path.join(folder, '没有.planbook'),
    backups,
    new AbortController().signal,
    () => {
      throw new Error('there is nothing to read');
    },
  );
  expect(opened?.ok).toBe(false);
});
