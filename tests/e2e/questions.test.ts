// 常见问题 of 使用说明: each answer is tried on the program by doing what it says.
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { formatVersion } from '#electron/storage/schema.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { workbook } from '../fixtures/workbooks/workbook.ts';
import { PlanbookApp } from './planbookApp.ts';
import { workedPlan } from './workedPlans.ts';

const patience = { timeout: 30_000 };

const running: PlanbookApp[] = [];
afterEach(async () => {
  for (const app of running.splice(0)) await app.running.kill().catch(() => {});
});

async function launch(...args: string[]): Promise<PlanbookApp> {
  const app = await PlanbookApp.launch(args.length > 0 ? { args, today: true } : {});
  running.push(app);
  return app;
}

const tell = ({ page }: PlanbookApp, text: RegExp) => page.getByText(text).first().waitFor();
const edited = '按常见问题改的一格';

async function open(file: string): Promise<PlanbookApp> {
  const app = await launch(file);
  await app.openTab('任务');
  await app.cell(0, 'text').waitFor();
  return app;
}

it('计划文件打不开: in use, damaged, of a newer version, gone', async () => {
  const file = workedPlan(temporaryFolder());
  const holder = await open(file);
  const other = await launch();
  await other.answerOpenDialog(file);
  await other.page.getByRole('button', { name: '打开已有计划…' }).click();
  await tell(other, /正由.+打开|正在别处打开/u);
  await holder.menu('close');
  await holder.page.locator('.pb-doors').waitFor();
  await other.page.getByRole('button', { name: '打开已有计划…' }).click();
  await other.openTab('任务');
  await other.menu('close');
  await other.page.locator('.pb-doors').waitFor();

  const newer = path.join(temporaryFolder(), '新版.planbook');
  copyFileSync(file, newer);
  const database = new DatabaseSync(newer);
  database.exec(`PRAGMA user_version = ${formatVersion + 1}`);
  database.close();
  await other.answerOpenDialog(newer);
  await other.page.getByRole('button', { name: '打开已有计划…' }).click();
  await tell(other, /由较新版本的计划簿保存，现在只能查看/u);
  await other.menu('close');
  await other.page.locator('.pb-doors').waitFor();

  const damaged = path.join(temporaryFolder(), '损坏.planbook');
  writeFileSync(damaged, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4096, 7)]));
  await other.answerOpenDialog(damaged);
  await other.page.getByRole('button', { name: '打开已有计划…' }).click();
  await tell(other, /已损坏|不是计划文件/u);
  await other.page.getByRole('button', { name: '从备份恢复…' }).click();
  await other.escape(other.page.getByRole('dialog'));

  rmSync(file);
  await other.page
    .getByRole('button', { name: /三年行动/u })
    .first()
    .click();
  await tell(other, /没有找到|找不到|不在/u);
});

it('收到的表打不开: a picture and a PDF say what to ask the unit for, a column is said to be another', async () => {
  const app = await launch('--example');
  const { page } = app;
  await app.openTab('任务');
  const folder = temporaryFolder();
  const made = (name: string, bytes: Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const picture = made('市住建局.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.alloc(200)]));
  const pdf = made('市城管局.pdf', Buffer.from('%PDF-1.7\n%%EOF\n'));
  const own = made(
    '市水利局.xlsx',
    workbook([
      {
        name: '表',
        rows: [
          ['填报单位：市水利局'],
          ['序号', '工作任务', '说不清的一列'],
          [1, '建设改造排水管网', '完成3公里'],
        ],
      },
    ]),
  );
  await app.menu('importReturns');
  await app.answerOpenDialog(picture, pdf, own);
  await page.getByRole('button', { name: '选择文件', exact: true }).click();
  const files = page.getByRole('listbox', { name: /^文件/u });
  await files.getByText('市住建局.jpg').first().click();
  await tell(app, /请让填报单位发送 Excel 表格/u);
  await files.getByText('市城管局.pdf').first().click();
  await tell(app, /请让填报单位发送原来的 Excel 表格/u);
  // A column is said to be another one.
  await files.getByText('市水利局.xlsx').first().click();
  await page.getByRole('tab', { name: '表头' }).click();
  const column = page.getByLabel('C列“说不清的一列”认作');
  await column.selectOption({ label: '进展情况' });
  await expect
    .poll(() => column.locator('option:checked').textContent(), patience)
    .toBe('进展情况');
});

it('改不了: a grey cell says where, another day leads back to today, a plan that is only to be read says so and offers 另存为', async () => {
  const file = workedPlan(temporaryFolder());
  const app = await open(file);
  const { page } = app;
  await app.cell(0, 'light').click();
  await page.keyboard.press('F1');
  await tell(app, /^已锁定|由.+(?:算出|得出)|再按/u);
  await page.keyboard.press('Escape');
  const day = page.getByRole('textbox', { name: '截至日' });
  await day.fill('2022-03-01');
  await day.press('Enter');
  await tell(app, /不是今天/u);
  await page.getByRole('button', { name: '回到今天' }).first().click();
  await expect.poll(() => page.getByText('不是今天').count(), patience).toBe(0);
  await app.typeInto(0, 'text', edited);
  await app.expectCell(0, 'text', edited);
  await app.menu('close');
  await page.locator('.pb-doors').waitFor();
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA user_version = ${formatVersion + 1}`);
  database.close();
  const again = await open(file);
  await again.page.locator('.pb-note').getByRole('button', { name: '另存为' }).waitFor();
});

it('改错了: undone after the plan was closed and opened again; one cell by its history', async () => {
  const file = workedPlan(temporaryFolder());
  const app = await open(file);
  const { page } = app;
  const before = (await app.cell(0, 'text').textContent())?.trim() ?? '';
  await app.typeInto(0, 'text', edited);
  await app.expectCell(0, 'text', edited);
  await app.menu('close');
  await page.locator('.pb-doors').waitFor();
  await page
    .getByRole('button', { name: /三年行动/u })
    .first()
    .click();
  await app.openTab('任务');
  await app.expectCell(0, 'text', edited);
  await app.cell(0, 'text').click();
  await page.keyboard.press('Control+z');
  await app.expectCell(0, 'text', before);
  await page.keyboard.press('Control+y');
  await app.expectCell(0, 'text', edited);
  await page.keyboard.press('Control+Shift+h');
  await page
    .getByRole('button', { name: /^恢复为此值/u })
    .first()
    .click();
  await app.expectCell(0, 'text', before);
});
