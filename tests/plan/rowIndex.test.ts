// The index of a working copy against what a search through all rows finds, whatever an edit writes in whatever order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSnapshot, toSnapshot } from '#shared/plan/document.ts';
import { freshDeadline } from '#shared/plan/rowDefaults.ts';
import type { DeadlineRow } from '#shared/plan/model.ts';
import { WorkingCopy } from '#shared/plan/workingCopy.ts';
import { orderBelow } from '#shared/plan/rows.ts';
import { smallPlan } from './smallPlan.ts';

function deadline(id: string, taskId: string, order: number): DeadlineRow {
  return {
    ...freshDeadline,
    id,
    order,
    taskId,
    raw: '',
    what: '',
    kind: 'deadline',
    start: null,
    end: null,
    precision: null,
    ongoing: false,
    basis: 'stated',
    note: '',
  };
}

const ids = ['d1', 'd2', 'd3', 'd4', 'd5'];
const taskIds = ['a', 'b', 'c'];
const write = fc.oneof(
  fc.record({
    id: fc.constantFrom(...ids),
    taskId: fc.constantFrom(...taskIds),
    order: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({ id: fc.constantFrom(...ids), taskId: fc.constant(null), order: fc.constant(0) }),
);

function copyOf(rows: readonly DeadlineRow[]): WorkingCopy {
  return new WorkingCopy(fromSnapshot({ ...toSnapshot(smallPlan()), deadlines: [...rows] }));
}

describe('rows found by a field while an edit is applied', () => {
  it('[P11] are those that a search through the sheet finds, after any writes', () => {
    fc.assert(
      fc.property(fc.array(write), fc.array(write), fc.integer({ min: 0 }), (first, writes, at) => {
        const before = new Map(
          first.flatMap(({ id, taskId, order }) =>
            taskId === null ? [] : [[id, deadline(id, taskId, order)] as const],
          ),
        );
        const copy = copyOf([...before.values()]);
        writes.forEach(({ id, taskId, order }, index) => {
          // The index is built at some moment and kept up from then on.
          if (index === at % (writes.length + 1)) copy.rowsWith('deadlines', 'taskId', 'a');
          if (taskId === null) copy.remove('deadlines', id);
          else copy.put('deadlines', deadline(id, taskId, order));
        });
        for (const taskId of taskIds) {
          const found = copy.rowsWith('deadlines', 'taskId', taskId);
          const searched = copy.rows('deadlines').filter((row) => row.taskId === taskId);
          const byId = (a: DeadlineRow, b: DeadlineRow) => (a.id < b.id ? -1 : 1);
          expect(found.toSorted(byId)).toEqual(searched.toSorted(byId));
        }
      }),
    );
  });

  it('[P7] a new date stands behind every other, also behind those that the edit wrote', () => {
    const copy = copyOf([deadline('d1', 'a', 4)]);
    expect(copy.orderAtEnd('deadlines')).toBe(5);
    expect(copy.orderAtEnd('deadlines')).toBe(6);
    copy.put('deadlines', deadline('d2', 'a', 20));
    expect(copy.orderAtEnd('deadlines')).toBe(21);
  });
});

const siblings = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...ids), order: fc.integer({ min: 0, max: 5 }) }),
  { selector: ({ id }) => id },
);

describe('the order number of a new row', () => {
  it('[P5] puts it right behind the row above it, whatever the numbers were', () => {
    fc.assert(
      fc.property(siblings, fc.constantFrom(null, ...ids), (rows, after) => {
        const sorted = (list: readonly { id: string; order: number }[]) =>
          list.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
        const { order, moved } = orderBelow(rows, after);
        const places = new Map(moved.map((row) => [row.id, row.order]));
        const renumbered = rows.map((row) => ({ ...row, order: places.get(row.id) ?? row.order }));
        const known = sorted(rows);
        const at = after === null ? known.length : known.indexOf(after) + 1;
        expect(sorted([...renumbered, { id: 'new', order }])).toEqual(
          known.toSpliced(at, 0, 'new'),
        );
      }),
    );
  });
});
