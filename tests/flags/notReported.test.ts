// Units that reported nothing, and commitments that come back. Rules F40 to F45.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flag } from '#shared/flags/flag.ts';
import { rhythmOf } from '#shared/flags/checks/recurring.ts';
import type { ImportRow, ProgressRow, ReturnRow, TaskRow } from '#shared/plan/model.ts';
import type { SendRow } from '#shared/plan/outputRows.ts';
import { defaultSettings, type ReportRhythm } from '#shared/plan/settings.ts';
import { deadline, smallSnapshot } from '../plan/smallPlan.ts';
import { flagsOf, sentences } from './flagKit.ts';

const base = smallSnapshot();

function report(unitId: string, period: string, taskId = 't4'): ProgressRow {
  const [row] = base.progress;
  if (!row) throw new Error('the small plan has a report');
  return { ...row, id: `${unitId} ${period} ${taskId}`, unitId, period, taskId };
}

const send = (unitId: string, period: string): SendRow => ({
  id: `${unitId} ${period}`,
  period,
  unitId,
  at: '2022-07-01T09:00:00.000Z',
  file: '',
  tasks: 1,
});

const imported = (period: string, state: ImportRow['state'] = 'merged'): ImportRow => ({
  id: `im ${period}`,
  at: '2026-11-26T09:00:00.000Z',
  period,
  files: [],
  state,
});

const returned = (unitId: string, period: string): ReturnRow => ({
  id: `rt ${unitId} ${period}`,
  importId: `im ${period}`,
  unitId,
  period,
  file: '',
  digest: '',
  at: '2026-11-26T09:00:00.000Z',
});

const ofUnits = ({ reason }: Flag) => reason.says === 'unitNotReported';

/** Leads are 市住建局 (t1, t3, t4) and 市规划和自然资源局 (t2, t3). */
function missing(
  asOf: string,
  rows: Parameters<typeof flagsOf>[0],
  every: ReportRhythm = 'month',
  from: string | null = null,
) {
  const reports = { ...defaultSettings.reports, every, from };
  const flags = flagsOf({ progress: [], ...rows }, asOf, ofUnits, { reports });
  return { flags, units: flags.map(({ unitId }) => unitId) };
}

function tasks(...changes: [string, Partial<TaskRow>][]): TaskRow[] {
  const byId = new Map(changes);
  return base.tasks.map((task) => ({ ...task, ...byId.get(task.id) }));
}

