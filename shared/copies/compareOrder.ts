// Rows that were moved among the others: one difference for a group of rows, however many numbers moved with them [CP8].
import { sheetWords } from '../backups/differenceWords.ts';
import { threeWay } from '../document/revision/threeWay.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { AnyRow, SheetName } from '../plan/model.ts';
import type { PlannedCopyDifference } from './difference.ts';
import { joinedOrder, sameOrder } from './order.ts';
import { projectTitle, rowIn, rowName } from './show.ts';
import type { Fields, Sides } from './sides.ts';

/** Within which rows an order counts: those of the same value of the field; empty: all of the sheet. */
export const orderedWithin = {
  stages: '',
  units: '',
  actions: '',
  projects: 'actionId',
  tasks: 'projectId',
  targets: 'taskId',
  deadlines: 'taskId',
  duties: 'stageId',
  columns: 'tab',
  milestoneSets: '',
  sheetDesigns: '',
  formStyles: '',
  formTemplates: '',
  letterTemplates: '',
  indicators: '',
} as const satisfies { [S in SheetName]?: string };
export type OrderedSheet = keyof typeof orderedWithin;

export const orderedSheets = Object.keys(orderedWithin) as OrderedSheet[];

/** Most names that are told of rows that stand in another order. */
const mostTold = 10;

type Ordered = { id: string; order: number };

export function groupOf(sheet: OrderedSheet, row: AnyRow): string {
  const field = orderedWithin[sheet];
  return field === '' ? '' : String((row as unknown as Fields)[field]);
}

/** Ids by group, in order. */
export function orderOf(rows: Iterable<AnyRow>, sheet: OrderedSheet): Map<string, string[]> {
  const sorted = ([...rows] as Ordered[]).sort(
    (a, b) => a.order - b.order || (a.id < b.id ? -1 : 1),
  );
  const groups = new Map<string, string[]>();
  for (const row of sorted) {
    const group = groupOf(sheet, row as AnyRow);
    const list = groups.get(group);
    if (list) list.push(row.id);
    else groups.set(group, [row.id]);
  }
  return groups;
}

/** Pauses after every sheet. */
export function* compareOrder(sides: Sides): Generator<number, PlannedCopyDifference[]> {
  const found: PlannedCopyDifference[] = [];
  for (const sheet of orderedSheets) {
    found.push(...compareSheet(sides, sheet));
    yield 0;
  }
  return found;
}

function compareSheet(sides: Sides, sheet: OrderedSheet): PlannedCopyDifference[] {
  const rows = (document: PlanDocument) => orderOf(document[sheet].values(), sheet);
  const base = sides.base ? rows(sides.base) : null;
  const mine = rows(sides.mine);
  const was = (id: string) => sides.base?.[sheet].has(id) ?? false;
  return [...rows(sides.theirs)].flatMap(([group, theirs]): PlannedCopyDifference[] => {
    const own = mine.get(group);
    if (!own) return [];
    const before = base?.get(group) ?? [];
    const shared = sharedIds(base ? [own, theirs, before] : [own, theirs]);
    // What both moved here stood elsewhere before.
    const moved = sharedIds([own, theirs]).filter((id) => !shared.includes(id) && was(id));
    const of = (ids: readonly string[], some: readonly string[]) => {
      const known = new Set(some);
      return ids.filter((id) => known.has(id));
    };
    const decided = threeWay(
      of(own, shared),
      base ? of(before, shared) : undefined,
      of(theirs, shared),
    );
    const now = of(own, [...shared, ...moved]);
    const next = of(theirs, [...shared, ...moved]);
    const decision = placedApart(now, next, moved, decided) ? 'conflict' : decided;
    if (!decision) return [];
    return [orderDifference(sides, sheet, group, now, next, decision)];
  });
}

/** Whether rows that both moved into a group stand elsewhere among its rows than the other side put them. */
function placedApart(
  now: readonly string[],
  next: readonly string[],
  moved: readonly string[],
  decided: 'safe' | 'conflict' | null,
): boolean {
  if (moved.length === 0) return false;
  const [first, second] = decided === 'safe' ? [next, now] : [now, next];
  const others = first.filter((id) => !moved.includes(id));
  return !sameOrder(joinedOrder(others, second), first);
}

function sharedIds(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists.map((list) => new Set(list));
  return [...first].filter((id) => others.every((list) => list.has(id)));
}

function orderDifference(
  sides: Sides,
  sheet: OrderedSheet,
  group: string,
  now: readonly string[],
  next: readonly string[],
  decision: 'safe' | 'conflict',
): PlannedCopyDifference {
  const { names } = sides;
  const words = sheetWords[sheet];
  const projectId =
    sheet === 'tasks'
      ? group
      : sheet === 'targets' || sheet === 'deadlines'
        ? rowIn(names, 'tasks', group)?.projectId
        : undefined;
  const task = sheet === 'tasks' ? undefined : rowIn(names, 'tasks', group);
  const told = (ids: readonly string[]) => {
    const from = now.findIndex((id, at) => id !== next[at]);
    const to = now.findLastIndex((id, at) => id !== next[at]) + 1;
    const moved = ids.slice(from, Math.min(to, from + mostTold)).map((id) => {
      const row = rowIn(names, sheet, id);
      return row ? rowName(names, sheet, row) : '';
    });
    return `${moved.join('、')}${to > from + mostTold ? '……' : ''}`;
  };
  return {
    id: `order:${sheet}:${group}`,
    kind: '次序',
    group:
      projectId === undefined
        ? { id: words, title: words }
        : { id: `project ${projectId}`, title: projectTitle(names, projectId) },
    about: task ? rowName(names, 'tasks', task) : '',
    change: 'changed',
    field: `${words}的次序`,
    before: told(now),
    after: told(next),
    decision,
    reason: decision === 'safe' ? '' : sides.base ? '两份都调整过次序' : '两份不同',
    choices: ['take'],
    mine: null,
    theirs: null,
    steps: [{ type: 'order', sheet, group }],
  };
}
