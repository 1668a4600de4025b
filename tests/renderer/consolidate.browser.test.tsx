// The dialog that writes the consolidated sheet.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { failure, success } from '#shared/result.ts';
import { ConsolidateDialog } from '#renderer/consolidate/ConsolidateDialog.tsx';
import { cityPlan } from './cityPlan.ts';
import { planState, showPage } from './showPage.tsx';

test('writes what was chosen, then opens the file or its folder', async () => {
  const { asked } = await showPage(ConsolidateDialog, {
    plan: planState(cityPlan(), { asOf: '2022-07-05' }),
    answers: {
      'consolidate:write': () => success({ token: 'c', name: '汇总表.xlsx', place: 'D:\\汇总' }),
      'file:open': () => success(null),
      'file:show': () => failure('tokenGone'),
    },
  });
  await expect.element(page.getByText(/截至2022年7月5日/)).toBeVisible();
  await page.getByRole('radio', { name: '按牵头单位' }).click();
  await page.getByRole('combobox', { name: '周期' }).selectOptions('none');
  await page.getByRole('button', { name: '导出' }).click();
  expect(asked.at(-1)).toEqual({
    name: 'consolidate:write',
    request: { period: null, name: '按牵头单位', design: builtInDesign('unit') },
  });
  await page.getByRole('button', { name: '打开文件', exact: true }).click();
  expect(asked.at(-1)).toEqual({ name: 'file:open', request: { token: 'c' } });
  await page.getByRole('button', { name: '打开所在文件夹' }).click();
  expect(asked.at(-1)).toEqual({ name: 'file:show', request: { token: 'c' } });
  await expect.element(page.getByRole('alert')).toMatchTextContent(/已失效/);
});

test('starts with actions and the month of the as-of day', async () => {
  const { asked } = await showPage(ConsolidateDialog, {
    plan: planState(cityPlan(), { asOf: '2021-12-31' }),
    answers: { 'consolidate:write': () => success(null) },
  });
  await page.getByRole('button', { name: '导出' }).click();
  expect(asked.at(-1)).toEqual({
    name: 'consolidate:write',
    request: { period: '2021-12', name: '按行动', design: builtInDesign('action') },
  });
  await expect.element(page.getByRole('button', { name: '导出' })).toBeEnabled();
});
