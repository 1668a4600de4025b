// The review of returns: deciding by keys, by mouse and by typing.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failure } from '#shared/result.ts';
import { detailOf, differenceOf, fakeReview, fileOf } from './fakeReview.ts';
import {
  activeRow,
  batch,
  cell,
  down,
  filesListed,
  focusSheet,
  plan,
  press,
  showReview,
  textOf,
} from './returnsKit.tsx';

test('[RV1] all questions stand on one sheet, by unit and task, with what was sent, stands and came back', async () => {
  await showReview();
  await expect.element(page.getByRole('button', { name: /全部待决定/ })).toMatchTextContent('4处');
  await expect
    .poll(() => document.querySelectorAll('.ag-row .ag-cell[col-id="decision"]').length)
    .toBe(4);
  expect([textOf(0, 'sent'), textOf(0, 'now'), textOf(0, 'returned')]).toEqual([
    '40%',
    '55%',
    '65%',
  ]);
  expect(textOf(0, 'decision')).toContain('▲待决定');
  expect(textOf(0, 'source')).toContain('反馈表!J6');
  // Of long texts what changed is marked on both sides.
  expect(cell(3, 'now')?.querySelector('del')?.textContent).toBe('装修');
  expect(cell(3, 'returned')?.querySelectorAll('ins').length).toBeGreaterThan(0);
  expect(cell(0, 'returned')?.querySelector('ins')).toBeNull();
});

test('[RV2] Enter takes and goes on, Delete refuses and goes on, Space takes and stays', async () => {
  const { review } = await showReview();
  await focusSheet();
  await press('{Enter}');
  await expect.poll(() => textOf(0, 'decision')).toContain('✓采用');
  await expect.poll(activeRow).toBe('1');
  await press('{Delete}');
  await expect.poll(() => textOf(1, 'decision')).toContain('✓不采用');
  await expect.poll(activeRow).toBe('2');
  await press(' ');
  await expect.poll(() => textOf(2, 'decision')).toContain('✓采用');
  await expect.poll(activeRow).toBe('2');
  await press('n');
  await expect.poll(() => activeRow()).toBe('3');
  await press('{Enter}');
  await expect.poll(() => review.decided()).toHaveLength(4);
  expect(review.decided().map((each) => each.type === 'take' && [each.ids, each.take])).toEqual([
    [['0:1'], true],
    [['0:3'], false],
    [['1:0'], true],
    [['1:1'], true],
  ]);
  await expect.element(page.getByRole('button', { name: /全部待决定/ })).toMatchTextContent('0处');
});

test('[RV2] a decision is taken back and made again, with the keys and with the buttons that name it', async () => {
  await showReview();
  await focusSheet();
  await press('{Enter}');
  await expect.poll(() => textOf(0, 'decision')).toContain('✓采用');
  const undo = page.getByRole('button', { name: '撤销决定' });
  await expect.element(undo).toHaveAttribute('title', '撤销：take（Ctrl+Z）');
  await press('{Control>}z{/Control}');
  await expect.poll(() => textOf(0, 'decision')).toContain('▲待决定');
  await page.getByRole('button', { name: '重做决定' }).click();
  await expect.element(undo).toHaveAttribute('title', '撤销：take（Ctrl+Z）');
});

test('[RV2] what is taken back comes into view, in its file where the list of questions has it no more', async () => {
  await showReview();
  await focusSheet();
  await press('{Enter}');
  await expect.poll(() => textOf(0, 'decision')).toContain('✓采用');
  await press('n');
  await press('n');
  await expect.poll(activeRow).not.toBe('0');
  await press('{Control>}z{/Control}');
  await expect.poll(() => textOf(0, 'decision')).toContain('▲待决定');
  await expect.poll(() => activeRow()).toBe('0');
  // A cell that was never a question is shown in its file.
  await filesListed().getByText('市住建局').click();
  await expect.poll(() => textOf(2, 'decision')).toContain('■锁定');
  cell(2, 'decision')?.querySelector('[data-choice="采用"]')?.dispatchEvent(down());
  await expect.poll(() => textOf(2, 'decision')).toContain('✓采用');
  await page.getByRole('button', { name: /全部待决定/ }).click();
  await expect.poll(() => textOf(0, 'unit')).not.toBe('');
  await page.getByRole('button', { name: '撤销决定' }).click();
  await expect.poll(() => textOf(2, 'decision')).toContain('■锁定');
  await expect.poll(() => activeRow()).toBe('2');
});

