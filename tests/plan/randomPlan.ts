// Small plans at random, with what happened in them on days around each other.
import * as fc from 'fast-check';
import { fromSnapshot } from '#shared/plan/document.ts';
import type { TaskRow } from '#shared/plan/model.ts';
import { deadline, duty, smallSnapshot } from './smallPlan.ts';

const dayList = [
  '2021-03-31',
  '2021-12-31',
  '2022-01-10',
  '2022-06-30',
  '2022-07-01',
  '2023-10-31',
];

export const someDay = fc.constantFrom(
  ...dayList,
  '2020-06-30',
  '2021-07-15',
  '2022-12-01',
  '2024-02-29',
);
const maybeDay = fc.constantFrom(null, ...dayList);
const taskIds = ['t1', 't2', 't3', 't4'];
const percent = fc.constantFrom(null, 0, 40, 90, 100);
const status = fc.constantFrom('notStarted', 'inProgress', 'done', 'stopped');

/** Days in order, each change from what the one before made it. */
const changed = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...dayList), { maxLength: 3 }),
    fc.array(maybeDay, { minLength: 4, maxLength: 4 }),
  )
  .map(([ats, ends]) => ({
    end: ends[ats.length] ?? null,
    changes: ats.toSorted().map((at, index) => ({
      at,
      from: ends[index] ?? null,
      to: ends[index + 1] ?? null,
      reason: '上级文件调整',
    })),
  }));

const deadlines = fc.array(
  fc.record({
    taskId: fc.constantFrom(...taskIds),
    kind: fc.constantFrom('deadline', 'range', 'ongoing', 'recurring', 'none'),
    start: maybeDay,
    actual: maybeDay,
    forecast: maybeDay,
    moved: changed,
  }),
  { maxLength: 5 },
);

const reports = fc.array(
  fc.record({
    taskId: fc.constantFrom(...taskIds),
    unitId: fc.constantFrom('housing', 'planning', 'district'),
    period: fc.constantFrom('2021-12', '2022-05', '2022-06', '2022-07', '2022-Q3', '2022'),
    status: fc.option(status),
    percent,
  }),
  { maxLength: 6 },
);

const tasks = fc.tuple(...taskIds.map(() => fc.record({ status, percent, done: maybeDay })));

export const randomPlan = fc
  .record({
    tasks,
    deadlines,
    reports,
    met: maybeDay,
    yearly: fc.constantFrom({}, { 2021: 5, 2022: 9 }),
  })
  .map((made) => {
    const snapshot = smallSnapshot();
    return fromSnapshot({
      ...snapshot,
      tasks: snapshot.tasks.map((row, index) => ({
        ...row,
        ...(made.tasks[index] as Partial<TaskRow>),
      })),
      deadlines: made.deadlines.map(({ moved, ...row }, index) =>
        deadline(`d${index}`, row.taskId, {
          ...row,
          ...moved,
          order: index,
        }),
      ),
      targets: snapshot.targets.map((row) => ({ ...row, yearly: made.yearly })),
      duties: [duty(1, 'u1', 'housing', { actual: made.met })],
      progress: made.reports.map((row, index) => ({
        ...snapshot.progress[0]!,
        ...row,
        id: `r${index}`,
      })),
    });
  });
