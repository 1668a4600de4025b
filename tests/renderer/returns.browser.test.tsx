// The page that collects returns, and the dialog that takes an import back.
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PlanState } from '#shared/ipc/calls.ts';
import { tasksInOrder } from '#shared/plan/document.ts';
import type { ImportRow } from '#shared/plan/model.ts';
import { failure, success } from '#shared/result.ts';
import type { Difference, ReturnFile, ReturnsReview } from '#shared/returns/review.ts';
import { ImportsDialog } from '#renderer/returns/ImportsDialog.tsx';
import { ReturnsPage } from '#renderer/returns/ReturnsPage.tsx';
import { cityPlan } from './cityPlan.ts';
import type { Answers } from './fakeBridge.ts';
import { planState, showPage, type Shown } from './showPage.tsx';

const plan = cityPlan();
const tasks = tasksInOrder(plan);

function file(unit: string, more: Partial<ReturnFile> = {}): ReturnFile {
  return {
    path: `/收表/${unit}.xlsx`,
    status: 'review',
    unit,
    rows: 3,
    matched: 3,
    new: 0,
    absent: 0,
    conflicts: 0,
    unreadable: 0,
    messages: [],
    ...more,
  };
}

function difference(index: number, decision: Difference['decision']): Difference {
  return {
    id: `d${index}`,
    taskId: tasks[index % tasks.length]?.id ?? '',
    unit: '市住建局',
    field: 'percent',
    sent: '40%',
    now: decision === 'conflict' ? '55%' : '40%',
    returned: '65%',
    decision,
    reason: decision === 'conflict' ? '发出后台账又有改动' : '发出后没有改动',
    file: '/收表/市住建局.xlsx',
    sheet: '进展反馈表',
    cell: `J${index + 5}`,
  };
}

function review(more: Partial<ReturnsReview> = {}): ReturnsReview {
  return {
    token: 'r',
    period: '2022-06',
    files: [file('市住建局', { conflicts: 2 }), file('市城管局')],
    missing: ['市水利局', '市教育局'],
    differences: [
      difference(0, 'safe'),
      difference(1, 'conflict'),
      difference(2, 'safe'),
      difference(3, 'conflict'),
    ],
    ...more,
  };
}

async function showReview(
  found: ReturnsReview,
  answers: Answers = {},
  state: PlanState = planState(plan),
): Promise<Shown> {
  const shown = await showPage(ReturnsPage, {
    plan: state,
    answers: { 'returns:choose': () => success(found), ...answers },
  });
  await page.getByRole('button', { name: '选择文件' }).click();
  return shown;
}

const accept: Answers = {
  'returns:accept': ({ take }) =>
    success({ importId: 'i', revision: 2, merged: take.length, stale: 0 }),
};

test('all safe differences are taken, conflicts are kept unless a person chooses the return', async () => {
  const { asked, onClose } = await showReview(review(), accept);
  await expect.element(page.getByRole('button', { name: '合并（2处）' })).toBeVisible();
  await expect.element(page.getByText('✓ 自动合并').first()).toBeVisible();
  expect(page.getByRole('radio', { name: '保留现在', checked: true }).elements()).toHaveLength(2);
  await page.getByRole('radio', { name: '采用返回' }).last().click();
  await page.getByRole('button', { name: '合并（3处）' }).click();
  expect(asked.at(-1)).toEqual({
    name: 'returns:accept',
    request: { token: 'r', take: ['d0', 'd2', 'd3'] },
  });
  await expect.element(page.getByText(/已合并3处变化/)).toBeVisible();
  await page.getByRole('button', { name: '完成' }).click();
  expect(onClose).toHaveBeenCalledOnce();
});

