// Columns of the user on the tab 任务 that go out with forms: to be read [P8], or to be filled in by the unit that the task
// follows [P25].
import { customColumnsOf } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';
import { measureOfHeading, measureWord } from '../plan/measures.ts';
import type { ColumnRow, CustomKind, CustomValue, TaskRow } from '../plan/model.ts';
import { isFilledKey, isOwnKey, type FormColumn, type FormDefinition } from './definition.ts';

/** A column of the user that units read (`column:` and its id) or fill in (`fill:` and its id). */
export type SentKey = `column:${string}` | `fill:${string}`;
export type OwnFormColumn = Omit<FormColumn, 'key'> & { key: SentKey; kind: CustomKind };

/** A column of an office's own form that the plan has nothing for: `other:` and its letters. What comes back in it is said. */
export const otherKey = 'other:';
export type OtherKey = `other:${string}`;
export type OtherFormColumn = Omit<FormColumn, 'key'> & { key: OtherKey };

const prefix = /^(?:column|fill):/u;

export function isFillKey(key: string): key is `fill:${string}` {
  return key.startsWith('fill:');
}

/** The id of the user's column behind a key. */
export function columnIdOf(key: SentKey): string {
  return key.replace(prefix, '');
}

/** Whether units fill it in. */
export function isAsked({ onForms, fill }: ColumnRow): boolean {
  return onForms === true && fill !== undefined && fill !== 'no';
}

export function fillKeyOf({ id }: Pick<ColumnRow, 'id'>): `fill:${string}` {
  return `fill:${id}`;
}

function keyOf(row: ColumnRow): SentKey {
  return isAsked(row) ? fillKeyOf(row) : `column:${row.id}`;
}

/** Columns of the tab 任务 that go out: those that are marked so, and those that the definition names. */
export function sentColumns(document: PlanDocument, { columns }: FormDefinition): ColumnRow[] {
  const named = new Set<string>(columns.map(({ key }) => key));
  return customColumnsOf(document.columns, 'tasks').filter(
    ({ id, onForms }) => onForms === true || named.has(`column:${id}`),
  );
}

/**
 * The columns of a form. The user's stand where the definition has them; others that are marked stand behind what the office
 * tells, and those to fill in at the end of what is filled in, before the contact.
 */
export function withOwnColumns(
  document: PlanDocument,
  definition: FormDefinition,
): (FormColumn | OwnFormColumn)[] {
  const rows = new Map(sentColumns(document, definition).map((row) => [row.id, row]));
  const placed: (FormColumn | OwnFormColumn)[] = [];
  for (const column of definition.columns) {
    if (!isOwnKey(column.key)) {
      placed.push(column);
      continue;
    }
    const row = rows.get(columnIdOf(column.key));
    // A column that was deleted since is left out.
    if (!row) continue;
    placed.push({ ...column, key: keyOf(row), kind: row.kind });
    rows.delete(row.id);
  }
  const taken = new Set(placed.map(({ heading }) => heading));
  const marked = [...rows.values()].map((row): OwnFormColumn => {
    // A return is read by its headings: two of one name would be mixed up.
    let { heading } = row;
    while (taken.has(heading)) heading = `${heading}（任务）`;
    taken.add(heading);
    return {
      key: keyOf(row),
      heading,
      width: widthOf(row),
      align: row.kind === 'text' || row.kind === 'longText' ? 'left' : 'center',
      prompt: promptOf(row),
      kind: row.kind,
    };
  });
  const given = marked.filter(({ key }) => !isFillKey(key));
  const asked = marked.filter(({ key }) => isFillKey(key));
  const fills = ({ key }: { key: string }) => isFilledKey(key) || isFillKey(key);
  const first = placed.findIndex(fills);
  const before = first < 0 ? placed.length : first;
  const contact = placed.findIndex(({ key }) => key === 'contact' || key === 'phone');
  const until = contact < before ? placed.length : contact;
  return [
    ...placed.slice(0, before),
    ...given,
    ...placed.slice(before, until),
    ...asked,
    ...placed.slice(until),
  ];
}

/** In characters, from pixels on screen; long texts wrap. */
function widthOf({ width, kind }: ColumnRow): number {
  return Math.min(kind === 'longText' ? 24 : 16, Math.max(8, Math.round(width / 9)));
}

const prompts: Partial<Record<CustomKind, string>> = {
  number: '填数字，不要带单位。',
  percent: '填0到100的数，例如80表示80%。',
  date: '填日期，例如2022-06-30。',
  choice: '请从下拉列表中选择。',
};

function promptOf(row: ColumnRow): string {
  if (!isAsked(row)) return '';
  const measure = row.kind === 'number' ? measureOfHeading(row.heading) : null;
  if (measure) return `以${measureWord(measure)}计，只填数字。`;
  return prompts[row.kind] ?? '';
}

export type OwnCells = {
  /** What stands in the columns, also where the task is another unit's to tell about. */
  cells: Record<SentKey, string | number | null>;
  /** Stored texts of the columns to fill in, as they are in the plan. */
  stored: Map<`fill:${string}`, string>;
};

/** `asked`: the task follows the unit, which fills in; others read what stands there. */
export function ownCells(
  document: PlanDocument,
  { custom }: TaskRow,
  sent: readonly ColumnRow[],
  asked: boolean,
): OwnCells {
  const cells: OwnCells['cells'] = {};
  const stored: OwnCells['stored'] = new Map();
  for (const row of sent) {
    const key = keyOf(row);
    const value = custom[row.id];
    if (isFillKey(key)) {
      const anew = asked && row.fill === 'anew';
      cells[key] = anew ? null : asked ? plainCell(value) : shownCell(document, row, value);
      stored.set(key, storedValue(value));
    } else cells[key] = shownCell(document, row, value);
  }
  return { cells, stored };
}

/** A value of a column of the user as stored text; empty for nothing. */
export function storedValue(value: CustomValue | undefined): string {
  return value === undefined ? '' : Array.isArray(value) ? value.join(' ') : String(value);
}

function plainCell(value: CustomValue | undefined): string | number | null {
  return value === undefined || Array.isArray(value) ? null : value;
}

function shownCell(
  document: PlanDocument,
  { kind }: ColumnRow,
  value: CustomValue | undefined,
): string | number | null {
  if (value === undefined) return null;
  if (Array.isArray(value)) {
    return value.map((id) => document.units.get(id)?.name ?? id).join('、');
  }
  return kind === 'percent' ? `${value}%` : value;
}
