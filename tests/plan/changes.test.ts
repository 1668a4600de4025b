import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '#shared/plan/apply.ts';
import { applyChange, reverseChange } from '#shared/plan/change.ts';
import { toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { tabs } from '#shared/plan/tabs.ts';
import { smallPlan, testId } from './smallPlan.ts';

function run(document: PlanDocument, operations: Operation[]) {
  return applyEdit(document, { label: '测试', operations }, { newId: testId, year: 2022 });
}

describe('changes', () => {
  const rowIds = [
    't1',
    't2',
    't3',
    't4',
    'housing',
    'gas',
    'g1',
    'd1',
    'd3',
    'r1',
    'inherited:t2',
    'stage:s2',
    'gone',
  ];
  const columns = [...new Set(tabs.flatMap((tab) => tab.columns.map(({ key }) => key)))];
  const tabName = fc.constantFrom(...tabs.map(({ name }) => name));
  const rowId = fc.constantFrom(...rowIds);
  const text = fc.constantFrom(
    '',
    '80',
    '已完成',
    '2022-6-30',
    '市住建局、朔城区人民政府',
    '150万',
    '随便写',
    '一、新名',
  );
  const operation: fc.Arbitrary<Operation> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        type: fc.constant('input' as const),
        tab: tabName,
        rowId,
        column: fc.constantFrom(...columns),
        text,
      }),
    },
    fc.record({ type: fc.constant('deleteRow' as const), tab: tabName, rowId }),
    fc.record({
      type: fc.constant('insertRow' as const),
      tab: tabName,
      after: fc.option(rowId),
      id: fc.uuid(),
    }),
    fc.record({
      type: fc.constant('duplicateRow' as const),
      tab: tabName,
      rowId,
      after: rowId,
      id: fc.uuid(),
    }),
    fc.record({
      type: fc.constant('moveRows' as const),
      tab: fc.constantFrom('tasks' as const, 'units' as const),
      ids: fc.uniqueArray(fc.constantFrom('t1', 't2', 't3', 't4'), { minLength: 1 }),
      before: fc.option(fc.constantFrom('t1', 't2', 't3', 't4')),
    }),
  );

  it('[P1] any edit and its reverse give the plan that was', () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 12 }), (operations) => {
        const before = smallPlan();
        const result = run(before, operations);
        if (!result.ok) return;
        const { document, change } = result.value;
        expect(sorted(applyChange(document, reverseChange(change)))).toEqual(sorted(before));
        expect(sorted(applyChange(before, change))).toEqual(sorted(document));
      }),
      { numRuns: 300 },
    );
  });

  it('[P4] no edit leaves a reference to a row that is gone', () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 12 }), (operations) => {
        const result = run(smallPlan(), operations);
        if (!result.ok) return;
        const { tasks, units, projects, actions, targets, deadlines, progress } =
          result.value.document;
        for (const task of tasks.values()) {
          expect(projects.has(task.projectId)).toBe(true);
          for (const id of [...task.leads, ...task.supports]) expect(units.has(id)).toBe(true);
        }
        for (const project of projects.values()) expect(actions.has(project.actionId)).toBe(true);
        for (const row of [...targets.values(), ...deadlines.values(), ...progress.values()]) {
          expect(tasks.has(row.taskId)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function sorted(document: PlanDocument) {
  return Object.fromEntries(
    Object.entries(toSnapshot(document)).map(([sheet, rows]) => [
      sheet,
      [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );
}
