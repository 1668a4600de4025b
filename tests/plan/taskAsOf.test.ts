// A task as of a day, by rule.
import { describe, expect, it } from 'vitest';
import type { DeadlineRow, ProgressRow, TaskRow } from '#shared/plan/model.ts';
import { planAsOf } from '#shared/plan/planAsOf.ts';
import { percentAsOf, percentsAsOf } from '#shared/plan/taskAsOf.ts';
import { rowsByTask } from '#shared/plan/rowsByTask.ts';
import { planWith } from '#tests/flags/flagKit.ts';
import { deadline, smallSnapshot } from './smallPlan.ts';

type Case = {
  task: Partial<TaskRow>;
  reports?: Partial<ProgressRow>[];
  deadlines?: DeadlineRow[];
  asOf: string;
};

const snapshot = smallSnapshot();

function report(more: Partial<ProgressRow>, index: number): ProgressRow {
  const [row] = snapshot.progress;
  return { ...row!, id: `r${index}`, taskId: 't1', percent: null, ...more };
}

function taskThen({ task, reports = [], deadlines = [], asOf }: Case) {
  const document = planWith({
    tasks: snapshot.tasks.map((row) => (row.id === 't1' ? { ...row, ...task } : row)),
    deadlines,
    progress: reports.map(report),
  });
  const then = planAsOf(document, rowsByTask(document), asOf);
  const { status, percent, done } = then.document.tasks.get('t1')!;
  return [status, percent, done];
}

const finished = { status: 'done', percent: 100, done: '2022-09-10' } as const;
const may = { period: '2022-05', status: 'inProgress', percent: 40 } as const;
const september = { period: '2022-09', status: 'done', percent: 100 } as const;

