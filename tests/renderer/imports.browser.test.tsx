// The list of imports, and taking one back as a whole.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ImportRow } from '#shared/plan/model.ts';
import { success } from '#shared/result.ts';
import { ImportsDialog } from '#renderer/returns/ImportsDialog.tsx';
import { cityPlan } from './cityPlan.ts';
import { planState, showPage } from './showPage.tsx';

const plan = cityPlan();

const imports: ImportRow[] = [
  {
    id: 'i1',
    at: '2022-06-04T02:11:00.000Z',
    period: '2022-05',
    files: ['甲.xlsx'],
    state: 'undone',
  },
  {
    id: 'i2',
    at: '2022-07-04T02:11:00.000Z',
    period: '2022-06',
    files: ['乙.xlsx'],
    state: 'merged',
  },
];

test('imports stand newest first; one is taken back only after a question', async () => {
  const { asked, onClose } = await showPage(ImportsDialog, {
    plan: planState(cityPlan(imports)),
    answers: {
      'imports:undo': () =>
        success({
          revision: 3,
          reverted: 44,
          kept: [{ where: '老旧小区改造工程，完成率', reason: '导入以后又改过' }],
          failed: [{ where: '一项任务', reason: '导入后已被删除，无法还原' }],
        }),
    },
  });
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(rows[0]).toContain('2022年6月');
  expect(rows[1]).toContain('已撤回');
  const undo = page.getByRole('button', { name: /撤回.*的导入/ });
  await undo.click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('撤回这一次导入？')).not.toBeInTheDocument();
  // Esc answered the question; it did not close the list behind it.
  expect(onClose).not.toHaveBeenCalled();
  expect(asked.some(({ name }) => name === 'imports:undo')).toBe(false);
  await undo.click();
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  expect(asked.at(-1)).toEqual({ name: 'imports:undo', request: { id: 'i2' } });
  await expect.element(page.getByText(/恢复44处/)).toBeVisible();
  await expect.element(page.getByText('老旧小区改造工程，完成率：导入以后又改过')).toBeVisible();
  await expect.element(page.getByText('以下1处没能还原：')).toBeVisible();
  await expect.element(page.getByText('一项任务：导入后已被删除，无法还原')).toBeVisible();
});

test('without imports the dialog says what will be listed', async () => {
  await showPage(ImportsDialog, { plan: planState(plan), answers: {} });
  await expect.element(page.getByText(/还没有导入过反馈表/)).toBeVisible();
});
