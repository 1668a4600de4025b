// Rows that both copies made of the same thing, each under an id of its own, become one row before anything is compared [CP5].
import { sameValue } from '../plan/change.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { AnyRow, SheetName, Sheets } from '../plan/model.ts';

/** Sheets that others name stand before those: an id that was found counts in the keys of the next ones. */
const turns: readonly SheetName[] = [
  'columns',
  'units',
  'stages',
  'actions',
  'projects',
  'tasks',
  'targets',
  'deadlines',
  'duties',
  'progress',
  'indicators',
  'scores',
  'returns',
  'sends',
  'tableMappings',
  'rowNames',
  'milestoneSets',
  'formStyles',
  'formTemplates',
  'sheetDesigns',
  'letterTemplates',
];

type Fields = Record<string, unknown>;

const byName = ['name'];

/** By which fields two rows are one. */
const keyFields: { [S in SheetName]?: readonly (keyof Sheets[S] & string)[] } = {
  columns: ['tab', 'heading'],
  units: ['name'],
  stages: ['name'],
  actions: ['ordinal', 'name'],
  projects: ['actionId', 'ordinal', 'name'],
  tasks: ['projectId', 'text', 'leads'],
  targets: ['taskId', 'raw', 'subject', 'comparator', 'value', 'unit', 'by'],
  deadlines: ['taskId', 'raw', 'what', 'kind', 'start', 'end'],
  duties: ['stageId', 'unitId', 'what'],
  progress: ['taskId', 'unitId', 'period'],
  indicators: ['name'],
  scores: ['period', 'indicatorId', 'unitId', 'change', 'day', 'reason'],
  returns: ['period', 'unitId', 'digest'],
  sends: ['period', 'unitId'],
  tableMappings: ['fingerprint'],
  rowNames: ['unitId', 'name'],
  milestoneSets: ['name'],
  formStyles: ['name'],
  formTemplates: ['name'],
  sheetDesigns: ['name'],
  letterTemplates: ['name'],
};

/** The other copy with the ids of this plan where both mean the same row. Pauses with the number of rows looked at. */
export function* alignCopies(
  mine: PlanDocument,
  theirs: PlanDocument,
): Generator<number, PlanDocument> {
  const renames = new Map<string, string>();
  let looked = 0;
  for (const sheet of turns) {
    const fields: readonly string[] = keyFields[sheet] ?? byName;
    const keyOf = (row: AnyRow) =>
      JSON.stringify(fields.map((field) => renamed((row as Fields)[field], renames)));
    const own = new Map<string, string>();
    for (const [id, row] of mine[sheet] as ReadonlyMap<string, AnyRow>) {
      if (!theirs[sheet].has(id)) own.set(keyOf(row), id);
    }
    looked += own.size;
    if (own.size === 0) continue;
    for (const [id, row] of theirs[sheet] as ReadonlyMap<string, AnyRow>) {
      if (mine[sheet].has(id)) continue;
      const key = keyOf(row);
      const same = own.get(key);
      if (same === undefined) continue;
      renames.set(id, same);
      // One row is one row: a second one of the same content stays an added one.
      own.delete(key);
    }
    yield looked;
  }
  return renames.size === 0 ? theirs : yield* withIds(theirs, renames, looked);
}

function* withIds(
  theirs: PlanDocument,
  renames: ReadonlyMap<string, string>,
  from: number,
): Generator<number, PlanDocument> {
  let looked = from;
  const sheets: [string, Map<string, AnyRow>][] = [];
  for (const [sheet, rows] of Object.entries(theirs)) {
    const next = new Map<string, AnyRow>();
    for (const row of (rows as ReadonlyMap<string, AnyRow>).values()) {
      // What was sealed stays to the letter what it was.
      const now = sheet === 'snapshots' ? row : (renamed(row, renames) as AnyRow);
      next.set(now.id, now);
      looked += 1;
      if (looked % 500 === 0) yield looked;
    }
    sheets.push([sheet, next]);
  }
  return Object.fromEntries(sheets) as unknown as PlanDocument;
}

/** The value with other ids, in whatever depth they stand; the same object where it names none of them. */
function renamed(value: unknown, renames: ReadonlyMap<string, string>): unknown {
  if (renames.size === 0) return value;
  if (typeof value === 'string') return renamedText(value, renames);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value.map((each) => renamed(each, renames));
    return sameValue(list, value) ? value : list;
  }
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [
    renamedText(key, renames),
    renamed(each, renames),
  ]);
  const fields = Object.fromEntries(entries);
  return Object.entries(value).every(([key, each]) => fields[key] === each) ? value : fields;
}

/** Some places name a row within a longer word: `column:cu-…`, `targets tg-… actual`. */
function renamedText(text: string, renames: ReadonlyMap<string, string>): string {
  const whole = renames.get(text);
  if (whole !== undefined) return whole;
  if (text.length > 200 || !text.includes('-')) return text;
  return text.replace(/\b[a-z]{2}-[0-9a-z]{10}\b/gu, (id) => renames.get(id) ?? id);
}