describe('a task as of a day', () => {
  it.each<[string, Case, [string, number | null, string | null]]>([
    [
      '[AS2] finished later, as reported before',
      { task: finished, reports: [may, september], asOf: '2022-06-30' },
      ['inProgress', 40, null],
    ],
    [
      '[AS2] on the day of completion it is finished',
      { task: finished, reports: [may, september], asOf: '2022-09-10' },
      ['done', 100, '2022-09-10'],
    ],
    [
      '[AS2] the day before it is open',
      { task: finished, reports: [may], asOf: '2022-09-09' },
      ['inProgress', 40, null],
    ],
    [
      '[AS2] finished later, nothing reported: under way',
      { task: finished, asOf: '2022-06-30' },
      ['inProgress', null, null],
    ],
    [
      '[AS2] before the plan begins nothing is begun',
      { task: finished, asOf: '2020-12-31' },
      ['notStarted', null, null],
    ],
    [
      '[AS2] its own first start counts',
      {
        task: finished,
        deadlines: [deadline('x', 't1', { start: '2022-08-01', kind: 'range', end: '2022-12-31' })],
        asOf: '2022-06-30',
      },
      ['notStarted', null, null],
    ],
    [
      '[AS2] what is not begun later was not begun before',
      {
        task: finished,
        reports: [{ period: '2022-07', status: 'notStarted' }],
        asOf: '2022-06-30',
      },
      ['notStarted', null, null],
    ],
    [
      '[AS2] a report that says done does not finish it',
      { task: finished, reports: [{ ...may, status: 'done', percent: 100 }], asOf: '2022-06-30' },
      ['inProgress', 100, null],
    ],
    [
      '[AS2] a report that says stopped does not stop it',
      { task: finished, reports: [{ ...may, status: 'stopped' }], asOf: '2022-06-30' },
      ['inProgress', 40, null],
    ],
    [
      '[AS2] 未启动 in a report is 0',
      {
        task: finished,
        reports: [{ period: '2022-05', status: 'notStarted' }],
        asOf: '2022-06-30',
      },
      ['notStarted', 0, null],
    ],
    [
      '[AS2] the first lead before others',
      {
        task: finished,
        reports: [may, { ...may, unitId: 'planning', percent: 70 }],
        asOf: '2022-06-30',
      },
      ['inProgress', 40, null],
    ],
    [
      '[AS2] reports that go on',
      {
        task: { status: 'inProgress', percent: 80 },
        reports: [may, { period: '2022-08', status: 'inProgress', percent: 80 }],
        asOf: '2022-06-30',
      },
      ['inProgress', 40, null],
    ],
    [
      '[AS1] a report counts from the first day of its period',
      {
        task: { status: 'inProgress', percent: 80 },
        reports: [may, { period: '2022-08', status: 'inProgress', percent: 80 }],
        asOf: '2022-08-01',
      },
      ['inProgress', 80, null],
    ],
    [
      '[AS2] not begun now, nor then',
      {
        task: { status: 'notStarted', percent: null },
        reports: [{ period: '2022-08', status: 'notStarted' }],
        asOf: '2022-06-30',
      },
      ['notStarted', null, null],
    ],
    [
      '[AS3] done on no known day',
      {
        task: { status: 'done', percent: 100, done: null },
        reports: [may, september],
        asOf: '2021-01-01',
      },
      ['done', 100, null],
    ],
    [
      '[AS3] stopped',
      {
        task: { status: 'stopped', percent: 30, done: null },
        reports: [may, september],
        asOf: '2022-06-30',
      },
      ['stopped', 30, null],
    ],
    [
      '[AS3] finished when the last commitment was met',
      {
        task: { status: 'done', percent: 100, done: null },
        deadlines: [
          deadline('x', 't1', { actual: '2022-03-01' }),
          deadline('y', 't1', { actual: '2022-08-01' }),
        ],
        asOf: '2022-07-31',
      },
      ['inProgress', null, null],
    ],
    [
      '[AS3] on that day it is finished',
      {
        task: { status: 'done', percent: 100, done: null },
        deadlines: [
          deadline('x', 't1', { actual: '2022-03-01' }),
          deadline('y', 't1', { actual: '2022-08-01' }),
        ],
        asOf: '2022-08-01',
      },
      ['done', 100, null],
    ],
    [
      '[AS3] with one commitment on no known day it was always done',
      {
        task: { status: 'done', percent: 100, done: null },
        deadlines: [deadline('x', 't1', { actual: '2022-03-01' }), deadline('y', 't1')],
        asOf: '2021-07-31',
      },
      ['done', 100, null],
    ],
    [
      '[AS4] nothing of later is known',
      { task: { status: 'inProgress', percent: 55 }, reports: [may], asOf: '2022-06-30' },
      ['inProgress', 55, null],
    ],
    [
      '[AS4] no reports at all',
      { task: { status: 'inProgress', percent: 55 }, asOf: '2021-06-30' },
      ['inProgress', 55, null],
    ],
  ])('%s', (_, given, expected) => {
    expect(taskThen(given)).toEqual(expected);
  });
});

it('[AS1] the shares on several days are those of each day', () => {
  let seed = 3;
  const one = <Value>(values: readonly Value[]): Value => {
    seed = (seed * 16_807) % 2_147_483_647;
    return values[seed % values.length] as Value;
  };
  const days = ['2021-12-31', '2022-03-31', '2022-04-01', '2022-06-30', '2022-12-31'];
  const periods = ['2022', '2022-H1', '2022-Q2', '2022-03', '2022-04', '2022-05', '2023-01'];
  const answers = new Set<number | null>();
  for (let round = 0; round < 500; round += 1) {
    const reports = Array.from({ length: round % 6 }, (_, index) =>
      report(
        {
          period: one(periods),
          unitId: one(['u1', 'u2', 'u3']),
          percent: one([null, 10, 40, 70]),
          status: one(['notStarted', 'inProgress']),
        },
        index,
      ),
    );
    const task = {
      leads: one([[], ['u1'], ['u2', 'u1']]),
      percent: one([null, 55]),
      done: one([null, '2022-05-02']),
    };
    const each = days.map((day) => percentAsOf(task, reports, day));
    expect(percentsAsOf(task, reports, days)).toEqual(each);
    for (const answer of each) answers.add(answer);
  }
  expect(answers).toEqual(new Set([0, 10, 40, 55, 70, null]));
});
