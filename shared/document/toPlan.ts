// A proposal → the rows of a new plan, with the places of their fields and what is doubtful. References are ids; inherited
// deadlines are derived elsewhere, never stored.
import { emptySnapshot } from '../plan/document.ts';
import type { SheetName, UnitRow } from '../plan/model.ts';
import { emptyUnit, freshDeadline, freshTarget } from '../plan/rowDefaults.ts';
import { defaultSettings } from '../plan/settings.ts';
import { doubtful } from './doubts.ts';
import { placeDoubts } from './placeDoubts.ts';
import type { FieldPlace, PlanDraft } from './draft.ts';
import type {
  PlanProposal,
  ProposedDeadline,
  ProposedStage,
  ProposedTarget,
  ProposedTask,
  Span,
} from './proposal.ts';
import { unitKind } from './unitKind.ts';

/** All tasks of a proposal, in order. */
export function proposedTasks(proposal: PlanProposal): ProposedTask[] {
  return proposal.actions.flatMap(({ projects }) => projects.flatMap(({ tasks }) => tasks));
}

type Building = Pick<PlanDraft, 'snapshot' | 'places'> & {
  newId: (sheet: SheetName) => string;
  unitIds: ReadonlyMap<string, string>;
  /** Targets and deadlines whose note asks a person to decide. */
  doubtful: Set<string>;
};

/**
 * `newId` makes a fresh id for a row of the sheet. Orders count 1, 2, 3… within a sheet, in the order of the notice.
 * Places are listed row by row, the row as a whole first [D1].
 */
export function proposalToPlan(
  proposal: PlanProposal,
  newId: (sheet: SheetName) => string,
): PlanDraft {
  const { documentNumber, issuer, issued, period } = proposal;
  const units = unitNames(proposal).map((name, index) => unitRow(newId('units'), index + 1, name));
  const building: Building = {
    newId,
    unitIds: new Map(units.map(({ name, id }) => [name, id])),
    places: [],
    doubtful: new Set(),
    snapshot: {
      ...emptySnapshot(),
      plan: [
        {
          id: 'plan',
          // A plan must have a name on the screen; a text without one can be named later.
          title: proposal.title || '未命名计划',
          documentNumber,
          issuer,
          issued,
          ...period,
          settings: defaultSettings,
        },
      ],
      units,
    },
  };
  for (const stage of proposal.stages) addStage(building, stage);
  for (const action of proposal.actions) {
    const actionId = addTitle(building, 'actions', action);
    for (const project of action.projects) {
      const projectId = addTitle(building, 'projects', project, actionId);
      for (const task of project.tasks) addTask(building, task, projectId);
    }
  }
  const { snapshot, places } = building;
  return { snapshot, places, doubts: placeDoubts(proposal.warnings, places, building.doubtful) };
}

/** Units that lead anything stand first, each group in the order of first mention. */
function unitNames(proposal: PlanProposal): string[] {
  const names = new Set<string>();
  const tasks = proposedTasks(proposal);
  for (const { leads } of tasks) for (const name of leads) names.add(name);
  for (const { supports } of tasks) for (const name of supports) names.add(name);
  return [...names];
}

export function unitRow(id: string, order: number, name: string): UnitRow {
  return { ...emptyUnit(id, order, name), kind: unitKind(name) };
}

/** Remembers one place for a row and its fields. */
function place(
  { places }: Building,
  sheet: SheetName,
  id: string,
  fields: readonly FieldPlace['field'][],
  span: Span | null,
): void {
  if (!span || span[1] <= span[0]) return;
  for (const field of fields) places.push({ sheet, id, field, span });
}

function addStage(building: Building, { span, ...stage }: ProposedStage): void {
  const { stages } = building.snapshot;
  const id = building.newId('stages');
  stages.push({ id, order: stages.length + 1, ...stage });
  place(building, 'stages', id, [null, 'name', 'raw', 'start', 'end'], span);
}

function addTitle(
  building: Building,
  sheet: 'actions' | 'projects',
  { ordinal, name, span }: { ordinal: string | null; name: string | null; span: Span | null },
  actionId = '',
): string {
  const { actions, projects } = building.snapshot;
  const id = building.newId(sheet);
  if (sheet === 'actions') actions.push({ id, order: actions.length + 1, ordinal, name });
  else projects.push({ id, order: projects.length + 1, actionId, ordinal, name });
  place(building, sheet, id, [null, 'name'], span);
  return id;
}

function addTask(building: Building, task: ProposedTask, projectId: string): void {
  const { snapshot, unitIds } = building;
  const ids = (names: readonly string[]) => names.flatMap((name) => unitIds.get(name) ?? []);
  const id = building.newId('tasks');
  snapshot.tasks.push({
    id,
    order: snapshot.tasks.length + 1,
    projectId,
    text: task.text,
    leads: ids(task.leads),
    supports: ids(task.supports),
    status: task.standing?.status ?? 'notStarted',
    percent: task.standing?.percent ?? null,
    done: task.standing?.done ?? null,
    note: task.standing?.note ?? '',
    custom: {},
  });
  place(building, 'tasks', id, [null], task.span);
  place(building, 'tasks', id, ['text'], task.spans.text);
  place(building, 'tasks', id, ['leads'], task.spans.leads);
  place(building, 'tasks', id, ['supports'], task.spans.supports);
  for (const target of task.targets) addTarget(building, target, id);
  for (const deadline of task.deadlines) addDeadline(building, deadline, id);
}

function addTarget(building: Building, target: ProposedTarget, taskId: string): void {
  const { note, span, ...values } = target;
  const { targets } = building.snapshot;
  const id = building.newId('targets');
  targets.push({ id, order: targets.length + 1, taskId, ...values, ...freshTarget });
  if (doubtful.test(note)) building.doubtful.add(id);
  const fields = [null, 'raw', 'subject', 'comparator', 'value', 'unit'] as const;
  place(building, 'targets', id, target.by === null ? fields : [...fields, 'by'], span);
}

function addDeadline(building: Building, deadline: ProposedDeadline, taskId: string): void {
  if (deadline.basis === 'inherited') return;
  const { span, ...values } = deadline;
  const { deadlines } = building.snapshot;
  const id = building.newId('deadlines');
  deadlines.push({ id, order: deadlines.length + 1, taskId, ...values, ...freshDeadline });
  if (doubtful.test(values.note)) building.doubtful.add(id);
  place(building, 'deadlines', id, [null, 'raw', 'what', 'start', 'end', 'kind'], span);
}
