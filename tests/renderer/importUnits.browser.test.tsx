// The review of an imported directory: doubts are for a person, rows can be left out, one call takes the rest.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { failure, success } from '#shared/result.ts';
import type { DirectoryLine } from '#shared/units/directory.ts';
import { ImportUnitsDialog } from '#renderer/units/ImportUnitsDialog.tsx';
import { cityPlan } from './cityPlan.ts';
import { planState, showPage } from './showPage.tsx';

const line = (id: string, more: Partial<DirectoryLine>): DirectoryLine => ({
  id,
  sheet: '名录',
  row: Number(id) + 2,
  name: '市数据局',
  status: 'new',
  unit: null,
  reason: null,
  changes: [{ label: '联系人', before: '', after: '张三' }],
  choices: ['new', 'skip'],
  ...more,
});
const lines = [
  line('0', {}),
  line('1', {
    name: '市水利局',
    unit: '市水利局',
    status: 'changed',
    changes: [{ label: '联系人', before: '旧人', after: '新人' }],
    choices: ['same', 'skip'],
  }),
  line('2', {
    name: '市城市管理局',
    unit: '市城管局',
    status: 'doubtful',
    reason: '可能就是名录中的“市城管局”',
    choices: ['skip', 'same', 'new'],
  }),
  line('3', { name: '市发改委', unit: '市发改委', status: 'same', changes: [], choices: ['skip'] }),
];
const problems = [
  { sheet: '名录', row: 7, column: 'E', message: '“见通讯录”不是电话号码，没有读。请改正。' },
];

function dialog() {
  return showPage(ImportUnitsDialog, {
    plan: planState(cityPlan()),
    answers: {
      'units:choose': () =>
        success({ lines, problems, otherOrder: true, token: 'd', fileName: '名录.xlsx' }),
      'units:accept': () => success({ revision: 2, added: 0, changed: 2 }),
    },
  });
}

test('shows what is new, changed and doubtful, and takes what is ticked', async () => {
  const { asked } = await dialog();
  await page.getByRole('button', { name: '选择文件' }).click();
  await expect.element(page.getByText(/新增1个，有改动1个，有疑问1个，相同1个/)).toBeVisible();
  await expect.element(page.getByText(/^名录 E7：“见通讯录”/)).toBeVisible();
  await expect.element(page.getByText(/旧人 → 新人/)).toBeVisible();
  expect(page.getByText('市发改委').query()).toBeNull();
  await page.getByRole('checkbox', { name: '导入市数据局' }).click();
  await page.getByRole('combobox', { name: '市城市管理局如何处理' }).selectOptions('same');
  await page.getByRole('checkbox', { name: /按表中的次序/ }).click();
  await page.getByRole('button', { name: '导入2行' }).click();
  await expect.element(page.getByText(/补充2个单位/)).toBeVisible();
  expect(asked.at(-1)).toEqual({
    name: 'units:accept',
    request: {
      token: 'd',
      order: true,
      takes: [
        { id: '0', take: 'skip' },
        { id: '1', take: 'same' },
        { id: '2', take: 'same' },
        { id: '3', take: 'skip' },
      ],
    },
  });
});

test('says why a file is not read and lets another be chosen', async () => {
  await showPage(ImportUnitsDialog, {
    plan: planState(cityPlan()),
    answers: { 'units:choose': () => failure('noDirectory', '别的.xlsx') },
  });
  await page.getByRole('button', { name: '选择文件' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/别的.xlsx：没有找到单位名录/);
  await expect.element(page.getByRole('button', { name: '选择文件' })).toBeEnabled();
});
