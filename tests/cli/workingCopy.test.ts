// The command line leaves a plan alone whose changes are elsewhere, or which somebody edits in a working copy.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { timestamp } from '#electron/clock.ts';
import { ownerFileOf } from '#electron/storage/ownerFile.ts';
import { workingCopies } from '#electron/workingCopy/copies.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { cityNotice, data, jsonOf, runPlanbook } from './runPlanbook.ts';

function cityPlan(): string {
  const plan = path.join(temporaryFolder(), '计划.planbook');
  expect(runPlanbook('new', plan, '--from', cityNotice).status).toBe(0);
  return plan;
}

it('[W3] changes that wait in a working copy: a sentence, and the plan untouched', () => {
  const plan = cityPlan();
  const copies = workingCopies(data);
  const copy = copies.make(plan, 'gone');
  copyFileSync(plan, copy.file);
  copies.keep(copy);
  onTestFinished(() => rmSync(copies.root, { recursive: true }));
  const before = readFileSync(plan);
  const ran = runPlanbook('flags', plan, '--json');
  expect(ran.status).toBe(1);
  expect(jsonOf(ran)['error']).toMatchObject({ code: 'planInCopy', where: plan });
  expect(ran.messages).toContain('还有改动在本机的工作副本里');
  expect(readFileSync(plan)).toEqual(before);
  copies.remove(copy);
  expect(runPlanbook('flags', plan, '--json').status).toBe(0);
});

it('[W8] somebody edits it in a working copy: a sentence with the name', () => {
  const plan = cityPlan();
  const owner = { user: '王芳', computer: 'FGW-02', copy: true, process: 1, at: timestamp() };
  writeFileSync(ownerFileOf(plan), JSON.stringify(owner));
  const ran = runPlanbook('flags', plan);
  expect(ran.status).toBe(1);
  expect(ran.messages).toContain('正由王芳在电脑“FGW-02”上打开');
});
