// Flags that are counted from lists of numbers are those that are made row by row, whatever the rows say.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagContext } from '#shared/flags/facts.ts';
import { allFlags, flagBook } from '#shared/flags/flagBook.ts';
import { flagIndex, indexAfter, indexAsOf } from '#shared/flags/flagIndex.ts';
import { countPlainTasks } from '#shared/flags/plainTasks.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { DeadlineRow, ProgressRow, TaskRow } from '#shared/plan/model.ts';
import { rowsByTask } from '#shared/plan/rowsByTask.ts';
import { emptyUnit } from '#shared/plan/rowDefaults.ts';
import { largePlan } from '#tests/bench/largePlan.ts';
import { deadline, smallSnapshot } from '#tests/plan/smallPlan.ts';
import { planWith } from './flagKit.ts';

const someDays = ['2021-03-01', '2021-12-31', '2022-06-25', '2022-10-03', '2022-12-31'];
const day = fc.constantFrom(...someDays);
const orNone = (each: fc.Arbitrary<string>, share = 1) =>
  fc.oneof({ weight: 4, arbitrary: each }, { weight: 4 * share, arbitrary: fc.constant(null) });
const asOfDays = [
  '2020-12-31',
  '2021-12-31',
  '2022-06-26',
  '2022-10-08',
  '2023-03-01',
  '2024-01-01',
];

type Hanging = Pick<DeadlineRow, 'end' | 'start' | 'actual' | 'forecast' | 'kind'>;
const hanging: fc.Arbitrary<Hanging> = fc.record({
  end: orNone(day, 0.25),
  start: orNone(fc.constantFrom('2021-01-01', '2022-01-01', '2022-11-01'), 2),
  actual: orNone(day, 2),
  forecast: orNone(day, 8),
  kind: fc.constantFrom('deadline', 'deadline', 'range', 'ongoing', 'recurring', 'relative'),
});
const report = fc.record({
  unitId: fc.constantFrom('u0', 'u1'),
  period: fc.constantFrom('2021-12', '2022-06', '2022-12', '2022-Q2', '2022-H1', '2021', '2023-12'),
  percent: fc.constantFrom(null, 0, 40, 100, 130),
  status: fc.constantFrom('notStarted' as const, 'inProgress' as const, 'done' as const),
});
const oneTask = fc.record({
  status: fc.constantFrom(
    'notStarted' as const,
    'inProgress' as const,
    'done' as const,
    'stopped' as const,
  ),
  percent: fc.constantFrom(null, 0, 30, 90, 100),
  done: orNone(day),
  leads: fc.subarray(['u0', 'u1', 'u2', 'u3', 'gone']),
  supports: fc.subarray(['u0', 'u3', 'gone']),
  deadlines: fc.array(hanging, { maxLength: 3 }),
  reports: fc.array(report, { maxLength: 3 }),
});
type OneTask = typeof oneTask extends fc.Arbitrary<infer Value> ? Value : never;

const settings = fc.record({
  lights: fc.constantFrom('three' as const, 'four' as const),
  leadDays: fc.constantFrom<number[]>([30, 15, 7], [60], [10, 3]),
  dueOnHoliday: fc.constantFrom('none' as const, 'before' as const, 'after' as const),
  behindBy: fc.constantFrom(0, 20, 100),
});
type Settings = typeof settings extends fc.Arbitrary<infer Value> ? Value : never;

/** How the rows of a sheet stand: task after task, or mixed as in a plan that was read from its file. */
const standing = fc.constantFrom<(rows: { id: string }[]) => void>(
  () => undefined,
  (rows) => rows.reverse(),
  (rows) => rows.sort((a, b) => (fileKey(a) < fileKey(b) ? -1 : 1)),
);
type Standing = typeof standing extends fc.Arbitrary<infer Value> ? Value : never;
/** Row before task, so that those of one task stand apart. */
const fileKey = ({ id }: { id: string }) => id.split('-').toReversed().join('-');