test('[RV2] 全部不采用 means the same in a file and in the list of questions: all but locked cells', async () => {
  const { review } = await showReview();
  await page.getByRole('button', { name: '全部不采用' }).click();
  await expect.poll(() => review.decided()).toHaveLength(1);
  await filesListed().getByText('市住建局').click();
  await expect.poll(() => textOf(2, 'decision')).toContain('■锁定');
  await page.getByRole('button', { name: '全部不采用' }).click();
  await expect
    .poll(() => review.decided().map((each) => each.type === 'take' && [each.ids, each.take]))
    .toEqual([
      [['0:1', '0:3', '1:0', '1:1'], false],
      [['0:0', '0:1', '0:3'], false],
    ]);
});

test('[RV2] one click in the cell decides; a whole task is decided by selecting its merged cell', async () => {
  const { review } = await showReview();
  await filesListed().getByText('市住建局').click();
  await expect.poll(() => textOf(2, 'decision')).toContain('■锁定');
  cell(1, 'decision')?.querySelector('[data-choice="不采用"]')?.dispatchEvent(down());
  await expect.poll(() => textOf(1, 'decision')).toContain('✓不采用');
  const task = document.querySelector('.ag-cell.pb-merged[col-id="task"]');
  task?.dispatchEvent(down());
  await press(' ');
  await expect
    .poll(() => review.decided().at(-1))
    .toEqual({ type: 'take', ids: ['0:0', '0:1'], take: true });
});

test('[RV2] all of a file: what a unit was not to change is taken only by itself', async () => {
  const { review } = await showReview();
  await filesListed().getByText('市住建局').click();
  await expect.poll(() => textOf(2, 'decision')).toContain('■锁定');
  await page.getByRole('button', { name: '全部采用' }).click();
  await expect
    .poll(() => review.decided())
    .toEqual([{ type: 'take', ids: ['0:0', '0:1', '0:3'], take: true }]);
  expect(textOf(2, 'decision')).toContain('■锁定');
});

test('[RV2] a value is corrected in place; one that cannot be read says why and changes nothing', async () => {
  const review = fakeReview(
    [
      detailOf(fileOf(0, { state: 'decide' }), {
        differences: [differenceOf(plan, 0, 0, { decision: 'conflict' })],
      }),
    ],
    { refuse: (text) => (text === '七成多' ? 'notAPercent' : null) },
  );
  await showReview(review);
  await focusSheet();
  await press('{ArrowLeft}');
  await userEvent.keyboard('七成多');
  await press('{Enter}');
  await expect.poll(() => cell(0, 'returned')?.classList).toContain('pb-rejected');
  expect(textOf(0, 'returned')).toBe('65%');
  await focusSheet();
  await press('{F2}');
  await press('{Control>}a{/Control}70%{Escape}');
  expect(review.decided()).toEqual([]);
  await press('{F2}');
  await press('{Control>}a{/Control}70%{Enter}');
  await expect.poll(() => textOf(0, 'returned')).toBe('70%');
  expect(review.decided()).toEqual([{ type: 'value', id: '0:0', text: '70%' }]);
  await expect.poll(() => textOf(0, 'reason')).toContain('单位填的是“65%”');
});

test('a failed merge keeps the review and what was decided', async () => {
  const { review } = await showReview(batch(), { 'returns:accept': () => failure('diskFull') });
  await focusSheet();
  await press('{Enter}');
  await expect.poll(() => review.decided()).toHaveLength(1);
  await page.getByRole('button', { name: '合并' }).click();
  await page.getByRole('button', { name: '仍要合并' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/磁盘已满/);
  expect(textOf(0, 'decision')).toContain('✓采用');
});

test('giving up a review in which something was decided is asked about', async () => {
  const { onClose } = await showReview();
  await focusSheet();
  await press('{Enter}');
  await expect.poll(() => textOf(0, 'decision')).toContain('✓采用');
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '继续核对' }).click();
  expect(onClose).not.toHaveBeenCalled();
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '放弃核对' }).click();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
});

test('a plan that cannot be changed says so, and nothing is decided or merged', async () => {
  const { review } = await showReview(batch(), {}, { readOnly: 'planNewer' });
  await expect.element(page.getByRole('alert')).toMatchTextContent(/较新版本/);
  await expect
    .element(page.getByRole('button', { name: '合并' }))
    .toHaveAttribute('aria-disabled', 'true');
  await focusSheet();
  await press('{Enter}');
  expect(review.decided()).toEqual([]);
});
