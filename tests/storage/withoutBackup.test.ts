// A Node without SQLite's own copying, as a build of Electron may have it: the program starts, and plans are copied at one stroke.
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type * as Sqlite from 'node:sqlite';
import { expect, it, vi } from 'vitest';
import { canCopyAside } from '#electron/storage/copyFlushed.ts';
import { PlanSession } from '#electron/planSession.ts';
import { openPlanFile } from '#electron/storage/openPlanFile.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

vi.mock('node:sqlite', async (original) => ({
  ...(await original<typeof Sqlite>()),
  backup: undefined,
}));

it('copies at one stroke where nothing can copy beside the work', async () => {
  expect(canCopyAside()).toBe(false);
  const file = path.join(temporaryFolder(), '三年行动.planbook');
  const made = PlanSession.create(file, smallSnapshot());
  if (!made.ok) throw new Error(made.problem.code);
  const opened = openPlanFile(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  const copy = `${file}.copy`;
  expect(await opened.value.file.copyAside(copy)).toMatchObject({ ok: true });
  opened.value.file.close();
  const database = new DatabaseSync(copy, { readOnly: true });
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.close();
});
