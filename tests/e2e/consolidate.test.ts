// 汇总表 in a window: designs at the left, the paper at the right, where a figure comes from, a design of one's own, its files.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { laidOut, toConsolidated } from './consolidatePage.ts';
import { pdfText } from './pdfFacts.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

async function openPage(): Promise<PlanbookApp> {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await toConsolidated(app);
  return app;
}

const design = (opened: PlanbookApp, name: string) =>
  opened.page
    .getByRole('list', { name: '汇总表样式' })
    .getByRole('button', { name: new RegExp(`^${name}`) });

it('shows every built-in design as it is printed', async () => {
  const opened = await openPage();
  for (const [name, file] of [
    ['按行动', 'consolidate-action'],
    ['按年度', 'consolidate-year'],
    ['逐期对比', 'consolidate-periods'],
    ['计划与实际', 'consolidate-plan'],
  ] as const) {
    await design(opened, name).click();
    await opened.page
      .getByRole('status')
      .filter({ hasText: new RegExp(`^${name}：`) })
      .waitFor();
    await laidOut(opened);
    await takePictures(opened.page, file);
  }
  await opened.close();
});

it('makes a design of its own, kept with the plan in one step and written into a workbook', async () => {
  const opened = await openPage();
  const { page } = opened;
  await design(opened, '按行动').click();
  await page.getByRole('button', { name: '复制并修改', exact: true }).click();
  await page.getByRole('textbox', { name: '样式名称' }).fill('市长月报');
  await page.getByRole('combobox', { name: '排列方式' }).selectOption('按牵头单位');
  await page.getByRole('button', { name: '去掉“目标”', exact: true }).click();
  await page.getByRole('combobox', { name: '添加列' }).selectOption('未报单位');
  await page.getByRole('textbox', { name: '“未报单位”的列名' }).fill('尚未报送');
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByRole('textbox', { name: '上级表头' }).fill('报送情况');
  await page.getByRole('textbox', { name: '文号' }).fill('市督〔2022〕6号');
  await laidOut(opened);
  await takePictures(page, 'consolidate-design');
  await page.getByRole('button', { name: '保存样式', exact: true }).click();
  await expect.poll(() => design(opened, '市长月报').getAttribute('aria-pressed')).toBe('true');

  await page.getByRole('button', { name: '删除', exact: true }).click();
  await design(opened, '市长月报').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await design(opened, '市长月报').click();

  const folder = temporaryFolder();
  const file = path.join(folder, '月报.xlsx');
  await opened.answerSaveDialog(file);
  await page.getByRole('button', { name: '导出 Excel', exact: true }).click();
  await page.getByText('已导出“月报.xlsx”', { exact: true }).waitFor();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const texts: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  for (const text of ['市督〔2022〕6号', '报送情况', '尚未报送', '共同牵头']) {
    expect(texts).toContain(text);
  }
  expect(texts).not.toContain('目标');

  const exported = path.join(folder, '样式.json');
  await opened.answerSaveDialog(exported);
  await page.getByRole('button', { name: '导出样式…', exact: true }).click();
  await page.getByText('已导出“样式.json”', { exact: true }).waitFor();
  expect(JSON.parse(readFileSync(exported, 'utf8'))).toMatchObject({
    name: '市长月报',
    by: 'unit',
  });
  await opened.answerOpenDialog(exported);
  await page.getByRole('button', { name: '导入…', exact: true }).click();
  await expect
    .poll(() => page.getByRole('textbox', { name: '样式名称' }).inputValue())
    .toBe('市长月报（2）');

  // What is not saved is not left by accident.
  await page
    .getByRole('region', { name: '汇总表', exact: true })
    .getByRole('button', { name: '返回', exact: true })
    .click();
  await page.getByRole('alertdialog', { name: '样式的修改还没有保存' }).waitFor();
  await page.getByRole('button', { name: '不保存，离开', exact: true }).click();
  await page.getByRole('main', { name: '任务表' }).waitFor();
  // One step made it: taken back, the page shows what the plan had before.
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: '汇总', exact: true }).click();
  await design(opened, '按行动').waitFor();
  await design(opened, '市长月报').waitFor({ state: 'detached' });
  await opened.close();
});

it('[S12] follows a figure back to its rows, by mouse and by keyboard', async () => {
  const opened = await openPage();
  const { page } = opened;
  await design(opened, '按行动').click();
  await laidOut(opened);
  const paper = page.getByRole('region', { name: '打印预览', exact: true });
  const trace = page.getByRole('region', { name: '出处', exact: true });
  await paper.getByText('累计完成56个小区改造').first().click();
  await trace.getByRole('heading', { name: /^第7项/ }).waitFor();
  await takePictures(page, 'consolidate-trace');
  await paper.getByText(/^小计/).first().click();
  await trace.getByText(/^共6项：/).waitFor();
  await takePictures(page, 'consolidate-trace-sum');
  await page.getByRole('button', { name: '统计表', exact: true }).click();
  await paper.getByText('任务进展统计表').waitFor();
  await laidOut(opened);
  // The row of the total, its tasks that are done.
  await paper.locator('[data-column="3"]').filter({ hasText: /^\d+$/ }).last().click();
  await trace.getByRole('heading', { name: '合计　完成情况 已完成', exact: true }).waitFor();
  await takePictures(page, 'consolidate-figures');
  await page.getByRole('button', { name: '汇总表', exact: true }).click();
  await paper.getByText(/^小计/).first().click();
  await trace.getByText(/^共6项：/).waitFor();
  await page.getByRole('group', { name: /^各页/ }).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await trace.getByRole('heading', { name: /^第6项/ }).waitFor();
  await trace
    .getByRole('button', { name: /^到“任务”表：/ })
    .first()
    .click();
  await page.getByRole('main', { name: '任务表' }).waitFor();
  await opened.expectStatus('共40项任务');
  await opened.close();
});

it('goes onto paper as a PDF of as many pages as are shown', async () => {
  const opened = await openPage();
  const { page } = opened;
  const file = path.join(temporaryFolder(), '汇总表.pdf');
  await opened.answerSaveDialog(file);
  await page.getByRole('button', { name: '另存为 PDF', exact: true }).click();
  await page.getByText(/“汇总表.pdf”已保存/).waitFor();
  const text = pdfText(file);
  expect(text).toContain('任务进展汇总表');
  expect(text).toContain('累计完成56个小区改造');
  await opened.close();
});
