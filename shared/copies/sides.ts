// The sides of a comparison of two copies, and what of them is asked for again and again.
import { sameValue } from '../plan/change.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { AnyRow, SheetName } from '../plan/model.ts';
import { sheetWords } from '../backups/differenceWords.ts';
import type { PlannedCopyDifference, Touch } from './difference.ts';
import { projectTitle, rowIn, rowName, type Names } from './show.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** By `sheet/id/field` and `sheet/id`, who changed it last on one side since the common state. */
export type Touches = ReadonlyMap<string, Touch>;

/** What hangs on other rows: it comes and goes with them. */
export const parentFields: { readonly [S in SheetName]?: [field: string, sheet: SheetName] } = {
  targets: ['taskId', 'tasks'],
  deadlines: ['taskId', 'tasks'],
  progress: ['taskId', 'tasks'],
  rowNames: ['taskId', 'tasks'],
  duties: ['stageId', 'stages'],
  scores: ['indicatorId', 'indicators'],
};

/** Sheets whose rows are looked at one by one when one comes or goes; rows of others are told together. */
export const singly: ReadonlySet<SheetName> = new Set([
  'stages',
  'units',
  'tasks',
  'targets',
  'deadlines',
  'duties',
  'columns',
  'holidays',
  'milestoneSets',
  'formStyles',
  'formTemplates',
  'sheetDesigns',
  'letterTemplates',
  'indicators',
]);

/** `base` null: the copies have no common history, and every difference is a question [CP4]. */
export type Sides = {
  base: PlanDocument | null;
  mine: PlanDocument;
  theirs: PlanDocument;
  names: Names;
  touches: { mine: Touches; theirs: Touches };
};

/** A row that something hangs on, as key of an index. */
export type Children = ReadonlyMap<string, readonly { sheet: SheetName; row: AnyRow }[]>;

export function parentKey(sheet: SheetName, row: AnyRow): string | null {
  const parent = parentFields[sheet];
  return parent ? `${parent[1]}/${String((row as unknown as Fields)[parent[0]])}` : null;
}

/** Whether the row that this one hangs on is there. True for one that hangs on nothing. */
export function hasParent(document: PlanDocument, sheet: SheetName, row: AnyRow): boolean {
  const parent = parentFields[sheet];
  return !parent || document[parent[1]].has(String((row as unknown as Fields)[parent[0]]));
}

export function childrenOf(document: PlanDocument): Children {
  const children = new Map<string, { sheet: SheetName; row: AnyRow }[]>();
  for (const sheet of Object.keys(parentFields) as SheetName[]) {
    for (const row of document[sheet].values()) {
      const key = parentKey(sheet, row) ?? '';
      const list = children.get(key);
      if (list) list.push({ sheet, row });
      else children.set(key, [{ sheet, row }]);
    }
  }
  return children;
}

/** Whether two values are the same, in whatever order the fields of an object stand. */
export function sameContent(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** Whether two rows say the same, wherever they stand among the others. */
export function sameRow(one: AnyRow, other: AnyRow): boolean {
  // The text of most rows is the same to the letter, which is soon seen.
  if (sameValue(one, other)) return true;
  const plain = (row: AnyRow) => ({ ...row, order: 0 });
  return sameContent(plain(one), plain(other));
}

/** Everything of a difference but what it would do and say. */
export function frameOf(
  sides: Sides,
  sheet: SheetName,
  row: AnyRow,
): Pick<PlannedCopyDifference, 'kind' | 'group' | 'about'> {
  const { names } = sides;
  const kind = sheetWords[sheet];
  const taskId = sheet === 'tasks' ? row.id : (row as unknown as Fields)['taskId'];
  const task = typeof taskId === 'string' ? rowIn(names, 'tasks', taskId) : undefined;
  const about = rowName(names, sheet, row);
  if (task && sheet !== 'decisions' && sheet !== 'rowNames') {
    const { projectId } = task;
    return {
      kind,
      about,
      group: { id: `project ${projectId}`, title: projectTitle(names, projectId) },
    };
  }
  return { kind, about, group: { id: kind, title: kind } };
}

export function touchOf(
  touches: Touches,
  sheet: SheetName,
  id: string,
  fields: readonly string[] = [],
): Touch | null {
  let last: Touch | null = null;
  for (const key of [`${sheet}/${id}`, ...fields.map((field) => `${sheet}/${id}/${field}`)]) {
    const touch = touches.get(key);
    if (touch && (!last || touch.at > last.at)) last = touch;
  }
  return last;
}