function planOfTasks(tasks: readonly OneTask[], own: Settings, stand: Standing): PlanDocument {
  const units = ['u0', 'u1', 'u2', 'u3'].map((id, order) => emptyUnit(id, order, `第${order}局`));
  units[1] = { ...emptyUnit('u1', 1, '第1局'), behindBy: 5 };
  units[2] = { ...emptyUnit('u2', 2, '各县'), kind: 'collective' };
  // The other collective lists whom it is made of, so that only one of them is flagged.
  units[3] = { ...emptyUnit('u3', 3, '各区'), kind: 'collective', members: ['u0'] };
  const taskRows = tasks.map(({ status, percent, done, leads, supports }, order): TaskRow => {
    const id = `t${order}`;
    return {
      id,
      order,
      projectId: 'p1',
      text: '',
      leads,
      supports,
      status,
      percent,
      done,
      note: '',
      custom: {},
    };
  });
  const deadlines = tasks.flatMap((task, at) =>
    task.deadlines.map((each, order) => deadline(`d${at}-${order}`, `t${at}`, { ...each, order })),
  );
  // Of a task that is gone.
  deadlines.push(deadline('d-gone', 'gone', { end: '2021-12-31', actual: '2022-12-31' }));
  const progress = tasks.flatMap(({ reports }, at) =>
    reports.map((each, place): ProgressRow => {
      const id = `r${at}-${place}`;
      const words = {
        progress: '',
        problems: '',
        nextSteps: '',
        contact: '',
        phone: '',
        source: '',
      };
      return { id, taskId: `t${at}`, actualDate: null, ...words, places: {}, ...each };
    }),
  );
  for (const sheet of [deadlines, progress]) stand(sheet);
  const targets = smallSnapshot().targets.map((target) => ({ ...target, taskId: 't2' }));
  return planWith({ units, tasks: taskRows, deadlines, progress, targets }, own);
}

describe('plain tasks', () => {
  it('[F15] are counted as their flags are made, on any day, also after edits', () => {
    const value = fc.constantFrom<Partial<TaskRow>>(
      { status: 'done' },
      { percent: 100 },
      { leads: [] },
    );
    fc.assert(
      fc.property(
        fc.array(oneTask, { minLength: 1, maxLength: 12 }),
        settings,
        standing,
        value,
        (tasks, own, stand, values) => {
          const document = planOfTasks(tasks, own, stand);
          const expectCounted = (book: ReturnType<typeof flagIndex>['book']) =>
            expect(book.counts).toEqual(flagBook(allFlags(book)).counts);
          let index = flagIndex(document, '2021-12-31');
          for (const asOf of asOfDays) {
            index = indexAsOf(index, asOf);
            expectCounted(index.book);
          }
          const operations = [
            { type: 'set', sheet: 'tasks', id: 't0', values } as const,
            {
              type: 'add',
              sheet: 'deadlines',
              row: deadline('x', 't0', { end: '2022-06-25' }),
            } as const,
          ];
          const applied = applyEdit(
            document,
            { label: '修改', operations },
            { newId: () => 'n', year: 2022 },
          );
          if (!applied.ok) return;
          const { index: after } = indexAfter(index, applied.value.document, applied.value.change);
          for (const asOf of asOfDays) expectCounted(indexAsOf(after, asOf).book);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are nearly all tasks of a plan on its last day, and few on its first', () => {
    const document = largePlan({ tasks: 300, deadlinesPerTask: 2, units: 20, progress: 600 });
    const counts = () => ({ red: 0, yellow: 0, blue: 0 });
    const others = (asOf: string) =>
      countPlainTasks(
        document.tasks.values(),
        rowsByTask(document),
        flagContext(document, asOf),
        counts(),
      );
    expect(others('2023-12-31').length).toBeLessThan(10);
    // Before the first report of any task was due, no task is plain.
    expect(others('2020-12-31').length).toBeGreaterThan(250);
  });

  it('[F6] are also those that were done later than the day', () => {
    const document = largePlan({ tasks: 3000, deadlinesPerTask: 2, units: 20, progress: 3000 });
    const asOf = '2022-06-30';
    const later = [...document.tasks.values()].filter(({ done }) => done !== null && done > asOf);
    expect(later.length).toBeGreaterThan(50);
    const counts = { red: 0, yellow: 0, blue: 0 };
    const context = flagContext(document, asOf);
    expect(countPlainTasks(document.tasks.values(), rowsByTask(document), context, counts)).toEqual(
      [],
    );
    const { book } = flagIndex(document, asOf);
    expect(book.counts).toEqual(flagBook(allFlags(book)).counts);
  });

  it('[F15] with a day that is none are left to the checks', () => {
    const document = largePlan({ tasks: 3, deadlinesPerTask: 1, units: 2 });
    const [row] = [...document.deadlines.values()];
    if (!row) throw new Error('no deadline');
    const deadlines = new Map(document.deadlines).set(row.id, { ...row, actual: '某日' });
    const odd = { ...document, deadlines };
    const { book } = flagIndex(odd, '2022-06-30');
    expect(book.counts).toEqual(flagBook(allFlags(book)).counts);
  });
});
