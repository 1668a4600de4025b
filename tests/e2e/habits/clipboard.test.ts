// Habits with the clipboard. What comes from other programs is given as the paste event that the system would make.
import { expect, it } from 'vitest';
import { takePictures } from '../pictures.ts';
import { useHabitKit } from './kit.ts';

const kit = useHabitKit();

/** What the last copy or cut put on the clipboard, caught as another program would get it. */
async function caught(key: string): Promise<{ text: string; html: string }> {
  const { page } = kit.app;
  await page.evaluate(() => {
    const catcher = (event: ClipboardEvent) => {
      (window as unknown as { caught: unknown }).caught = {
        text: event.clipboardData?.getData('text/plain') ?? '',
        html: event.clipboardData?.getData('text/html') ?? '',
      };
    };
    for (const type of ['copy', 'cut'] as const) {
      window.addEventListener(type, catcher, { once: true });
    }
  });
  await kit.press(key);
  return page.evaluate(
    () => (window as unknown as { caught: { text: string; html: string } }).caught,
  );
}

const pasteForeign = (text: string, html?: string) => kit.paste(text, html);

const message = (words: RegExp | string) => kit.app.page.getByText(words).first().waitFor();

it('[H21] pastes a block with lines in cells and without the empty last row', async () => {
  const { app } = kit;
  const below = await kit.text(2, 'note');
  await kit.click(0, 'status');
  await pasteForeign('推进中\t50%\t\t"一\n二"\r\n已完成\t100%\t2022/6/30\t5" 管\r\n');
  await app.expectCell(0, 'status', '推进中');
  await expect.poll(() => app.cell(0, 'note').textContent()).toBe('一\n二');
  await app.expectCell(1, 'done', '2022-06-30');
  await app.expectCell(1, 'note', '5" 管');
  expect(await kit.text(2, 'note')).toBe(below);
});

it('[H20] copies as text and as a table', async () => {
  await kit.select([0, 'status'], [1, 'note']);
  const { text, html } = await caught('Control+c');
  expect(text).toBe('推进中\t50%\t\t"一\n二"\r\n已完成\t100%\t2022-06-30\t5" 管\r\n');
  expect(html).toContain("mso-number-format:'\\@'");
  expect(html.match(/<td/g)).toHaveLength(8);
  // Back from the real clipboard, into other rows.
  await kit.click(3, 'status');
  await kit.press('Control+v');
  await kit.app.expectCell(4, 'done', '2022-06-30');
  await expect.poll(() => kit.app.cell(3, 'note').textContent()).toBe('一\n二');
  await kit.press('Control+z');
  await expect.poll(() => kit.text(4, 'done')).not.toBe('2022-06-30');
});

it('[H21] pastes merged cells once and leaves out what is hidden', async () => {
  const { app } = kit;
  await kit.click(0, 'percent');
  await pasteForeign(
    '10%\t\tx\t甲\r\n20%\t\t\t乙\r\n',
    `<html><head><style><!--td{color:red}--></style></head><body><table><col><col><col style='display:none'><col><tr><td>10%</td><td rowspan=2></td><td>x</td><td>甲</td></tr>
     <tr style='display:none'><td>99%</td><td>x</td><td>藏</td></tr><tr><td>20%</td><td></td><td></td><td>乙</td></tr></table></body></html>`,
  );
  await app.expectCell(0, 'percent', '10%');
  await app.expectCell(0, 'note', '甲');
  await app.expectCell(1, 'percent', '20%');
  await app.expectCell(1, 'note', '乙');
  await app.expectCell(1, 'done', '');
});

it('[H22] fills the selection with one value and repeats a block into a multiple of its size', async () => {
  const { app } = kit;
  await kit.select([2, 'note'], [4, 'note']);
  await app.cell(6, 'note').click({ modifiers: ['Control'] });
  await kit.expectActive('第7行 备注');
  await pasteForeign('同一句');
  for (const row of [2, 3, 4, 6]) await app.expectCell(row, 'note', '同一句');
  expect(await kit.text(5, 'note')).not.toBe('同一句');
  await kit.select([2, 'note'], [5, 'note']);
  await pasteForeign('甲\r\n乙\r\n');
  await app.expectCell(5, 'note', '乙');
  for (const [row, text] of ['甲', '乙', '甲'].entries())
    await app.expectCell(row + 2, 'note', text);
});

it('[H24] writes only the rows that a filter shows', async () => {
  const { app } = kit;
  const { page } = app;
  await kit.select([2, 'note'], [5, 'note']);
  await page.getByRole('textbox', { name: '筛选行', exact: true }).fill('乙');
  await expect.poll(() => kit.text(1, 'note')).toBe('乙');
  await app.cell(0, 'note').click();
  await expect.poll(() => kit.text(0, 'note')).toBe('乙');
  const shown = await page
    .locator('.pb-pane:not(.pb-pane-hidden) .ag-cell[col-id="note"]')
    .allTextContents();
  await app.cell(0, 'percent').click();
  await kit.expectActive('第1行 完成率');
  await pasteForeign(shown.map((_, index) => `${index + 31}%`).join('\r\n'));
  await app.expectCell(shown.length - 1, 'percent', `${shown.length + 30}%`);
  await page.getByRole('textbox', { name: '筛选行', exact: true }).fill('');
  await app.expectCell(2, 'note', '甲');
  for (const [at, percent] of ['31%', '32%', '33%'].entries())
    await app.expectCell(1 + 2 * at, 'percent', percent);
  expect(await kit.text(2, 'percent')).not.toMatch(/^3[123]%$/);
});

