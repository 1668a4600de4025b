// The guided tour of the example, wholly by mouse and wholly by keyboard; left and taken up again.
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { tourSteps } from '#shared/tour/tour.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { takePictures } from './pictures.ts';
import { PlanbookApp } from './planbookApp.ts';

let app: PlanbookApp;
afterEach(() => app.running.kill());

const patience = { timeout: 30_000 };
const pane = () => app.page.getByRole('complementary', { name: '示例导览' });
const button = (name: string | RegExp) =>
  app.page.getByRole('button', { name, exact: true }).filter({ visible: true });
const says = (text: string | RegExp) => pane().getByRole('status').filter({ hasText: text });
const done = () => says('这一步已完成').first().waitFor(patience);
const heading = (title: string) => pane().getByRole('heading', { name: title }).waitFor();

type Way = {
  name: string;
  press: (this: void, target: Locator) => Promise<void>;
  pictures: boolean;
};

const mouse: Way = { name: 'mouse', press: (target) => target.click(), pictures: true };

/** F6 leads into the pane, Tab to its buttons; elsewhere a button has the focus and is pressed with Enter. */
const keyboard: Way = {
  name: 'keyboard',
  pictures: false,
  press: async (target) => {
    const { page } = app;
    await target.first().waitFor();
    const inPane = await target.evaluate((element) => element.closest('.pb-tour') !== null);
    if (!inPane) return target.press('Enter');
    const at = () => page.evaluate(() => document.activeElement?.closest('.pb-tour') !== null);
    for (let tried = 0; tried < 12 && !(await at()); tried += 1) await page.keyboard.press('F6');
    const here = () => target.evaluate((element) => element === document.activeElement);
    for (let tried = 0; tried < 8 && !(await here()); tried += 1) await page.keyboard.press('Tab');
    await expect.poll(here).toBe(true);
    return page.keyboard.press('Enter');
  },
};

async function walk({ press, pictures }: Way): Promise<void> {
  const folder = temporaryFolder();
  const sent = path.join(folder, '发出');
  mkdirSync(sent);
  app = await PlanbookApp.launch({ args: ['--example'], today: true });
  const { page } = app;
  const picture = async (name: string) => {
    if (pictures) await takePictures(page, `tour-${name}`);
  };
  await press(button('开始导览'));

  await says('请点列表中的一条事项').waitFor();
  await picture('today');
  await press(page.locator('.pb-today-item').first());
  await done();
  await picture('done');
  await press(button('下一步'));

  await heading('改一格，再撤销');
  await app.openTab('任务');
  await app.expectKeysInSheet();
  // The item led further down.
  await page.keyboard.press('Control+Home');
  await app.cell(0, 'text').waitFor();
  if (pictures) await app.cell(0, 'text').click();
  // Past 行动, 工程 and the light.
  else for (let column = 0; column < 3; column += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.insertText('导览里改的一格');
  await page.keyboard.press('Enter');
  await says('请按 Ctrl+Z 撤销').waitFor();
  await page.keyboard.press('Control+z');
  await done();
  await press(button('下一步'));

  await heading('看单位');
  await press(page.getByRole('tab', { name: /^单位/u }));
  await done();
  await press(button('下一步'));

  await heading('发表');
  await press(button('发表'));
  await app.answerOpenDialog(sent);
  await picture('forms');
  await press(button('选择文件夹并生成'));
  await button('打开文件夹').waitFor(patience);
  await press(button('完成'));
  await done();
  await press(button('下一步'));

  await heading('收表');
  await app.answerOpenDialog(folder);
  await press(button('准备示例反馈表…'));
  await says('已生成4个文件，都像是单位发回来的').waitFor();
  const returned = path.join(
    folder,
    readdirSync(folder).find((name) => name.startsWith('示例反馈表')) ?? '',
  );
  await press(button('收表'));
  await app.answerOpenDialog(returned);
  await press(button('选择文件夹'));
  await says('请看标“待决定”的文件').waitFor();
  await page.getByText(/将把2个单位2个文件的[1-9]\d*处写入计划/u).waitFor(patience);
  const files = page.getByRole('listbox', { name: /^文件/u });
  await files.getByText('市交通局', { exact: true }).waitFor();
  await picture('returns');
  // What is decided counts; the rest is left with a question.
  await page.getByText('8处还没有决定').waitFor();
  await press(button('不采用').first());
  await page.getByText(/[1-7]处还没有决定/u).waitFor();
  await press(button('合并'));
  await press(button('仍要合并'));
  await button('撤回这次导入').waitFor(patience);
  await done();
  await press(button('完成'));
  await press(button('下一步'));

  await heading('汇总打印');
  await press(button('汇总'));
  await app.answerSaveDialog(path.join(folder, '汇总.xlsx'));
  await picture('sheet');
  await press(button('导出 Excel'));
  await done();
  await press(button('下一步'));

  await heading('期次封存');
  await press(button('期次封存'));
  await press(button('封存…'));
  await press(page.getByRole('dialog').getByRole('button', { name: '封存', exact: true }));
  await done();
  await press(button('返回'));
  await press(button('下一步'));

  await heading('备份');
  await app.menu('backups');
  await press(button('立即备份'));
  await done();
  await picture('backup');
  await press(page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }));
  await press(button('下一步'));
  await heading('导览已走完');
  await picture('end');
  await press(button('离开导览'));
  await pane().waitFor({ state: 'detached' });
  expect(app.complaints).toEqual([]);
}

it('[G1] goes through all steps by mouse', () => walk(mouse));

it('[G1] goes through all steps by keyboard', () => walk(keyboard));

it('[G1][G2] can be skipped through, left with Escape, and is taken up again from the menu', async () => {
  app = await PlanbookApp.launch();
  await app.page.locator('.pb-doors').waitFor();
  // From the start page the example is opened for it.
  await app.menu('tour');
  await heading('看今日要事');
  await button('跳过这一步').click();
  await heading('改一格，再撤销');
  await app.page.keyboard.press('Escape');
  await pane().waitFor({ state: 'detached' });
  await app.menu('close');
  await app.page.locator('.pb-doors').waitFor();
  await app.menu('tour');
  await heading('改一格，再撤销');
  for (let step = 1; step < tourSteps.length; step += 1) await button('跳过这一步').click();
  await heading('导览已走完');
  await button('从头再看').click();
  await heading('看今日要事');
});
