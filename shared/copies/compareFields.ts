// A row that both copies have: which of its fields differ, and what becomes of each [CP6] [CP7].
import { threeWay } from '../document/revision/threeWay.ts';
import type { AnyRow, SheetName } from '../plan/model.ts';
import type { CopyStep, PlannedCopyDifference } from './difference.ts';
import { recordFields, settingWords, type FieldGroup } from './fields.ts';
import { besideLeads } from './roles.ts';
import { entryText, groupText, rowIn } from './show.ts';
import { frameOf, sameContent, touchOf, type Fields, type Sides } from './sides.ts';

export type RowVersions = { base: AnyRow | null; mine: AnyRow; theirs: AnyRow };

export function compareFields(
  sides: Sides,
  sheet: SheetName,
  versions: RowVersions,
): PlannedCopyDifference[] {
  const { mine } = versions;
  const found: PlannedCopyDifference[] = [];
  const { theirs, judged, groups } = besideLeads(sheet, versions, ({ fields }, row) => {
    const read = (each: AnyRow) => pick(each, fields);
    return decide(sides, versions, read(mine), read(row), read);
  });
  /** Fields of groups that differ: what is known of their origin goes along with them. */
  const told = new Set<string>();
  for (const group of groups) {
    const other = compareGroup(sides, sheet, { ...versions, theirs }, group, judged);
    if (!other) continue;
    for (const field of group.fields) told.add(field);
    found.push(other);
  }
  for (const field of recordFields[sheet] ?? []) {
    found.push(...compareEntries(sides, sheet, versions, field, told));
  }
  return found;
}

const pick = (row: AnyRow, fields: readonly string[]) =>
  fields.map((field) => (row as unknown as Fields)[field] ?? null);

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** `undefined` where nothing is known of an earlier value. */
function baseOf(
  sides: Sides,
  { base }: Pick<RowVersions, 'base'>,
  now: readonly unknown[],
  read: (row: AnyRow) => unknown[],
): unknown[] | undefined {
  if (base) return read(base);
  if (sides.base === null) return undefined;
  // Both made the row: what one of them left empty is filled in from the other.
  const nothing = now.map(() => null);
  return now.every(isEmpty) ? [...now] : nothing;
}

function decide(
  sides: Sides,
  versions: RowVersions,
  now: unknown[],
  next: unknown[],
  read: (row: AnyRow) => unknown[],
): 'safe' | 'conflict' | null {
  const base = baseOf(sides, versions, now, read);
  if (!versions.base && sides.base !== null && next.every(isEmpty)) return null;
  return threeWay(now, base, next, sameContent);
}

function compareGroup(
  sides: Sides,
  sheet: SheetName,
  versions: RowVersions,
  group: FieldGroup,
  judged: AnyRow,
): PlannedCopyDifference | null {
  const { mine, theirs } = versions;
  const { fields, along = [] } = group;
  const now = pick(mine, fields);
  const next = pick(theirs, fields);
  const lists = Object.fromEntries(along.map((field) => [field, joinedList(versions, field)]));
  const listsDiffer = along.some((field) => !sameContent(pick(mine, [field])[0], lists[field]));
  let decision = decide(sides, versions, now, pick(judged, fields), (row) => pick(row, fields));
  let values: Fields = {
    ...Object.fromEntries(fields.map((field, at) => [field, next[at]])),
    ...lists,
  };
  if (group.joined) {
    values = Object.fromEntries(fields.map((field) => [field, joinedList(versions, field)]));
    const same = fields.every((field, at) => sameContent(now[at], values[field]));
    decision = same ? null : sides.base === null ? 'conflict' : 'safe';
  } else if (decision === null && listsDiffer && sameContent(now, next)) {
    decision = 'safe';
    values = lists;
  }
  if (decision === null) return null;
  const text = (row: AnyRow) => groupText(sides.names, sheet, fields, row);
  const before = text(mine);
  const after = text(group.joined ? { ...mine, ...values } : theirs);
  const steps: CopyStep[] = [{ type: 'set', sheet, id: mine.id, values }];
  for (const field of sheet === 'progress' ? fields : []) {
    const place = placesOf(theirs)[field];
    if (!sameContent(placesOf(mine)[field], place)) {
      steps.push({ type: 'entry', sheet, id: mine.id, field: 'places', key: field, value: place });
    }
  }
  const was = versions.base ? text(versions.base) : null;
  return difference(sides, sheet, mine, {
    part: fields[0] ?? '',
    fields,
    heading: group.heading,
    // What cannot be told apart in a few words is at least said to differ.
    before: before === after ? `${before ?? ''}（本计划的内容）` : before,
    after: before === after ? `${after ?? ''}（另一份的内容）` : after,
    decision,
    was: versions.base ? (was ?? '空') : null,
    steps,
  });
}

