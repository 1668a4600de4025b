// A consolidated sheet into the office's own workbook: chosen among those of the plan, what is left out is said, written.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { FormTemplateRow } from '#shared/plan/formTemplateRow.ts';
import { failure, success } from '#shared/result.ts';
import type { Mirror } from '#renderer/mirror.ts';
import { OwnSheetDialog } from '#renderer/ownSheets/OwnSheetDialog.tsx';
import { useMirrorState } from '#renderer/parts/useMirrorState.ts';
import { cityPlan } from './cityPlan.ts';
import { planState, showPage } from './showPage.tsx';

const design = builtInDesign('action');

function row(id: string, name: string, keys: string[], more: Partial<FormTemplateRow> = {}) {
  return {
    id,
    order: Number(id.slice(-1)),
    name,
    file: `${name}.xlsx`,
    content: '',
    sheet: '汇总',
    head: { first: 1, last: 1 },
    ready: { first: 2, last: 2 },
    columns: keys.map((key, index) => ({
      column: index + 1,
      heading: key,
      key,
      formula: false,
      words: [],
    })),
    texts: [],
    locked: [],
    below: [],
    surplus: 'remove',
    version: 1,
    use: 'consolidated',
    ...more,
  } satisfies FormTemplateRow;
}

function planWith(...rows: FormTemplateRow[]): PlanDocument {
  return { ...cityPlan(), formTemplates: new Map(rows.map((each) => [each.id, each])) };
}

function Own({ mirror, onClose }: { mirror: Mirror; onClose: () => void }) {
  const plan = useMirrorState(mirror, 'plan');
  if (!plan) return null;
  const shown = { mirror, plan, design, name: '按行动', period: '2022-06', onClose };
  return <OwnSheetDialog {...shown} />;
}

test('[O19] says what the chosen workbook has no place for, writes it, tells of rows too high', async () => {
  const { use: _, ...form } = row('ft-3', '月报', ['task']);
  const all = design.columns.map(({ key }) => key);
  const { asked } = await showPage(Own, {
    plan: planState(
      planWith(
        row('ft-1', '市办汇总表', ['action', 'task', 'leads']),
        row('ft-2', '省厅表', all),
        form,
      ),
    ),
    answers: {
      'sheets:own': () =>
        success({ token: 'w', name: '市办汇总表_2022年6月.xlsx', place: 'D:\\汇总', tooHigh: 2 }),
    },
  });
  // A form that goes out to units is no place for a consolidated sheet.
  await expect.element(page.getByRole('radio', { name: /^市办汇总表/ })).toBeChecked();
  expect(page.getByRole('radio').elements()).toHaveLength(2);
  await expect
    .element(page.getByText(/^这份表格里没有、不会写入的：.*配合单位、.*小计和合计/))
    .toBeVisible();
  await page.getByRole('radio', { name: /^省厅表/ }).click();
  await expect
    .element(page.getByText(/^这份表格里没有、不会写入的：/))
    .toMatchTextContent(/：小计和合计（表格自己的公式照算）、表下的说明。$/);
  await page.getByRole('button', { name: '导出…' }).click();
  expect(asked.at(-1)).toEqual({
    name: 'sheets:own',
    request: { template: 'ft-2', design, period: '2022-06' },
  });
  await expect.element(page.getByText(/“市办汇总表_2022年6月\.xlsx”已导出/)).toBeVisible();
  await expect.element(page.getByText(/有2行文字太多/)).toBeVisible();
});

test('[O18] without a workbook there is only the way to one; a failure is said', async () => {
  await showPage(Own, { plan: planState(planWith()), answers: {} });
  await expect.element(page.getByRole('button', { name: '导出…' })).toBeDisabled();
  await page.getByRole('button', { name: '添加模板…' }).click();
  await expect.element(page.getByRole('dialog', { name: '汇总表模板' })).toBeVisible();
});

test('a failure is said in words', async () => {
  await showPage(Own, {
    plan: planState(planWith(row('ft-1', '市办汇总表', ['task']))),
    answers: { 'sheets:own': () => failure('fileBusy', '市办汇总表.xlsx') },
  });
  await page.getByRole('button', { name: '导出…' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/正被其他程序占用/);
});
