// 文书 from the window: letters to units and to all, the list of those made, an office's own template.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { PlanSession } from '#electron/planSession.ts';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import { line, textOf, wordFile } from '#tests/letters/wordKit.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp | null = null;
afterEach(async () => {
  await app?.running.kill().catch(() => {});
  app = null;
});

const root = path.resolve(import.meta.dirname, '../..');

/** The example with monthly reports, of which some are missing for June 2022. */
function planFile(folder: string): string {
  const json = readFileSync(path.join(root, 'templates/example-plan.json'), 'utf8');
  const snapshot = JSON.parse(json) as PlanSnapshot;
  const reports = { every: 'month' as const, from: '2022-05', graceDays: 5 };
  const plan = snapshot.plan.map((row) => ({ ...row, settings: { ...row.settings, reports } }));
  const file = path.join(folder, '城市品质.planbook');
  const made = PlanSession.create(file, { ...snapshot, plan });
  if (!made.ok) throw new Error(made.problem.code);
  return file;
}

async function openLetters(folder: string) {
  app = await PlanbookApp.launch({ args: [planFile(folder)] });
  const { page } = app;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const kind = (name: string) => page.getByRole('radio', { name, exact: true }).click();
  const preview = page.getByRole('group', { name: '文书正文' });
  await button(/^文书$/).click();
  await page.getByRole('heading', { name: '文书' }).waitFor();
  const day = page.getByRole('textbox', { name: '数据截至' });
  await day.fill('2022-07-10');
  await day.press('Enter');
  await page.getByRole('combobox', { name: '期次' }).selectOption('2022-06');
  return { app, page, button, kind, preview };
}

it('[L2] [L5] a letter for every unit concerned, kept as one step, and what has changed since', async () => {
  const folder = temporaryFolder();
  const out = path.join(folder, '催办');
  mkdirSync(out);
  const { app: planbook, page, button, kind, preview } = await openLetters(folder);
  await preview.getByText('朔州市人民政府').first().waitFor();
  await takePictures(page, 'letters-notice');
  await kind('催办函');
  await button('生成催办函（13份）…').waitFor();
  await page.getByLabel('起始文号').fill('朔政督函[2022]9号');
  await page.getByLabel('联系人').fill('王芳');
  await preview.getByText('朔政督函〔2022〕9号').waitFor();
  await button('下一份').click();
  await preview.getByText('朔政督函〔2022〕10号').waitFor();
  await takePictures(page, 'letters-urge');
  await planbook.answerOpenDialog(out);
  await button('生成催办函（13份）…').click();
  await page.getByRole('dialog', { name: '催办函已生成' }).waitFor();
  await takePictures(page, 'letters-written');
  await button('完成').click();
  const names = readdirSync(out).sort();
  expect(names.length).toBe(13);
  const text = (await textOf(readFileSync(path.join(out, names[0] ?? '')))).join('\n');
  expect(text).toContain('联系人：王芳');
  expect(text).toContain('朔政督函〔2022〕9号');

  // Once more into the same folder: it is asked first.
  await button('生成催办函（13份）…').click();
  await button(/^放到新文件夹/).waitFor();
  await button('取消').click();

  await page.getByRole('tab', { name: '已发文书（13）' }).click();
  await page.getByText('共13份，都与计划现在的数字一致。').waitFor();
  await button('返回').click();
  // The task that was late is done on a day before: the letters about it no longer hold.
  await page.getByRole('button', { name: '回到今天' }).click();
  await takePictures(page, 'letters-toolbar');
  await page.getByRole('textbox', { name: '筛选行' }).fill('南山环境能源');
  await planbook.expectCell(0, 'status', '推进中');
  await planbook.typeInto(0, 'status', '已完成');
  await planbook.expectCell(0, 'status', '已完成');
  await planbook.typeInto(0, 'done', '2022-06-20');
  await planbook.expectCell(0, 'done', '2022-06-20');
  await button(/^文书$/).click();
  await page.getByRole('tab', { name: '已发文书（13）' }).click();
  await page.getByText('共13份，其中3份的数字已变。').waitFor();
  await page
    .getByText(/数字已变：.*逾期任务数 1 → 0/)
    .first()
    .waitFor();
  await takePictures(page, 'letters-list');
  await button(/^重新生成：催办函朔政督函〔2022〕/)
    .first()
    .click();
  await page.getByText('正在重新生成一份已发文书，生成后替换它的记录。').waitFor();
  await button('返回').click();
  // All letters were one step.
  await planbook.undoAll();
  await button(/^文书$/).click();
  await page.getByRole('tab', { name: '已发文书（0）' }).waitFor();
  await planbook.close();
});

it('[L7] an office adds its own template, is told what does not fit, and sends it', async () => {
  const folder = temporaryFolder();
  const { app: planbook, page, button, kind, preview } = await openLetters(folder);
  await kind('未报情况通报');
  await preview.getByText('关于2022年6月工作进展报送情况的通报').waitFor();
  await takePictures(page, 'letters-unreported');
  await button('模板…').click();
  await page.getByRole('button', { name: /^可以用的词/ }).click();
  await takePictures(page, 'letters-templates');
  const standard = path.join(folder, '内置.docx');
  await planbook.answerSaveDialog(standard);
  await button('另存：未报情况通报（内置）').click();
  await page.getByText('已另存为“内置.docx”').waitFor();
  expect(
    readFileSync(standard).equals(
      readFileSync(path.join(root, 'templates/letters/unreported.docx')),
    ),
  ).toBe(true);

  const own = path.join(folder, '本办通报.docx');
  writeFileSync(
    own,
    await wordFile(line('关于{期次}的通报：{未报单位名}') + line('共{未报单位数个')),
  );
  await planbook.answerOpenDialog(own);
  await button('选择 Word 文件…').click();
  await page.getByText('正文第1段：认不出“未报单位名”').waitFor();
  await page.getByText('正文第2段：“共{未报单位数个”里的 { 没有对应的 }').waitFor();
  await expect.poll(() => button('保存').getAttribute('aria-disabled')).toBe('true');
  await takePictures(page, 'letters-template-wrong');
  await button('返回').last().click();
  writeFileSync(
    own,
    await wordFile(line('关于{期次}的通报：{未报单位}') + line('共{未报单位数}个')),
  );
  await button('选择 Word 文件…').click();
  await page.getByText('花括号里的词都对，可以使用。').waitFor();
  await button('保存').click();
  await page.getByRole('row', { name: /^本办通报/ }).waitFor();
  await button('完成').click();
  await preview.getByText('共11个').waitFor();

  const file = path.join(folder, '通报.docx');
  await planbook.answerSaveDialog(file);
  await button('生成未报情况通报…').click();
  await page.getByRole('dialog', { name: '未报情况通报已生成' }).waitFor();
  await button('完成').click();
  const lines = await textOf(readFileSync(file));
  expect(lines.at(-1)).toBe('共11个');
  await planbook.close();
});
