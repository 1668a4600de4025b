// The page that makes a plan of a notice: reading, comparing text and plan, correcting, creating, failing without loss.
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failure, success } from '#shared/result.ts';
import { cityNotice, cityPlan, cityProposal } from './cityPlan.ts';
import { fakeDraft } from './draftAnswers.ts';
import {
  activeCell,
  cell,
  chosenText,
  markWith,
  notice,
  Page,
  press,
  proposalOf,
  showReview,
} from './reviewKit.tsx';
import { planState, showPage } from './showPage.tsx';

const type = async (row: number, column: string, text: string) => {
  const found = cell(row, column);
  if (!found) throw new Error('no such cell');
  await userEvent.click(found);
  await press(`${text}{Enter}`);
};

test('a failed creation loses nothing', async () => {
  const { onClose } = await showReview({ 'draft:create': () => failure('diskFull') });
  await page.getByRole('button', { name: '创建计划' }).click();
  await page.getByRole('button', { name: '仍要创建' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/磁盘已满/);
  expect(cell(0, 'leads')?.textContent).toBe('市园林局');
  expect(onClose).not.toHaveBeenCalled();
});

test('what was pasted stays when it is no notice, and after a look at the result', async () => {
  const draft = fakeDraft({ kind: 'text', text: notice }, proposalOf(notice));
  const answer = vi
    .fn()
    .mockReturnValueOnce(failure('notNotice'))
    .mockReturnValue(success(draft.state));
  await showPage(Page, { plan: null, answers: { ...draft.answers, 'draft:paste': answer } });
  await page.getByRole('textbox').fill('今天天气很好。');
  await page.getByRole('button', { name: '分解粘贴的文字' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/没有认出任务/);
  await page.getByRole('button', { name: '分解粘贴的文字' }).click();
  await page.getByRole('button', { name: '换一份' }).click();
  await expect.element(page.getByRole('textbox')).toHaveValue('今天天气很好。');
});

test('creating asks once about open doubts, shows the plan and closes the page', async () => {
  const answer = vi
    .fn()
    .mockReturnValueOnce(success(null))
    .mockReturnValueOnce(success(planState(cityPlan())));
  const { mirror, onClose } = await showReview({ 'draft:create': answer });
  const create = async () => {
    await page.getByRole('button', { name: '创建计划' }).click();
    await expect.element(page.getByText(/还有3处没有核对，仍要创建吗？/)).toBeVisible();
    await page.getByRole('button', { name: '仍要创建' }).click();
  };
  await create();
  await expect.poll(() => answer).toHaveBeenCalledTimes(1);
  expect(onClose).not.toHaveBeenCalled();
  await create();
  await expect.poll(() => onClose).toHaveBeenCalledOnce();
  expect(mirror.getState().plan?.document.tasks.size).toBe(cityPlan().tasks.size);
});

test('a cell marks its place in the text and brings it into view', async () => {
  const last = cityProposal().actions.at(-1)?.projects.at(-1)?.tasks.at(-1);
  await showReview({}, fakeDraft({ kind: 'text', text: cityNotice }, cityProposal()));
  await press('{Control>}{End}{/Control}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  await expect.poll(() => chosenText()).toBe(cityNotice.slice(...(last?.spans.text ?? [0, 0])));
  const isInView = () => {
    const { top = -1 } = document.querySelector('mark[data-chosen]')?.getBoundingClientRect() ?? {};
    return top >= 0 && top < 768;
  };
  await expect.poll(isInView).toBe(true);
  await press('{ArrowRight}');
  await expect.poll(() => chosenText()).toBe(cityNotice.slice(...(last?.spans.leads ?? [0, 0])));
});

test('a place in the text leads to the cell of the field that was read there', async () => {
  await showReview();
  markWith('市水务局').click();
  await expect.poll(() => activeCell()).toBe('2 leads');
  markWith('2022年底前').click();
  await expect.poll(() => activeCell()).toBe('0 deadline');
  markWith('20公里').click();
  await expect.element(page.getByRole('main', { name: '目标表' })).toBeVisible();
  await expect.poll(() => activeCell()).toBe('2 value');
  await expect.poll(() => chosenText()).toMatch(/20公里/);
});

test('the text goes by keyboard too: from mark to mark, Enter leads to the cell', async () => {
  await showReview();
  // The sheet takes the keys once it is drawn; the text can have them only after that.
  await expect.poll(() => document.activeElement?.classList.contains('pb-sink')).toBe(true);
  document.querySelector<HTMLElement>('[role=region][aria-label=原文]')?.focus();
  await press('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
  await expect.poll(() => document.activeElement?.classList.contains('pb-sink')).toBe(true);
  // The walk begins at the first task, where the sheet stands: behind its date comes its first target.
  await expect.element(page.getByRole('main', { name: '目标表' })).toBeVisible();
  await expect.poll(() => activeCell()).toBe('0 value');
});

test('doubts are worked through by keyboard and counted', async () => {
  await showReview();
  await expect.element(page.getByText('还有3处', { exact: true })).toBeVisible();
  await press('{F8}');
  await expect.poll(() => activeCell()).toBe('0 supports');
  await expect.poll(() => chosenText()).toMatch(/各街道等/);
  await press('{F8}');
  await expect.poll(() => activeCell()).toBe('1 leads');
  await press('{Shift>}{F8}{/Shift}');
  await expect.poll(() => activeCell()).toBe('0 supports');
  await press('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('还有2处', { exact: true })).toBeVisible();
  await expect.poll(() => activeCell()).toBe('1 leads');
  // A corrected cell counts as looked at; undone, it is open again.
  await press('市水务局{Enter}');
  await expect.element(page.getByText('还有1处', { exact: true })).toBeVisible();
  await press('{Control>}z{/Control}');
  await expect.element(page.getByText('还有2处', { exact: true })).toBeVisible();
  await press('{Control>}y{/Control}');
  await expect.element(page.getByText('还有1处', { exact: true })).toBeVisible();
  await press('{F8}{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('3处都已核对')).toBeVisible();
});

test('what is being typed goes into its own cell when a key leads away', async () => {
  const { draft } = await showReview();
  await press('{F8}{F8}');
  await expect.poll(() => activeCell()).toBe('1 leads');
  await press('市园林局{Control>}{Enter}{/Control}');
  await expect.poll(() => activeCell()).toBe('3 leads');
  await expect.poll(() => cell(1, 'leads')?.textContent).toBe('市园林局');
  const [, second] = [...draft.document().tasks.values()];
  expect(second?.leads.length).toBe(1);
});

test('a doubt is ticked off in the list and opened again there', async () => {
  await showReview();
  const box = page.getByRole('checkbox').first();
  await box.click();
  await expect.element(page.getByText('还有2处', { exact: true })).toBeVisible();
  await box.click();
  await expect.element(page.getByText('还有3处', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^单位名单以“等”结尾/ }).click();
  await expect.poll(() => activeCell()).toBe('0 supports');
});

test('the head is corrected in its form, one step each, and an empty name is refused', async () => {
  const { draft } = await showReview();
  await page.getByRole('tab', { name: '基本信息' }).click();
  const title = page.getByRole('textbox', { name: '计划名称' });
  await title.fill('澜江市绿化行动');
  await press('{Enter}');
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('新建：澜江市绿化行动');
  await title.fill('');
  await press('{Enter}');
  await expect.element(page.getByText(/计划名称是空的/)).toBeVisible();
  await expect.element(title).toHaveValue('澜江市绿化行动');
  await page.getByRole('textbox', { name: '文号' }).fill('澜政发〔2022〕3号');
  await press('{Tab}');
  await expect
    .poll(() => draft.document().plan.get('plan'))
    .toMatchObject({
      title: '澜江市绿化行动',
      documentNumber: '澜政发〔2022〕3号',
    });
});

test('[G31] the days of the head are typed as people write days', async () => {
  const { draft } = await showReview();
  await page.getByRole('tab', { name: '基本信息' }).click();
  const end = page.getByRole('textbox', { name: '结束日期' });
  await end.fill('2023年6月底');
  await press('{Enter}');
  await expect.element(end).toHaveValue('2023-06-30');
  await expect.poll(() => draft.document().plan.get('plan')?.end).toBe('2023-06-30');
  await end.fill('');
  await press('{Tab}');
  await expect.poll(() => draft.document().plan.get('plan')?.end).toBeNull();
});

test('the draft’s sheets have their columns arranged and are zoomed', async () => {
  await showReview();
  await page.getByRole('button', { name: '放大' }).click();
  await expect.element(page.getByRole('button', { name: /^缩放110%/ })).toBeVisible();
  await page.getByRole('button', { name: '列', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /配合单位/ }).click();
  await dialog.getByRole('button', { name: '完成' }).click();
  await expect.element(page.getByRole('button', { name: '列（隐藏1）' })).toBeVisible();
  await expect.poll(() => cell(0, 'supports')).toBeNull();
});

test('the head is linked both ways', async () => {
  await showReview();
  markWith('澜江市绿化三年行动方案').click();
  await expect.poll(() => document.activeElement?.getAttribute('data-field')).toBe('title');
  await expect.poll(() => chosenText()).toBe('澜江市绿化三年行动方案（2022—2024年）');
  await page.getByRole('tab', { name: /^任务/ }).click();
  await press('{ArrowDown}');
  await expect.poll(() => chosenText()).toMatch(/绿道/);
});

test('the bar between text and plan goes by keyboard and stays where it was put', async () => {
  await showReview();
  const bar = page.getByRole('separator');
  const width = () => Number(bar.element().getAttribute('aria-valuenow'));
  const before = width();
  (bar.element() as HTMLElement).focus();
  await press('{ArrowLeft}{ArrowLeft}');
  await expect.poll(() => width()).toBe(before - 48);
  await page.getByRole('button', { name: '换一份' }).click();
  await page.getByRole('button', { name: '选择文件' }).click();
  await expect.element(bar).toBeVisible();
  expect(width()).toBe(before - 48);
});

test('giving up a draft with corrections asks first', async () => {
  const { onClose, asked } = await showReview();
  await type(0, 'text', '改过的内容');
  await expect.poll(() => cell(0, 'text')?.textContent).toBe('改过的内容');
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '继续核对' }).click();
  expect(onClose).not.toHaveBeenCalled();
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '放弃草稿' }).click();
  await expect.poll(() => onClose).toHaveBeenCalledOnce();
  expect(asked.at(-1)).toEqual({ name: 'draft:discard', request: { token: 'draft' } });
});
