// What a merge changed that nobody reported: the worst that can happen to a plan.
import { filledKeys } from '#shared/forms/definition.ts';
import { drivesTask } from '#shared/forms/reportingUnits.ts';
import { emptyReport, standingOf } from '#shared/forms/standing.ts';
import { storedText } from '#shared/forms/values.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { sheetNames } from '#shared/plan/model.ts';
import { cellKey, type Expectations, type ExpectedCell } from './generator/expected.ts';

export type ChangedCell = { cell: ExpectedCell; now: string };

/** Cells of reports and of tasks that differ though no expectation speaks of them. */
export function changedCells(
  before: PlanDocument,
  after: PlanDocument,
  period: string,
  expected: Expectations['cells'],
): ChangedCell[] {
  const changed: ChangedCell[] = [];
  for (const row of after.progress.values()) {
    const old = before.progress.get(row.id);
    if (old === row) continue;
    const [unit, task] = [before.units.get(row.unitId), before.tasks.get(row.taskId)];
    if (!unit || !task || row.period !== period) {
      changed.push(unheard(row.unitId, row.taskId, 'progress', row.progress));
      continue;
    }
    const { values, current } = standingOf(before, unit, task, period);
    for (const field of filledKeys) {
      if (expected.has(cellKey(unit.id, task.id, field))) continue;
      const [was, now] = [storedText(values[field]), storedText(row[field])];
      const leftBlank = current === null && now === storedText(emptyReport[field]);
      if (was !== now && !leftBlank) changed.push(unheard(unit.id, task.id, field, now));
    }
  }
  return [...changed, ...changedTasks(before, after, expected), ...changedElsewhere(before, after)];
}

const followed = { status: 'status', percent: 'percent', done: 'actualDate' } as const;

/** A task follows its first lead's report; anything else in it must stay. */
function changedTasks(
  before: PlanDocument,
  after: PlanDocument,
  expected: Expectations['cells'],
): ChangedCell[] {
  const changed: ChangedCell[] = [];
  for (const task of after.tasks.values()) {
    const old = before.tasks.get(task.id);
    if (old === task) continue;
    const unitId = task.leads.find((id) => drivesTask(before, task, id)) ?? '';
    for (const [own, field] of Object.entries(followed) as [
      keyof typeof followed,
      ExpectedCell['field'],
    ][]) {
      const now = storedText(task[own]);
      if (now === storedText(old?.[own] ?? null)) continue;
      const meant = expected.get(cellKey(unitId, task.id, field));
      const good = meant?.kind === 'value' && [meant.stored, ...(meant.also ?? [])].includes(now);
      if (!good) changed.push(unheard(unitId, task.id, field, `task: ${now}`));
    }
  }
  return changed;
}

function changedElsewhere(before: PlanDocument, after: PlanDocument): ChangedCell[] {
  return sheetNames
    .filter((sheet) => !['progress', 'tasks', 'imports', 'returns'].includes(sheet))
    .filter((sheet) => before[sheet] !== after[sheet])
    .map((sheet) => unheard('', '', 'progress', `sheet ${sheet}`));
}

function unheard(
  unitId: string,
  taskId: string,
  field: ExpectedCell['field'],
  now: string,
): ChangedCell {
  const cell: ExpectedCell = {
    kind: 'ask',
    stored: null,
    unitId,
    taskId,
    field,
    troubles: [],
  };
  return { cell, now };
}
