// The program is ended in the middle of work: the next start says what became of the plan, and leads on to it.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { expectAccessible } from './axe.ts';
import { PlanbookApp } from './planbookApp.ts';
import { takePictures } from './pictures.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), '计划 簿-'));
const userData = path.join(folder, 'data');
const plan = path.join(folder, '2022年绿化行动计划.planbook');
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const title = '上次计划簿没有正常关闭。';

it('[S19] says on the first screen that the plan is checked, and opens it with the last edit', async () => {
  expect(PlanSession.create(plan, smallSnapshot()).ok).toBe(true);
  const first = await PlanbookApp.launch({ userData, args: [plan] });
  await first.typeInto(0, 'text', '断电前的修改');
  await first.expectCell(0, 'text', '断电前的修改');
  await first.running.kill();

  const second = await PlanbookApp.launch({ userData });
  const { page } = second;
  await page.getByText(title).first().waitFor();
  await page.getByText('已检查“2022年绿化行动计划”：内容完好，没有丢失已保存的内容。').waitFor();
  await takePictures(page, 'recovery');
  await expectAccessible(page, 'recovery');
  await page.getByRole('button', { name: '打开上次的计划' }).click();
  await second.openTab('任务');
  await second.expectCell(0, 'text', '断电前的修改');
  await second.close();

  const third = await PlanbookApp.launch({ userData });
  await third.page.getByRole('button', { name: /^打开已有计划/u }).waitFor();
  expect(await third.page.getByText(title).count()).toBe(0);
  await third.close();
});

it('[S19] says it over the sheets where the start opens a plan, and why a plan could not be checked', async () => {
  const first = await PlanbookApp.launch({ userData, args: [plan] });
  await first.running.kill();
  const second = await PlanbookApp.launch({ userData, args: [plan] });
  // The page says it a second time, for screen readers.
  await second.page.getByText(title).first().waitFor();
  await takePictures(second.page, 'recovery-plan');
  await second.running.kill();

  rmSync(plan);
  const third = await PlanbookApp.launch({ userData });
  await third.page.getByText(/“2022年绿化行动计划”打不开：找不到这个文件/u).waitFor();
  await takePictures(third.page, 'recovery-gone');
  await third.page.getByRole('button', { name: '查看备份' }).click();
  await third.page.getByRole('dialog', { name: '备份与恢复' }).waitFor();
  await third.close();
});
