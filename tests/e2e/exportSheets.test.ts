// Sheets of the window as files: as they are shown, several in one workbook, as CSV. S12 is a rule of `electron/storage`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { saidBy, type Said } from '../excel/sameAgain.ts';
import { temporaryFolder } from '../temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

/** The texts of a column of a written sheet, below its head in row 4. */
function columnOf(sheet: Said | undefined, heading: string): string[] {
  const cells = (sheet?.cells ?? []).map((cell) => {
    const [, row = '', column = '', text = ''] = /^(\d+)\.(\d+) \w+ ([^]*)$/u.exec(cell) ?? [];
    // Value and shown text stand behind each other.
    return { row: Number(row), column, text: text.slice(0, (text.length - 1) / 2) };
  });
  const head = cells.find(({ row, text }) => row === 4 && text === heading);
  return cells
    .filter(({ row, column }) => row > 4 && column === head?.column)
    .map(({ text }) => text);
}

it('exports what is shown, several sheets, and CSV', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page } = app;
  const folder = temporaryFolder();
  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('textbox', { name: '筛选行' }).fill('绿');
  await app.expectStatus('显示5项，共40项任务');
  const heading = page.getByRole('columnheader', { name: '任务内容' });
  await heading.click({ button: 'right' });
  await page.getByRole('menuitem', { name: '降序', exact: true }).click();
  const texts = () =>
    page.locator('.ag-cell[col-id="text"]').filter({ visible: true }).allTextContents();
  await expect.poll(texts).toHaveLength(5);
  const shown = await texts();

  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: '导出表格' });
  await dialog.getByRole('checkbox', { name: '任务', exact: true, checked: true }).waitFor();
  await dialog.getByText(/^筛选出\d+行，共40行，按排序/u).waitFor();
  await takePictures(page, 'export');
  const file = path.join(folder, '任务.xlsx');
  await app.answerSaveDialog(file);
  await dialog.getByRole('button', { name: '导出…', exact: true }).click();
  await dialog.getByText('“任务.xlsx”已导出。').waitFor();
  await takePictures(page, 'export-done');
  const [tasks] = await saidBy(file);
  const written = columnOf(tasks, '任务内容');
  expect(written.toSorted()).toEqual(shown.toSorted());
  // In the order of the screen, not of the plan.
  expect(written).not.toEqual(written.toSorted((a, b) => a.localeCompare(b, 'zh-CN')));
  await dialog.getByRole('button', { name: '完成', exact: true }).click();

  await app.openTab('单位');
  await page.getByRole('button', { name: '导出…', exact: true }).click();
  await dialog.getByRole('checkbox', { name: '单位', exact: true, checked: true }).waitFor();
  await dialog.getByRole('checkbox', { name: '任务', exact: true }).check();
  // What the other sheet was filtered by still counts.
  await dialog.getByText(/^筛选出5行，共40行，按排序/u).waitFor();
  await dialog.getByRole('radio', { name: /^全部行和列/u }).check();
  const several = path.join(folder, '两张表.xlsx');
  await app.answerSaveDialog(several);
  await dialog.getByRole('button', { name: '导出…', exact: true }).click();
  await dialog.getByText('“两张表.xlsx”已导出。').waitFor();
  const sheets = await saidBy(several);
  expect(sheets.map(({ name }) => name)).toEqual(['任务', '单位']);
  expect(columnOf(sheets[0], '任务内容')).toHaveLength(40);
  await dialog.getByRole('button', { name: '完成', exact: true }).click();

  await app.menu('exportSheets');
  await dialog.getByRole('checkbox', { name: '任务', exact: true }).check();
  await dialog.getByRole('radio', { name: /^CSV/u }).check();
  await dialog.getByText(/只能放一张表/u).waitFor();
  await dialog.getByRole('button', { name: '导出…', exact: true, disabled: true }).waitFor();
  await dialog.getByRole('checkbox', { name: '任务', exact: true }).uncheck();
  await takePictures(page, 'export-csv');
  const csv = path.join(folder, '单位.csv');
  await app.answerSaveDialog(csv);
  await dialog.getByRole('button', { name: '导出…', exact: true }).click();
  await dialog.getByText('“单位.csv”已导出。').waitFor();
  const text = readFileSync(csv, 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text).toContain('\r\n市住建局,');
  await dialog.getByRole('button', { name: '完成', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await app.close();
});

it('[S12] a file that is open in another program stays; another name is proposed and taken', async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  const { page, running } = app;
  const folder = temporaryFolder();
  const file = path.join(folder, '任务.xlsx');
  writeFileSync(file, 'open in Excel');
  await app.answerSaveDialog(file);
  // What Windows says of a file that a spreadsheet program has open.
  await running.app.evaluate(({ dialog }, held) => {
    const files = process.getBuiltinModule('node:fs/promises');
    const { rename } = files;
    files.rename = (from, to) =>
      to === held
        ? Promise.reject(Object.assign(new Error('EBUSY'), { code: 'EBUSY' }))
        : rename(from, to);
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
    dialog.showMessageBox = (...args: unknown[]) => {
      const options = args.at(-1) as { detail?: string; buttons?: string[] };
      Object.assign(globalThis, { questioned: [options.detail, ...(options.buttons ?? [])] });
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  }, file);
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: '导出表格' });
  await dialog.getByRole('button', { name: '导出…', exact: true }).click();
  await dialog.getByText('“任务（2）.xlsx”已导出。').waitFor();
  const asked = await running.app.evaluate(
    () => (globalThis as { questioned?: string[] }).questioned ?? [],
  );
  expect(asked[0]).toMatch(/^任务\.xlsx：没有写入，原来的文件没有变：.*Excel 或 WPS/u);
  expect(asked.slice(1)).toEqual(['改存为“任务（2）.xlsx”', '已关闭，重试', '换个位置…', '取消']);
  expect(readFileSync(file, 'utf8')).toBe('open in Excel');
  const [tasks] = await saidBy(path.join(folder, '任务（2）.xlsx'));
  expect(columnOf(tasks, '任务内容')).toHaveLength(40);
  await dialog.getByRole('button', { name: '完成', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await app.close();
});
