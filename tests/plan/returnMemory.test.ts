// What the plan remembers of returns: where figures were merged from, what rows are called, what was decided.
import { describe, expect, it } from 'vitest';
import { reverseChange, applyChange, type Change } from '#shared/plan/change.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import type { DecisionRow, RowNameRow } from '#shared/plan/returnMemory.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { idSource } from '#shared/plan/identity.ts';
import { undoImport } from '#shared/returns/mergeUndo.ts';
import { historyOf } from '#shared/view/cellHistory.ts';
import { smallPlan } from './smallPlan.ts';

const at = '2022-07-01T00:00:00.000Z';
const place = { file: '市住建局.xlsx', sheet: '反馈表', cell: 'H7' };

function edit(document: PlanDocument, operations: Operation[]) {
  const applied = applyEdit(
    document,
    { label: '改', operations },
    { newId: idSource(), year: 2022 },
  );
  if (!applied.ok) throw new Error(applied.problem.code);
  return applied.value;
}

function rowName(more: Partial<RowNameRow> = {}): RowNameRow {
  return { id: 'rn', unitId: 'housing', name: '整治', taskId: 't4', at, by: 'admin', ...more };
}

const decision: DecisionRow = {
  id: 'dc',
  importId: 'im',
  taskId: 't4',
  unitId: 'housing',
  field: 'percent',
  sent: '40%',
  now: '40%',
  returned: '30%',
  value: null,
  decision: 'refused',
  reason: '比上期少',
  ...place,
  by: 'admin',
  at,
};

/** An import that merges two fields of a report and the task that follows it. */
const imported: Operation[] = [
  {
    type: 'add',
    sheet: 'imports',
    row: { id: 'im', at, period: '2022-05', files: [place.file], state: 'merged' },
  },
  {
    type: 'set',
    sheet: 'progress',
    id: 'r1',
    values: {
      percent: 55,
      progress: '已完成55个小区',
      source: place.file,
      places: { percent: place, progress: { ...place, cell: 'I7' } },
    },
  },
  { type: 'set', sheet: 'tasks', id: 't4', values: { percent: 55 } },
];

describe('[P28] places of figures', () => {
  it('go when something else is typed, and come back with undo', () => {
    const merged = edit(smallPlan(), imported).document;
    const typed = edit(merged, [
      { type: 'input', tab: 'progress', rowId: 'r1', column: 'percent', text: '56' },
    ]);
    expect(Object.keys(typed.document.progress.get('r1')?.places ?? {})).toEqual(['progress']);
    const back = applyChange(typed.document, reverseChange(typed.change));
    expect(back.progress.get('r1')).toEqual(merged.progress.get('r1'));
  });

  it('[M13] are what they were when the import is taken back, also in part', () => {
    const { document, change } = edit(smallPlan(), imported);
    const undone = (from: PlanDocument) => {
      const taken = undoImport(from, 'im', change);
      if (!taken.ok) throw new Error(taken.problem.code);
      return { ...taken.value, document: edit(from, taken.value.edit.operations).document };
    };
    const whole = undone(document);
    expect(whole.document.progress.get('r1')).toEqual(smallPlan().progress.get('r1'));
    expect(whole.kept).toEqual([]);
    // Two fields of the report and one of the task.
    expect(whole.reverted).toBe(3);
    const typed = edit(document, [
      { type: 'input', tab: 'progress', rowId: 'r1', column: 'progress', text: '56个' },
    ]).document;
    const part = undone(typed);
    expect(part.document.progress.get('r1')).toMatchObject({ percent: 40, progress: '56个' });
    expect(part.document.progress.get('r1')?.places).toEqual({});
    expect(part.kept.map(({ reason }) => reason)).toEqual(['导入后又被改为“56个”，予以保留']);
  });

  it('[M13] a day that was expected goes back too', () => {
    const before = edit(smallPlan(), [
      { type: 'set', sheet: 'deadlines', id: 'd1', values: { forecast: '2022-01-31' } },
    ]).document;
    const { document, change } = edit(before, [
      ...imported,
      { type: 'set', sheet: 'deadlines', id: 'd1', values: { forecast: '2022-03-31' } },
    ]);
    const taken = undoImport(document, 'im', change);
    if (!taken.ok) throw new Error(taken.problem.code);
    const back = edit(document, taken.value.edit.operations).document;
    expect(back.deadlines.get('d1')?.forecast).toBe('2022-01-31');
  });

  it('[V20] stand in the history of the cell and of the task that follows it', () => {
    const merge = edit(smallPlan(), imported);
    const typed = edit(merge.document, [
      { type: 'input', tab: 'progress', rowId: 'r1', column: 'percent', text: '56' },
    ]);
    const steps = [typed.change, merge.change].map((change: Change, index) => ({
      number: 2 - index,
      kind: 'edit' as const,
      label: '',
      at,
      who: '',
      size: 1,
      mentions: () => true,
      change: () => change,
    }));
    const placesOf = (tab: 'progress' | 'tasks', rowId: string, column: string) => {
      const history = historyOf(typed.document, { tab, rowId, column }, steps, 9);
      if (!history.ok) throw new Error(history.problem.code);
      return history.value.entries.map(({ changes: [first] }) => first?.place ?? null);
    };
    expect(placesOf('progress', 'r1', 'percent')).toEqual([null, place]);
    expect(placesOf('progress', 'r1', 'progress')).toEqual([{ ...place, cell: 'I7' }]);
    expect(placesOf('tasks', 't4', 'percent')).toEqual([place]);
  });
});

describe('[P28] what persons said', () => {
  const remembered = edit(smallPlan(), [
    { type: 'add', sheet: 'rowNames', row: rowName() },
    { type: 'add', sheet: 'decisions', row: decision },
  ]).document;

  it('about names of rows goes with the task; decisions stay', () => {
    const without = edit(remembered, [{ type: 'deleteRow', tab: 'tasks', rowId: 't4' }]).document;
    expect(without.rowNames.size).toBe(0);
    expect(without.decisions.get('dc')).toEqual(decision);
  });

  it('about a unit is that of the unit which it is merged into', () => {
    const merged = edit(remembered, [
      { type: 'mergeUnits', keep: 'planning', drop: 'housing', former: null },
    ]).document;
    expect(merged.rowNames.get('rn')?.unitId).toBe('planning');
    expect(merged.decisions.get('dc')?.unitId).toBe('planning');
  });

  it('must be about a unit and a task of the plan', () => {
    for (const wrong of [{ unitId: 'nobody' }, { taskId: 'nothing' }]) {
      const applied = applyEdit(
        smallPlan(),
        {
          label: '',
          operations: [{ type: 'add', sheet: 'rowNames', row: rowName(wrong) }],
        },
        { newId: idSource(), year: 2022 },
      );
      expect(applied).toMatchObject({ ok: false, problem: { code: 'missingReference' } });
    }
  });
});
