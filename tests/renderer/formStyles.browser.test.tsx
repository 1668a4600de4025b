// The editor of the ways that forms look: its list, its fields, its preview, and the one edit that keeps it all.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readFormDefinition, type FormDefinition } from '#shared/forms/definition.ts';
import { fromSnapshot, toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import type { FormStyleRow } from '#shared/plan/formStyles.ts';
import { success } from '#shared/result.ts';
import { FormsDialog } from '#renderer/forms/FormsDialog.tsx';
import usualJson from '../../templates/monthly-report.json?raw';
import { cityPlan } from './cityPlan.ts';
import type { Answers } from './fakeBridge.ts';
import { planState, showPage } from './showPage.tsx';

function usualForm(): FormDefinition {
  const read = readFormDefinition(usualJson);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}
const usual = usualForm();
const builtIn = [{ id: 'monthly-report', definition: usual }];

const investment: FormStyleRow = {
  ...usual,
  id: 'fm-1',
  order: 1,
  name: '投资进度月报',
  version: 2,
  columns: usual.columns.filter(({ key }) => key !== 'action'),
};

/** Each opens two dialogs with many fields: on a busy machine that takes its time. */
const patient = { timeout: 240_000 };

async function openStyles(document: PlanDocument = cityPlan(), answers: Answers = {}) {
  const shown = await showPage(FormsDialog, {
    plan: planState(document),
    answers: {
      'forms:styles': () => builtIn,
      'plan:edit': () => success({ revision: 2, rejected: [], held: [] }),
      ...answers,
    },
  });
  await page.getByRole('button', { name: '样式…' }).click();
  await expect.element(page.getByRole('dialog', { name: '报表样式' })).toBeVisible();
  const edits = () =>
    shown.asked.flatMap(({ name, request }) =>
      name === 'plan:edit' ? [(request as { edit: Edit }).edit] : [],
    );
  return { ...shown, edits };
}

const preview = () => page.getByRole('table', { name: '反馈表预览' });
const headings = () =>
  [...preview().element().querySelectorAll('th[scope=col]')].map((cell) => cell.textContent);

test(
  '[P24] the built-in one is shown as the sheet that goes out, and cannot be changed',
  patient,
  async () => {
    await openStyles();
    await expect.poll(headings).toEqual(usual.columns.map(({ heading }) => heading));
    await expect.element(preview()).toMatchTextContent(/任务进展反馈表（2022年7月）/);
    await expect.element(page.getByRole('textbox', { name: '样式名称' })).toBeDisabled();
    await expect.element(page.getByText('内置样式不能修改，请点“复制新建”。')).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: '删除', exact: true }))
      .toHaveAttribute('aria-disabled', 'true');
  },
);

test('a copy is changed by hand, previewed at once and kept in one edit', patient, async () => {
  const { edits } = await openStyles();
  await page.getByRole('button', { name: '复制新建' }).click();
  await page.getByRole('textbox', { name: '样式名称' }).fill('投资进度月报');
  await page.getByRole('combobox', { name: '纸张' }).selectOptions('A3 横向');
  await page.getByRole('button', { name: '去掉“行动”' }).click();
  await page.getByRole('textbox', { name: '“任务内容”的列名' }).fill('重点任务');
  await page.getByRole('combobox', { name: '添加列' }).selectOptions('累计完成投资（万元）');
  await expect
    .poll(() => headings().slice(-3))
    .toEqual(['累计完成投资（万元）', '联系人', '联系电话']);
  expect(headings().slice(0, 3)).toEqual(['序号', '工程（项目）', '重点任务']);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const [edit] = edits();
  expect(edit?.label).toBe('新建报表样式“投资进度月报”');
  const [column, style] = edit?.operations ?? [];
  expect(column).toMatchObject({
    type: 'addColumn',
    column: {
      tab: 'tasks',
      heading: '累计完成投资（万元）',
      kind: 'number',
      onForms: true,
      fill: 'keep',
    },
  });
  expect(style).toMatchObject({
    type: 'putFormStyle',
    style: { name: '投资进度月报', paper: { size: 'A3', orientation: 'landscape' } },
  });
  expect(edits()).toHaveLength(1);
});

test('columns move by Alt and the arrows, and keep the keys', patient, async () => {
  const document = fromSnapshot({ ...toSnapshot(cityPlan()), formStyles: [investment] });
  const { edits } = await openStyles(document);
  await page.getByRole('button', { name: /投资进度月报/ }).click();
  await page.getByRole('textbox', { name: '“任务内容”的列名' }).click();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(() => headings()[0]).toBe('任务内容');
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.poll(() => headings().slice(0, 2)).toEqual(['序号', '任务内容']);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  expect(edits()[0]?.label).toBe('修改报表样式“投资进度月报”');
});

test('[P24] what cannot be kept is said, and Esc drops nothing', patient, async () => {
  const document = fromSnapshot({ ...toSnapshot(cityPlan()), formStyles: [investment] });
  const { edits } = await openStyles(document);
  await page.getByRole('button', { name: '复制新建' }).click();
  await page.getByRole('textbox', { name: '样式名称' }).fill('投资进度月报');
  await expect.element(page.getByText(/已有报表样式叫“投资进度月报”/)).toBeVisible();
  await page.getByRole('textbox', { name: '样式名称' }).fill('另一个');
  await page.getByRole('textbox', { name: '“行动”的列名' }).fill('任务 内容');
  await expect.element(page.getByText(/有两列叫这个名称/)).toBeVisible();
  const save = page.getByRole('button', { name: '保存', exact: true });
  await expect.element(save).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: '放弃修改' }).click();
  await expect.element(page.getByText(/内置样式不能修改/)).toBeVisible();
  expect(edits()).toEqual([]);
});

test(
  'an imported one is looked at before it is kept; what the plan lacks is said',
  patient,
  async () => {
    await openStyles(cityPlan(), {
      'forms:importStyle': () =>
        success({ definition: { ...usual, name: '省里的样式' }, dropped: ['资金来源'] }),
    });
    await page.getByRole('button', { name: '导入…' }).click();
    await expect.element(page.getByRole('textbox', { name: '样式名称' })).toHaveValue('省里的样式');
    await expect.element(page.getByText(/没有自定义列“资金来源”，没有采用/)).toBeVisible();
  },
);

test(
  'forms go out in the style that was used last, or another that is chosen',
  patient,
  async () => {
    const document = fromSnapshot({
      ...toSnapshot(cityPlan()),
      formStyles: [investment],
      sends: [
        {
          id: 'sd-1',
          period: '2022-06',
          unitId: [...cityPlan().units.keys()][0] ?? '',
          at: '2022-06-20T00:00:00.000Z',
          file: 'a.xlsx',
          tasks: 1,
          form: 'fm-1',
        },
      ],
    });
    const { asked } = await showPage(FormsDialog, {
      plan: planState(document),
      answers: { 'forms:styles': () => builtIn, 'forms:choose': () => success(null) },
    });
    const choice = page.getByRole('combobox', { name: '报表样式' });
    await expect.element(choice).toHaveValue('fm-1');
    await page.getByRole('button', { name: '选择文件夹并生成' }).click();
    expect(asked.at(-1)?.request).toMatchObject({ form: 'fm-1' });
    await choice.selectOptions('月度进展反馈表');
    await page.getByRole('button', { name: '选择文件夹并生成' }).click();
    expect(asked.at(-1)?.request).toMatchObject({ form: 'monthly-report' });
  },
);
