// A reviewed proposal → the rows of a new plan. References are ids; inherited deadlines are derived elsewhere, never stored.
import type { PlanSnapshot } from '../plan/document.ts';
import type { SheetName, UnitRow } from '../plan/model.ts';
import type { PlanProposal, ProposedTask } from './proposal.ts';
import { unitKind } from './unitKind.ts';

/** All tasks of a proposal, in order. */
export function proposedTasks(proposal: PlanProposal): ProposedTask[] {
  return proposal.actions.flatMap(({ projects }) => projects.flatMap(({ tasks }) => tasks));
}

/** Units that lead anything stand first, each group in the order of first mention. */
function unitNames(proposal: PlanProposal): string[] {
  const names = new Set<string>();
  const tasks = proposedTasks(proposal);
  for (const { leads } of tasks) for (const name of leads) names.add(name);
  for (const { supports } of tasks) for (const name of supports) names.add(name);
  return [...names];
}

function unitRow(id: string, order: number, name: string): UnitRow {
  return {
    id,
    order,
    name,
    aliases: [],
    kind: unitKind(name),
    members: [],
    contact: '',
    phone: '',
  };
}

/** `newId` makes a fresh id for a row of the sheet. Orders count 1, 2, 3… within a sheet, in the order of the notice. */
export function proposalToPlan(
  proposal: PlanProposal,
  newId: (sheet: SheetName) => string,
): PlanSnapshot {
  const units = unitNames(proposal).map((name, index) => unitRow(newId('units'), index + 1, name));
  const idOf = new Map(units.map(({ name, id }) => [name, id]));
  const ids = (names: readonly string[]) => names.flatMap((name) => idOf.get(name) ?? []);
  const snapshot: PlanSnapshot = {
    plan: [
      {
        id: 'plan',
        // A plan must have a name on the screen; a text without one can be named later.
        title: proposal.title || '未命名计划',
        documentNumber: proposal.documentNumber,
        issuer: proposal.issuer,
        issued: proposal.issued,
        start: proposal.period.start,
        end: proposal.period.end,
      },
    ],
    stages: proposal.stages.map(({ name, start, end, raw, text }, index) => ({
      id: newId('stages'),
      order: index + 1,
      name,
      start,
      end,
      raw,
      text,
    })),
    units,
    actions: [],
    projects: [],
    tasks: [],
    targets: [],
    deadlines: [],
    progress: [],
    returns: [],
    imports: [],
  };
  for (const action of proposal.actions) {
    const actionId = newId('actions');
    const { ordinal, name } = action;
    snapshot.actions.push({ id: actionId, order: snapshot.actions.length + 1, ordinal, name });
    for (const project of action.projects) {
      const projectId = newId('projects');
      snapshot.projects.push({
        id: projectId,
        order: snapshot.projects.length + 1,
        actionId,
        ordinal: project.ordinal,
        name: project.name,
      });
      for (const task of project.tasks) addTask(snapshot, task, projectId, ids, newId);
    }
  }
  return snapshot;
}

function addTask(
  snapshot: PlanSnapshot,
  task: ProposedTask,
  projectId: string,
  ids: (names: readonly string[]) => string[],
  newId: (sheet: SheetName) => string,
): void {
  const taskId = newId('tasks');
  snapshot.tasks.push({
    id: taskId,
    order: snapshot.tasks.length + 1,
    projectId,
    text: task.text,
    leads: ids(task.leads),
    supports: ids(task.supports),
    status: 'notStarted',
    percent: null,
    done: null,
    note: '',
  });
  for (const target of task.targets) {
    const order = snapshot.targets.length + 1;
    snapshot.targets.push({ id: newId('targets'), order, taskId, ...target, actual: null });
  }
  for (const deadline of task.deadlines) {
    if (deadline.basis === 'inherited') continue;
    const order = snapshot.deadlines.length + 1;
    snapshot.deadlines.push({ id: newId('deadlines'), order, taskId, ...deadline, actual: null });
  }
}
