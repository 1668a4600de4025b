// The order of reports, and that an edit makes only the rows anew that show something else.
import { expect, test } from 'vitest';
import { applyChange, type Change } from '#shared/plan/change.ts';
import {
  fromSnapshot,
  tasksInOrder,
  toSnapshot,
  type PlanDocument,
} from '#shared/plan/document.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { viewRows } from '#shared/view/viewRows.ts';
import { largePlan } from '#tests/bench/largePlan.ts';

/** Reports and units in no order, some of tasks and units that are not there, units of the same order. */
function mixedPlan(): PlanDocument {
  const snapshot = toSnapshot(
    largePlan({ tasks: 60, deadlinesPerTask: 1, units: 12, progress: 700 }),
  );
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const progress = snapshot.progress.map((report, index) => {
    const lost = index % 50 === 0;
    return {
      ...report,
      taskId: `t${Math.floor(random() * 60) + (lost ? 100 : 0)}`,
      unitId: `u${Math.floor(random() * 12) + (lost ? 100 : 0)}`,
      period: `2022-0${Math.floor(random() * 5) + 1}`,
    };
  });
  const units = snapshot.units.map((unit, index) => {
    return { ...unit, order: [3, 1, 1, 7][index % 4] ?? 0 };
  });
  return fromSnapshot({ ...snapshot, progress, units });
}

const idsOf = (document: PlanDocument) =>
  viewRows('progress', viewContext(document, '2022-06-30', [])).map(({ id }) => id);

test('[V30] the latest period stands first, then tasks in the order of the tree, then units in official order', () => {
  const document = mixedPlan();
  const places = new Map(tasksInOrder(document).map(({ id }, index) => [id, index]));
  const order = (id: string) => document.units.get(id)?.order ?? Number.MAX_VALUE;
  const expected = [...document.progress.values()].sort(
    (a, b) =>
      (a.period < b.period ? 1 : a.period > b.period ? -1 : 0) ||
      (places.get(a.taskId) ?? 0) - (places.get(b.taskId) ?? 0) ||
      order(a.unitId) - order(b.unitId),
  );
  expect(idsOf(document)).toEqual(expected.map(({ id }) => id));
  expect(idsOf(document)).not.toEqual([...document.progress.keys()]);
});

test('[V27] an edit of a task, a unit or a report makes anew the rows that show it, and no others', () => {
  const document = largePlan({ tasks: 20, deadlinesPerTask: 1, units: 5, progress: 200 });
  const rowsOf = (plan: PlanDocument) => viewRows('progress', viewContext(plan, '2022-06-30', []));
  const changedBy = (plan: PlanDocument) => {
    const known = new Set(rowsOf(document));
    return rowsOf(plan).filter((row) => !known.has(row));
  };
  expect(changedBy(document)).toEqual([]);
  const [task] = document.tasks.values();
  const [unit] = document.units.values();
  const [report] = document.progress.values();
  if (!task || !unit || !report) throw new Error('the plan is empty');
  const update = (...updated: Change['updated']) =>
    applyChange(document, { added: [], removed: [], updated });
  const renamed = changedBy(
    update({
      sheet: 'tasks',
      id: task.id,
      before: { text: task.text },
      after: { text: '另外的任务' },
    }),
  );
  expect(renamed).toHaveLength(10);
  expect(renamed.every(({ texts }) => texts['task'] === '另外的任务')).toBe(true);
  const moved = changedBy(
    update({
      sheet: 'units',
      id: unit.id,
      before: { name: unit.name },
      after: { name: '另外的局' },
    }),
  );
  expect(moved).toHaveLength(40);
  expect(moved.every(({ texts }) => texts['unit'] === '另外的局')).toBe(true);
  const told = changedBy(
    update({
      sheet: 'progress',
      id: report.id,
      before: { progress: report.progress },
      after: { progress: '已完成' },
    }),
  );
  expect(told.map(({ texts }) => texts['progress'])).toEqual(['已完成']);
});

test('[V27] after any edits the rows are those of a plan that was just opened', () => {
  let document = mixedPlan();
  let seed = 11;
  const below = (most: number) => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % most;
  };
  const shownOf = (plan: PlanDocument) =>
    viewRows('progress', viewContext(plan, '2022-06-30', [])).map(({ id, texts, merges }) => {
      return { id, texts, merges };
    });
  const change = (
    sheet: 'tasks' | 'units' | 'projects' | 'progress',
    field: string,
    to: unknown,
  ) => {
    const rows = [...document[sheet].values()];
    const row = rows[below(rows.length)];
    if (!row) throw new Error(`no ${sheet}`);
    const before = { [field]: (row as unknown as Record<string, unknown>)[field] };
    const updated = [{ sheet, id: row.id, before, after: { [field]: to } }];
    document = applyChange(document, { added: [], removed: [], updated });
  };
  const edits = [
    () => change('tasks', 'text', `改写${below(1000)}`),
    () => change('tasks', 'order', below(100)),
    () => change('tasks', 'projectId', `p${below(40)}`),
    () => change('units', 'name', `改名${below(1000)}`),
    () => change('units', 'order', below(9)),
    () => change('progress', 'progress', `进展${below(1000)}`),
    () => change('progress', 'period', `2022-0${below(9) + 1}`),
    () => change('progress', 'unitId', `u${below(12)}`),
    () => change('progress', 'taskId', `t${below(60)}`),
  ];
  for (let round = 0; round < 40; round += 1) {
    edits[below(edits.length)]?.();
    // The same rows as other objects: nothing is known of them.
    const anew = fromSnapshot(structuredClone(toSnapshot(document)));
    const now = shownOf(document);
    expect(now).toEqual(shownOf(anew));
  }
});
