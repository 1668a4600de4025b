// Milestones: defined once, put on the selected tasks, with the dates of each; and from a task with several dates to them.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp;

beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.cell(0, 'text').waitFor();
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await app.close();
});

const dialog = () => app.page.getByRole('dialog', { name: /^里程碑/ });
const undoButton = () => app.page.getByRole('button', { name: /^撤销/ }).first();

it('[MS5] offers the usual ones where a plan has none, and nothing is made before it is saved', async () => {
  const { page } = app;
  await page.getByRole('button', { name: '里程碑…' }).click();
  await dialog().getByText('这份计划还没有里程碑').waitFor();
  await takePictures(page, 'milestones-empty');
  await app.escape(dialog());
  await expect.poll(() => undoButton().getAttribute('aria-disabled')).toBe('true');
});

it('[MS1][MS2][MS3] puts steps with their dates on the selected tasks as one step', async () => {
  const { page } = app;
  await app.cell(0, 'text').click();
  await app.cell(1, 'text').click({ modifiers: ['Shift'] });
  await app.cell(1, 'text').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '添加里程碑…' }).click();
  await dialog().getByRole('button', { name: '采用“工程建设”' }).click();
  await dialog().getByLabel('第2步', { exact: true }).fill('可研报告批复');
  await dialog().getByLabel('第1步的时间').fill('2021年9月底');
  await dialog().getByLabel('第3步的时间').fill('提前180天');
  await dialog().getByLabel('第4步的时间').fill('尽快');
  await dialog().getByText('认不出日期').waitFor();
  const add = dialog().getByRole('button', { name: '添加到2项任务' });
  await expect.poll(() => add.getAttribute('aria-disabled')).toBe('true');
  await dialog().getByLabel('第4步的时间').fill('0');
  await takePictures(page, 'milestones-apply');
  await add.click();
  await dialog().waitFor({ state: 'hidden' });
  await expect.poll(() => undoButton().textContent()).toContain('2项任务添加里程碑“工程建设”');
  await app.expectCell(0, 'basis', '自行设定，共3个');
});

it('[P7] the due day of a task with several leads to where they are changed', async () => {
  const { page } = app;
  await app.cell(0, 'deadline').click();
  await page.keyboard.press('2');
  await page.getByRole('button', { name: '去“时间节点”表' }).click();
  await page.getByRole('main', { name: '时间节点表' }).waitFor();
  await app.expectCell(3, 'what', '立项');
  await app.expectCell(3, 'end', '2021-09-30');
  await app.expectCell(4, 'what', '可研报告批复');
  await app.expectCell(4, 'end', '');
  await app.expectCell(5, 'end', '2023-05-04');
  await app.expectCell(5, 'basis', '推算');
  await app.expectCell(5, 'note', '按完成时限2023-10-31倒排，提前180天');
  await takePictures(page, 'milestones-rows');
});

it('[MS4] added again nothing is doubled, and one undo takes them all', async () => {
  const { page } = app;
  await app.cell(3, 'what').click();
  await page.getByRole('button', { name: '里程碑…' }).click();
  await dialog().getByRole('button', { name: '添加到1项任务' }).click();
  await dialog().waitFor({ state: 'hidden' });
  await app.expectCell(7, 'what', '立项');
  await app.undoAll();
  await app.openTab('任务');
  await app.expectCell(0, 'basis', '沿用阶段');
});
