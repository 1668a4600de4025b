// The pictures of 使用说明 from before a plan is there: the start page, a notice and a table that become a plan [HP6].
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, it } from 'vitest';
import { cityTasks } from '#tests/fixtures/workbooks/cityTasks.ts';
import { workbook } from '#tests/fixtures/workbooks/workbook.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { firstNotice } from '../../fixtures/notices/revisedNotice.ts';
import { PlanbookApp } from '../planbookApp.ts';
import { takeHelpPicture } from './takeHelpPicture.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

it('[HP6] the start page', async () => {
  app = await PlanbookApp.launch();
  const { page } = app;
  const door = page.locator('.pb-door');
  await door.first().waitFor();
  const button = (name: string) => page.getByRole('button', { name });
  await takeHelpPicture(
    page,
    'start',
    [door.nth(0), door.nth(1), door.nth(2), button('打开已有计划…'), button('新建空白计划…')],
    page.getByRole('heading', { level: 1 }),
    page.locator('.pb-doors'),
    page.getByText('还没有打开过计划'),
  );
});

async function draftOf(name: string, content: string | Uint8Array): Promise<PlanbookApp> {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  app = await PlanbookApp.launch();
  await app.page.locator('.pb-doors').waitFor();
  await app.drop(file);
  await app.page.getByRole('tab', { name: /^任务 \d/u }).waitFor();
  return app;
}

async function takeDraft({ page }: PlanbookApp, name: string): Promise<void> {
  await page.keyboard.press('F8');
  await takeHelpPicture(page, name, [
    page.getByRole('region', { name: '原文' }),
    page.getByRole('region', { name: '请核对' }),
    page.getByRole('main'),
    page.getByRole('button', { name: '创建计划' }),
  ]);
}

it('[HP6] a notice that becomes a plan', async () => {
  await takeDraft(await draftOf('城市品质提升三年行动计划.txt', firstNotice), 'newNotice');
});

it('[HP6] a table that becomes a plan', async () => {
  await takeDraft(await draftOf('任务分解表.xlsx', workbook([cityTasks])), 'newTable');
});
