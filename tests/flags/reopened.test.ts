import { expect, it } from 'vitest';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { flagMessage } from '#shared/flags/flagMessage.ts';
import { fromSnapshot, type PlanSnapshot } from '#shared/plan/document.ts';
import type { TargetRow, TaskRow } from '#shared/plan/model.ts';
import { freshTarget } from '#shared/plan/rowDefaults.ts';
import { deadline, smallSnapshot } from '#tests/plan/smallPlan.ts';
import { planWith } from './flagKit.ts';

function taskOnly(more: Partial<TaskRow>, rest: Partial<PlanSnapshot> = {}) {
  const snapshot = smallSnapshot();
  const tasks = snapshot.tasks.filter(({ id }) => id === 't1').map((row) => ({ ...row, ...more }));
  return fromSnapshot({ ...snapshot, deadlines: [], targets: [], progress: [], ...rest, tasks });
}

const kinds = (document: ReturnType<typeof taskOnly>, asOf: string) =>
  computeFlags(document, asOf).map(({ kind }) => kind);

it('[F5] a task that was taken up again is missed like any other, with an inherited day as with its own', () => {
  const again: Partial<TaskRow> = { status: 'inProgress', done: '2022-03-01', percent: 60 };
  expect(kinds(taskOnly(again), '2024-05-01')).toContain('missed');
  const own = { deadlines: [deadline('d', 't1', { end: '2022-12-31' })] };
  expect(kinds(taskOnly(again, own), '2024-05-01')).toContain('missed');
  expect(kinds(taskOnly({ ...again, status: 'done', percent: 100 }), '2024-05-01')).toEqual([]);
});

it('[F8] what was done after an inherited day is said in one sentence that can be read', () => {
  const document = taskOnly({ status: 'done', done: '2023-11-05', percent: 100 });
  const [flag] = computeFlags(document, '2024-05-01').filter(({ kind }) => kind === 'doneLate');
  expect(flag && flagMessage(flag)).toBe(
    '文件未写明时限，沿用整体推进阶段的截止日期2023年10月31日，2023年11月5日完成，晚5天。',
  );
});

it('[F13] the figure of a target waits for the day to which its due day moved', () => {
  const target: TargetRow = {
    ...freshTarget,
    id: 'g',
    order: 1,
    taskId: 't1',
    raw: '100个',
    subject: '站点',
    comparator: '=',
    value: 100,
    unit: '个',
    by: '2022-10-01',
    actual: 40,
  };
  const rows = { targets: [target], deadlines: [deadline('d', 't1', { end: '2022-10-01' })] };
  const missed = (rule: 'none' | 'after') =>
    computeFlags(planWith(rows, { dueOnHoliday: rule }), '2022-10-05').some(
      ({ reason }) => reason.says === 'targetMissed',
    );
  expect(missed('none')).toBe(true);
  expect(missed('after')).toBe(false);
});
