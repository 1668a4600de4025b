// A plan from nothing: named on the start page, its rows typed and pasted with their headings, and its forms written.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp;
afterEach(() => app.running.kill().catch(() => {}));

const patience = { timeout: 30_000 };
const rows = [
  ['序号', '行动', '工程（项目）', '任务内容', '牵头单位', '配合单位', '完成时限'],
  ['1', '一、绿化行动', '1.公园工程', '建成公园3座', '市园林局', '市财政局、各街道', '11月底'],
  ['2', '', '', '新增绿地50公顷', '市园林局', '', '12月底'],
  ['3', '', '2.绿道工程', '建成绿道20公里', '市住建局', '', ''],
  ['4', '二、净水行动', '1.河道工程', '整治河道15公里', '市水务局', '市财政局', '12月底'],
];

const button = (name: string | RegExp) =>
  app.page.getByRole('button', { name, exact: true }).filter({ visible: true });
const dialog = () => app.page.getByRole('dialog', { name: '新建空白计划' });
const field = (name: string) => dialog().getByRole('textbox', { name });

async function create(folder: string): Promise<string> {
  const file = path.join(folder, '绿化.planbook');
  await app.answerSaveDialog(file);
  await field('计划名称').fill('澜江市绿化行动计划');
  await field('结束年份').fill('２０２８年');
  await field('计划名称').press('Enter');
  await app.page.getByText('还没有任务。').filter({ visible: true }).waitFor(patience);
  return file;
}

/** From another program: its cells are on the system's clipboard. */
async function copied(texts: readonly (readonly string[])[]): Promise<void> {
  const text = texts.map((row) => row.join('\t')).join('\r\n');
  await app.running.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
}

it('begins on the start page, takes pasted rows by their headings and writes forms', async () => {
  const folder = temporaryFolder();
  app = await PlanbookApp.launch();
  const { page } = app;
  await button('新建空白计划…').click();
  // Nothing is made without a name.
  await button('选择位置并创建…').click();
  await dialog().getByText('计划名称是空的').waitFor();
  await field('结束年份').fill('1999');
  await field('计划名称').fill('绿化');
  await dialog().getByText('结束年份早于开始年份').waitFor();
  await takePictures(page, 'blank-dialog');
  await app.answerSaveDialog('');
  const year = await field('开始年份').inputValue();
  await field('结束年份').fill(year);
  await button('选择位置并创建…').click();
  // The dialog of the system was cancelled: the words are still there, and the button can be pressed again.
  await app.expectSaveAsked();
  await dialog().getByRole('button', { name: '选择位置并创建…', disabled: false }).waitFor();
  expect(await field('计划名称').inputValue()).toBe('绿化');
  expect(readdirSync(folder)).toEqual([]);
  const file = await create(folder);
  expect(existsSync(file)).toBe(true);
  await page.getByRole('tab', { name: /^任务/u, selected: true }).waitFor();
  await takePictures(page, 'blank-empty');

  await copied(rows);
  await page.keyboard.press('Control+v');
  // What will be made is looked through before it is written; left alone, nothing is.
  const review = page.getByRole('alertdialog', { name: '粘贴的表格' });
  await review.getByText('将新增的单位：市园林局', { exact: false }).waitFor(patience);
  await takePictures(page, 'blank-review');
  await button('取消').click();
  await review.waitFor({ state: 'detached' });
  await page.getByText('还没有任务。').filter({ visible: true }).waitFor();
  await page.keyboard.press('Control+v');
  await button('写入4项任务').click(patience);
  await page.getByText('已按表头读入4项任务', { exact: true }).waitFor(patience);
  await page
    .getByText('新增2个行动、3个工程（项目）、5个单位、4个目标。', { exact: true })
    .waitFor();
  await takePictures(page, 'blank-pasted');
  await app.expectStatus('共4项任务');
  await app.expectCell(3, 'leads', '市水务局');
  await app.expectCell(0, 'deadline', `${year}-11-30`);
  // One step: taken back and done again.
  await page.keyboard.press('Control+z');
  await page.getByText('还没有任务。').filter({ visible: true }).waitFor();
  await page.keyboard.press('Control+y');
  await app.expectStatus('共4项任务');

  // The control: rows without headings are cells, and bring their groups along.
  await app.cell(3, 'text').click();
  await page.keyboard.press('Home');
  await copied([
    ['二、净水行动', '1.河道工程', '', '整治河道18公里'],
    ['三、蓝天行动', '1.扬尘工程', '', '建成监测点5个'],
  ]);
  await page.keyboard.press('Control+v');
  await app.expectStatus('共5项任务');
  await app.expectCell(3, 'text', '整治河道18公里');
  await app.expectCell(4, 'text', '建成监测点5个');
  await page.getByText('三、蓝天行动').filter({ visible: true }).waitFor();
  await app.typeInto(4, 'leads', '市住建局');

  await button('发表').click();
  const out = path.join(folder, '发出');
  mkdirSync(out);
  await app.answerOpenDialog(out);
  await button('选择文件夹并生成').click();
  await button('打开文件夹').waitFor({ timeout: 30_000 });
  await takePictures(page, 'blank-forms');
  const forms = readdirSync(out).filter((name) => name.endsWith('反馈表.xlsx'));
  expect(forms.length).toBeGreaterThanOrEqual(4);
  await button('完成').click();
  await app.close();
});

it('is typed row by row: tasks, a second project and a second action', async () => {
  app = await PlanbookApp.launch();
  const { page } = app;
  await app.menu('newBlank');
  await create(temporaryFolder());
  await button('插入行').last().click();
  await app.expectStatus('共1项任务');
  await app.typeInto(0, 'text', '建成公园3座');
  for (const [above, words] of ['建成绿道20公里', '整治河道15公里'].entries()) {
    await app.cell(above, 'text').click();
    await page.keyboard.press('Control++');
    await app.expectStatus(`共${above + 2}项任务`);
    await app.expectCell(above + 1, 'text', '');
    await app.typeInto(above + 1, 'text', words);
    await app.expectCell(above + 1, 'text', words);
  }
  await app.expectStatus('共3项任务');
  for (const [row, words] of ['建成公园3座', '建成绿道20公里', '整治河道15公里'].entries()) {
    await app.expectCell(row, 'text', words);
  }
  const begin = async (row: number, entry: string) => {
    await app.cell(row, 'text').click({ button: 'right' });
    await page.getByRole('menuitem', { name: entry }).click();
  };
  await begin(1, '从这一行起另立工程（项目）');
  await begin(2, '从这一行起另立行动');
  // Its first row is a beginning already.
  await begin(0, '从这一行起另立行动');
  await page.getByText('这一行已经是这个行动的第一行。请选下面的一行。', { exact: true }).waitFor();
  await takePictures(page, 'blank-typed');
  await app.close();
});
