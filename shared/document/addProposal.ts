// A proposal read from a table → the edit that adds its tasks to a plan that there is already. Rule K21 in table/RULES.md.
import type { PlanDocument } from '../plan/document.ts';
import type { Edit, Operation } from '../plan/edit.ts';
import { unitIdsByName } from '../plan/input.ts';
import type {
  ActionRow,
  DeadlineRow,
  ProjectRow,
  SheetName,
  TaskRow,
  UnitRow,
} from '../plan/model.ts';
import type { PlanProposal } from './proposal.ts';
import { proposalToPlan } from './toPlan.ts';

/** What comes in, by how many. `units` are those that the plan did not have; `doubts` say what should be looked at. */
export type Added = {
  actions: number;
  projects: number;
  tasks: number;
  units: number;
  targets: number;
  doubts: string[];
};

/** A task as it would be in the plan. Groups that are there already are given as the plan names them. */
export type AddedTask = {
  id: string;
  action: GroupTitle | null;
  project: GroupTitle | null;
  text: string;
  leads: string[];
  supports: string[];
  /** The days as read; where none could be told, the words. */
  deadlines: string[];
};

export type GroupTitle = { ordinal: string | null; name: string | null };

type Titled = GroupTitle & { id: string; order: number };

export function addProposal(
  document: PlanDocument,
  proposal: PlanProposal,
  newId: (sheet: SheetName) => string,
): { edit: Edit; added: Added; tasks: AddedTask[]; newUnits: string[] } {
  const { snapshot, doubts } = proposalToPlan(proposal, newId);
  const known = unitIdsByName(document);
  const units = new Map(snapshot.units.map(({ id, name }) => [id, known.get(name) ?? id]));
  const unitsOf = (ids: readonly string[]) => [...new Set(ids.map((id) => units.get(id) ?? id))];
  const behind = (sheet: 'units' | 'actions' | 'projects' | 'tasks' | 'targets' | 'deadlines') =>
    Math.max(0, ...[...document[sheet].values()].map(({ order }) => order));

  const newUnits = snapshot.units.filter(({ id }) => units.get(id) === id);
  const actions = placed(snapshot.actions, [...document.actions.values()], behind('actions'));
  const projects = placed(
    snapshot.projects.map((row) => ({ ...row, actionId: actions.ids.get(row.actionId) ?? '' })),
    [...document.projects.values()],
    behind('projects'),
    (one, other) => one.actionId === other.actionId,
  );
  const operations: Operation[] = [
    ...newUnits.map((row): Operation => {
      const order = row.order + behind('units');
      return { type: 'add', sheet: 'units', row: { ...row, order } };
    }),
    ...actions.rows.map((row): Operation => ({ type: 'add', sheet: 'actions', row })),
    ...projects.rows.map((row): Operation => ({ type: 'add', sheet: 'projects', row })),
  ];
  const [tasks, targets, deadlines] = [behind('tasks'), behind('targets'), behind('deadlines')];
  const groups = {
    actions: new Map([...document.actions, ...actions.rows.map((row) => [row.id, row] as const)]),
    projects: new Map([
      ...document.projects,
      ...projects.rows.map((row) => [row.id, row] as const),
    ]),
    units: new Map([...document.units, ...newUnits.map((row) => [row.id, row] as const)]),
    deadlines: Map.groupBy(snapshot.deadlines, ({ taskId }) => taskId),
  };
  const shown: AddedTask[] = [];
  for (const task of snapshot.tasks) {
    const row = {
      ...task,
      order: task.order + tasks,
      projectId: projects.ids.get(task.projectId) ?? '',
      leads: unitsOf(task.leads),
      supports: unitsOf(task.supports),
    };
    operations.push({ type: 'add', sheet: 'tasks', row });
    shown.push(shownTask(row, groups));
  }
  for (const target of snapshot.targets) {
    const row = { ...target, order: target.order + targets };
    operations.push({ type: 'add', sheet: 'targets', row });
  }
  for (const deadline of snapshot.deadlines) {
    const row = { ...deadline, order: deadline.order + deadlines };
    operations.push({ type: 'add', sheet: 'deadlines', row });
  }
  return {
    edit: { label: `粘贴${snapshot.tasks.length}项任务`, operations },
    added: {
      actions: actions.rows.length,
      projects: projects.rows.length,
      tasks: snapshot.tasks.length,
      units: newUnits.length,
      targets: snapshot.targets.length,
      // An empty cell below a name is a merged cell of the clipboard, nothing to be told.
      doubts: [
        ...new Set(
          doubts.filter(({ code }) => code !== 'levelCarried').map(({ message }) => message),
        ),
      ],
    },
    tasks: shown,
    newUnits: newUnits.map(({ name }) => name),
  };
}

type Groups = {
  actions: ReadonlyMap<string, ActionRow>;
  projects: ReadonlyMap<string, ProjectRow>;
  units: ReadonlyMap<string, UnitRow>;
  deadlines: ReadonlyMap<string, readonly DeadlineRow[]>;
};

function shownTask(
  { id, projectId, text, leads, supports }: TaskRow,
  { actions, projects, units, deadlines }: Groups,
): AddedTask {
  const project = projects.get(projectId);
  const action = project && actions.get(project.actionId);
  const named = (ids: readonly string[]) => ids.map((each) => units.get(each)?.name ?? each);
  return {
    id,
    action: action ? { ordinal: action.ordinal, name: action.name } : null,
    project: project ? { ordinal: project.ordinal, name: project.name } : null,
    text,
    leads: named(leads),
    supports: named(supports),
    deadlines: (deadlines.get(id) ?? []).map(({ end, raw }) => end ?? raw),
  };
}

/**
 * Rows of which the plan has one of the same name become that one, those without a name the last one there is; the others go
 * behind all.
 */
function placed<Row extends Titled>(
  rows: readonly Row[],
  there: readonly Row[],
  behind: number,
  beside: (one: Row, other: Row) => boolean = () => true,
): { rows: Row[]; ids: Map<string, string> } {
  const ids = new Map<string, string>();
  const added: Row[] = [];
  for (const row of rows) {
    const siblings = there.filter((other) => beside(other, row));
    const same =
      row.name === null ? lastOf(siblings) : siblings.find((other) => other.name === row.name);
    ids.set(row.id, same?.id ?? row.id);
    if (!same) added.push({ ...row, order: row.order + behind });
  }
  return { rows: added, ids };
}

function lastOf<Row extends Titled>(rows: readonly Row[]): Row | undefined {
  return rows.reduce<Row | undefined>(
    (last, row) => (last && last.order >= row.order ? last : row),
    undefined,
  );
}
