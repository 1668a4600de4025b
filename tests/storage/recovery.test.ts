// After a run that did not end: what was cut off is taken back, the plan is checked, what lay about is removed.
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { recover, type Recovered } from '#electron/recovery.ts';
import { Backups } from '#electron/storage/backups.ts';
import { draftBegun, draftEnded, watchDrafts } from '#electron/storage/drafts.ts';
import { journalOf } from '#electron/storage/journal.ts';
import { RunMark, type LeftRun } from '#electron/storage/runMark.ts';
import { recoveryWords } from '#shared/words/recovery.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { cutOff } from './cutOff.ts';

function newPlan(folder: string, name: string): string {
  const file = path.join(folder, `${name}.planbook`);
  if (!PlanSession.create(file, smallSnapshot()).ok) throw new Error('not made');
  return file;
}

function recovering(folder: string, left: LeftRun | null, recent: string[]) {
  const backups = new Backups(path.join(folder, 'backups'), () => {});
  const { signal } = new AbortController();
  return recover({ left, recent, backups, fileOf: (file) => file, signal, onProgress() {} });
}

const words = (recovered: Recovered | null) =>
  recovered && recoveryWords({ name: path.basename(recovered.path, '.planbook'), ...recovered });

it('[S19] takes back the step that was cut off and says so; what was kept before is there', async () => {
  const folder = temporaryFolder();
  const plan = newPlan(folder, '绿化计划');
  cutOff(plan);
  expect(journalOf(plan)).toBe('hot');
  const recovered = await recovering(folder, { plan, drafts: [] }, [plan]);
  expect(recovered).toEqual({ path: plan, rolledBack: true, problem: null, others: [] });
  expect(words(recovered)).toBe(
    '已检查“绿化计划”：关闭时没有写完的一步已退回，此前保存的内容都在。',
  );
  expect(journalOf(plan)).toBe('none');
  const opened = PlanSession.open(plan);
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(opened.value.document.tasks.size).toBe(smallSnapshot().tasks.length);
  opened.value.close();
});

it('[S19] control: without its journal the same file is damaged', async () => {
  const folder = temporaryFolder();
  const plan = newPlan(folder, '绿化计划');
  cutOff(plan);
  renameSync(`${plan}-journal`, `${plan}-moved`);
  const recovered = await recovering(folder, { plan, drafts: [] }, [plan]);
  expect(recovered?.problem).not.toBeNull();
  expect(words(recovered)).toMatch(/^“绿化计划”打不开：.*损坏/u);
});

it('[S19] recovers recent plans beside which a journal lies, also after a run that ended', async () => {
  const folder = temporaryFolder();
  const plans = ['甲', '乙', '丙'].map((name) => newPlan(folder, name));
  cutOff(plans[1] ?? '');
  cutOff(plans[2] ?? '');
  const recovered = await recovering(folder, null, plans);
  expect(recovered).toMatchObject({ path: plans[1], rolledBack: true, others: ['丙'] });
  expect(words(recovered)).toContain('另外恢复了“丙”。');
  expect(plans.map(journalOf)).toEqual(['none', 'none', 'none']);
});

it('[S19] says nothing where nothing was open, and why a plan could not be checked', async () => {
  const folder = temporaryFolder();
  const plan = newPlan(folder, '绿化计划');
  expect(await recovering(folder, null, [plan])).toBeNull();
  expect(await recovering(folder, { plan: null, drafts: [] }, [plan])).toBeNull();
  const fine = await recovering(folder, { plan, drafts: [] }, [plan]);
  expect(words(fine)).toBe('已检查“绿化计划”：内容完好，没有丢失已保存的内容。');
  const open = PlanSession.open(plan);
  const held = await recovering(folder, { plan, drafts: [] }, [plan]);
  expect(held?.problem?.code).toBe('planInUse');
  if (open.ok) open.value.close();
  const gone = await recovering(
    folder,
    { plan: path.join(folder, '没有.planbook'), drafts: [] },
    [],
  );
  expect(words(gone)).toMatch(/^“没有”打不开：找不到这个文件/u);
});

it('[S19] removes drafts that were begun, and nothing else', async () => {
  const folder = temporaryFolder();
  const draft = path.join(folder, '汇总表.xlsx.writing');
  const other = path.join(folder, '汇总表.xlsx');
  const backup = path.join(folder, 'backups', 'p', '20220630T010500000Z_open_计划.writing');
  mkdirSync(path.dirname(backup), { recursive: true });
  for (const file of [draft, other, backup]) writeFileSync(file, 'half');
  await recovering(folder, { plan: null, drafts: [draft, other] }, []);
  expect([draft, other, backup].map((file) => existsSync(file))).toEqual([false, true, false]);
});

it('[S19] the mark of a run tells what it had open, and is gone when it ends', () => {
  const folder = temporaryFolder();
  const first = new RunMark(folder);
  expect(first.begin()).toBeNull();
  first.planIs('/计划.planbook');
  watchDrafts(first);
  draftBegun('/a.xlsx.writing');
  draftBegun('/b.xlsx.writing');
  draftEnded('/a.xlsx.writing');
  const left = { plan: '/计划.planbook', drafts: ['/b.xlsx.writing'] };
  const second = new RunMark(folder);
  expect(second.begin()).toEqual(left);
  second.end();
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(path.join(folder, 'running.json'), '');
  expect(new RunMark(folder).begin()).toEqual({ plan: null, drafts: [] });
});
