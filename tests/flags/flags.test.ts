import { describe, expect, it } from 'vitest';
import { computeFlags, countFlags } from '#shared/flags/computeFlags.ts';
import { flagMessage } from '#shared/flags/flagMessage.ts';
import { effectiveDeadlines, mainStage } from '#shared/flags/effectiveDeadlines.ts';
import { fromSnapshot, type PlanDocument, type PlanSnapshot } from '#shared/plan/document.ts';
import { deadline, smallPlan, smallSnapshot } from '#tests/plan/smallPlan.ts';

function plan(change: (snapshot: PlanSnapshot) => void) {
  const snapshot = smallSnapshot();
  change(snapshot);
  return fromSnapshot(snapshot);
}

const messages = (document: PlanDocument, asOf: string) =>
  computeFlags(document, asOf).map((flag) => flagMessage(flag));

function only(snapshot: PlanSnapshot, taskId: string) {
  snapshot.tasks = snapshot.tasks.filter(({ id }) => id === taskId);
  snapshot.deadlines = snapshot.deadlines.filter((row) => row.taskId === taskId);
  snapshot.targets = [];
  snapshot.progress = [];
  const task = snapshot.tasks[0];
  if (!task) throw new Error(`no task ${taskId}`);
  return task;
}

describe('effective deadlines', () => {
  it('[F1] a task with a deadline of its own inherits none', () => {
    const own = effectiveDeadlines(smallPlan());
    expect(own.get('t3')?.map(({ id }) => id)).toEqual(['d1', 'd2']);
  });

  it('[F2] a task without one inherits the end of the longest stage and says so', () => {
    const [inherited] = effectiveDeadlines(smallPlan()).get('t1') ?? [];
    expect(inherited).toMatchObject({
      id: 'inherited:t1',
      basis: 'inherited',
      end: '2023-10-31',
      stage: '整体推进阶段',
      raw: '2021年5月-2023年10月',
    });
  });

  it('[F2] without stages it inherits the end of the plan; without that, nothing', () => {
    const noStages = plan((snapshot) => (snapshot.stages = []));
    expect(effectiveDeadlines(noStages).get('t1')?.[0]).toMatchObject({
      end: '2023-12-31',
      stage: null,
    });
    const noEnd = plan((snapshot) => {
      snapshot.stages = [];
      for (const row of snapshot.plan) row.end = null;
    });
    expect(effectiveDeadlines(noEnd).get('t1')).toBeUndefined();
  });

  it('[F2] the earlier of two equally long stages counts', () => {
    const { stages } = smallSnapshot();
    const twin = { ...stages[1]!, id: 's3', start: '2024-01-01', end: '2026-07-02' };
    const original = { ...stages[1]!, start: '2021-01-01', end: '2023-07-03' };
    expect(mainStage([twin, original])?.id).toBe('s2');
  });

  it.each([
    ['recurring', ['d9']],
    ['ongoing', ['d9']],
    ['relative', ['d9', 'inherited:t1']],
    ['none', ['d9', 'inherited:t1']],
  ] as const)('[F1] a task with a commitment of kind %s has %j', (kind, ids) => {
    const document = plan((snapshot) => {
      snapshot.deadlines.push(deadline('d9', 't1', { kind, end: null }));
    });
    const own = effectiveDeadlines(document).get('t1') ?? [];
    expect(own.map(({ id }) => id)).toEqual(ids);
  });

  it.each(['recurring', 'ongoing'] as const)('[F3] what is %s is never late', (kind) => {
    const document = plan((snapshot) => {
      only(snapshot, 't1');
      snapshot.deadlines = [deadline('d9', 't1', { kind, end: '2021-12-31' })];
    });
    const kinds = computeFlags(document, '2030-01-01').map((flag) => flag.kind);
    expect(kinds.filter((each) => each !== 'notReported')).toEqual([]);
  });
});

