// Tasks of the plan against those of the revised notice: text, units, place, what is new and what is gone.
import type { TaskRow } from '../../plan/model.ts';
import { compareItems } from './compareItems.ts';
import { goneTasks } from './goneTasks.ts';
import type { RevisionGroup } from './difference.ts';
import type { TaskMatch } from './matchTasks.ts';
import {
  groupOfProposed,
  groupOfRow,
  placesOf,
  reasonOf,
  type Comparison,
  type PlannedDifference,
} from './planned.ts';
import { shorten, storedDeadlines, taskText, unitsWords } from './show.ts';
import { officeChanged, sameText, threeWay } from './threeWay.ts';
import { unitKey, type UnitRef } from './unitKeys.ts';

export function compareTasks(comparison: Comparison): PlannedDifference[] {
  const { flat, match, document, base } = comparison;
  const differences: PlannedDifference[] = [];
  flat.tasks.forEach((_, at) => {
    const found = match.tasks[at];
    const now = found ? document.tasks.get(found.id) : undefined;
    if (found && now) differences.push(...compareTask(comparison, at, found, now));
    // What the office deleted stays deleted unless the notice has changed it since.
    else if (found) {
      const before = { ...comparison, document: base, items: comparison.baseItems };
      const row = base.tasks.get(found.id);
      if (row && compareTask(before, at, found, row).length > 0) {
        differences.push(addedTask(comparison, at, '本单位已删去此项任务，修订通知改了它'));
      }
    } else differences.push(addedTask(comparison, at, tieReason(comparison, at)));
  });
  return [...differences, ...goneTasks(comparison)];
}

function tieReason({ match, document, base }: Comparison, at: number): string | null {
  const ids = match.ties.get(at);
  if (!ids) return null;
  const told = ids
    .slice(0, 3)
    .map((id) => `“${shorten((document.tasks.get(id) ?? base.tasks.get(id))?.text ?? '', 20)}”`);
  return `与原有任务${told.join('、')}同样相近，无法断定是哪一项，请人工核对；采用则作为新任务加入`;
}

function addedTask(comparison: Comparison, at: number, doubt: string | null): PlannedDifference {
  const { flat, keys } = comparison;
  const { project = -1, task } = flat.tasks[at] ?? {};
  if (!task) throw new Error(`the proposal has no task ${at}`);
  const position = flat.tasks.slice(0, at + 1).filter((entry) => entry.project === project).length;
  const doubts = unitDoubts(comparison, [
    ...keys.refsOf(task.leads),
    ...keys.refsOf(task.supports),
  ]);
  return {
    id: `tasks:+${at}`,
    kind: 'tasks',
    change: 'added',
    group: groupOfProposed(comparison, project),
    field: '新增任务',
    about: '',
    before: null,
    after: taskText({ ...task, deadlines: storedDeadlines(task) }),
    decision: doubt || doubts.doubtful ? 'conflict' : 'safe',
    reason: reasonOf(doubt, `本工程第${position}项`, doubts.reason),
    choices: ['take'],
    spans: [task.span],
    steps: [{ type: 'addTask', task: at }],
  };
}

