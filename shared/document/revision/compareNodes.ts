// Actions and projects against those of the revised notice: names, places, and what is only cosmetic: numbers and order.
import { inOrder, type PlanDocument } from '../../plan/document.ts';
import type { ActionRow, ProjectRow } from '../../plan/model.ts';
import {
  groupOfProposed,
  placesOf,
  planGroup,
  type Comparison,
  type PlannedDifference,
  type Step,
} from './planned.ts';
import { nodeWords } from './show.ts';
import { officeChanged, sameText, threeWay, type Decision } from './threeWay.ts';

const own = '这一条是本单位自行添加的';

export function compareNames(comparison: Comparison): PlannedDifference[] {
  const { flat, match, document, base } = comparison;
  const differences: PlannedDifference[] = [];
  const rename = (
    sheet: 'actions' | 'projects',
    now: ActionRow | ProjectRow,
    was: ActionRow | ProjectRow | undefined,
    next: { name: string | null; span: [number, number] | null },
    group: PlannedDifference['group'],
  ) => {
    const decision = threeWay(now.name, was && was.name, next.name, sameText);
    if (!decision) return;
    differences.push({
      id: `names:${now.id}`,
      kind: 'names',
      change: 'changed',
      group,
      field: sheet === 'actions' ? '行动名称' : '工程（项目）名称',
      about: '',
      before: now.name ?? '（无）',
      after: next.name ?? '（无）',
      decision,
      reason: decision === 'safe' ? '按名称或其中的任务对应' : was ? officeChanged : own,
      choices: ['take'],
      spans: placesOf(next.span),
      steps: [{ type: 'set', sheet, id: now.id, values: { name: next.name } }],
    });
  };
  flat.actions.forEach((action, at) => {
    const id = match.actions[at] ?? '';
    const now = document.actions.get(id);
    const first = flat.projects.findIndex((project) => project.action === at);
    const group = first < 0 ? planGroup : groupOfProposed(comparison, first);
    if (now) rename('actions', now, base.actions.get(id), action, group);
  });
  flat.projects.forEach(({ action, project }, at) => {
    const id = match.projects[at] ?? '';
    const now = document.projects.get(id);
    if (!now) return;
    const group = groupOfProposed(comparison, at);
    rename('projects', now, base.projects.get(id), project, group);
    const above = match.actions[action] ?? `new ${action}`;
    const decision = threeWay(now.actionId, base.projects.get(id)?.actionId, above);
    if (!decision) return;
    const from = document.actions.get(now.actionId);
    const to = flat.actions[action];
    differences.push({
      id: `moved:${id}`,
      kind: 'moved',
      change: 'changed',
      group,
      field: '所属行动',
      about: project.name ?? '',
      before: from ? nodeWords(from, '（未分行动）') : '（未分行动）',
      after: to ? nodeWords(to, '（未分行动）') : '（未分行动）',
      decision,
      reason: decision === 'safe' ? '' : base.projects.has(id) ? officeChanged : own,
      choices: ['take'],
      spans: placesOf(project.span),
      steps: [{ type: 'moveProject', project: at }],
    });
  });
  return differences;
}

type Ordered = { id: string; order: number };