describe('a unit that owes a report', () => {
  it('[F43] has not reported with a form that came back empty; the sentence says that it is here', () => {
    const empty = { ...returned('housing', '2022-06'), unfilled: true as const };
    const progress = [report('planning', '2022-06')];
    const rows = { progress, imports: [imported('2022-06')], returns: [empty] };
    const { flags } = missing('2022-07-06', rows);
    expect(flags.map(({ unitId }) => unitId)).toEqual(['housing']);
    expect(sentences(flags)[0]).toContain('市住建局已交回、未填写（涉及任务');
    const filled = { ...returned('housing', '2022-06'), id: 'filled' };
    expect(missing('2022-07-06', { ...rows, returns: [empty, filled] }).units).toEqual([]);
  });

  it('[F40] [F44] is flagged from the day after the due day, with its tasks and periods in a row', () => {
    const progress = [report('housing', '2022-04'), report('planning', '2022-06')];
    expect(missing('2022-07-05', { progress }).units).toEqual(['housing', 'planning']);
    const { flags } = missing('2022-07-06', { progress });
    expect(flags).toMatchObject([
      {
        id: 'notReported:housing:2022-06',
        severity: 'yellow',
        taskId: null,
        unit: '市住建局',
        due: '2022-07-05',
        daysLate: 1,
      },
    ]);
    expect(sentences(flags)).toEqual([
      '2022年6月应于7月5日前报送进展，市住建局未报（涉及任务3项），已连续2期未报。',
    ]);
  });

  it('[F44] for the first time says nothing of a row of periods', () => {
    const progress = [report('housing', '2022-05'), report('planning', '2022-06')];
    const { flags } = missing('2022-07-06', { progress });
    expect(sentences(flags)).toEqual([
      '2022年6月应于7月5日前报送进展，市住建局未报（涉及任务3项）。',
    ]);
  });

  it('[F44] counts no further back than the first period', () => {
    const { flags } = missing('2022-07-06', {}, 'month', '2022-04');
    expect(flags.map(({ reason }) => 'streak' in reason && reason.streak)).toEqual([3, 3]);
  });

  it.each([
    ['stopped', { status: 'stopped' as const }, false],
    ['done before the end of the period', { status: 'done' as const, done: '2022-06-30' }, false],
    ['done after it', { status: 'done' as const, done: '2022-07-01' }, true],
    ['done on no known day', { status: 'done' as const }, false],
    ['under way', {}, true],
  ])('[F41] leads a task that is %s', (_state, change, owes) => {
    const others: [string, Partial<TaskRow>][] = ['t1', 't3', 't4'].map((id) => [
      id,
      { status: 'stopped' },
    ]);
    const own = tasks(...others, ['t2', { leads: ['planning'], ...change }]);
    expect(missing('2022-07-06', { tasks: own }).units).toEqual(owes ? ['planning'] : []);
  });

  it('[F41] leads through a collective; who only supports owes none', () => {
    const own = tasks(['t2', { leads: ['all'], supports: ['gas'] }]);
    const progress = [report('housing', '2022-06')];
    expect(missing('2022-07-06', { tasks: own, progress }).units).toEqual(['planning']);
  });

  it.each([
    ['2022-06', true],
    ['2022-Q2', true],
    ['2022-H1', true],
    ['2022-05', false],
    ['2022-Q1', false],
    ['2022-07', false],
  ])('[F43] with a report for %s: %s', (period, reported) => {
    const progress = [report('housing', period), report('planning', '2022-06')];
    expect(missing('2022-07-06', { progress }).units).toEqual(reported ? [] : ['housing']);
  });

  it('[F43] with the report of June for the second quarter', () => {
    const progress = [report('housing', '2022-06'), report('planning', '2022-05')];
    expect(missing('2022-07-06', { progress }, 'quarter').units).toEqual(['planning']);
  });

  it('[F43] with a return that changed nothing, unless its import was taken back', () => {
    const returns = [returned('housing', '2022-06'), returned('planning', '2022-06')];
    const imports = [imported('2022-06')];
    expect(missing('2022-07-06', { returns, imports }).units).toEqual([]);
    const undone = [imported('2022-06', 'undone')];
    expect(missing('2022-07-06', { returns, imports: undone }).units).toEqual([
      'housing',
      'planning',
    ]);
  });
});

describe('without a rhythm', () => {
  it('[F42] nothing is owed that nobody asked for', () => {
    expect(missing('2022-07-06', {}, 'none').units).toEqual([]);
  });

  it('[F42] those who got a form owe it', () => {
    const sends = [send('planning', '2022-06'), send('planning', '2022-07')];
    expect(missing('2022-07-05', { sends }, 'none').units).toEqual([]);
    const { flags } = missing('2022-07-06', { sends }, 'none');
    expect(flags.map(({ id }) => id)).toEqual(['notReported:planning:2022-06']);
  });

  it('[F42] an import asks everybody, one that was taken back nobody', () => {
    const progress = [report('housing', '2022-06')];
    const imports = [imported('2022-06')];
    expect(missing('2022-07-06', { progress, imports }, 'none').units).toEqual(['planning']);
    const undone = [imported('2022-06', 'undone')];
    expect(missing('2022-07-06', { progress, imports: undone }, 'none').units).toEqual([]);
  });

  it('[F44] a form that was not answered counts though others were asked again since', () => {
    const sends = [
      send('housing', '2022-05'),
      send('planning', '2022-05'),
      send('housing', '2022-06'),
    ];
    const { flags } = missing('2022-07-20', { sends }, 'none');
    expect(flags.map(({ id }) => id).toSorted()).toEqual([
      'notReported:housing:2022-06',
      'notReported:planning:2022-05',
    ]);
  });

  it('[F42] periods that end on one day are asked of all whom either was asked of', () => {
    const sends = [
      send('housing', '2022-Q2'),
      send('planning', '2022-Q2'),
      send('housing', '2022-06'),
    ];
    const { flags } = missing('2022-07-20', { sends }, 'none');
    expect(flags.map(({ id }) => id).toSorted()).toEqual([
      'notReported:housing:2022-06',
      'notReported:planning:2022-06',
    ]);
  });

  it('[F44] the row counts periods that were asked for only', () => {
    const sends = ['2022-01', '2022-03', '2022-06'].map((period) => send('planning', period));
    const progress = [report('planning', '2022-01')];
    const { flags } = missing('2022-07-06', { sends, progress }, 'none');
    expect(flags.map(({ reason }) => 'streak' in reason && reason.streak)).toEqual([2]);
  });
});

