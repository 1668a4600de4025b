// 阶段要求 in a window: taken from the notice and given to every unit in one step, then filled in like any sheet.
import { afterEach, expect, it } from 'vitest';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

/** The example has this many duties: units that made their plans of action, one of them late. */
const given = 8;

it('gives units a duty that the notice says, and shows who has not done it', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  await app.openTab('阶段要求');
  await app.expectStatus(`共${given}项阶段要求`);
  await app.expectCell(4, 'light', '✓ 晚8天');
  await takePictures(page, 'duties-example');

  await page.getByRole('button', { name: '布置阶段要求…' }).click();
  const dialog = page.getByRole('dialog', { name: '布置阶段要求' });
  await dialog.waitFor();
  const assign = dialog.getByRole('button', { name: '布置', exact: true });
  await expect.poll(() => assign.isDisabled()).toBe(true);
  // What the plan has already is not suggested again.
  expect(await dialog.getByRole('button', { name: /^采用：制定/ }).count()).toBe(0);
  await dialog.getByRole('button', { name: '采用：列出项目清单' }).click();
  await takePictures(page, 'duties-dialog');
  await dialog.getByRole('radio', { name: /^选定单位/ }).check();
  await takePictures(page, 'duties-chosen');
  await dialog.getByRole('radio', { name: /^全部牵头单位/ }).check();
  await dialog.getByLabel('截止日期').fill('2021.6.30');
  const told = async () =>
    Number(/将布置给(\d+)个单位/.exec((await dialog.getByRole('status').textContent()) ?? '')?.[1]);
  await expect.poll(told).toBeGreaterThan(5);
  const count = await told();
  await assign.click();
  await dialog.waitFor({ state: 'detached' });
  await app.expectStatus(`共${given + count}项阶段要求`);

  // The day is past on the as-of day of the example.
  await app.expectCell(given, 'due', '2021-06-30');
  await app.expectCell(given, 'basis', '单独规定');
  await expect
    .poll(async () => (await app?.cell(given, 'light').textContent()) ?? '')
    .toMatch(/逾期/);
  await app.typeInto(given, 'actual', '2021-06-20');
  await app.expectCell(given, 'light', '✓ 已完成');
  await app.typeInto(given + 1, 'due', '2021-06-15');
  await app.typeInto(given + 2, 'note', '已电话催办');
  await takePictures(page, 'duties');

  // Every unit that has not done it is flagged, and the flag leads back to its row.
  await app.openTab('预警');
  await app.expectCell(0, 'kind', '阶段逾期');
  await app.cell(0, 'message').click();
  await takePictures(page, 'duties-flags');
  const late = (await app.cell(0, 'unit').textContent())?.trim() ?? '';
  await page.getByRole('button', { name: '查看阶段要求' }).click();
  await page.getByRole('main', { name: '阶段要求表' }).waitFor();
  const active = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await expect.poll(active).toContain('完成日期');
  await app.expectCell(given + 1, 'unit', late);

  // One unit a cell, chosen from a list; an emptied day is that of the stage.
  await app.typeInto(given + 3, 'unit', late);
  await app.expectCell(given + 3, 'unit', late);
  await app.cell(given + 3, 'due').click();
  await page.keyboard.press('Delete');
  await app.expectCell(given + 3, 'due', '2023-10-31');
  await app.expectCell(given + 3, 'basis', '沿用阶段');

  await app.undoAll();
  await app.expectStatus(`共${given}项阶段要求`);
  await app.close();
});

it('makes a stage for a plan that lacks it, and inserts rows by hand', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  await app.openTab('阶段要求');
  await app.menu('assignDuties');
  const dialog = page.getByRole('dialog', { name: '布置阶段要求' });
  await dialog.getByLabel('阶段', { exact: false }).first().selectOption({ label: '新建阶段…' });
  await dialog.getByLabel('阶段名称').fill('回头看阶段');
  await dialog.getByLabel('结束日期').fill('2025.1.31');
  await dialog.getByLabel('要求', { exact: false }).last().fill('报送回头看报告');
  await takePictures(page, 'duties-stage');
  await dialog.getByRole('button', { name: '布置', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await app.expectCell(given, 'stage', '回头看阶段');
  await app.expectCell(given, 'due', '2025-01-31');
  await app.cell(given, 'what').click();
  await page.getByRole('button', { name: '插入行' }).click();
  await app.expectCell(given + 1, 'what', '');
  await app.expectCell(given + 1, 'stage', '回头看阶段');
  await app.close();
});

it('takes rows from a spreadsheet, refuses what is no unit or stage, and fills days down', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  await app.openTab('阶段要求');
  await app.cell(given - 1, 'what').click();
  await page.getByRole('button', { name: '插入行' }).click();
  await app.expectCell(given, 'stage', '宣传发动阶段');
  await app.cell(given, 'stage').click();
  const block = [
    ['宣传发动阶段', '报送实施方案', '市住建局', '2021.4.20'],
    ['整体推进阶段', '列出项目清单', '市交通局', ''],
    ['整体推进阶段', '列出项目清单', '没有的局', ''],
  ];
  await page.evaluate(
    (text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    block.map((row) => row.join('\t')).join('\r\n'),
  );
  await app.expectCell(given, 'due', '2021-04-20');
  await app.expectCell(given, 'unit', '市住建局');
  await app.expectCell(given + 1, 'stage', '整体推进阶段');
  await app.expectCell(given + 1, 'due', '2023-10-31');
  await app.expectCell(given + 2, 'what', '列出项目清单');
  await app.expectCell(given + 2, 'unit', '');
  await page.getByText('没有的局').first().waitFor();

  await app.typeInto(given, 'actual', '2021-04-18');
  await app.cell(given, 'actual').click();
  await app.cell(given + 2, 'actual').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+d');
  await app.expectCell(given + 2, 'actual', '2021-04-18');
  await app.expectCell(given + 1, 'light', '✓ 已完成');
  await app.close();
});