const placesOf = (row: AnyRow): Fields =>
  ((row as unknown as Fields)['places'] as Fields | undefined) ?? {};

/** Mine without what the other copy took out, with what it put in; entries with a day in its order. */
function joinedList({ base, mine, theirs }: RowVersions, field: string): unknown[] {
  const list = (row: AnyRow | null) =>
    ((row as unknown as Fields | null)?.[field] as unknown[] | undefined) ?? [];
  const has = (entries: unknown[], entry: unknown) =>
    entries.some((each) => sameContent(each, entry));
  const before = list(base);
  const next = list(theirs);
  const kept = list(mine).filter((entry) => has(next, entry) || !has(before, entry));
  const added = next.filter((entry) => !has(before, entry) && !has(kept, entry));
  const all = [...kept, ...added];
  const dayOf = (entry: unknown) => (entry as { at?: string } | null)?.at ?? '';
  return field === 'changes' ? all.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1)) : all;
}

function compareEntries(
  sides: Sides,
  sheet: SheetName,
  versions: RowVersions,
  field: string,
  told: ReadonlySet<string>,
): PlannedCopyDifference[] {
  const entries = (row: AnyRow | null) =>
    ((row as unknown as Fields | null)?.[field] as Fields | undefined) ?? {};
  const [was, now, next] = [versions.base, versions.mine, versions.theirs].map(entries);
  if (!was || !now || !next || now === next) return [];
  const keys = new Set([...Object.keys(now), ...Object.keys(next)]);
  const found: PlannedCopyDifference[] = [];
  for (const key of keys) {
    if (field === 'custom' && !inBoth(sides, key)) continue;
    if (field === 'places' && told.has(key)) continue;
    const read = (row: AnyRow) => [entries(row)[key] ?? null];
    const [own, other] = [read(versions.mine), read(versions.theirs)];
    const decision = decide(sides, versions, own, other, read);
    if (decision === null) continue;
    // Where a report came from is no question: the one that stands has its own origin.
    if (field === 'places' && decision === 'conflict') continue;
    const step: CopyStep = {
      type: 'entry',
      sheet,
      id: versions.mine.id,
      field,
      key,
      value: next[key],
    };
    const fits = field !== 'custom' || sameKind(sides, key);
    const base = versions.base ? (entryText(sides.names, field, key, was[key]) ?? '空') : null;
    found.push(
      difference(sides, sheet, versions.mine, {
        part: `${field}.${key}`,
        fields: [field],
        heading: entryHeading(sides, field, key),
        before: entryText(sides.names, field, key, now[key]),
        after: entryText(sides.names, field, key, next[key]),
        decision: fits ? decision : 'conflict',
        was: base,
        steps: fits ? [step] : [],
        note: fits ? '' : '两份计划中这一列的类型不同，请在合并后手工填写',
      }),
    );
  }
  return found;
}

const inBoth = ({ mine, theirs }: Sides, column: string) =>
  mine.columns.has(column) && theirs.columns.has(column);
const sameKind = ({ mine, theirs }: Sides, column: string) =>
  mine.columns.get(column)?.kind === theirs.columns.get(column)?.kind;

function entryHeading({ names }: Sides, field: string, key: string): string {
  if (field === 'settings') return settingWords[key as keyof typeof settingWords] ?? '设置';
  if (field === 'custom') return rowIn(names, 'columns', key)?.heading ?? '自定义列';
  if (field === 'places') return '出处';
  return `${key}年实际完成`;
}

type Told = Pick<PlannedCopyDifference, 'before' | 'after' | 'decision' | 'steps'> & {
  part: string;
  fields: readonly string[];
  heading: string;
  /** What stood there before both changed it; null where that is not known. */
  was: string | null;
  note?: string;
};

function difference(
  sides: Sides,
  sheet: SheetName,
  row: AnyRow,
  told: Told,
): PlannedCopyDifference {
  const { part, fields, heading, was, note = '', steps, decision, before, after } = told;
  const asked = decision === 'conflict';
  const both =
    sides.base === null ? '两份不同' : was === null ? '两份都新填了' : `两份都改过，原为：${was}`;
  return {
    ...frameOf(sides, sheet, row),
    id: `${sheet}:${row.id}:${part}`,
    change: 'changed',
    field: heading,
    before,
    after,
    decision,
    reason: note || (asked ? both : ''),
    choices: steps.length > 0 ? ['take'] : [],
    mine: asked ? touchOf(sides.touches.mine, sheet, row.id, fields) : null,
    theirs: touchOf(sides.touches.theirs, sheet, row.id, fields),
    steps,
  };
}