describe('flags', () => {
  it.each([
    ['2021-12-31', 'dueSoon', 0],
    ['2022-01-01', 'missed', 1],
    ['2022-06-30', 'missed', 181],
  ])('[F4] as of %s a deadline of 2021-12-31 is %s', (asOf, kind, daysLate) => {
    const document = plan((snapshot) => {
      only(snapshot, 't3');
      snapshot.deadlines = [deadline('d1', 't3')];
    });
    expect(computeFlags(document, asOf)).toMatchObject([
      { kind, daysLate, due: '2021-12-31', taskId: 't3' },
    ]);
  });

  it.each([
    ['2021-11-30', 0],
    ['2021-12-01', 1],
  ])('[F7] as of %s there are %i flags for a deadline of 2021-12-31', (asOf, count) => {
    const document = plan((snapshot) => {
      only(snapshot, 't3');
      snapshot.deadlines = [deadline('d1', 't3')];
    });
    expect(computeFlags(document, asOf)).toHaveLength(count);
  });

  it('[F7] urges within a week', () => {
    const document = plan((snapshot) => {
      only(snapshot, 't3');
      snapshot.deadlines = [deadline('d1', 't3')];
    });
    expect(messages(document, '2021-12-10')[0]).not.toContain('请抓紧');
    expect(messages(document, '2021-12-24')[0]).toContain('还剩7天，请抓紧');
  });

  it('[F5] a task that is done is not late, one done on a known day after its end is done late [F10]', () => {
    const done = (day: string | null) =>
      plan((snapshot) => {
        Object.assign(only(snapshot, 't4'), { status: 'done', done: day });
        snapshot.deadlines = [deadline('d3', 't4')];
      });
    expect(computeFlags(done(null), '2022-06-30')).toMatchObject([{ kind: 'inconsistent' }]);
    expect(computeFlags(done('2021-12-31'), '2022-06-30')).toEqual([]);
    expect(computeFlags(done('2022-01-10'), '2022-06-30')).toMatchObject([
      { kind: 'doneLate', severity: 'blue', daysLate: 10 },
    ]);
  });

  it('[F6] as of an earlier day, what was finished later is still open', () => {
    const document = plan((snapshot) => {
      Object.assign(only(snapshot, 't4'), { status: 'done', done: '2022-01-10' });
      snapshot.deadlines = [deadline('d3', 't4')];
    });
    expect(computeFlags(document, '2022-01-05')).toMatchObject([{ kind: 'missed', daysLate: 5 }]);
  });

  it('[F5] each of several deadlines has its own actual day', () => {
    const document = plan((snapshot) => {
      only(snapshot, 't3');
      for (const row of snapshot.deadlines) if (row.id === 'd1') row.actual = '2021-12-20';
    });
    expect(computeFlags(document, '2023-01-31').map(({ deadlineId }) => deadlineId)).toEqual([
      'd2',
    ]);
  });

  it('[F8] says what the date rests on', () => {
    const document = plan((snapshot) => only(snapshot, 't1'));
    const [flag] = computeFlags(document, '2023-11-10');
    expect(flag).toMatchObject({ basis: 'inherited', stage: '整体推进阶段', unit: '市住建局' });
    expect(flag && flagMessage(flag)).toBe(
      '文件未写明时限，沿用整体推进阶段的截止日期2023年10月31日，已过10天，尚未完成。',
    );
    const inferred = plan((snapshot) => only(snapshot, 't4'));
    expect(messages(inferred, '2024-01-01')[0]).toBe(
      '完成时限2023年12月31日（“用3年时间”，推算）已过1天，尚未完成。',
    );
  });

  it('[F9] red before yellow before blue, then by due day', () => {
    const document = plan((snapshot) => {
      Object.assign(snapshot.tasks[0]!, { leads: [] });
      snapshot.progress = [];
      snapshot.targets = [];
      snapshot.deadlines.push(deadline('d8', 't2', { end: '2020-12-31' }));
    });
    const flags = computeFlags(document, '2023-10-20');
    expect(flags.map(({ kind, due }) => [kind, due])).toEqual([
      ['missed', '2020-12-31'],
      ['missed', '2021-12-31'],
      ['missed', '2022-12-31'],
      ['dueSoon', '2023-10-31'],
      ['noLead', null],
    ]);
    expect(countFlags(flags)).toEqual({ missed: 3, dueSoon: 1, noLead: 1 });
  });

  it('[F11] a task that was stopped has no flags', () => {
    const document = plan((snapshot) =>
      Object.assign(only(snapshot, 't3'), { status: 'stopped', leads: [] }),
    );
    expect(computeFlags(document, '2023-12-31')).toEqual([]);
  });
});

describe('the sentence of a deadline', () => {
  const change = { at: '2022-01-10', from: '2021-12-31', to: '2022-06-15', reason: '前置工作延误' };
  it.each([
    ['words of the document', {}, '完成时限2022年6月15日（“2021年底”）已过15天，尚未完成。'],
    [
      'words that were counted',
      { basis: 'inferred' as const },
      '完成时限2022年6月15日（“2021年底”，推算）已过15天，尚未完成。',
    ],
    ['a step', { raw: '', what: '开工' }, '“开工”的时限2022年6月15日已过15天，尚未完成。'],
    [
      'a step that was counted back',
      { raw: '', what: '开工', basis: 'inferred' as const },
      '“开工”的时限2022年6月15日（推算）已过15天，尚未完成。',
    ],
    [
      'a day that was changed',
      { changes: [change] },
      '完成时限2022年6月15日（原定2021年12月31日）已过15天，尚未完成。',
    ],
  ])('[F25] names %s', (_, more, sentence) => {
    const document = plan((snapshot) => {
      only(snapshot, 't1');
      snapshot.deadlines = [deadline('d8', 't1', { end: '2022-06-15', ...more })];
    });
    expect(messages(document, '2022-06-30')).toContain(sentence);
  });
});
