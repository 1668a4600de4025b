// The list of what was sent while the last one is open in another program.
import type * as FileSystem from 'node:fs/promises';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { writeSentList } from '#electron/jobs/forms.ts';
import { PlanSession } from '#electron/planSession.ts';
import { sentListName } from '#shared/forms/fileName.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { samplePlan } from '../forms/samplePlan.ts';
import { temporaryFolder } from '../temporary.ts';

const held = vi.hoisted(() => new Set<string>());

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FileSystem>();
  return {
    ...real,
    async rename(from: string, to: string) {
      if (held.has(to)) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      await real.rename(from, to);
    },
  };
});

it('[S12] stands beside the one that is open, under a name that is answered', async () => {
  const folder = temporaryFolder();
  const plan = path.join(folder, '计划.planbook');
  expect(PlanSession.create(plan, toSnapshot(samplePlan()))).toMatchObject({ ok: true });
  const opened = PlanSession.open(plan);
  if (!opened.ok) throw new Error(opened.problem.code);
  const list = path.join(folder, sentListName);
  writeFileSync(list, 'open in Excel');
  held.add(list);
  const written = await writeSentList(opened.value, { period: '2022-06', folder }, []);
  opened.value.close();
  const beside = path.join(folder, '发放清单（2）.xlsx');
  expect(written).toEqual({ ok: true, value: beside });
  expect(existsSync(beside)).toBe(true);
  expect(readFileSync(list, 'utf8')).toBe('open in Excel');
});
