// Edits of the small plan at random, of every kind that flags depend on.
import * as fc from 'fast-check';
import type { Edit, Operation } from '#shared/plan/edit.ts';
import { defaultSettings } from '#shared/plan/settings.ts';
import { deadline, report } from '#tests/plan/smallPlan.ts';

const day = fc.constantFrom(
  null,
  '2021-01-05',
  '2021-12-31',
  '2022-01-10',
  '2022-06-30',
  '2023-10-31',
  '2024-02-29',
);
const taskId = fc.constantFrom('t1', 't2', 't3', 't4');
const unitId = fc.constantFrom('housing', 'planning', 'district', 'all', 'gas');
const stageId = fc.constantFrom('s1', 's2');
const percent = fc.constantFrom(null, 0, 30, 80, 100);
const status = fc.constantFrom('notStarted', 'inProgress', 'done', 'stopped');
const units = fc.uniqueArray(unitId, { maxLength: 3 });

/** A record of some of the fields. */
const some = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(fields, { requiredKeys: [] });

const set = (sheet: string, id: fc.Arbitrary<string>, values: fc.Arbitrary<object>) =>
  fc.record({ type: fc.constant('set'), sheet: fc.constant(sheet), id, values });

const taskValues = some({
  leads: units,
  supports: units,
  status,
  percent,
  done: day,
  text: fc.constantFrom('推进老旧小区改造', '由市建设局推进绿化', '市规划局负责编制规划'),
});
const deadlineValues = some({
  end: day,
  start: day,
  actual: day,
  kind: fc.constantFrom('deadline', 'range', 'recurring', 'ongoing', 'none'),
  taskId,
});
const unitValues = some({
  name: fc.constantFrom('市住建局', '市自然资源局', '市城管局'),
  behindBy: fc.constantFrom(null, 0, 50),
  members: fc.constantFrom([], ['planning']),
  kind: fc.constantFrom('department', 'collective'),
  formerNames: fc.constantFrom([], [{ name: '市建设局', until: '2022-03' }]),
});
const planValues = some({
  title: fc.constantFrom('行动计划', '市规划局三年行动计划'),
  start: day,
  end: day,
  settings: fc.record({
    ...Object.fromEntries(
      Object.entries(defaultSettings).map(([key, value]) => [key, fc.constant(value)]),
    ),
    leadDays: fc.constantFrom([30, 15, 7], [60], [10, 3]),
    lights: fc.constantFrom('three', 'four'),
    dueOnHoliday: fc.constantFrom('none', 'before', 'after'),
    behindBy: fc.constantFrom(0, 20, 100),
  }),
});
const targetValues = some({
  comparator: fc.constantFrom(null, '=', '>=', '<=', '+'),
  value: fc.constantFrom(null, 0, 100),
  actual: fc.constantFrom(null, 20, 100, 150),
  by: day,
  taskId,
});
const progressValues = some({
  period: fc.constantFrom('2021-12', '2022-05', '2022-06'),
  percent,
  status,
  actualDate: day,
  taskId,
});

const row = fc.integer({ min: 1, max: 6 });
const added = fc.oneof(
  fc.tuple(row, taskId, day).map(([number, task, end]) => ({
    sheet: 'deadlines',
    row: deadline(`new${number}`, task, { end }),
  })),
  fc.tuple(row, taskId, unitId, percent).map(([number, task, unit, share]) => ({
    sheet: 'progress',
    row: report({
      id: `new${number}`,
      taskId: task,
      unitId: unit,
      period: `2022-0${number}`,
      percent: share,
    }),
  })),
);

const removable = fc.constantFrom(
  ['deadlines', 'd1'],
  ['deadlines', 'd3'],
  ['deadlines', 'new1'],
  ['progress', 'r1'],
  ['progress', 'new2'],
  ['targets', 'g1'],
  ['tasks', 't2'],
  ['stages', 's2'],
  ['projects', 'p2'],
);

const operation = fc.oneof(
  { weight: 4, arbitrary: set('tasks', taskId, taskValues) },
  {
    weight: 4,
    arbitrary: set('deadlines', fc.constantFrom('d1', 'd2', 'd3', 'new1'), deadlineValues),
  },
  { weight: 2, arbitrary: set('targets', fc.constant('g1'), targetValues) },
  { weight: 2, arbitrary: set('progress', fc.constantFrom('r1', 'new1', 'new2'), progressValues) },
  { weight: 2, arbitrary: set('units', unitId, unitValues) },
  { weight: 1, arbitrary: set('plan', fc.constant('plan'), planValues) },
  { weight: 1, arbitrary: set('stages', stageId, some({ start: day, end: day })) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('setHolidays'),
      days: fc.array(
        fc.record({
          day: day.map((each) => each ?? '2022-07-01'),
          kind: fc.constantFrom(null, 'off', 'work'),
          name: fc.constantFrom('', '国庆节'),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  },
  { weight: 3, arbitrary: added.map((what) => ({ type: 'add', ...what })) },
  {
    weight: 1,
    arbitrary: removable.map(([sheet, id]) => ({ type: 'remove', sheet, id })),
  },
);

/** One edit of one operation or several. Some are refused, as edits of people are. */
export const randomEdit: fc.Arbitrary<Edit> = fc
  .array(operation, { minLength: 1, maxLength: 3 })
  .map((operations) => ({ label: '修改', operations: operations as unknown as Operation[] }));
