// What holds of returns whatever happened to the plan meanwhile.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import type { TaskRow } from '#shared/plan/model.ts';
import { compareReturns } from '#shared/returns/compareReturns.ts';
import { mergeReturns } from '#shared/returns/mergeReturns.ts';
import { undoImport } from '#shared/returns/mergeUndo.ts';
import { report, samplePlan, task } from '../forms/samplePlan.ts';
import { deadline } from '../plan/smallPlan.ts';
import { apply, at, newId } from './planEdits.ts';
import { formOf, options, returned, rowsOf, type FilledRow } from './rawForm.ts';

const document = samplePlan({ deadlines: [deadline('d1', 't3', { end: '2022-06-30' })] });
const taskIds = [...document.tasks.keys()];
const unitIds = reportingUnits(document).units.map(({ unit }) => unit.id);
const taskId = fc.constantFrom(...taskIds);
const unitId = fc.constantFrom(...unitIds);

const taskValues: fc.Arbitrary<Partial<TaskRow>> = fc.oneof(
  fc.record({ percent: fc.constantFrom(0, 35, 60, 100, null) }),
  fc.record({
    status: fc.constantFrom('notStarted' as const, 'inProgress' as const, 'done' as const),
  }),
  fc.record({ done: fc.constantFrom('2022-06-01', null) }),
  fc.record({
    text: fc.constantFrom('完善慢行系统', ...[...document.tasks.values()].map(({ text }) => text)),
  }),
  fc.record({ leads: fc.subarray(unitIds, { maxLength: 2 }) }),
);

/** What an office does to its plan between sending and collecting. */
const meanwhile: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .tuple(taskId, taskValues)
    .map(([id, values]): Operation => ({ type: 'set', sheet: 'tasks', id, values })),
  taskId.map((rowId): Operation => ({ type: 'deleteRow', tab: 'tasks', rowId })),
  fc
    .record({ text: fc.constantFrom('建设智慧社区平台', '建成停车泊位3000个。'), lead: unitId })
    .map(({ text, lead }): Operation => {
      const row = task(newId('tasks'), 9, text, { leads: [lead], projectId: 'p3' });
      return { type: 'add', sheet: 'tasks', row };
    }),
  fc
    .tuple(unitId, fc.constantFrom('赵敏', ''))
    .map(([id, contact]): Operation => ({ type: 'set', sheet: 'units', id, values: { contact } })),
  fc.tuple(taskId, unitId, fc.constantFrom(5, 70)).map(([ofTask, ofUnit, percent]): Operation => {
    const row = report(ofTask, ofUnit, '2022-06', { id: newId('progress'), percent });
    return { type: 'add', sheet: 'progress', row };
  }),
);

/** The plan after those of the edits that it allows. */
function edited(plan: PlanDocument, operations: readonly Operation[]): PlanDocument {
  let now = plan;
  for (const operation of operations) {
    const missing =
      'id' in operation && operation.type === 'set' && !now[operation.sheet].has(operation.id);
    const gone = operation.type === 'deleteRow' && !now.tasks.has(operation.rowId);
    const twice =
      operation.type === 'add' &&
      operation.sheet === 'progress' &&
      (!now.tasks.has(operation.row.taskId) ||
        [...now.progress.values()].some(
          (row) =>
            row.taskId === operation.row.taskId &&
            row.unitId === operation.row.unitId &&
            row.period === operation.row.period,
        ));
    // A project goes with its last task.
    const homeless =
      operation.type === 'add' &&
      operation.sheet === 'tasks' &&
      !now.projects.has(operation.row.projectId);
    if (!missing && !gone && !twice && !homeless)
      now = apply(now, { label: '修改', operations: [operation] }).document;
  }
  return now;
}

