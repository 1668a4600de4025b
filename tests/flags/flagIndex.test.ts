// Flags kept up to date edit by edit are those that a pass over the whole plan finds.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { allFlags, bookAfter, flagBook } from '#shared/flags/flagBook.ts';
import { flagIndex, indexAfter, indexAsOf } from '#shared/flags/flagIndex.ts';
import { inFlagOrder } from '#shared/flags/flagOrder.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { fromSnapshot, planOf, type PlanDocument } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { smallPlan, smallSnapshot } from '#tests/plan/smallPlan.ts';
import { randomEdit } from './randomEdits.ts';

let counter = 0;
function apply(document: PlanDocument, edit: Edit) {
  const newId = (sheet: string) => `${sheet}-made-${(counter += 1)}`;
  return applyEdit(document, edit, { newId, year: 2022 });
}

const days = fc.constantFrom('2021-04-15', '2021-12-31', '2022-06-30', '2023-10-31', '2024-05-01');

describe('incremental flags', () => {
  it('[F15] after any edits are the same as from nothing, and the difference leads from one to the other', () => {
    fc.assert(
      fc.property(days, fc.array(randomEdit, { minLength: 1, maxLength: 12 }), (asOf, edits) => {
        let index = flagIndex(smallPlan(), asOf);
        let shown = flagBook(allFlags(index.book));
        for (const edit of edits) {
          const applied = apply(index.document, edit);
          if (!applied.ok) continue;
          const { document, change } = applied.value;
          const next = indexAfter(index, document, change);
          index = next.index;
          shown = bookAfter(shown, next.difference);
          const anew = computeFlags(document, asOf);
          expect(inFlagOrder(document, allFlags(index.book))).toEqual(anew);
          expect(inFlagOrder(document, allFlags(shown))).toEqual(anew);
          expect(index.book.counts).toEqual(flagBook(anew).counts);
          expect(shown.counts).toEqual(flagBook(anew).counts);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('[F15] are counted as they are made, on any day and for four lights, and are the same whenever they are asked for', () => {
    const lights = fc.constantFrom<'three' | 'four'>('three', 'four');
    fc.assert(
      fc.property(days, lights, fc.array(randomEdit, { maxLength: 12 }), (asOf, four, edits) => {
        let document = smallPlan();
        const settings = { ...planOf(document).settings, lights: four };
        document = { ...document, plan: new Map([['plan', { ...planOf(document), settings }]]) };
        for (const edit of edits) {
          const applied = apply(document, edit);
          if (applied.ok) document = applied.value.document;
        }
        const { book } = flagIndex(document, asOf);
        const ids = [...document.tasks.keys()];
        const some = ids.map((id) => book.byTask.get(id));
        const flags = allFlags(book);
        expect(book.counts).toEqual(flagBook(flags).counts);
        expect(ids.map((id) => book.byTask.get(id))).toEqual(some);
        expect(some.flatMap((each) => each ?? [])).toHaveLength(flags.length - book.ofPlan.length);
      }),
      { numRuns: 300 },
    );
  });

  it('[F15] tells nothing of tasks that an edit does not touch', () => {
    const index = flagIndex(smallPlan(), '2024-05-01');
    const edit: Edit = {
      label: '修改',
      operations: [{ type: 'set', sheet: 'deadlines', id: 'd1', values: { actual: '2021-12-01' } }],
    };
    const applied = apply(index.document, edit);
    if (!applied.ok) throw new Error(applied.problem.code);
    const { difference } = indexAfter(index, applied.value.document, applied.value.change);
    expect(difference.byTask.map(([taskId]) => taskId)).toEqual(['t3']);
    expect(difference.ofPlan).toBeNull();
  });

  it('[F15] an edit of something that no flag says makes no difference', () => {
    const index = flagIndex(smallPlan(), '2024-05-01');
    const edit: Edit = {
      label: '修改',
      operations: [
        { type: 'set', sheet: 'tasks', id: 't3', values: { note: '备注' } },
        { type: 'set', sheet: 'plan', id: 'plan', values: { issuer: '市政府办公室' } },
      ],
    };
    const applied = apply(index.document, edit);
    if (!applied.ok) throw new Error(applied.problem.code);
    const next = indexAfter(index, applied.value.document, applied.value.change);
    expect(next.difference).toEqual({ byTask: [], ofPlan: null });
    expect(next.index.book).toBe(index.book);
  });

  it('[F12] every flag has an id of its own', () => {
    fc.assert(
      fc.property(days, fc.array(randomEdit, { maxLength: 12 }), (asOf, edits) => {
        let document = smallPlan();
        for (const edit of edits) {
          const applied = apply(document, edit);
          if (applied.ok) document = applied.value.document;
        }
        const ids = computeFlags(document, asOf).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('flags as time goes by', () => {
  it('[F16] what is missed stays missed without an edit, until it is met', () => {
    const step = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(fc.array(randomEdit, { maxLength: 8 }), days, step, (edits, asOf, later) => {
        let document = smallPlan();
        for (const edit of edits) {
          const applied = apply(document, edit);
          if (applied.ok) document = applied.value.document;
        }
        const index = flagIndex(document, asOf);
        const then = flagIndex(document, addedTo(asOf, later));
        const late = (flag: { kind: string }) => ['missed', 'doneLate'].includes(flag.kind);
        const about = (book: typeof index.book) =>
          new Set(
            allFlags(book)
              .filter(late)
              .map(({ deadlineId }) => deadlineId),
          );
        const stillLate = about(then.book);
        const missed = allFlags(index.book).filter(({ kind }) => kind === 'missed');
        for (const { deadlineId } of missed) expect(stillLate).toContain(deadlineId);
        expect(allFlags(indexAsOf(index, addedTo(asOf, later)).book)).toEqual(allFlags(then.book));
      }),
    );
  });
});

function addedTo(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

it('[F15] a plan of an older file without settings has flags', () => {
  const snapshot = smallSnapshot();
  const [plan] = snapshot.plan;
  const { settings: _, ...older } = plan!;
  const document = fromSnapshot({ ...snapshot, plan: [older as NonNullable<typeof plan>] });
  expect(computeFlags(document, '2022-01-01').length).toBeGreaterThan(0);
});
