import { describe, expect, it } from 'vitest';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { flagMessage } from '#shared/flags/flagMessage.ts';
import type { ReturnRow } from '#shared/plan/model.ts';
import { deadline, report } from '#tests/plan/smallPlan.ts';
import { oneTask, type Change } from './flagKit.ts';

function messages(kind: string, change: Change, asOf: string): string[] {
  const document = oneTask((snapshot, task) => {
    task.supports = [];
    change(snapshot, task);
  });
  return computeFlags(document, asOf)
    .filter((flag) => flag.kind === kind)
    .map((flag) => flagMessage(flag));
}

function reports(...shares: [period: string, percent: number | null, unitId?: string][]) {
  return shares.map(([period, percent, unitId = 'housing']) =>
    report({ id: `r-${period}-${unitId}`, unitId, period, percent }),
  );
}

describe('inconsistent', () => {
  it.each<[string, Change, string | null]>([
    [
      'done on no day',
      (_, task) => (task.status = 'done'),
      '状态为已完成，但没有填完成日期，无法判断是否按期，请补填。',
    ],
    [
      'done, each commitment on its day',
      (snapshot, task) => {
        task.status = 'done';
        snapshot.deadlines = [deadline('d1', 't1', { actual: '2021-12-01' })];
      },
      null,
    ],
    [
      'done with less than all',
      (_, task) => Object.assign(task, { status: 'done', done: '2021-03-01', percent: 80 }),
      '状态为已完成，但完成率只有80%，请核对。',
    ],
    [
      'done as it should be',
      (_, task) => Object.assign(task, { status: 'done', done: '2021-03-01', percent: 100 }),
      null,
    ],
    [
      'all of it, and not done',
      (_, task) => (task.percent = 100),
      '完成率已到100%，但状态仍为推进中，请核对。',
    ],
    [
      'reported, and not begun',
      (snapshot, task) => {
        task.status = 'notStarted';
        snapshot.progress = reports(['2021-05', 10]);
      },
      '2021年5月已报进展，但状态仍为未启动，请核对。',
    ],
    [
      'reported later only',
      (snapshot, task) => {
        task.status = 'notStarted';
        snapshot.progress = reports(['2021-07', 10]);
      },
      null,
    ],
    [
      'lead and support',
      (_, task) => (task.supports = ['housing']),
      '市住建局既是牵头单位又是配合单位，请核对。',
    ],
    [
      'led by nobody in particular',
      (snapshot, task) => {
        task.leads = ['all'];
        for (const unit of snapshot.units) if (unit.id === 'all') unit.members = [];
      },
      '牵头单位“市直相关部门”没有列明包含哪些单位，无人可催，请在“单位”表补填。',
    ],
    ['led by a collective with members', (_, task) => (task.leads = ['all']), null],
    [
      'a commitment that ends before it starts',
      (snapshot) => {
        snapshot.deadlines = [deadline('d1', 't1', { start: '2022-02-01', what: '开工' })];
      },
      '时间节点“开工”的截止日期2021年12月31日早于开始日期2022年2月1日，请核对。',
    ],
    [
      'a stage that ends before it starts',
      (snapshot) => (snapshot.stages[0]!.end = '2021-03-01'),
      '宣传发动阶段的截止日期2021年3月1日早于开始日期2021年4月1日，请核对。',
    ],
    [
      'a plan that ends before it starts',
      (snapshot) => (snapshot.plan[0]!.end = '2020-12-31'),
      '计划的截止日期2020年12月31日早于开始日期2021年1月1日，请核对。',
    ],
    [
      'stopped, whatever it says',
      (_, task) => Object.assign(task, { status: 'stopped', percent: 100 }),
      null,
    ],
  ])('[F21] [F23] %s', (_, change, message) => {
    expect(messages('inconsistent', change, '2021-06-15')).toEqual(
      message === null ? [] : [message],
    );
  });

  it('[F21] [F6] what was done later is no contradiction on an earlier day', () => {
    const change: Change = (_, task) =>
      Object.assign(task, { status: 'done', done: '2021-09-01', percent: 80 });
    expect(messages('inconsistent', change, '2021-08-31')).toEqual([]);
    expect(messages('inconsistent', change, '2021-09-01')).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof reports>, string[]]>([
    [
      'rising',
      [
        ['2021-03', 20],
        ['2021-04', 20],
        ['2021-05', 50],
      ],
      [],
    ],
    [
      'falling',
      [
        ['2021-03', 60],
        ['2021-04', 40],
      ],
      ['市住建局2021年4月报完成率40%，低于2021年3月的60%，累计数只增不减，请核对。'],
    ],
    [
      'falling with a period in between that says nothing',
      [
        ['2021-03', 60],
        ['2021-04', null],
        ['2021-05', 40],
      ],
      ['市住建局2021年5月报完成率40%，低于2021年3月的60%，累计数只增不减，请核对。'],
    ],
    [
      'of two units each',
      [
        ['2021-03', 60],
        ['2021-04', 40, 'planning'],
      ],
      [],
    ],
    [
      'falling after the day',
      [
        ['2021-03', 60],
        ['2021-07', 40],
      ],
      [],
    ],
    [
      'of periods of several lengths by their ends',
      [
        ['2021-Q1', 30],
        ['2021-02', 40],
      ],
      ['市住建局2021年第一季度报完成率30%，低于2021年2月的40%，累计数只增不减，请核对。'],
    ],
    ['over all', [['2021-03', 120]], ['市住建局2021年3月报完成率120%，超过100%，请核对。']],
  ])('[F22] reports %s', (_, shares, expected) => {
    const change: Change = (snapshot) => (snapshot.progress = reports(...shares));
    expect(messages('inconsistent', change, '2021-06-15')).toEqual(expected);
  });
});

describe('renamed units', () => {
  const former =
    (name: string, until: string | null): Change =>
    (snapshot, task) => {
      task.text = '由市城建局负责老旧小区改造';
      for (const unit of snapshot.units) {
        if (unit.id === 'housing') unit.formerNames = [{ name, until }];
      }
    };

  it.each([
    [
      '市城建局',
      '2022-03',
      '2022-04-01',
      '市城建局已于2022年3月更名为市住建局，计划中还有1处用旧名（如“由市城建局负责老旧小区改造”）。',
    ],
    ['市城建局', '2022-03', '2022-03-31', null],
    [
      '市城建局',
      '2022',
      '2023-01-01',
      '市城建局已于2022年更名为市住建局，计划中还有1处用旧名（如“由市城建局负责老旧小区改造”）。',
    ],
    [
      '市城建局',
      '2022-03-05',
      '2022-03-06',
      '市城建局已于2022年3月5日更名为市住建局，计划中还有1处用旧名（如“由市城建局负责老旧小区改造”）。',
    ],
    [
      '市城建局',
      null,
      '2021-01-01',
      '市城建局已更名为市住建局，计划中还有1处用旧名（如“由市城建局负责老旧小区改造”）。',
    ],
    ['市房管局', '2022-03', '2022-04-01', null],
  ])('[F24] %s until %s as of %s', (name, until, asOf, message) => {
    const found = messages('unitRenamed', former(name, until), asOf);
    expect(found).toEqual(message === null ? [] : [message]);
  });

  it('[F24] an old name that is the beginning of another unit’s name is found only on its own', () => {
    const change: Change = (snapshot, task) => {
      former('市城建局', '2022-03')(snapshot, task);
      const [first] = snapshot.units;
      snapshot.units.push({
        ...first!,
        id: 'team',
        order: 9,
        name: '市城建局执法大队',
        formerNames: [],
        aliases: [],
      });
      task.text = '市城建局执法大队负责';
    };
    expect(messages('unitRenamed', change, '2022-04-01')).toEqual([]);
  });

  it('[F24] a return that came later under the old name is named', () => {
    const sent = (at: string): ReturnRow => {
      return {
        id: 'x',
        importId: 'i',
        unitId: 'housing',
        period: '2022-06',
        file: '市城建局反馈表.xlsx',
        digest: '',
        at,
      };
    };
    const change =
      (at: string): Change =>
      (snapshot, task) => {
        former('市城建局', '2022-03')(snapshot, task);
        task.text = '老旧小区改造';
        snapshot.returns = [sent(at)];
      };
    expect(messages('unitRenamed', change('2022-07-05T09:00:00.000Z'), '2022-07-10')).toEqual([
      '市城建局已于2022年3月更名为市住建局，反馈表“市城建局反馈表.xlsx”还用旧名。',
    ]);
    expect(messages('unitRenamed', change('2022-02-05T09:00:00.000Z'), '2022-07-10')).toEqual([]);
  });
});