it('[M5] an untouched form changes nothing, whatever the plan became', () => {
  const forms = unitIds.map((id) => {
    const content = formOf(document, id);
    return returned(content, rowsOf(content));
  });
  fc.assert(
    fc.property(fc.array(meanwhile, { maxLength: 6 }), (operations) => {
      const since = edited(document, operations);
      const draft = compareReturns(since, forms, options);
      expect(draft.differences).toEqual([]);
      const merged = mergeReturns(since, draft, { take: 'all', newId, at });
      if (!merged.edit) return;
      const { change } = apply(since, merged.edit);
      expect(change.updated).toEqual([]);
      expect(change.added.every(({ sheet }) => sheet === 'imports' || sheet === 'returns')).toBe(
        true,
      );
    }),
    { numRuns: 60 },
  );
});

it('[M17] the row of a task that is gone is no second row of the task that took its name', () => {
  const name = document.tasks.get('t3')?.text ?? '';
  const since = edited(document, [
    { type: 'deleteRow', tab: 'tasks', rowId: 't3' },
    { type: 'set', sheet: 'tasks', id: 't1', values: { text: name } },
  ]);
  const content = formOf(document, 'u-zj');
  const draft = compareReturns(since, [returned(content, rowsOf(content))], options);
  expect(draft.differences).toEqual([]);
});

const filled: fc.Arbitrary<FilledRow['cells']> = fc.record(
  {
    progress: fc.constantFrom('完成8条', '验收'),
    percent: fc.constantFrom<string | number>(20, 60, '80%', '约80%', 120),
    status: fc.constantFrom('推进中', '已完成', '滞后'),
    actualDate: fc.constantFrom('2022-06-03', '2022年2月30日', '2022-09-01'),
    contact: fc.constantFrom('张强', ''),
    task: fc.constantFrom('新建改造城市道路10条，打通断头路4条，完善慢行系统。', '别的任务'),
    deadline: fc.constant('2022年9月30日'),
  },
  { requiredKeys: [] },
);

const comparedFields = ['status', 'percent', 'done', 'text'] as const;

it('[M13] taking an import back restores the plan, except what persons changed since', () => {
  const fillings = fc.dictionary(taskId, filled, { maxKeys: 4 });
  const since = fc.array(
    fc
      .tuple(taskId, taskValues)
      .map(([id, values]): Operation => ({ type: 'set', sheet: 'tasks', id, values })),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(
      fillings,
      fc.constantFrom('safe' as const, 'all' as const, 'held' as const),
      since,
      (cells, take, edits) => {
        const content = formOf(document, 'u-zj');
        const rows = rowsOf(content).map((row) => ({
          ...row,
          cells: { ...row.cells, ...cells[row.id] },
        }));
        const input = returned(content, rows);
        const first = compareReturns(document, [input], options);
        const everything = first.differences.map(({ id }) => id);
        const draft =
          take === 'held'
            ? compareReturns(document, [input], options, [
                { type: 'take', ids: everything, take: true },
              ])
            : first;
        const merged = mergeReturns(document, draft, {
          take: take === 'held' ? 'decided' : take,
          newId,
          at,
        });
        if (!merged.edit || !merged.importId) return;
        const imported = apply(document, merged.edit);
        const before = edited(imported.document, edits);
        const undone = undoImport(before, merged.importId, imported.change);
        if (!undone.ok) throw new Error(undone.problem.code);
        const after = apply(before, undone.value.edit).document;
        for (const { id } of document.tasks.values()) {
          for (const field of comparedFields) {
            const value = (plan: PlanDocument) => plan.tasks.get(id)?.[field];
            const changed = value(before) !== value(imported.document);
            expect(value(after)).toEqual(changed ? value(before) : value(document));
          }
        }
        expect([...after.progress.values()]).toEqual([...document.progress.values()]);
        expect([...after.deadlines.values()]).toEqual([...document.deadlines.values()]);
        expect(after.returns.size).toBe(0);
        // The same file can be imported again, and does the same.
        if (edits.length > 0) return;
        const again = compareReturns(after, [input], options);
        expect(again.review.panel.again).toEqual([]);
        const essence = (each: typeof first) =>
          each.differences.map(({ id, decision, returned: value }) => [id, decision, value]);
        expect(essence(again)).toEqual(essence(first));
      },
    ),
    { numRuns: 80 },
  );
});
