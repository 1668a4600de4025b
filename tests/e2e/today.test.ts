import { afterEach, expect, it } from 'vitest';
import { PlanbookApp } from './planbookApp.ts';
import { takePictures } from './pictures.ts';

const patience = { timeout: 30_000 };
let app: PlanbookApp | null = null;

afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

it('shows first what presses, leads to the row in one click, and follows the day', async () => {
  app = await PlanbookApp.launch({ args: ['--example'], today: true });
  const { page } = app;
  await page.getByRole('main', { name: '今日要事' }).waitFor();
  await page.getByText('截至2022年6月30日', { exact: false }).first().waitFor();
  await takePictures(page, 'today');
  await page.getByRole('button', { name: /^1\s*已逾期/ }).waitFor();

  await page.getByRole('button', { name: /逾期181天/ }).click();
  await page.getByRole('main', { name: '任务表' }).waitFor();
  await expect
    .poll(() => page.locator('.pb-sink').getAttribute('aria-label'), patience)
    .toContain('南山环境能源项目');

  // A filter that hides the row is taken off on the way.
  await page.getByRole('textbox', { name: '筛选行' }).fill('文旅');
  await app.expectStatus('显示');
  await page.getByRole('tab', { name: '今日要事' }).click();
  await page.getByRole('button', { name: /逾期181天/ }).click();
  await page.getByRole('main', { name: '任务表' }).waitFor();
  await expect
    .poll(() => page.locator('.pb-sink').getAttribute('aria-label'), patience)
    .toContain('南山环境能源项目');

  await page.getByRole('tab', { name: '今日要事' }).click();
  const day = page.getByRole('textbox', { name: '截至日' });
  await day.fill('2023.12.10');
  await day.press('Enter');
  await expect
    .poll(() => page.getByRole('region', { name: '事项' }).textContent(), patience)
    .toContain('天后');
  await takePictures(page, 'today-busy');
  await page.getByRole('button', { name: '市住建局', exact: true }).click();
  await page.getByText('查看全部单位').waitFor();
  await takePictures(page, 'today-unit');
  await app.close();
});

it('puts an item off and mutes another; both stay in sight and come back', async () => {
  app = await PlanbookApp.launch({ args: ['--example'], today: true });
  const { page } = app;
  await page.getByRole('main', { name: '今日要事' }).waitFor();
  await page
    .getByRole('button', { name: /^提醒：/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: '一周后再提醒' }).click();
  await page.getByText('暂缓和不再提醒的1项').click();
  await takePictures(page, 'today-quiet');
  await page.getByRole('button', { name: /^恢复提醒/ }).click();
  await expect.poll(() => page.getByText(/^暂缓和不再提醒/).count(), patience).toBe(0);
  await app.close();
});

it('walks through the items with the arrows, and changes the settings of flags as one step', async () => {
  app = await PlanbookApp.launch({ args: ['--example'], today: true });
  const { page } = app;
  await page.getByRole('main', { name: '今日要事' }).waitFor();
  await page.locator('[data-item]').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('main', { name: '任务表' }).waitFor();

  await app.menu('flagSettings');
  const dialog = page.getByRole('dialog', { name: '预警设置' });
  const days = dialog.getByRole('textbox', { name: '提前几天提醒' });
  await days.fill('7、30');
  // What the notice of the example says is offered, and gone once it is taken.
  await dialog.getByText('按月报送进展', { exact: false }).waitFor();
  await takePictures(page, 'flag-settings-notice');
  await dialog.getByRole('button', { name: '按通知设置' }).click();
  await dialog.getByText('每月一次，期末后5日内报送。', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: '按通知设置' }).waitFor({ state: 'detached' });
  await takePictures(page, 'flag-settings');
  // A figure of a Chinese input method counts, and what is wrong elsewhere leaves the rest of the dialog standing.
  await dialog.getByRole('textbox', { name: '期满后几天内报送' }).fill('５');
  await dialog.getByText('7月5日', { exact: false }).waitFor();
  await days.fill('一周');
  await dialog.getByText('请从大到小填写', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: '确定', disabled: true }).waitFor();
  await days.fill('60，20，5');
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^撤销/ }).filter({ hasText: '修改预警设置' }).waitFor();

  await page.getByRole('tab', { name: '今日要事' }).click();
  await page.getByRole('button', { name: /^\d+\s*60天内到期/ }).waitFor();
  await page.getByRole('button', { name: /^[1-9]\d*\s*未报送/ }).waitFor();
  await takePictures(page, 'today-reports');
  await app.close();
});
