// The dialog that writes workbooks for the units.
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import type { Calls } from '#shared/ipc/calls.ts';
import { failure, success } from '#shared/result.ts';
import { FormsDialog } from '#renderer/forms/FormsDialog.tsx';
import { cityPlan } from './cityPlan.ts';
import { planState, showPage } from './showPage.tsx';

type Reply = Calls['forms:write']['reply'];

const written = success({
  folder: { token: 'folder', name: '反馈表', place: 'D:\\反馈表' },
  files: [{ unit: '市住建局', name: '市住建局_任务进展反馈表.xlsx' }],
});

test('says how many units get a workbook and which collectives get none', async () => {
  const document = cityPlan();
  const { units, withoutMembers } = reportingUnits(document);
  expect(withoutMembers.length).toBeGreaterThan(0);
  await showPage(FormsDialog, { plan: planState(document), answers: {} });
  await expect.element(page.getByText(`将生成${units.length}份，每个单位一份：`)).toBeVisible();
  await expect.element(page.getByText(/“包含单位”一列/)).toBeVisible();
  for (const { name } of withoutMembers) {
    await expect.element(page.getByText(new RegExp(`“${name}”`))).toBeVisible();
  }
});

test('writes for the month of the as-of day, shows progress, lists the files, opens the folder', async () => {
  let finish: (reply: Reply) => void = () => {};
  const reply = new Promise<Reply>((resolve) => {
    finish = resolve;
  });
  const { asked, emit, onClose } = await showPage(FormsDialog, {
    plan: planState(cityPlan(), { asOf: '2022-07-05' }),
    answers: { 'forms:write': () => reply, 'file:open': () => success(null) },
  });
  await page.getByRole('button', { name: '选择文件夹并生成' }).click();
  expect(asked.at(-1)).toEqual({ name: 'forms:write', request: { period: '2022-07' } });
  emit('app:progress', { label: '正在生成反馈表', done: 7, total: 27 });
  await expect.element(page.getByText('正在生成反馈表（7/27）')).toBeVisible();
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '7');
  // Nothing closes the dialog while the files are being written.
  await userEvent.keyboard('{Escape}');
  expect(onClose).not.toHaveBeenCalled();
  finish(written);
  await expect.element(page.getByText('市住建局_任务进展反馈表.xlsx')).toBeVisible();
  await page.getByRole('button', { name: '打开文件夹' }).click();
  expect(asked.at(-1)).toEqual({ name: 'file:open', request: { token: 'folder' } });
});

test('a quarter can be chosen, and the period before it', async () => {
  const { asked } = await showPage(FormsDialog, {
    plan: planState(cityPlan(), { asOf: '2022-07-05' }),
    answers: { 'forms:write': () => success(null) },
  });
  await page.getByRole('combobox', { name: '周期' }).selectOptions('quarter');
  await page.getByRole('button', { name: '上一期' }).click();
  await page.getByRole('button', { name: '选择文件夹并生成' }).click();
  expect(asked.at(-1)).toEqual({ name: 'forms:write', request: { period: '2022-Q2' } });
  // The folder dialog was cancelled: the choice stands.
  await expect.element(page.getByRole('combobox', { name: '期次' })).toHaveValue('2022-Q2');
});

test('a failure is said in words and Esc closes', async () => {
  const { onClose } = await showPage(FormsDialog, {
    plan: planState(cityPlan()),
    answers: { 'forms:write': () => failure('fileBusy', '市住建局.xlsx') },
  });
  await page.getByRole('button', { name: '选择文件夹并生成' }).click();
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(/市住建局.xlsx：文件正被其他程序占用/);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
});

test('without a plan the dialog says so', async () => {
  await showPage(FormsDialog, { plan: null, answers: {} });
  await expect.element(page.getByRole('alert')).toMatchTextContent(/还没有打开计划/);
});