it('[H24] passes over a hidden column, which keeps what it holds', async () => {
  const { app } = kit;
  const { page } = app;
  const hidden = await kit.text(6, 'done');
  await page.getByRole('button', { name: '列', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '完成日期' }).click();
  await dialog.getByRole('button', { name: '完成', exact: true }).click();
  await page.getByRole('button', { name: '列（隐藏1）' }).waitFor();
  await kit.click(6, 'percent');
  await pasteForeign('66%\t隔着一列');
  await app.expectCell(6, 'percent', '66%');
  await app.expectCell(6, 'note', '隔着一列');
  await page.getByRole('button', { name: '列（隐藏1）' }).click();
  await dialog.getByRole('checkbox', { name: '完成日期' }).click();
  await dialog.getByRole('button', { name: '完成', exact: true }).click();
  await app.expectCell(6, 'done', hidden);
});

it('[H24] passes over locked cells with a count and lists what cannot be read', async () => {
  const { app } = kit;
  await kit.click(2, 'basis');
  await pasteForeign('文件写明\t已终止\r\n文件写明\t差不多\r\n');
  await app.expectCell(2, 'status', '已终止');
  await message('粘贴完成，有1处没有写入，保持原样');
  await message(/第4行状态：“差不多”不在可选项里/);
  await message('另有2个锁定的单元格没有改动');
  expect(await kit.text(3, 'status')).not.toBe('差不多');
});

it('[H25] moves what was cut, as one step, and keeps what the new place refuses', async () => {
  const { app } = kit;
  await kit.select([2, 'note'], [3, 'note']);
  const cut = await caught('Control+x');
  expect(cut.text).toBe('甲\r\n乙\r\n');
  await app.expectCell(2, 'note', '甲');
  await expect.poll(() => app.page.locator('.pb-cut-in').count()).toBe(2);
  await kit.click(8, 'note');
  await takePictures(app.page, 'cut');
  await app.page.setViewportSize({ width: 2100, height: 900 });
  await kit.press('Control+v');
  await app.expectCell(9, 'note', '乙');
  await app.expectCell(2, 'note', '');
  await app.expectCell(3, 'note', '');
  await expect.poll(() => app.page.locator('.pb-cut-in').count()).toBe(0);
  await kit.press('Control+z');
  await app.expectCell(2, 'note', '甲');
  await expect.poll(() => kit.text(9, 'note')).not.toBe('乙');

  // One row down: the ranges overlap.
  await kit.select([2, 'note'], [3, 'note']);
  await kit.press('Control+x');
  await kit.click(3, 'note');
  await kit.press('Control+v');
  await app.expectCell(4, 'note', '乙');
  await app.expectCell(2, 'note', '');
  await app.expectCell(3, 'note', '甲');

  // A refusal leaves the text where it was; Escape calls a cut off.
  await kit.click(3, 'note');
  await kit.press('Control+x');
  await kit.click(3, 'percent');
  await kit.press('Control+v');
  await message(/百分数不在0到100之间/);
  expect(await kit.text(3, 'note')).toBe('甲');
  await kit.click(3, 'note');
  await kit.press('Control+x');
  await expect.poll(() => app.page.locator('.pb-cut-in').count()).toBe(1);
  await kit.press('Escape');
  await expect.poll(() => app.page.locator('.pb-cut-in').count()).toBe(0);
});

it('[H25] moves what was cut to another sheet, as one step', async () => {
  const { app } = kit;
  await app.typeInto(2, 'note', '联系人王敏');
  await app.expectCell(2, 'note', '联系人王敏');
  await kit.click(2, 'note');
  await kit.press('Control+x');
  await app.openTab('单位');
  await app.cell(1, 'contact').waitFor();
  const before = await kit.text(1, 'contact');
  await kit.click(1, 'contact');
  await kit.press('Control+v');
  await app.expectCell(1, 'contact', '联系人王敏');
  await app.openTab('任务');
  await app.expectCell(2, 'note', '');
  await kit.click(2, 'note');
  await kit.press('Control+z');
  await app.expectCell(2, 'note', '联系人王敏');
  await app.openTab('单位');
  await app.expectCell(1, 'contact', before);
  // The cut is over: another paste copies.
  await kit.click(2, 'contact');
  await kit.press('Control+v');
  await app.expectCell(2, 'contact', '联系人王敏');
  await app.openTab('任务');
  await app.expectCell(2, 'note', '联系人王敏');
});

it('[H23] adds rows for what is pasted past the end, also from the menu', async () => {
  const { app } = kit;
  const { page } = app;
  await app.openTab('单位');
  await app.cell(0, 'name').waitFor();
  await kit.press('Control+End', 'Control+ArrowLeft');
  await kit.press('Home');
  const last = Number(/\d+/.exec(await kit.active())?.[0]);
  await kit.press('ArrowDown');
  await app.running.app.evaluate(({ clipboard }) =>
    clipboard.writeText('末位甲局\n末位乙局\n末位丙局'),
  );
  await app.cell(last - 1, 'name').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^粘贴/ }).click();
  await message('表末新增2行');
  await app.expectCell(last + 1, 'name', '末位丙局');
  await app.expectCell(last, 'name', '末位乙局');
  await kit.press('Control+z');
  await app.expectCell(last, 'name', '在此输入新单位');
});
