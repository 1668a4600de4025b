// Giving many units one duty: one edit, a row a unit.
import { inOrder, type PlanDocument } from '../plan/document.ts';
import { sameDuty } from '../plan/duties.ts';
import type { Edit, Operation } from '../plan/edit.ts';
import type { Day, DutyRow, StageRow } from '../plan/model.ts';
import { expandCollectives } from '../plan/reporters.ts';

/** `stage` is one of the plan by its id, or a new one to be made. `due` null: at the end of the stage. */
export type Assignment = {
  stage: string | Pick<StageRow, 'name' | 'start' | 'end'>;
  what: string;
  due: Day | null;
  units: readonly string[];
};

export type AssignmentPlan = {
  /** Ids of units that get a row, in official order. */
  units: string[];
  /** Ids of those that have the duty already. */
  already: string[];
};

/** Who of the chosen units gets a row [Y2]; collectives stand for their members. */
export function plannedUnits(document: PlanDocument, assignment: Assignment): AssignmentPlan {
  const { stage, what, units } = assignment;
  const chosen = new Set(expandCollectives(document, units).ids);
  const duty = typeof stage === 'string' ? { stageId: stage, what } : null;
  const owing = new Set<string>();
  if (duty) {
    for (const row of document.duties.values()) if (sameDuty(row, duty)) owing.add(row.unitId);
  }
  const ordered = inOrder(document.units).flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  return {
    units: ordered.filter((id) => !owing.has(id)),
    already: ordered.filter((id) => owing.has(id)),
  };
}

/** The edit [Y2]. With nobody left to get a row it has no operation. */
export function assignDuties(
  document: PlanDocument,
  assignment: Assignment,
  newId: (sheet: 'duties' | 'stages') => string,
): Edit {
  const { stage, due } = assignment;
  const what = assignment.what.trim();
  const { units } = plannedUnits(document, assignment);
  const operations: Operation[] = [];
  let stageId = typeof stage === 'string' ? stage : '';
  if (typeof stage !== 'string' && units.length > 0) {
    stageId = newId('stages');
    const order = 1 + Math.max(0, ...[...document.stages.values()].map((row) => row.order));
    const row: StageRow = {
      id: stageId,
      order,
      ...stage,
      name: stage.name.trim(),
      raw: '',
      text: '',
    };
    operations.push({ type: 'add', sheet: 'stages', row });
  }
  let order = Math.max(0, ...[...document.duties.values()].map((row) => row.order));
  for (const unitId of units) {
    order += 1;
    const row: DutyRow = {
      id: newId('duties'),
      order,
      stageId,
      unitId,
      what,
      due,
      actual: null,
      note: '',
    };
    operations.push({ type: 'add', sheet: 'duties', row });
  }
  return { label: `布置阶段要求（${units.length}个单位）`, operations };
}