/** One difference for all numbers and for the order of rows: they say nothing about who does what [R9]. */
export function compareOrdinals(comparison: Comparison): PlannedDifference[] {
  const { flat, match, document, base } = comparison;
  const steps: Step[] = [];
  const decisions: Decision[] = [];
  const examples: string[] = [];
  let renumbered = 0;
  const number = (
    sheet: 'actions' | 'projects',
    id: string | null | undefined,
    next: { ordinal: string | null; name: string | null },
  ) => {
    const now = document[sheet].get(id ?? '');
    if (!now) return;
    const decision = threeWay(
      now.ordinal,
      base[sheet].get(now.id)?.ordinal,
      next.ordinal,
      sameText,
    );
    if (!decision) return;
    decisions.push(decision);
    renumbered += 1;
    if (examples.length < 3) {
      examples.push(`${now.ordinal ?? '无'} → ${nodeWords(next, '')}`);
    }
    steps.push({ type: 'set', sheet, id: now.id, values: { ordinal: next.ordinal } });
  };
  flat.actions.forEach((action, at) => number('actions', match.actions[at], action));
  flat.projects.forEach(({ project }, at) => number('projects', match.projects[at], project));

  let reordered = 0;
  const arrange = (
    sheet: 'actions' | 'projects' | 'tasks',
    rows: readonly Ordered[],
    before: readonly Ordered[],
    ids: readonly (string | null | undefined)[],
  ) => {
    const present = new Set(ids.filter((id) => id !== null && id !== undefined));
    const orderOf = new Map(
      rows.flatMap(({ id, order }) => (present.has(id) ? [[id, order]] : [])),
    );
    const now = [...orderOf.keys()];
    const next = [...present].filter((id) => orderOf.has(id));
    const was = before.map(({ id }) => id).filter((id) => orderOf.has(id));
    const shared = new Set(was);
    const decision = threeWay(
      now.filter((id) => shared.has(id)),
      was,
      next.filter((id) => shared.has(id)),
    );
    // Rows that the notice never had stay where the office put them.
    if (!decision) return;
    decisions.push(decision);
    reordered += 1;
    const orders = placesFor([...orderOf.values()]);
    next.forEach((id, at) => {
      const order = orders[at];
      if (order !== undefined && order !== orderOf.get(id)) {
        steps.push({ type: 'set', sheet, id, values: { order } });
      }
    });
  };
  arrange('actions', inOrder(document.actions), inOrder(base.actions), match.actions);
  const projectsNow = projectsByAction(document);
  const projectsThen = projectsByAction(base);
  const projectsOf = Map.groupBy(flat.projects.keys(), (at) => flat.projects[at]?.action ?? -1);
  for (const [action, projects] of projectsOf) {
    const above = match.actions[action] ?? '';
    const ids = projects.map((at) => match.projects[at]);
    arrange('projects', projectsNow.get(above) ?? [], projectsThen.get(above) ?? [], ids);
  }
  const tasksNow = tasksByProject(document);
  const tasksThen = tasksByProject(base);
  const tasksOf = Map.groupBy(flat.tasks.keys(), (at) => flat.tasks[at]?.project ?? -1);
  for (const [project, tasks] of tasksOf) {
    const above = match.projects[project] ?? '';
    const ids = tasks.map((at) => match.tasks[at]?.id);
    arrange('tasks', tasksNow.get(above) ?? [], tasksThen.get(above) ?? [], ids);
  }
  if (decisions.length === 0) return [];
  const parts = [
    renumbered > 0 ? `编号${renumbered}处` : '',
    reordered > 0 ? `先后次序${reordered}处` : '',
  ].filter((part) => part !== '');
  const conflict = decisions.includes('conflict');
  return [
    {
      id: 'ordinals',
      kind: 'ordinals',
      change: 'changed',
      group: planGroup,
      field: '编号和次序',
      about: '',
      before: null,
      after: `${parts.join('，')}${examples.length > 0 ? `（如 ${examples.join('；')}）` : ''}`,
      decision: conflict ? 'conflict' : 'safe',
      reason: conflict ? officeChanged : '只是编排变化，不影响任务',
      choices: ['take'],
      spans: [],
      steps,
    },
  ];
}

function projectsByAction(document: PlanDocument): Map<string, Ordered[]> {
  return Map.groupBy(inOrder(document.projects), ({ actionId }) => actionId);
}

function tasksByProject(document: PlanDocument): Map<string, Ordered[]> {
  return Map.groupBy(inOrder(document.tasks), ({ projectId }) => projectId);
}

/** The places that rows hold, in order and each once: equal ones are moved apart. */
function placesFor(orders: readonly number[]): number[] {
  const places = [...orders].sort((a, b) => a - b);
  return new Set(places).size === places.length
    ? places
    : places.map((_, at) => (places[0] ?? 1) + at);
}
