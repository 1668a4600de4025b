// The dialog of the office's own forms: a workbook is looked at, put right by hand and kept.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TemplateReview } from '#shared/ipc/templateCalls.ts';
import type { FormTemplateRow } from '#shared/plan/formTemplateRow.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { failure, success } from '#shared/result.ts';
import { emptySheet, type RawSheet } from '#shared/tables/rawSheet.ts';
import type { PackageFacts } from '#shared/templates/facts.ts';
import { proposeTemplate, templateRow, type ProposeAs } from '#shared/templates/propose.ts';
import { TemplatesDialog } from '#renderer/forms/TemplatesDialog.tsx';
import type { Mirror } from '#renderer/mirror.ts';
import { useMirrorState } from '#renderer/parts/useMirrorState.ts';
import { cityPlan } from './cityPlan.ts';
import { planState, showPage } from './showPage.tsx';

const lines: Record<number, (string | null)[]> = {
  1: ['市重点工作进展情况表（    年  月）'],
  2: ['填报单位：', null, null, '填报日期：    年  月  日'],
  3: ['序号', '工作事项', '完成时限', '进展情况', '责任科室', '联系电话'],
  7: ['填报人：　　　　　联系电话：'],
};

function sheetOf(name: string): RawSheet {
  const sheet = emptySheet(name, false);
  for (const [row, texts] of Object.entries(lines)) {
    const cells = texts.flatMap((text, index) =>
      text === null ? [] : [[index + 1, { type: 'text', value: text, text }] as const],
    );
    sheet.rows.set(Number(row), new Map(cells));
  }
  sheet.merges.push({ top: 1, left: 1, bottom: 1, right: 6 });
  return sheet;
}

const facts: PackageFacts = {
  macros: false,
  signed: false,
  links: true,
  sheets: [
    {
      name: '进展表',
      facts: {
        bordered: [3, 4, 5, 6],
        locked: false,
        pivot: false,
        tables: [],
        pictures: [],
        formulas: [],
        arrays: [],
        singleReferences: [],
        choices: [],
      },
    },
  ],
};

function reviewOf(document: PlanDocument, as: ProposeAs = { sheet: null }): TemplateReview {
  const sheets = [sheetOf('进展表'), emptySheet('说明', false)];
  const workbook = { format: 'xlsx' as const, sheets, warnings: [] };
  return {
    ...proposeTemplate(document, workbook, facts, as),
    token: 'one',
    file: '市办月报.xlsx',
    use: 'form',
  };
}

function planWith(name: string): PlanDocument {
  const document = cityPlan();
  const proposal = reviewOf(document);
  const decision = {
    name,
    keys: [],
    places: proposal.form?.places ?? [],
    surplus: 'keep' as const,
  };
  const place = { id: 'ft-one', order: 1, version: 1 };
  const made = templateRow(proposal, decision, { file: '旧表.xlsx', content: '' }, place);
  if ('problem' in made) throw new Error(made.problem);
  return { ...document, formTemplates: new Map<string, FormTemplateRow>([['ft-one', made.row]]) };
}

/** As the dialog stands beside that of the forms. */
function Templates({ mirror, onClose }: { mirror: Mirror; onClose: () => void }) {
  const plan = useMirrorState(mirror, 'plan');
  return plan && <TemplatesDialog mirror={mirror} plan={plan} period="2022-06" onClose={onClose} />;
}

