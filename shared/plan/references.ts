// Which rows name a row that is not there. Edits do not let that happen [P3]; a file may have been changed elsewhere.
import type { PlanDocument } from './document.ts';
import type { SheetName } from './model.ts';

export type BrokenReference = { sheet: SheetName; id: string; field: string; missing: string };

type Named = { field: string; sheet: SheetName; ids: readonly string[] };

/** Everything that the rows of a sheet name, as far as a row cannot stand without it. */
const namedBy: { [S in SheetName]?: (document: PlanDocument) => Iterable<[string, Named[]]> } = {
  projects: ({ projects }) =>
    [...projects.values()].map(({ id, actionId }) => [id, [one('actionId', 'actions', actionId)]]),
  tasks: ({ tasks }) =>
    [...tasks.values()].map(({ id, projectId, leads, supports }) => [
      id,
      [
        one('projectId', 'projects', projectId),
        { field: 'leads', sheet: 'units', ids: leads },
        { field: 'supports', sheet: 'units', ids: supports },
      ],
    ]),
  targets: ({ targets }) => [...targets.values()].map(({ id, taskId }) => [id, [ofTask(taskId)]]),
  deadlines: ({ deadlines }) =>
    [...deadlines.values()].map(({ id, taskId }) => [id, [ofTask(taskId)]]),
  progress: ({ progress }) =>
    [...progress.values()].map(({ id, taskId, unitId }) => [id, [ofTask(taskId), ofUnit(unitId)]]),
  duties: ({ duties }) =>
    [...duties.values()].map(({ id, stageId, unitId }) => [
      id,
      // A duty may lack its unit, which is then asked for.
      [one('stageId', 'stages', stageId), ...(unitId === '' ? [] : [ofUnit(unitId)])],
    ]),
  sends: ({ sends }) => [...sends.values()].map(({ id, unitId }) => [id, [ofUnit(unitId)]]),
  rowNames: ({ rowNames }) =>
    [...rowNames.values()].map(({ id, taskId, unitId }) => [id, [ofTask(taskId), ofUnit(unitId)]]),
  scores: ({ scores }) =>
    [...scores.values()].map(({ id, indicatorId, unitId }) => [
      id,
      [one('indicatorId', 'indicators', indicatorId), ofUnit(unitId)],
    ]),
};

function one(field: string, sheet: SheetName, id: string): Named {
  return { field, sheet, ids: [id] };
}

function ofTask(id: string): Named {
  return one('taskId', 'tasks', id);
}

function ofUnit(id: string): Named {
  return one('unitId', 'units', id);
}

export function brokenReferences(document: PlanDocument): BrokenReference[] {
  const broken: BrokenReference[] = [];
  for (const [sheet, named] of Object.entries(namedBy)) {
    for (const [id, references] of named(document)) {
      for (const { field, sheet: other, ids } of references) {
        for (const missing of ids) {
          if (!document[other].has(missing)) {
            broken.push({ sheet: sheet as SheetName, id, field, missing });
          }
        }
      }
    }
  }
  return broken;
}
