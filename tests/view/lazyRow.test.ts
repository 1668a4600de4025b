// Rows are worded at the first look and stay the same objects while an edit does not touch what they show.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { flagIndex, indexAfter } from '#shared/flags/flagIndex.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { fromSnapshot, toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { idSource } from '#shared/plan/identity.ts';
import { rowsAfter } from '#shared/plan/rowsByTask.ts';
import { deadlineRows } from '#shared/view/deadlineRows.ts';
import { isUnseen, lazyRow, plainRow, RowMemory } from '#shared/view/lazyRow.ts';
import { taskRows } from '#shared/view/taskRows.ts';
import { contextOf, viewContext, type ViewContext } from '#shared/view/viewContext.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { smallPlan } from '#tests/plan/smallPlan.ts';

const looks = () => ({ texts: { name: '甲' }, locks: {}, light: null, reasons: { name: '缺' } });

describe('a lazy row', () => {
  it('[V27] is worded once, at the first look', () => {
    const make = vi.fn(looks);
    const row = lazyRow({ id: 'a', merges: {}, taskId: 't' }, make);
    expect(isUnseen(row)).toBe(true);
    expect(make).not.toHaveBeenCalled();
    expect(row.texts).toEqual({ name: '甲' });
    expect(row.reasons).toEqual({ name: '缺' });
    expect(isUnseen(row)).toBe(false);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('[V27] becomes a plain object with everything in it', () => {
    const row = lazyRow({ id: 'a', merges: { name: 'g' }, taskId: 't' }, looks);
    expect({ ...plainRow(row) }).toEqual({
      id: 'a',
      merges: { name: 'g' },
      taskId: 't',
      ...looks(),
    });
  });

  it('[V27] stays the same object as long as what it is made of is the same', () => {
    const memory = new RowMemory();
    const source = {};
    const make = () => lazyRow({ id: 'a', merges: {}, taskId: null }, looks);
    const flags: unknown[] = [];
    const first = memory.rowOf(source, ['2022-06-30', flags], make);
    expect(memory.rowOf(source, ['2022-06-30', flags], make)).toBe(first);
    const later = memory.rowOf(source, ['2022-07-01', flags], make);
    expect(later).not.toBe(first);
    expect(memory.rowOf(source, ['2022-07-01', []], make)).not.toBe(later);
  });
});

const asOf = '2022-06-30';
const newId = idSource();

function contextFor(document: PlanDocument, day = asOf): ViewContext {
  return viewContext(document, day, computeFlags(document, day));
}

function edited(document: PlanDocument, operations: Operation[]) {
  const applied = applyEdit(document, { label: '改', operations }, { newId, year: 2022 });
  if (!applied.ok) throw new Error(applied.problem.code);
  return applied.value;
}

function shown({ id, texts, locks, light, reasons, says, merges, taskId }: ViewRow) {
  return { id, texts, locks, light, reasons, says: says ?? {}, merges, taskId };
}

const taskIds = ['t1', 't2', 't3', 't4'];
const cell = fc.constantFrom(
  ['text', '新的内容'],
  ['leads', '市规划和自然资源局'],
  ['deadline', '2022-05-01'],
  ['status', '已完成'],
  ['project', '改了名的工程'],
  ['action', '三、改了名的行动'],
);
const operation = fc.oneof(
  fc
    .tuple(fc.constantFrom(...taskIds), cell)
    .map(([rowId, [column = '', text = '']]): Operation => ({
      type: 'input',
      tab: 'tasks',
      rowId,
      column,
      text,
    })),
  fc.constantFrom('housing', 'planning').map((rowId): Operation => ({
    type: 'input',
    tab: 'units',
    rowId,
    column: 'name',
    text: `新${rowId}`,
  })),
  fc.constantFrom(...taskIds).map((rowId): Operation => ({
    type: 'duplicateRow',
    tab: 'tasks',
    rowId,
    after: rowId,
    id: newId('tasks'),
  })),
  fc.constantFrom('2022-03-01', '2023-01-31').map((text): Operation => ({
    type: 'input',
    tab: 'deadlines',
    rowId: 'stage:s2',
    column: 'end',
    text,
  })),
  fc.constantFrom('d1', 'd2').map((rowId): Operation => ({
    type: 'input',
    tab: 'deadlines',
    rowId,
    column: 'what',
    text: '改了',
  })),
  fc.constant<Operation>({
    type: 'input',
    tab: 'targets',
    rowId: 'g1',
    column: 'value',
    text: '250',
  }),
  fc
    .constantFrom(...taskIds)
    .map((before): Operation => ({ type: 'moveRows', tab: 'tasks', ids: ['t4'], before })),
);

describe('rows of tasks and deadlines', () => {
  it('[V27] show after any edits what rows made from nothing show', () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 6 }), (operations) => {
        let document = smallPlan();
        for (const each of operations) {
          // Looked at before and after every edit, so that kept rows are met.
          const before = contextFor(document);
          for (const row of [...taskRows(before), ...deadlineRows(before)]) shown(row);
          document = edited(document, [each]).document;
          const copy = fromSnapshot(structuredClone(toSnapshot(document)));
          const [now, anew] = [contextFor(document), contextFor(copy)];
          expect(taskRows(now).map(shown)).toEqual(taskRows(anew).map(shown));
          expect(deadlineRows(now).map(shown)).toEqual(deadlineRows(anew).map(shown));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[V27] show the same where rows and flags follow the edits at their own cost', () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 6 }), (operations) => {
        let document = smallPlan();
        let index = flagIndex(document, asOf);
        let { rows } = contextFor(document);
        taskRows(contextOf({ document, asOf, book: index.book, rows }));
        for (const each of operations) {
          const { document: after, change } = edited(document, [each]);
          rows = rowsAfter(rows, document, after, change).rows;
          index = indexAfter(index, after, change).index;
          document = after;
          const now = taskRows(contextOf({ document, asOf, book: index.book, rows }));
          const copy = fromSnapshot(structuredClone(toSnapshot(document)));
          expect(now.map(shown)).toEqual(taskRows(contextFor(copy)).map(shown));
          // The last that was asked for is the one from which the next edit goes on.
          taskRows(contextOf({ document, asOf, book: index.book, rows }));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[V27] stay the same objects where an edit touches another task', () => {
    const document = smallPlan();
    const context = contextFor(document);
    const before = taskRows(context);
    const { document: after, change } = edited(document, [
      { type: 'input', tab: 'tasks', rowId: 't2', column: 'text', text: '别的内容' },
    ]);
    const { rows } = rowsAfter(context.rows, document, after, change);
    const now = taskRows(contextOf({ ...context, document: after, rows }));
    const same = now.filter((row, index) => row === before[index]).map(({ id }) => id);
    expect(same).toEqual(['t1', 't3', 't4']);
    expect(now[1]?.texts['text']).toBe('别的内容');
  });

  it('[V27] of deadlines stay the same objects too, stored or inherited', () => {
    const document = smallPlan();
    const context = contextFor(document);
    const before = deadlineRows(context);
    const { document: after, change } = edited(document, [
      { type: 'input', tab: 'tasks', rowId: 't2', column: 'text', text: '别的内容' },
    ]);
    const { rows } = rowsAfter(context.rows, document, after, change);
    const now = deadlineRows(contextOf({ ...context, document: after, rows }));
    const others = now.filter((row, index) => row !== before[index]);
    expect(others.map(({ taskId }) => taskId)).toEqual([null, null, 't2']);
    expect(now.some(({ id, taskId }) => id.startsWith('inherited:') && taskId !== 't2')).toBe(true);
  });

  it('[V27] are others on another day', () => {
    const document = smallPlan();
    const [row] = taskRows(contextFor(document));
    expect(taskRows(contextFor(document, '2024-01-01'))[0]).not.toBe(row);
  });
});
