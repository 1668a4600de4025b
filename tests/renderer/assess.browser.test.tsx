// The page 考评: offered indicators, their dialog, points off with a reason, what a score is made of, what cannot be changed.
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Calls } from '#shared/ipc/calls.ts';
import { success } from '#shared/result.ts';
import { AssessPage } from '#renderer/assess/AssessPage.tsx';
import { indicator, score } from '#tests/assess/assessKit.ts';
import { planWith } from '#tests/flags/flagKit.ts';
import { duty } from '#tests/plan/smallPlan.ts';
import { planState, showPage } from './showPage.tsx';

const edited = () => success({ revision: 2, rejected: [], held: [] });
const asOf = '2022-06-30';

async function show(rows: Parameters<typeof planWith>[0], readOnly: string | null = null) {
  const document = planWith(rows);
  const plan = planState(document, {
    asOf,
    today: asOf,
    readOnly,
    place: crypto.randomUUID(),
  });
  const went: unknown[] = [];
  const Page = (props: Omit<Parameters<typeof AssessPage>[0], 'onGo'>) => (
    <AssessPage {...props} onGo={(cell) => went.push(cell)} />
  );
  const shown = await showPage(Page, { plan, answers: { 'plan:edit': edited } });
  const edits = () =>
    shown.asked
      .filter(({ name }) => name === 'plan:edit')
      .map(({ request }) => (request as Calls['plan:edit']['request']).edit);
  return { ...shown, went, edits };
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const indicators = [
  indicator('组织领导', { id: 'in-a' }),
  indicator('阶段要求', { id: 'in-d', order: 2, rule: 'duties', options: { missed: 2, late: 1 } }),
];
const duties = [duty(1, 'du1', 'housing')];
const pane = () => page.getByRole('region', { name: '得分依据' });

describe('indicators', () => {
  it('[K1] an empty set is filled in by hand; nothing is sent before it is saved', async () => {
    const { edits } = await show({});
    await button('自己设置…').click();
    await button('添加指标').click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('请填写考评指标的名称。');
    await expect.element(button('保存')).toHaveAttribute('aria-disabled', 'true');
    // The new one has the keys.
    await userEvent.keyboard('服务基层');
    await page.getByRole('combobox', { name: '“服务基层”的评分办法' }).selectOptions('reports');
    await field('“服务基层”的名称').fill('报送');
    await field('“报送”每期迟报扣').fill('0.25');
    expect(edits()).toEqual([]);
    await button('保存').click();
    await expect.poll(edits).toMatchObject([
      {
        label: '设置考评指标',
        operations: [
          {
            type: 'putIndicators',
            indicators: [{ name: '报送', rule: 'reports', options: { missed: 2, late: 0.25 } }],
          },
        ],
      },
    ]);
  });

  it('[K5] one with scores that is taken out is said to take them along', async () => {
    await show({ indicators, scores: [score('1', { points: 8 })] });
    await button('考评指标…').click();
    await button('去掉“组织领导”').click();
    await expect.element(page.getByText(/^去掉的指标已有1条评分/)).toBeVisible();
    await expect.element(page.getByText('分值合计10分，不是100分').first()).toBeVisible();
  });
});

describe('scores', () => {
  it('[K10] what a score is made of stands beside it, and leads to its place', async () => {
    const { went } = await show({ indicators, duties });
    await page.getByRole('gridcell', { name: '8', exact: true }).last().click();
    await pane()
      .getByText(/应于2021年4月30日前制定实施方案，尚未完成/)
      .click();
    expect(went).toEqual([{ tab: 'duties', rowId: 'du1', column: 'actual' }]);
  });

  it('[K2] points are given beside the sheet as well', async () => {
    const { edits } = await show({ indicators, duties });
    await field('评分').fill('11');
    await expect
      .element(pane().getByText('得分超出范围，请填写0至10之间的数，最多两位小数。'))
      .toBeVisible();
    await userEvent.keyboard('{Enter}');
    await field('评分').fill('9.5');
    await userEvent.keyboard('{Enter}');
    await expect.poll(edits).toMatchObject([
      {
        label: '评分：市住建局“组织领导”',
        operations: [{ type: 'giveScore', unitId: 'housing', indicatorId: 'in-a', points: 9.5 }],
      },
    ]);
  });

  it('[K3] points off wait for a reason; they are changed under their id', async () => {
    const down = score('1', { change: -1, reason: '迟到', day: '2022-06-01' });
    const { edits } = await show({ indicators, scores: [score('2', { points: 8 }), down] });
    await button('修改“扣分：迟到（2022-06-01）”').click();
    await page.getByRole('radio', { name: '加分' }).click();
    await field('理由').fill(' ');
    await expect.element(button('确定')).toBeDisabled();
    await field('理由').fill('带队检查');
    await button('确定').click();
    await expect.poll(edits).toMatchObject([
      {
        label: '市住建局“组织领导”+1分',
        operations: [
          { type: 'putScoreChange', change: { id: 'sc-1', change: 1, reason: '带队检查' } },
        ],
      },
    ]);
  });

  it('[K12] who is left out is named; a plan that cannot be changed offers nothing to change', async () => {
    await show({ indicators, scores: [score('1', { change: -1, reason: '迟到' })] }, 'planNewer');
    await expect
      .element(page.getByText('没有任务的单位不参加考评：朔州富华燃气公司。'))
      .toBeVisible();
    await expect.element(pane()).toBeVisible();
    await expect.element(button('加分、扣分…')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(field('评分')).toBeDisabled();
    expect(button(/^删除/).elements()).toEqual([]);
  });
});
