// Edits of the small plan at random, of the kinds that two persons make apart from each other.
import * as fc from 'fast-check';
import type { Operation } from '#shared/plan/edit.ts';
import type { ColumnRow, Sheets } from '#shared/plan/model.ts';
import { defaultSettings } from '#shared/plan/settings.ts';
import { emptyUnit, freshTarget } from '#shared/plan/rowDefaults.ts';
import { deadline, duty, report } from '#tests/plan/smallPlan.ts';

const taskId = fc.constantFrom('t1', 't2', 't3', 't4');
const unitId = fc.constantFrom('housing', 'planning', 'district', 'all', 'gas');
const day = fc.constantFrom(null, '2021-12-31', '2022-06-30', '2023-10-31');
const word = fc.constantFrom('甲', '乙', '丙', '');
const tail = fc.constantFrom('0', '1', '2', '3', '4', '5');

const set = (sheet: string, id: fc.Arbitrary<string>, values: fc.Arbitrary<object>) =>
  fc.record({ type: fc.constant('set'), sheet: fc.constant(sheet), id, values });
const some = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(fields, { requiredKeys: [] });

const settings = fc.record({
  ...Object.fromEntries(
    Object.entries(defaultSettings).map(([key, value]) => [key, fc.constant(value)]),
  ),
  leadDays: fc.constantFrom([30, 15, 7], [60]),
  lights: fc.constantFrom('three', 'four'),
});

const sets = [
  set(
    'tasks',
    taskId,
    some({
      text: word.map((text) => `内容${text}`),
      leads: fc.uniqueArray(unitId, { maxLength: 2 }),
      supports: fc.uniqueArray(unitId, { maxLength: 2 }),
      status: fc.constantFrom('notStarted', 'inProgress', 'done'),
      percent: fc.constantFrom(null, 30, 60, 100),
      note: word,
    }),
  ),
  set('deadlines', fc.constantFrom('d1', 'd2', 'd3'), some({ end: day, note: word, actual: day })),
  set(
    'targets',
    fc.constant('g1'),
    some({ actual: fc.constantFrom(null, 10, 20), yearly: fc.constantFrom({}, { 2022: 5 }) }),
  ),
  set('units', unitId, some({ contact: word, aliases: fc.constantFrom([], ['住建']) })),
  set('plan', fc.constant('plan'), some({ title: fc.constantFrom('一', '二'), settings })),
  set('projects', fc.constantFrom('p1', 'p2', 'p3'), some({ name: word.map((w) => `工程${w}`) })),
  set('progress', fc.constant('r1'), some({ progress: word, percent: fc.constantFrom(null, 50) })),
  set('stages', fc.constantFrom('s1', 's2'), some({ end: day, name: word.map((w) => `阶段${w}`) })),
];

/** `side`: rows that a copy adds have ids of its own. */
const adds = (side: string) => [
  tail.map((n) => ({ type: 'insertRow', tab: 'tasks', after: 't2', id: `ta-${side}00000000${n}` })),
  fc.tuple(tail, unitId, word).map(([n, unit, progress]) => ({
    type: 'add',
    sheet: 'progress',
    row: report({
      id: `pg-${side}00000000${n}`,
      taskId: `t${(Number(n) % 4) + 1}`,
      unitId: unit,
      progress,
      places: {},
    }),
  })),
  fc.tuple(tail, taskId, day).map(([n, task, end]) => ({
    type: 'add',
    sheet: 'deadlines',
    row: deadline(`dl-${side}00000000${n}`, task, { end, order: 9 }),
  })),
  fc.tuple(tail, taskId).map(([n, task]) => ({
    type: 'add',
    sheet: 'targets',
    row: {
      id: `tg-${side}00000000${n}`,
      order: 5,
      taskId: task,
      raw: `${n}座`,
      subject: '',
      comparator: '=' as const,
      value: Number(n),
      unit: '座',
      by: null,
      ...freshTarget,
    } satisfies Sheets['targets'],
  })),
  tail.map((n) => ({
    type: 'add',
    sheet: 'units',
    row: emptyUnit(`un-${side}00000000${n}`, 9, `新局${n}`),
  })),
  fc.tuple(tail, unitId).map(([n, unit]) => ({
    type: 'add',
    sheet: 'duties',
    row: duty(Number(n), `du-${side}00000000${n}`, unit),
  })),
  fc.tuple(tail, fc.constantFrom<ColumnRow['kind'][]>('text', 'number')).map(([n, kind]) => ({
    type: 'addColumn',
    column: {
      id: `cu-${side}00000000${n}`,
      tab: 'tasks',
      heading: `列${Number(n) % 2}`,
      kind,
      choices: [],
      width: 100,
    },
    before: null,
  })),
  fc.tuple(taskId, tail).map(([task, n]) => ({
    type: 'input',
    tab: 'tasks',
    rowId: task,
    column: `cu-${side}00000000${n}`,
    text: n,
  })),
];

const shapes = [
  taskId.map((id) => ({ type: 'remove', sheet: 'tasks', id })),
  fc.constantFrom('d1', 'd2').map((id) => ({ type: 'remove', sheet: 'deadlines', id })),
  fc.constant({ type: 'remove', sheet: 'stages', id: 's1' }),
  fc.constant({ type: 'remove', sheet: 'units', id: 'gas' }),
  fc.tuple(taskId, fc.constantFrom(null, 't1', 't3')).map(([id, before]) => ({
    type: 'moveRows',
    tab: 'tasks',
    ids: [id],
    before,
  })),
  fc.tuple(unitId, unitId).map(([id, before]) => ({
    type: 'moveRows',
    tab: 'units',
    ids: [id],
    before: before === id ? null : before,
  })),
  fc
    .tuple(unitId, unitId)
    .map(([keep, drop]) => ({ type: 'mergeUnits', keep, drop, former: null })),
];

/** What one person does to a copy. */
export function randomEdits(side: 'a' | 'b', most = 8): fc.Arbitrary<Operation[]> {
  return fc.array(fc.oneof(...sets, ...adds(side), ...shapes), { maxLength: most }) as fc.Arbitrary<
    Operation[]
  >;
}

/** Edits of fields alone, of rows that both copies have, so that it is known who changed what. */
export function fieldEdits(): fc.Arbitrary<Operation[]> {
  return fc.array(fc.oneof(...sets), { maxLength: 8 }) as fc.Arbitrary<Operation[]>;
}
