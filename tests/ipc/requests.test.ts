import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callNames, checkRequest } from '#shared/ipc/requests.ts';

function accepts(name: (typeof callNames)[number], request: unknown): boolean {
  return checkRequest(name, request).ok;
}

describe('requests at the boundary', () => {
  it('takes an edit of cells and rows of tabs', () => {
    const operations = [
      { type: 'input', tab: 'tasks', rowId: 't1', column: 'note', text: '' },
      { type: 'insertRow', tab: 'tasks', after: null, id: 'x' },
      { type: 'deleteRow', tab: 'units', rowId: 'x' },
      { type: 'insertRow', tab: 'tasks', after: null, before: 't1', id: 'y' },
      { type: 'duplicateRow', tab: 'tasks', rowId: 't1', after: 't1', id: 'z' },
      { type: 'moveRows', tab: 'tasks', ids: ['t1'], before: null, into: 't2' },
    ];
    expect(accepts('plan:edit', { edit: { label: '改', operations } })).toBe(true);
    expect(accepts('draft:edit', { token: 't', edit: { label: '改', operations } })).toBe(true);
  });

  it.each([
    ['a title', { title: '三年行动计划' }, true],
    ['a number taken away', { documentNumber: null }, true],
    ['both days', { start: '2022-01-01', end: '2024-12-31' }, true],
    ['a title taken away', { title: null }, false],
    ['a title without end', { title: 'x'.repeat(600) }, false],
    ['a day that is none', { start: '2022-13-01' }, false],
    ['another id', { id: 'other' }, false],
    ['a field that the head lacks', { leads: [] }, false],
  ])('of the head of a plan: %s', (_what, values, taken) => {
    const operations = [{ type: 'set', sheet: 'plan', id: 'plan', values }];
    expect(accepts('draft:edit', { token: 't', edit: { label: '改', operations } })).toBe(taken);
    const elsewhere = [{ type: 'set', sheet: 'tasks', id: 'plan', values }];
    expect(
      accepts('draft:edit', { token: 't', edit: { label: '改', operations: elsewhere } }),
    ).toBe(false);
  });

  const addedDuty = {
    id: 'du-1',
    order: 1,
    stageId: 'st-1',
    unitId: 'un-1',
    what: '制定实施方案',
    due: null,
    actual: null,
    note: '',
  };

  it.each([
    ['a duty', 'duties', addedDuty, true],
    ['a duty with a day that is none', 'duties', { ...addedDuty, due: '2021-04-31' }, false],
    ['a duty with a field too many', 'duties', { ...addedDuty, done: true }, false],
    ['a duty without end', 'duties', { ...addedDuty, what: 'x'.repeat(40_000) }, false],
    ['a duty as a task', 'tasks', addedDuty, false],
    [
      'a stage',
      'stages',
      { id: 'st-1', order: 1, name: '总结', start: null, end: '2023-12-31', raw: '', text: '' },
      true,
    ],
  ])('of rows that the window adds: %s', (_what, sheet, row, taken) => {
    const operations = [{ type: 'add', sheet, row }];
    expect(accepts('plan:edit', { edit: { label: '布置阶段要求', operations } })).toBe(taken);
  });

  it.each([
    [
      'a set',
      { type: 'putMilestones', set: { id: 'ms-1', order: 1, name: '甲', steps: ['乙'] } },
      true,
    ],
    [
      'a set under another id',
      { type: 'putMilestones', set: { id: 'x', order: 1, name: '甲', steps: [] } },
      false,
    ],
    [
      'steps with days',
      {
        type: 'applyMilestones',
        steps: [
          { what: '甲', date: { day: '2022-06-30' } },
          { what: '乙', date: { before: 30 } },
          { what: '丙', date: null },
        ],
        tasks: [{ id: 't1', due: null }],
      },
      true,
    ],
    [
      'a day that is none',
      {
        type: 'applyMilestones',
        steps: [{ what: '甲', date: { day: '2022-06-31' } }],
        tasks: [{ id: 't1', due: null }],
      },
      false,
    ],
    [
      'half a day',
      {
        type: 'applyMilestones',
        steps: [{ what: '甲', date: { before: 0.5 } }],
        tasks: [{ id: 't1', due: null }],
      },
      false,
    ],
    ['no task', { type: 'applyMilestones', steps: [{ what: '甲', date: null }], tasks: [] }, false],
  ])('[MS1][MS2] of milestones: %s', (_what, operation, taken) => {
    expect(accepts('plan:edit', { edit: { label: '改', operations: [operation] } })).toBe(taken);
  });

  it.each([
    ['a reason', { text: '上级文件调整', correction: false }, true],
    ['none', undefined, true],
    ['one that says nothing', { text: '  ', correction: false }, false],
    ['one without end', { text: '长'.repeat(201), correction: false }, false],
    ['one that is only a text', '上级文件调整', false],
  ])('[D1] takes an edit with %s', (_what, reason, taken) => {
    const operations = [{ type: 'deleteRow', tab: 'deadlines', rowId: 'x' }];
    const edit = { label: '改', operations, ...(reason === undefined ? {} : { reason }) };
    expect(accepts('plan:edit', { edit })).toBe(taken);
  });

  it.each([
    ['as the window makes it', 'cu-7k2m9x04qh', 'tasks', '分管领导', true],
    ['with a name that objects have', '__proto__', 'tasks', '分管领导', false],
    ['on a tab that returns write', 'cu-1', 'progress', '分管领导', false],
    ['with a heading without end', 'cu-1', 'tasks', '长'.repeat(300), false],
  ])('takes a column of the user %s', (_what, id, tab, heading, taken) => {
    const column = { id, tab, heading, kind: 'text', choices: [], width: 120 };
    const operations = [{ type: 'addColumn', column, before: null }];
    expect(accepts('plan:edit', { edit: { label: '插入列', operations } })).toBe(taken);
  });

  it.each([
    ['a day off', [{ day: '2026-10-01', kind: 'off', name: '国庆节' }], true],
    ['a day given back', [{ day: '2026-10-01', kind: null, name: '' }], true],
    ['no days', [], false],
    ['a day that is none', [{ day: '2026-02-30', kind: 'off', name: '' }], false],
    ['another kind', [{ day: '2026-10-01', kind: 'half', name: '' }], false],
    ['a name without end', [{ day: '2026-10-01', kind: 'off', name: '节'.repeat(300) }], false],
  ])('of days off and worked: %s', (_what, days, taken) => {
    const operations = [{ type: 'setHolidays', days }];
    expect(accepts('plan:edit', { edit: { label: '设置放假和上班', operations } })).toBe(taken);
  });

  it.each([
    ['plain', { zoom: 1, tabs: {} }, true],
    [
      'arranged',
      { zoom: 0.5, tabs: { tasks: { order: ['a'], hidden: [], widths: { a: 90 }, frozen: 'a' } } },
      true,
    ],
    ['too small', { zoom: 0.1, tabs: {} }, false],
    ['of an unknown tab', { zoom: 1, tabs: { x: { order: [], hidden: [], widths: {} } } }, false],
    [
      'too wide',
      { zoom: 1, tabs: { units: { order: [], hidden: [], widths: { a: 9e9 } } } },
      false,
    ],
    [
      'with columns without end',
      { zoom: 1, tabs: { units: { order: Array(301).fill('a'), hidden: [], widths: {} } } },
      false,
    ],
  ])('[V1] of a view of the sheets: %s', (_what, view, taken) => {
    expect(accepts('plan:view', { view })).toBe(taken);
  });

  it.each([
    ['an edit without operations', 'plan:edit', { edit: { label: '改', operations: [] } }],
    [
      'a whole row by sheet',
      'plan:edit',
      { edit: { label: '改', operations: [{ type: 'add', sheet: 'tasks', row: {} }] } },
    ],
    [
      'an unknown tab',
      'plan:edit',
      { edit: { label: '改', operations: [{ type: 'deleteRow', tab: 'x', rowId: 'y' }] } },
    ],
    ['a field too many', 'plan:openRecent', { id: 'a', path: '/etc/passwd' }],
    ['a day that is none', 'plan:asOf', { day: '2022-02-30' }],
    ['a month that is none', 'forms:write', { period: '2022-13' }],
    [
      'a cell longer than Excel takes',
      'plan:edit',
      {
        edit: {
          label: '改',
          operations: [
            { type: 'input', tab: 'tasks', rowId: 'a', column: 'b', text: 'x'.repeat(40_000) },
          ],
        },
      },
    ],
    [
      'a choice that is none',
      'revision:accept',
      { token: 'a', take: [{ id: 'b', choice: 'perhaps' }] },
    ],
    [
      'an hour that is none',
      'reminders:settings',
      { settings: { on: true, at: '25:00', closeToTray: false, startWithWindows: false } },
    ],
    ['a day to put off to that is none', 'reminders:snooze', { flagId: 'a', until: '2022-02-30' }],
    ['a kind of letter that is none', 'letters:scope', { kind: 'poem', period: null }],
    ['a letter of no period that exists', 'letters:scope', { kind: 'urge', period: '2022-13' }],
    ['a flag id without end', 'reminders:mute', { flagId: 'x'.repeat(501), on: true }],
    ['something where nothing belongs', 'plan:undo', {}],
  ] as const)('refuses %s', (_what, name, request) => {
    expect(accepts(name, request)).toBe(false);
  });

  it('answers anything at all without throwing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...callNames),
        fc.anything({ withNullPrototype: true }),
        (name, request) => {
          const checked = checkRequest(name, request);
          if (!checked.ok) expect(checked.fault).toContain(name);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('does not let a prototype through', () => {
    const request = JSON.parse('{"id":"a","__proto__":{"polluted":true}}') as unknown;
    checkRequest('plan:openRecent', request);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