test('[O5] shows what was recognised with reasons, and keeps what a person has changed', async () => {
  const document = cityPlan();
  const { asked } = await showPage(Templates, {
    plan: planState(document),
    answers: {
      'templates:choose': () => success(reviewOf(document)),
      'templates:save': () => success({ revision: 1, id: 'ft-two' }),
    },
  });
  await page.getByRole('button', { name: '选择文件' }).click();
  await expect.element(page.getByText(/引用了别的工作簿/)).toBeVisible();
  await expect
    .element(page.getByRole('row', { name: /D 进展情况.*按表头“进展情况”认出/ }))
    .toBeVisible();
  const unknown = page.getByRole('row', { name: /E 责任科室.*认不出这一列.*另行列出/ });
  await expect.element(unknown).toBeVisible();
  await page.getByLabelText('E列“责任科室”的内容').selectOptions('存在问题');
  await expect.element(page.getByRole('row', { name: /E 责任科室.*人工指定/ })).toBeVisible();
  await page.getByRole('checkbox', { name: 'A1' }).click();
  const unit = page.getByLabelText('A2填入的文字');
  await userEvent.fill(unit, '填报单位：{单位}（盖章）');
  const first = document.units.size > 0 ? /如：填报单位：.+（盖章）/ : /^$/;
  await expect.element(page.getByText(first)).toBeVisible();
  await userEvent.fill(page.getByRole('textbox', { name: '名称' }), '市办月报');
  await page.getByRole('button', { name: '保存' }).click();
  expect(asked.at(-1)).toEqual({
    name: 'templates:save',
    request: {
      token: 'one',
      id: null,
      name: '市办月报',
      keys: ['ordinal', 'task', 'deadline', 'progress', 'problems', 'phone'].map((key, index) => ({
        column: index + 1,
        key,
      })),
      places: [{ row: 2, column: 1, text: '填报单位：{单位}（盖章）' }],
      surplus: 'remove',
    },
  });
});

test('[O5] does not keep a form without a task, and says why', async () => {
  const document = cityPlan();
  await showPage(Templates, {
    plan: planState(document),
    answers: { 'templates:choose': () => success(reviewOf(document)) },
  });
  await page.getByRole('button', { name: '选择文件' }).click();
  await page.getByLabelText('B列“工作事项”的内容').selectOptions('不对应，留空给单位填');
  await expect.element(page.getByText('请指定哪一列是“任务内容”。')).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: '保存' }))
    .toHaveAttribute('aria-disabled', 'true');
});

test('[O2] asks again with the sheet and the rows that a person gives', async () => {
  const document = cityPlan();
  const { asked } = await showPage(Templates, {
    plan: planState(document),
    answers: {
      'templates:choose': () => success(reviewOf(document)),
      'templates:read': ({ sheet, head, ready }) =>
        success(
          reviewOf(document, { sheet, ...(head ? { head } : {}), ...(ready ? { ready } : {}) }),
        ),
    },
  });
  await page.getByRole('button', { name: '选择文件' }).click();
  await userEvent.fill(page.getByLabelText('数据末行'), '5');
  await page.getByRole('button', { name: '按这些行重新识别' }).click();
  expect(asked.at(-1)?.request).toEqual({
    token: 'one',
    sheet: '进展表',
    head: { first: 3, last: 3 },
    ready: { first: 4, last: 5 },
  });
  await expect.element(page.getByText('预留了2行，任务较少时')).toBeVisible();
  await page.getByLabelText('工作表').selectOptions('说明');
  await expect.element(page.getByText(/没有找到表头/)).toBeVisible();
});

test('lists what is there; a newer file takes its place with what was confirmed', async () => {
  const document = planWith('市办月报');
  const { asked } = await showPage(Templates, {
    plan: planState(document),
    answers: {
      'templates:choose': () => success(reviewOf(document)),
      'templates:save': () => failure('doubleTemplateName'),
      'plan:edit': () => success({ revision: 1, rejected: [], held: [] }),
    },
  });
  await page.getByRole('button', { name: '选择文件' }).click();
  await expect.element(page.getByRole('textbox', { name: '名称' })).toHaveValue('市办月报');
  await expect.element(page.getByRole('radio', { name: '保留空行' })).toBeChecked();
  await page.getByRole('checkbox', { name: '替换表头相同的“市办月报”' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect.element(page.getByText(/已有同名的报表模板/)).toBeVisible();
  expect(asked.at(-1)?.request).toMatchObject({ id: null, name: '市办月报' });
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('button', { name: '删除：市办月报' }).click();
  expect(asked.at(-1)?.request).toMatchObject({
    edit: { operations: [{ type: 'remove', sheet: 'formTemplates', id: 'ft-one' }] },
  });
});