test('two choices one after the other both count, and all can be taken or kept at once', async () => {
  await showReview(review());
  await page.getByRole('radio', { name: '采用返回' }).first().click();
  await page.getByRole('radio', { name: '采用返回' }).last().click();
  await expect.element(page.getByRole('button', { name: '合并（4处）' })).toBeVisible();
  await page.getByRole('button', { name: '全部保留' }).click();
  await expect.element(page.getByRole('button', { name: '合并（2处）' })).toBeVisible();
  await page.getByRole('button', { name: '全部采用' }).click();
  await expect.element(page.getByRole('button', { name: '合并（4处）' })).toBeVisible();
});

test('the filter leaves only what a person must decide', async () => {
  await showReview(review());
  expect(document.querySelectorAll('tbody tr')).toHaveLength(4);
  await page.getByRole('checkbox', { name: /只看需要决定的/ }).click();
  await vi.waitFor(() => expect(document.querySelectorAll('tbody tr')).toHaveLength(2));
  await expect.element(page.getByText('✓ 自动合并')).not.toBeInTheDocument();
});

test('files show how they fared with a word, and what to do; a rejected one comes first into view', async () => {
  const rejected = file('市水利局', {
    status: 'rejected',
    unit: null,
    messages: ['文件加了密码，读不出来。'],
  });
  await showReview(review({ files: [file('市住建局', { conflicts: 2 }), rejected] }));
  await expect.element(page.getByRole('tab', { name: /文件/, selected: true })).toBeVisible();
  await expect.element(page.getByText('✕ 不能读取', { exact: true })).toBeVisible();
  await expect.element(page.getByText('▲ 需要核对', { exact: true })).toBeVisible();
  await expect.element(page.getByText('文件加了密码，读不出来。')).toBeVisible();
  await page.getByRole('tab', { name: '未报单位（2）' }).click();
  await expect.element(page.getByText('市教育局')).toBeVisible();
});

test('without a readable file there is nothing to merge', async () => {
  const files = [file('市水利局', { status: 'rejected' })];
  await showReview(review({ files, differences: [] }));
  await expect.element(page.getByRole('button', { name: '合并（0处）' })).toBeDisabled();
});

test('a plan that cannot be changed says so and does not merge', async () => {
  await showReview(review(), {}, planState(plan, { readOnly: 'planNewer' }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/较新版本/);
  await expect.element(page.getByRole('button', { name: /^合并/ })).toBeDisabled();
});

test('what was changed during the review is said to be left out', async () => {
  await showReview(review(), {
    'returns:accept': () => success({ importId: 'i', revision: 2, merged: 1, stale: 1 }),
  });
  await page.getByRole('button', { name: /^合并/ }).click();
  await expect.element(page.getByText(/有1处在核对期间又被改动/)).toBeVisible();
});

test('a failed merge keeps the review and the choices', async () => {
  await showReview(review(), { 'returns:accept': () => failure('diskFull') });
  await page.getByRole('button', { name: '全部采用' }).click();
  await page.getByRole('button', { name: '合并（4处）' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/磁盘已满/);
  await expect.element(page.getByRole('button', { name: '合并（4处）' })).toBeEnabled();
});

test('more than 500 differences come in pages, and a choice on one page outlives the turn', async () => {
  const differences = Array.from({ length: 1201 }, (_, index) => difference(index, 'conflict'));
  await showReview(review({ differences }));
  expect(document.querySelectorAll('tbody tr')).toHaveLength(200);
  await page.getByRole('radio', { name: '采用返回' }).first().click();
  await page.getByRole('button', { name: '下一页' }).click();
  await expect.element(page.getByText('第2页，共7页')).toBeVisible();
  await page.getByRole('button', { name: '上一页' }).click();
  await expect.element(page.getByRole('radio', { name: '采用返回' }).first()).toBeChecked();
});

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
});

test('without imports the dialog says what will be listed', async () => {
  await showPage(ImportsDialog, { plan: planState(plan), answers: {} });
  await expect.element(page.getByText(/还没有导入过反馈表/)).toBeVisible();
});
