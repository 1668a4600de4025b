// A journal that a crash left beside a plan belongs to that plan: it is never played back into another file of the same name.
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { copyBackup } from '#electron/jobs/restoreBackup.ts';
import { PlanSession } from '#electron/planSession.ts';
import { clearJournal } from '#electron/storage/openPlanFile.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { cutOff } from './cutOff.ts';

function newPlan(file: string, title: string): string {
  const snapshot = smallSnapshot();
  const plan = snapshot.plan.map((row) => ({ ...row, title }));
  if (!PlanSession.create(file, { ...snapshot, plan }).ok) throw new Error('not made');
  return file;
}

function titleIn(file: string): string {
  const opened = PlanSession.open(file);
  if (!opened.ok) return opened.problem.code;
  const [plan] = opened.value.document.plan.values();
  opened.value.close();
  return plan?.title ?? '';
}

function cutOffPlan() {
  const folder = temporaryFolder();
  const other = newPlan(path.join(folder, '备份.planbook'), '备份');
  const plan = newPlan(path.join(folder, '计划.planbook'), '原来的');
  cutOff(plan);
  return { plan, other };
}

it('[K6] a backup that is restored under the name stays what it is', async () => {
  const { plan, other } = cutOffPlan();
  expect(await copyBackup(other, plan)).toMatchObject({ ok: true });
  expect(titleIn(plan)).toBe('备份');
});

it('also where only the journal is left', async () => {
  const { plan, other } = cutOffPlan();
  rmSync(plan);
  await copyBackup(other, plan);
  expect(titleIn(plan)).toBe('备份');
});

it('a plan that is made anew under the name stays what it is', () => {
  const { plan } = cutOffPlan();
  newPlan(plan, '新的');
  expect(titleIn(plan)).toBe('新的');
});

it('control: a file that is only copied there gets the pages of the old one', () => {
  const { plan, other } = cutOffPlan();
  copyFileSync(other, plan);
  expect(titleIn(plan)).not.toBe('备份');
});

it('what is not replaced after all has its last whole state', () => {
  const { plan } = cutOffPlan();
  expect(clearJournal(plan).ok).toBe(true);
  expect(existsSync(`${plan}-journal`)).toBe(false);
  expect(titleIn(plan)).toBe('原来的');
});

it('a plan that somebody has open is not replaced while its journal lies there', async () => {
  const { plan, other } = cutOffPlan();
  const opened = PlanSession.open(plan);
  if (!opened.ok) throw new Error(opened.problem.code);
  copyFileSync(other, `${plan}-journal`);
  expect(await copyBackup(other, plan)).toMatchObject({ problem: { code: 'planInUse' } });
  opened.value.close();
  expect(titleIn(plan)).toBe('原来的');
});
