// A cell says why it is locked or flagged, and how it came about.
import { expect, it } from 'vitest';
import { takePictures } from '../pictures.ts';
import { useHabitKit } from './kit.ts';

const kit = useHabitKit();

/** What the screen reader hears after the cell's text. */
async function description(): Promise<string> {
  return kit.app.page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.textContent ?? '';
  });
}

const note = () => kit.app.page.locator('.pb-cell-help-open').filter({ visible: true });

it('[H40] a locked cell says why: to a screen reader, in the status bar, with F1', async () => {
  const { app } = kit;
  await kit.click(0, 'targets');
  await expect.poll(description).toContain('请在“目标”表中修改');
  await app.expectStatus('请在“目标”表中修改');
  await kit.press('F1');
  await expect.poll(() => note().textContent()).toContain('已锁定：请在“目标”表中修改');
  await takePictures(app.page, 'cell-note');
  await app.page.setViewportSize({ width: 2100, height: 900 });
  await kit.press('Escape');
  await note().waitFor({ state: 'hidden' });
  await kit.click(0, 'note');
  await expect.poll(description).toBe('');
  // A cell with nothing to say: 使用说明 of the sheet, and back to the cell.
  await kit.press('F1');
  const help = app.page.getByRole('complementary', { name: '使用说明' });
  await help.getByRole('heading', { name: '表格操作', level: 1 }).waitFor();
  await note().waitFor({ state: 'detached' });
  await kit.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await kit.press('ArrowLeft');
  await kit.press('ArrowRight');
  await expect.poll(description).toBe('');
  await kit.click(0, 'targets');
  await kit.press('F1');
  await note().waitFor();
  await kit.press('ArrowLeft');
  await note().waitFor({ state: 'hidden' });
  await kit.click(0, 'targets');
  await kit.press('F1');
  await note().waitFor();
  await kit.press('F1');
  await help.getByRole('heading', { name: '表格操作', level: 1 }).waitFor();
  await kit.press('F1');
  await help.waitFor({ state: 'hidden' });
});

it('[H40] a flagged cell says the reason of its flag, and carries a mark beside its colour', async () => {
  const { app } = kit;
  const flagged = app.page
    .locator('.pb-pane:not(.pb-pane-hidden) .ag-cell[col-id="deadline"].pb-flagged')
    .first();
  await flagged.click();
  await expect.poll(description).toMatch(/^预警：.*晚14天。/);
  await kit.press('F1');
  await expect.poll(() => note().textContent()).toMatch(/^预警：/);
  await kit.press('Escape');
  await app.page.mouse.move(10, 10);
  await flagged.hover();
  await app.page.locator('.pb-hover-note').filter({ hasText: '预警：' }).waitFor();
});

it('[H40] a refused text is told by keyboard too', async () => {
  const { app } = kit;
  await app.typeInto(1, 'percent', '很多');
  await kit.click(1, 'percent');
  await expect.poll(description).toContain('“很多”百分数不在0到100之间');
});

it('[H40] a cell shows how it came about, and takes an older value back', async () => {
  const { app } = kit;
  const { page } = app;
  const first = await kit.text(2, 'note');
  await app.typeInto(2, 'note', '第一版');
  await app.expectCell(2, 'note', '第一版');
  await app.typeInto(2, 'note', '第二版');
  await app.expectCell(2, 'note', '第二版');
  await kit.click(2, 'note');
  await kit.press('Control+z');
  await app.expectCell(2, 'note', '第一版');
  await kit.press('Control+Shift+h');
  const dialog = page.getByRole('dialog', { name: '修改记录：第3行 备注' });
  const lines = dialog.getByRole('row');
  await expect.poll(() => lines.count()).toBe(5);
  const line = (place: number) => expect.poll(() => lines.nth(place).innerText());
  await line(1).toMatch(/撤销“修改备注”\s+第二版\s+第一版\s+现值/);
  await line(2).toMatch(/修改备注\s+第一版\s+第二版\s+恢复为此值/);
  await line(4).toContain('计划建立时');
  await takePictures(page, 'cell-history');
  await page.setViewportSize({ width: 2100, height: 900 });
  await dialog.getByRole('button', { name: '恢复为此值：第二版' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await app.expectCell(2, 'note', '第二版');
  await app.undoAll();
  await app.expectCell(2, 'note', first);
});

it('[H40] the menu of a cell leads there, and the whole row can be looked at', async () => {
  const { app } = kit;
  const { page } = app;
  await app.typeInto(2, 'done', '2022-6-1');
  await app.expectCell(2, 'status', '已完成');
  await app.cell(2, 'percent').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '查看修改记录…' }).click();
  const dialog = page.getByRole('dialog', { name: '修改记录：第3行 完成率' });
  await dialog.getByRole('tab', { name: '整行' }).click();
  await dialog.getByRole('columnheader', { name: '列', exact: true }).waitFor();
  for (const column of ['状态', '完成率', '完成日期'])
    await expect.poll(() => dialog.getByRole('table').innerText()).toContain(column);
  await takePictures(page, 'row-history');
  await page.setViewportSize({ width: 2100, height: 900 });
  await app.escape(dialog);
  await kit.click(0, 'light');
  await kit.press('Control+Shift+h');
  await page.getByText('这一格自动计算，没有自己的修改记录。请查看它所依据的格。').waitFor();
  await page.keyboard.press('Escape');
  await app.undoAll();
});