describe('a commitment that comes back', () => {
  const ofTasks = ({ reason }: Flag) => reason.says === 'recurringNotReported';
  const quarterly = deadline('d9', 't1', {
    raw: '每季度末',
    kind: 'recurring',
    end: null,
    precision: 'quarter',
    note: '每季度末（3月31日、6月30日、9月30日、12月31日）',
  });
  const flags = (asOf: string, periods: string[], row = quarterly, own: Partial<TaskRow> = {}) =>
    flagsOf(
      {
        deadlines: [row],
        progress: periods.map((period) => report('housing', period, 't1')),
        tasks: tasks(['t1', own]),
      },
      asOf,
      ofTasks,
    );

  it('[F45] is flagged without a report for the last full period, never late', () => {
    expect(flags('2022-07-05', ['2022-02'])).toEqual([]);
    const [flag] = flags('2022-07-06', ['2022-02', '2022-07']);
    expect(flag).toMatchObject({
      id: 'notReported:d9:2022-Q2',
      kind: 'notReported',
      taskId: 't1',
      deadlineId: 'd9',
      unit: '市住建局',
      due: null,
      daysLate: 0,
    });
    expect(sentences(flag ? [flag] : [])).toEqual(['文件要求“每季度末”，2022年第二季度未报进展。']);
  });

  it.each(['2022-04', '2022-06', '2022-Q2', '2022-H1', '2022'])(
    '[F45] is not with a report for %s',
    (period) => {
      expect(flags('2022-07-06', [period])).toEqual([]);
    },
  );

  it('[F45] is not on a task that was done or stopped', () => {
    expect(flags('2022-07-06', [], quarterly, { status: 'done', done: '2022-06-30' })).toEqual([]);
    expect(flags('2022-07-06', [], quarterly, { status: 'stopped' })).toEqual([]);
  });

  it('[F45] begins with the plan', () => {
    expect(flags('2021-04-05', [])).toEqual([]);
    expect(flags('2021-04-06', [])).toHaveLength(1);
  });

  it('[F45] every second month looks at two of them', () => {
    const row = { ...quarterly, precision: 'month' as const, note: '每2个月一次', raw: '每两个月' };
    expect(flags('2022-07-06', ['2022-05'], row)).toEqual([]);
    expect(sentences(flags('2022-07-06', ['2022-04'], row))).toEqual([
      '文件要求“每两个月”，2022年5月至2022年6月未报进展。',
    ]);
  });

  it.each([
    ['每月一次（月底）', 'month', { kind: 'month', count: 1 }],
    ['每年12月31日前', 'year', { kind: 'year', count: 1 }],
    ['每半年一次（6月30日、12月31日）', 'half', { kind: 'half', count: 1 }],
    ['每2个季度一次', 'quarter', { kind: 'quarter', count: 2 }],
    ['每周一次', 'day', null],
    ['每旬一次', 'tenDays', null],
    ['每学期一次', null, null],
  ] as const)('[F45] %s', (note, precision, expected) => {
    expect(rhythmOf({ note, precision, raw: '' })).toEqual(expected);
  });
});

it('[F43] another report never adds a flag', () => {
  const period = fc.constantFrom('2022-03', '2022-04', '2022-05', '2022-06', '2022-Q1', '2022-Q2');
  const row = fc.tuple(fc.constantFrom('housing', 'planning'), period);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), row, (reports, more) => {
      const rows = (list: (typeof more)[]) => list.map(([unit, when]) => report(unit, when));
      const before = missing('2022-07-06', { progress: rows(reports) }).units;
      const after = missing('2022-07-06', { progress: rows([...reports, more]) }).units;
      expect(before).toEqual(expect.arrayContaining(after));
    }),
  );
});
