// The pictures of 使用说明 from an office's work around a period: units, letters, seals, assessment, backups [HP6].
import { afterAll, beforeAll, expect, it } from 'vitest';
import { laidOut, toConsolidated } from '../consolidatePage.ts';
import { PlanbookApp } from '../planbookApp.ts';
import { takeHelpPicture } from './takeHelpPicture.ts';

let app: PlanbookApp;
beforeAll(async () => {
  app = await PlanbookApp.launch({ args: ['--example'] });
  await app.cell(0, 'text').waitFor();
});
afterAll(() => app.close());

const button = (name: string) => app.page.getByRole('button', { name, exact: true });

it('[HP6] the units', async () => {
  const { page } = app;
  await app.openTab('单位');
  await app.cell(0, 'name').waitFor();
  const panel = page.getByRole('region', { name: '单位名录' });
  await takeHelpPicture(page, 'units', [
    panel,
    app.cell(0, 'rowNumber'),
    panel.getByRole('button', { name: /^导入/u }),
  ]);
});

it('[HP6] letters', async () => {
  const { page } = app;
  await button('文书').click();
  await page.getByRole('radio', { name: '催办函', exact: true }).click();
  await page.getByRole('group', { name: '文书正文' }).waitFor();
  await page.getByRole('combobox', { name: '期次' }).selectOption('2022-06');
  await takeHelpPicture(page, 'letters', [
    page.getByRole('radiogroup'),
    page.getByRole('region', { name: '收文单位' }),
    page.getByRole('group', { name: '文书正文' }),
    page.getByRole('button', { name: /^生成催办函/u }),
  ]);
  await page
    .getByRole('button', { name: /^(?:返回|关闭|取消)$/u })
    .first()
    .click();
});

it('[HP6] seals', async () => {
  const { page } = app;
  await toConsolidated(app);
  await button('期次封存').click();
  await button('封存…').click();
  const ask = page.getByRole('dialog', { name: '封存一期' });
  await ask.getByRole('textbox', { name: '说明' }).fill('报市政府稿');
  await ask.getByRole('button', { name: '封存', exact: true }).click();
  await ask.waitFor({ state: 'hidden' });
  const seals = page.getByRole('list', { name: '封存的期次' });
  await seals.getByText('与计划现在一致').waitFor();
  await laidOut(app);
  await takeHelpPicture(page, 'snapshots', [
    button('封存…'),
    seals,
    page.getByRole('button', { name: /对比/u }).first(),
  ]);
  await button('返回').click();
  const consolidated = page.getByRole('region', { name: '汇总表', exact: true });
  await consolidated.getByRole('button', { name: '返回', exact: true }).click();
});

it('[HP6] assessment', async () => {
  const { page } = app;
  await button('考评').click();
  await button('采用这套指标…').click();
  const indicators = page.getByRole('dialog', { name: '考评指标' });
  await indicators.getByRole('button', { name: '保存', exact: true }).click();
  await indicators.waitFor({ state: 'hidden' });
  const columnOf = async (heading: string) => {
    const head = page.locator('.ag-header-cell').filter({ hasText: heading, visible: true });
    return (await head.first().getAttribute('col-id')) ?? '';
  };
  for (const [heading, scores] of [
    ['组织领导', ['9', '8.5', '9', '8']],
    ['工作成效', ['13', '12', '14', '12']],
  ] as const) {
    const column = await columnOf(heading);
    for (const [row, score] of scores.entries()) await app.typeInto(row, column, score);
  }
  await page.keyboard.press('Control+Home');
  await app.cell(0, await columnOf('任务完成率')).click();
  await takeHelpPicture(page, 'assess', [
    page.getByLabel('考评期间'),
    page.getByRole('region', { name: '得分表' }),
    page.getByRole('region', { name: '得分依据' }),
    page.getByRole('tab', { name: '打分表' }),
  ]);
  await page
    .getByRole('button', { name: /^(?:返回|关闭)$/u })
    .first()
    .click();
});

it('[HP6] backups', async () => {
  const { page } = app;
  await app.openTab('任务');
  await app.cell(0, 'text').click();
  for (let row = 1; row < 24; row += 1) await page.keyboard.press('Shift+ArrowDown');
  const rows = async () => /共\d+项任务/u.exec(await app.status())?.[0];
  const before = await rows();
  await page.keyboard.press('Control+-');
  await expect.poll(rows).not.toBe(before);
  await app.menu('backups');
  const dialog = page.getByRole('dialog', { name: '备份与恢复' });
  await dialog.getByRole('radio', { name: /批量删除前$/u }).check();
  await dialog.getByText(/任务：找回24行/u).waitFor();
  const inside = (name: RegExp) => dialog.getByRole('button', { name });
  await takeHelpPicture(
    page,
    'backups',
    [
      dialog.getByRole('table', { name: '备份' }).or(dialog.getByLabel('备份', { exact: true })),
      dialog.getByText(/任务：找回24行/u),
      inside(/^恢复为副本/u),
      inside(/^替换当前计划/u),
    ],
    dialog,
  );
});