function compareTask(
  comparison: Comparison,
  at: number,
  match: TaskMatch,
  now: TaskRow,
): PlannedDifference[] {
  const { flat, base } = comparison;
  const { project = -1, task } = flat.tasks[at] ?? {};
  if (!task) throw new Error(`the proposal has no task ${at}`);
  const was = base.tasks.get(now.id);
  const group = groupOfProposed(comparison, project);
  const about = shorten(task.text);
  const differences: PlannedDifference[] = [];
  const common = { group, about, change: 'changed' as const, choices: ['take' as const] };
  const own = was ? officeChanged : '这项任务是本单位自行添加的';

  const text = threeWay(now.text, was?.text, task.text, sameText);
  const items = compareItems(
    comparison,
    { taskId: now.id, match, group, about },
    task,
    text !== null,
  );
  if (text) {
    differences.push({
      ...common,
      id: `text:${now.id}`,
      kind: 'text',
      // The text itself is shown.
      about: '',
      field: '任务内容',
      before: now.text,
      after: task.text,
      decision: match.sure ? text : 'conflict',
      reason: reasonOf(text === 'conflict' && own, match.reason),
      spans: placesOf(task.spans.text ?? task.span),
      steps: [
        { type: 'set', sheet: 'tasks', id: now.id, values: { text: task.text } },
        ...items.followers,
      ],
    });
  }
  for (const field of ['leads', 'supports'] as const) {
    const difference = compareUnits(comparison, field, now, was, task[field], match, own);
    if (!difference) continue;
    differences.push({
      ...common,
      ...difference,
      id: `${field}:${now.id}`,
      kind: field,
      field: field === 'leads' ? '牵头单位' : '配合单位',
      spans: placesOf(task.spans[field] ?? task.span),
    });
  }
  const moved = comparePlace(comparison, at, now, was, match, own, group);
  if (moved) differences.push({ ...common, ...moved, spans: [task.span] });
  return [...differences, ...items.differences];
}

function compareUnits(
  comparison: Comparison,
  field: 'leads' | 'supports',
  now: TaskRow,
  was: TaskRow | undefined,
  names: readonly string[],
  match: TaskMatch,
  own: string,
): Pick<PlannedDifference, 'before' | 'after' | 'decision' | 'reason' | 'steps'> | null {
  const { keys, document } = comparison;
  const refs = keys.refsOf(names);
  // The first lead answers for the task, so the order of leads counts; that of supports says nothing.
  const listed = (ids: readonly string[]) => {
    const list = [...new Set(ids.map(keys.currentId))];
    return field === 'leads' ? list : list.sort();
  };
  const decision = threeWay(
    listed(now[field]),
    was && listed(was[field]),
    listed(refs.map(unitKey)),
  );
  if (!decision) return null;
  const doubts = unitDoubts(comparison, refs);
  return {
    before: unitsWords(keys.namesOf(now[field])),
    after: unitsWords(
      refs.map(({ id, name }) => (id === null ? name : (document.units.get(id)?.name ?? name))),
    ),
    decision: match.sure && !doubts.doubtful ? decision : 'conflict',
    reason: reasonOf(decision === 'conflict' && own, doubts.reason, match.reason),
    steps: [{ type: 'units', taskId: now.id, field, refs }],
  };
}

/** Names that the directory lacks: they are added to it, and said; one that may be a known unit is for a person [R5]. */
function unitDoubts(
  { keys, document }: Comparison,
  refs: readonly UnitRef[],
): { doubtful: boolean; reason: string | null } {
  const fresh = refs.filter(({ id }) => id === null || !document.units.has(id));
  if (fresh.length === 0) return { doubtful: false, reason: null };
  const doubts = fresh.flatMap(({ name }) => keys.doubts(name) ?? []);
  const names = fresh.map(({ name }) => name).join('、');
  return {
    doubtful: doubts.length > 0,
    reason: reasonOf(`单位表里没有${names}，采用时一并加入`, ...doubts),
  };
}

function comparePlace(
  comparison: Comparison,
  at: number,
  now: TaskRow,
  was: TaskRow | undefined,
  match: TaskMatch,
  own: string,
  group: RevisionGroup,
): Omit<PlannedDifference, 'group' | 'about' | 'change' | 'choices' | 'spans'> | null {
  const projectAt = comparison.flat.tasks[at]?.project ?? -1;
  const target = comparison.match.projects[projectAt] ?? `new ${projectAt}`;
  const decision = threeWay(now.projectId, was?.projectId, target);
  if (!decision) return null;
  return {
    id: `moved:${now.id}`,
    kind: 'moved',
    field: '所属工程（项目）',
    before: groupOfRow(comparison, now.projectId).title,
    after: group.title,
    decision: match.sure ? decision : 'conflict',
    reason: reasonOf(decision === 'conflict' && own, match.reason),
    steps: [{ type: 'moveTask', task: at }],
  };
}
