// What `show --json` says of deadlines that were changed, of targets by years, and of milestones.
import { expect, it } from 'vitest';
import { planAsJson } from '#electron/cli/commands/show.ts';
import { fromSnapshot } from '#shared/plan/document.ts';
import { freshTarget } from '#shared/plan/rowDefaults.ts';
import { deadline, smallSnapshot } from '#tests/plan/smallPlan.ts';

const changes = [
  { at: '2022-03-01', from: '2021-12-31', to: '2022-06-30', reason: '前置工作延误' },
];
const document = fromSnapshot({
  ...smallSnapshot(),
  targets: [
    {
      id: 'g1',
      order: 1,
      taskId: 't4',
      raw: '每年改造管网200公里',
      subject: '管网',
      comparator: '=',
      value: 200,
      unit: '公里/年',
      by: '2022-12-31',
      ...freshTarget,
      yearly: { 2021: 210 },
    },
  ],
  deadlines: [deadline('d1', 't3', { end: '2022-06-30', forecast: '2022-05-31', changes })],
  milestoneSets: [{ id: 'ms-1', order: 1, name: '工程建设', steps: ['立项', '开工'] }],
});

it('[D5] tells the original, current and expected day, and why they differ', () => {
  const shown = planAsJson(document).deadlines.find(({ id }) => id === 'd1');
  expect(shown).toMatchObject({
    original: '2021-12-31',
    end: '2022-06-30',
    forecast: '2022-05-31',
    actual: null,
    changes,
  });
  const inherited = planAsJson(document).deadlines.find(({ taskId }) => taskId === 't1');
  expect(inherited).toMatchObject({ original: null, basis: 'inherited' });
});

it('[C1] tells what a target asks for by the end of each year', () => {
  expect(planAsJson(document).targets[0]).toMatchObject({
    yearly: { 2021: 210 },
    checkpoints: [
      { year: '2021', due: '2021-12-31', expected: 200, cumulative: 200, actual: 210 },
      { year: '2022', due: '2022-12-31', expected: 200, cumulative: 400, actual: null },
    ],
  });
});

it('[MS1] lists the milestones', () => {
  expect(planAsJson(document).milestoneSets).toEqual([
    { id: 'ms-1', name: '工程建设', steps: ['立项', '开工'] },
  ]);
});
