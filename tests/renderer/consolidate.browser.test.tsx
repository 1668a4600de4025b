// The page of consolidated sheets: what is written, where a cell comes from, how a design is made.
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { success } from '#shared/result.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import { ConsolidatePage } from '#renderer/consolidate/ConsolidatePage.tsx';
import type { Mirror } from '#renderer/mirror.ts';
import { cityPlan } from './cityPlan.ts';
import { planState, showPage } from './showPage.tsx';

const onGo = vi.fn<(cell: Cell) => void>();
const onSeals = vi.fn<() => void>();

function Page({ mirror, onClose }: { mirror: Mirror; onClose: () => void }) {
  return (
    <div style={{ height: '768px' }}>
      <ConsolidatePage mirror={mirror} onClose={onClose} onGo={onGo} onSeals={onSeals} />
    </div>
  );
}

const written = { token: 'c', name: '汇总表.xlsx', place: 'D:\\汇总' };

test('writes the workbook of the chosen design and period', async () => {
  const { asked } = await showPage(Page, {
    plan: planState(cityPlan(), { asOf: '2022-07-05' }),
    answers: { 'consolidate:write': () => success(written) },
  });
  await expect.element(page.getByText(/截至2022年7月5日/).first()).toBeVisible();
  await page.getByRole('button', { name: /^按牵头单位/ }).click();
  await page.getByRole('combobox', { name: '周期' }).selectOptions('none');
  await page.getByRole('button', { name: '导出 Excel', exact: true }).click();
  expect(asked.at(-1)).toEqual({
    name: 'consolidate:write',
    request: { period: null, name: '按牵头单位', design: builtInDesign('unit') },
  });
});

test('[S12] says by keyboard where a cell comes from, and leads there', async () => {
  await showPage(Page, {
    plan: planState(cityPlan(), { asOf: '2022-07-05' }),
    answers: {},
  });
  const paper = page.getByRole('region', { name: '打印预览' });
  await expect.element(paper).toHaveAttribute('aria-busy', 'false');
  const pages = paper.getByRole('group', { name: /^各页/ });
  (pages.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}{Enter}');
  const trace = page.getByRole('region', { name: '出处', exact: true });
  await expect.element(trace.getByRole('heading', { name: /^第\d项/ })).toBeVisible();
  await trace
    .getByRole('button', { name: /^到“任务”表：/ })
    .first()
    .click();
  expect(onGo).toHaveBeenCalledWith(expect.objectContaining({ tab: 'tasks' }));
  (pages.element() as HTMLElement).focus();
  await userEvent.keyboard('{Escape}');
  await expect.element(trace).not.toBeInTheDocument();
});

test('makes a design of a built-in one and keeps it in one edit', async () => {
  const { asked } = await showPage(Page, {
    plan: planState(cityPlan(), { asOf: '2022-07-05' }),
    answers: { 'plan:edit': () => success({ revision: 1, rejected: [], held: [] }) },
  });
  // What was shown last is shown first.
  await page.getByRole('button', { name: /^按行动/ }).click();
  await page.getByRole('button', { name: '复制并修改', exact: true }).click();
  const name = page.getByRole('textbox', { name: '样式名称' });
  await expect.element(name).toHaveValue('按行动（2）');
  await name.fill('按行动');
  await expect.element(page.getByText('已有同名的一项，请换一个名称。')).toBeVisible();
  await name.fill('月报');
  await page.getByRole('button', { name: '“行动”前移', exact: true }).click();
  const columns = page.getByRole('list', { name: '汇总表的列' }).getByRole('listitem');
  await columns.nth(5).getByTitle(/^拖动/).dropTo(columns.nth(2));
  await page.getByRole('button', { name: '保存样式', exact: true }).click();
  const { request } = asked.find((call) => call.name === 'plan:edit') ?? {};
  expect(request).toMatchObject({
    edit: {
      label: '新建汇总表样式“月报”',
      operations: [
        {
          type: 'putSheetDesign',
          row: { name: '月报', design: { by: 'action' } },
        },
      ],
    },
  });
  const keys = JSON.stringify(request).match(/"key":"[a-z]+"/gu);
  expect(keys?.slice(0, 3)).toEqual(['"key":"group"', '"key":"ordinal"', '"key":"supports"']);
});
