// Backups on the command line: restore points as in the window, the list, restoring as a copy and in place.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { cityNotice, jsonOf, runPlanbook } from './runPlanbook.ts';

type Listed = { id: string; reason: string; plan: string; tasks: number; path: string };

function cityPlan(name: string) {
  const folder = temporaryFolder();
  const plan = path.join(folder, `${name}.planbook`);
  const made = runPlanbook('new', plan, '--from', cityNotice);
  if (made.status !== 0) throw new Error(made.messages);
  return { folder, plan };
}

function addUnit(folder: string, plan: string, name: string): void {
  const list = path.join(folder, `${name}.csv`);
  writeFileSync(list, `单位名称,联络员\n${name},张三\n`);
  const ran = runPlanbook('units', plan, '--import', list, '--json');
  expect(jsonOf(ran)['added']).toEqual([name]);
}

function listed(plan: string): Listed[] {
  return jsonOf(runPlanbook('backups', plan, '--json'))['backups'] as Listed[];
}

it('[K4] what a command changes can be taken back: as a copy, and in place with a restore point', () => {
  const { folder, plan } = cityPlan('命令行备份');
  expect(listed(plan)).toEqual([]);
  const before = runPlanbook('show', plan, '--json').out;
  addUnit(folder, plan, '市数据局');
  const after = runPlanbook('show', plan, '--json').out;
  const [point, ...others] = listed(plan);
  expect(point).toMatchObject({ reason: 'units', plan: '命令行备份' });
  expect(others).toEqual([]);
  const id = point?.id ?? '';

  const compared = jsonOf(runPlanbook('backups', plan, '--compare', id, '--json'));
  expect(compared).toMatchObject({ id, more: 0 });
  expect(compared['places']).toEqual([
    expect.objectContaining({ restored: null, now: expect.stringContaining('市数据局') }),
  ]);

  const copy = path.join(folder, '副本.planbook');
  const copied = runPlanbook('backups', plan, '--restore', id, '--out', copy, '--json');
  expect(jsonOf(copied)).toEqual({ file: copy, id });
  expect(runPlanbook('show', copy, '--json').out).toBe(before);
  expect(runPlanbook('show', plan, '--json').out).toBe(after);

  const replaced = runPlanbook('backups', plan, '--replace', id, '--json');
  expect(jsonOf(replaced)).toMatchObject({
    id,
    changed: true,
    differences: [{ sheet: 'units', back: 0, gone: 1, changed: 0 }],
  });
  expect(runPlanbook('show', plan, '--json').out).toBe(before);
  const [newest] = listed(plan);
  expect(newest?.reason).toBe('restore');
  runPlanbook('backups', plan, '--replace', newest?.id ?? '');
  expect(runPlanbook('show', plan, '--json').out).toBe(after);
});

it('[K4] revisions and imports of returns keep one too; a command that only reads keeps none', () => {
  const { plan } = cityPlan('只读');
  runPlanbook('flags', plan);
  const none = runPlanbook('revise', plan, '--from', cityNotice, '--accept', 'none');
  expect(none.status).toBe(0);
  expect(listed(plan)).toEqual([]);
  const unknown = runPlanbook('undo-import', plan, 'nothing');
  expect(unknown.status).toBe(1);
  expect(listed(plan).map(({ reason }) => reason)).toEqual(['takeBack']);
});

it('[K8] a plan that does not open any more is found by its name and restored', () => {
  const { folder, plan } = cityPlan('坏了的计划');
  addUnit(folder, plan, '市数据局');
  const [point] = listed(plan);
  const bytes = readFileSync(plan);
  writeFileSync(plan, bytes.subarray(0, 5000));
  expect(runPlanbook('show', plan).status).toBe(1);
  expect(listed(plan)).toEqual([point]);
  const ran = runPlanbook('backups', plan, '--restore', point?.id ?? '', '--out', plan, '--json');
  expect(ran.status).toBe(0);
  expect(runPlanbook('check', plan).status).toBe(0);
});

it('says what is wrong with the words of the command, and which backup is not there', () => {
  const { plan } = cityPlan('用法');
  expect(runPlanbook('backups', plan, '--restore', 'x').status).toBe(2);
  expect(runPlanbook('backups', '--replace', 'x').status).toBe(2);
  const gone = runPlanbook('backups', plan, '--replace', '20220630T010500000Z', '--json');
  expect(gone.status).toBe(1);
  expect(jsonOf(gone)['error']).toMatchObject({ code: 'backupGone' });
  expect(runPlanbook('backups', plan).out.trim()).toBe('还没有备份。');
});
