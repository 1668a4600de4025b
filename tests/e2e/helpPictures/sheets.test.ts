// The pictures of 使用说明: the sheets, boards, dialogs and pages of a plan [HP6].
import type { Locator } from 'playwright';
import { afterAll, beforeAll, it } from 'vitest';
import { laidOut, toConsolidated } from '../consolidatePage.ts';
import { PlanbookApp } from '../planbookApp.ts';
import { takeHelpPicture } from './takeHelpPicture.ts';

let app: PlanbookApp;
beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.cell(0, 'text').waitFor();
});
afterAll(async () => {
  await app.close();
});

const named = (role: 'button' | 'region' | 'group' | 'combobox', name: string | RegExp) =>
  app.page.getByRole(role, { name });
const heading = (name: string) =>
  app.page.locator('.pb-pane:not(.pb-pane-hidden) .ag-header-cell').filter({ hasText: name });
const asOf = () => app.page.locator('.pb-as-of');

it('[HP6] the sheets', async () => {
  const { page } = app;
  await app.cell(0, 'text').click();
  await takeHelpPicture(page, 'tasks', [
    page.getByRole('tablist'),
    named('button', /^撤销/),
    page.locator('.pb-find'),
    asOf(),
    page.getByRole('contentinfo'),
  ]);
  const sheets: [tab: string, name: string, marks: () => Locator[]][] = [
    ['目标', 'targets', () => [heading('要求'), heading('已完成'), heading('达成率')]],
    [
      '时间节点',
      'deadlines',
      () => [heading('时限原文'), heading('依据'), heading('截止日期'), named('button', /^里程碑/)],
    ],
    ['阶段要求', 'duties', () => [named('button', /^布置阶段要求/), heading('完成日期')]],
    ['进展', 'progress', () => [heading('期次'), heading('进展情况')]],
    ['预警', 'flags', () => [heading('灯'), heading('时限依据'), asOf()]],
  ];
  for (const [tab, name, marks] of sheets) {
    await app.openTab(tab);
    await takeHelpPicture(page, name, marks());
  }
});

it('[HP6] the boards', async () => {
  const { page } = app;
  const board = async (name: string) => {
    await page.getByRole('tab', { name, exact: true }).click();
    await page.getByRole('main', { name, exact: true }).waitFor();
  };
  await board('今日要事');
  await takeHelpPicture(page, 'today', [
    named('group', '按类别查看'),
    named('region', '事项'),
    named('region', '按单位'),
  ]);
  await board('时间轴');
  await page.getByRole('treegrid', { name: '时间轴' }).waitFor();
  await takeHelpPicture(page, 'timeline', [
    named('combobox', '单位'),
    named('group', '时间刻度'),
    page.getByRole('treegrid', { name: '时间轴' }),
  ]);
  await board('图表');
  const chart = page.getByRole('main').getByRole('img').first();
  await takeHelpPicture(page, 'charts', [chart, page.getByRole('main').getByRole('table').first()]);
});

it('[HP6] the dialogs', async () => {
  const { page } = app;
  await app.openTab('任务');
  const dialog = page.getByRole('dialog');
  const inside = (name: string | RegExp) => dialog.getByRole('button', { name });
  const dialogs: [command: string, name: string, marks: Locator[]][] = [
    [
      'exportSheets',
      'export',
      [dialog.getByText('导出哪些表'), dialog.getByText('内容', { exact: true }), inside(/^导出/)],
    ],
    ['writeForms', 'forms', [inside('上一期'), dialog.getByRole('table'), inside(/生成$/)]],
    [
      'holidays',
      'holidays',
      [
        dialog.getByLabel('年份', { exact: true }),
        dialog.getByLabel(/年日历$/),
        inside(/粘贴放假通知/),
      ],
    ],
    ['reminderSettings', 'reminders', [dialog.getByRole('switch'), inside(/现在试一下/)]],
  ];
  for (const [command, name, marks] of dialogs) {
    await app.menu(command);
    await dialog.waitFor();
    await takeHelpPicture(page, name, marks, dialog);
    await app.escape(dialog);
  }
});

it('[HP6] the pages', async () => {
  const { page } = app;
  await toConsolidated(app);
  await page.setViewportSize({ width: 1366, height: 768 });
  await laidOut(app);
  await takeHelpPicture(page, 'consolidate', [
    page.getByLabel('汇总表样式'),
    page.getByRole('toolbar', { name: '打印' }),
    named('region', '打印预览'),
  ]);
  await page
    .getByRole('region', { name: '汇总表', exact: true })
    .getByRole('button', { name: '返回', exact: true })
    .click();
});
