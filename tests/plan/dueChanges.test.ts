// Reasons for changes of due days.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '#shared/plan/apply.ts';
import { applyChange, reverseChange } from '#shared/plan/change.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { originalDay, undatedBefore, type ChangeReason } from '#shared/plan/dueChanges.ts';
import type { Operation } from '#shared/plan/edit.ts';
import type { DeadlineRow } from '#shared/plan/model.ts';
import { deadline, smallSnapshot, testId } from './smallPlan.ts';

const today = '2022-03-01';
const notice: ChangeReason = { text: '上级文件调整', correction: false };
const slip: ChangeReason = { text: '更正录入错误', correction: true };

type Options = { asks?: boolean; fresh?: string[]; today?: string };

function attempt(
  document: PlanDocument,
  operations: Operation[],
  reason?: ChangeReason,
  { asks = true, fresh = [], today: day = today }: Options = {},
) {
  const due = { today: day, asks, undatedBefore: () => new Set(fresh) };
  const edit = { label: '改', operations, ...(reason ? { reason } : {}) };
  const outcome = applyEdit(document, edit, { newId: testId, year: 2022, due });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const typed = (
  tab: 'tasks' | 'deadlines',
  rowId: string,
  column: string,
  text: string,
): Operation => ({ type: 'input', tab, rowId, column, text });

function plan(more: Partial<DeadlineRow> = {}): PlanDocument {
  const snapshot = smallSnapshot();
  const deadlines = [...snapshot.deadlines, deadline('d4', 't1', { order: 9, ...more })];
  return fromSnapshot({ ...snapshot, deadlines });
}

describe('[D1] what is held back', () => {
  const set: Operation = {
    type: 'set',
    sheet: 'deadlines',
    id: 'd4',
    values: { end: '2022-06-30' },
  };
  const cases: [string, Operation[], string[]][] = [
    [
      'typed on the tasks tab',
      [typed('tasks', 't1', 'deadline', '2022-6-30')],
      ['d4 2021-12-31 → 2022-06-30'],
    ],
    [
      'typed on its own tab',
      [typed('deadlines', 'd4', 'end', '2022-6-30')],
      ['d4 2021-12-31 → 2022-06-30'],
    ],
    ['emptied on its own tab', [typed('deadlines', 'd4', 'end', '')], ['d4 2021-12-31 → -']],
    [
      'emptied on the tasks tab, which takes the row away',
      [typed('tasks', 't1', 'deadline', '')],
      ['d4 2021-12-31 → -'],
    ],
    ['deleted', [{ type: 'deleteRow', tab: 'deadlines', rowId: 'd4' }], ['d4 2021-12-31 → -']],
    ['set by a program', [set], ['d4 2021-12-31 → 2022-06-30']],
    [
      'no longer one that can be missed',
      [typed('deadlines', 'd4', 'kind', '长期')],
      ['d4 2021-12-31 → -'],
    ],
    [
      'moved to another cell',
      [
        {
          type: 'input',
          tab: 'deadlines',
          rowId: 'd1',
          column: 'note',
          text: '甲',
          clears: { rowId: 'd4', column: 'end' },
        },
      ],
      ['d4 2021-12-31 → -'],
    ],
    [
      'the end of a stage',
      [typed('deadlines', 'stage:s2', 'end', '2023-9-30')],
      ['s2 2023-10-31 → 2023-09-30'],
    ],
    [
      'several, with what needs no reason',
      [
        typed('deadlines', 'd4', 'end', '2022-6-30'),
        typed('tasks', 't2', 'note', '乙'),
        typed('deadlines', 'd3', 'end', '2023-6-30'),
      ],
      ['d4 2021-12-31 → 2022-06-30', 'd3 2023-12-31 → 2023-06-30'],
    ],
    ['the same day typed again', [typed('deadlines', 'd4', 'end', '2021年底')], []],
    [
      'changed and changed back',
      [typed('deadlines', 'd4', 'end', '2022-6-30'), typed('deadlines', 'd4', 'end', '2021-12-31')],
      [],
    ],
    ['a first day', [typed('tasks', 't2', 'deadline', '2022-6-30')], []],
    ['a deadline deleted with its task', [{ type: 'deleteRow', tab: 'tasks', rowId: 't1' }], []],
    ['what is expected', [typed('deadlines', 'd4', 'forecast', '2022-6-30')], []],
    ['what was achieved', [typed('deadlines', 'd4', 'actual', '2022-6-30')], []],
  ];
  it.each(cases)('%s', (_, operations, expected) => {
    const document = plan();
    const { held, change, document: after } = attempt(document, operations);
    expect(held.map(({ id, from, to }) => `${id} ${from} → ${to ?? '-'}`)).toEqual(expected);
    if (expected.length === 0) return;
    expect(after).toBe(document);
    expect(change).toEqual({ added: [], updated: [], removed: [] });
  });

  it('with a reason the whole edit goes in, as one change that tells it', () => {
    const operations = [
      typed('deadlines', 'd4', 'end', '2022-6-30'),
      typed('tasks', 't2', 'note', '乙'),
    ];
    const { held, change, document } = attempt(plan(), operations, notice);
    expect(held).toEqual([]);
    expect(change.reason).toEqual(notice);
    expect(document.deadlines.get('d4')).toMatchObject({ end: '2022-06-30' });
    expect(document.tasks.get('t2')?.note).toBe('乙');
  });

  it('[P1] undo takes the entry back with the day', () => {
    const before = plan();
    const { change, document } = attempt(
      before,
      [typed('deadlines', 'd4', 'end', '2022-6-30')],
      notice,
    );
    const undone = applyChange(document, reverseChange(change));
    expect(undone.deadlines.get('d4')).toEqual(before.deadlines.get('d4'));
    expect(reverseChange(change).reason).toBeUndefined();
  });

  it('a reason is kept only where a due day was changed', () => {
    expect(
      attempt(plan(), [typed('tasks', 't2', 'note', '乙')], notice).change.reason,
    ).toBeUndefined();
  });

  it('a draft neither asks nor notes', () => {
    const edit = {
      label: '改',
      operations: [typed('deadlines', 'd4', 'end', '2022-6-30')],
      reason: notice,
    };
    const outcome = applyEdit(plan(), edit, { newId: testId, year: 2022 });
    expect(outcome).toMatchObject({ value: { held: [], rejected: [] } });
    expect(outcome.ok && outcome.value.document.deadlines.get('d4')?.changes).toEqual([]);
  });
});

describe('[D2] what is noted', () => {
  const earlier = {
    at: '2022-01-10',
    from: '2021-06-30',
    to: '2021-12-31',
    reason: '前置工作延误',
  };
  const sameDay = { ...earlier, at: today };
  const entry = (from: string, to: string | null, reason = '上级文件调整') => ({
    at: today,
    from,
    to,
    reason,
  });
  const cases: [
    string,
    DeadlineRow['changes'],
    string,
    ChangeReason | undefined,
    Options,
    DeadlineRow['changes'],
  ][] = [
    ['a first change', [], '2022-6-30', notice, {}, [entry('2021-12-31', '2022-06-30')]],
    [
      'a change after an earlier one',
      [earlier],
      '2022-6-30',
      notice,
      {},
      [earlier, entry('2021-12-31', '2022-06-30')],
    ],
    ['emptied', [], '', notice, {}, [entry('2021-12-31', null)]],
    [
      '[D3] once more on the same day, without a reason',
      [sameDay],
      '2022-6-30',
      undefined,
      {},
      [entry('2021-06-30', '2022-06-30', '前置工作延误')],
    ],
    [
      '[D3] once more on the same day, with another reason',
      [sameDay],
      '2022-6-30',
      notice,
      {},
      [entry('2021-06-30', '2022-06-30')],
    ],
    ['[D3] changed back on the same day', [sameDay], '2021-6-30', undefined, {}, []],
    ['[D3] set today', [], '2022-6-30', undefined, { fresh: ['d4'] }, []],
    ['[D3] set today, with a reason', [], '2022-6-30', notice, { fresh: ['d4'] }, []],
    ['[D3] on the day on which the plan was made', [], '2022-6-30', undefined, { asks: false }, []],
    [
      '[D3] on that day with a reason',
      [],
      '2022-6-30',
      notice,
      { asks: false },
      [entry('2021-12-31', '2022-06-30')],
    ],
    ['[D4] a correction', [earlier], '2022-6-30', slip, {}, [earlier]],
    [
      '[D4] a correction of what was changed today',
      [sameDay],
      '2022-6-30',
      slip,
      {},
      [entry('2021-06-30', '2022-06-30', '前置工作延误')],
    ],
  ];
  it.each(cases)('%s', (_, changes, text, reason, options, expected) => {
    const { held, document } = attempt(
      plan({ changes }),
      [typed('deadlines', 'd4', 'end', text)],
      reason,
      options,
    );
    expect(held).toEqual([]);
    expect(document.deadlines.get('d4')?.changes).toEqual(expected);
  });

  it('[D3] emptied and dated again on one day is one change', () => {
    const emptied = attempt(plan(), [typed('deadlines', 'd4', 'end', '')], notice).document;
    const { held, document } = attempt(emptied, [typed('deadlines', 'd4', 'end', '2022-6-30')]);
    expect(held).toEqual([]);
    expect(document.deadlines.get('d4')?.changes).toEqual([entry('2021-12-31', '2022-06-30')]);
  });

  it('[D5] the original day is the one before the first change', () => {
    expect(originalDay({ changes: [earlier, entry('2021-12-31', '2022-06-30')] })).toBe(
      '2021-06-30',
    );
    expect(originalDay({ changes: [] })).toBeNull();
  });
});

describe('[D3] what was set today', () => {
  it('is known from the changes of the day, also when the row came or went meanwhile', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('', '2022-6-30', '2022-9-30', '长期', '期限', 'delete', 'insert'),
          { maxLength: 12 },
        ),
        (steps) => {
          let document = plan();
          const before = new Map(document.deadlines);
          const changes = steps.map((step, index) => {
            const operation: Operation =
              step === 'delete'
                ? { type: 'deleteRow', tab: 'deadlines', rowId: 'd4' }
                : step === 'insert'
                  ? { type: 'insertRow', tab: 'deadlines', after: 'd3', id: `n${index}` }
                  : typed(
                      'deadlines',
                      'd4',
                      step.endsWith('期') || step.endsWith('限') ? 'kind' : 'end',
                      step,
                    );
            const done = attempt(document, [operation], undefined, { asks: false });
            ({ document } = done);
            return done.change;
          });
          const ids = new Set(['d1', 'd4', ...steps.map((_, index) => `n${index}`)]);
          const found = undatedBefore(
            ids,
            (id) => document.deadlines.get(id),
            changes.toReversed(),
          );
          expect(found).toEqual(new Set([...ids].filter((id) => !before.has(id))));
        },
      ),
    );
  });
});
