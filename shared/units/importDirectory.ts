// Importing a directory: what every line would change, and the one edit of what a person took. Nothing is deleted.
import { unitKind } from '../document/unitKind.ts';
import { unitKindChoices } from '../plan/choices.ts';
import { inOrder, type PlanDocument } from '../plan/document.ts';
import type { Edit, Operation } from '../plan/edit.ts';
import { formerNameText, withFormerName } from '../plan/formerNames.ts';
import { idsOfNames, unitIdsByName } from '../plan/input.ts';
import type { UnitKind, UnitRow } from '../plan/model.ts';
import { emptyUnit } from '../plan/rowDefaults.ts';
import type {
  DirectoryChange,
  DirectoryLine,
  DirectoryReading,
  DirectoryReview,
  DirectoryRow,
  Take,
} from './directory.ts';
import { officialOrder } from './directoryOrder.ts';
import { matchDirectory, type Match } from './matchDirectory.ts';

/** What the workbook would change in the plan as it is now [N7] [N8]. */
export function reviewDirectory(
  document: PlanDocument,
  reading: DirectoryReading,
): DirectoryReview {
  const matches = matchDirectory(document, reading.rows);
  const problems = [...reading.problems];
  const names = namesAfter(document, matches, (match) => `new ${match.row.name}`);
  const records = recordNames(document);
  const lines = matches.map((match, index): DirectoryLine => {
    const { row, unit, doubtful, reason, choices } = match;
    const { ids, unknown } = idsOfNames(row.members, names);
    for (const name of unknown) {
      const message = `包含单位“${name}”不在名录中，也不在这个表中，没有写入。请先加入名录。`;
      problems.push({ sheet: row.sheet, row: row.row, column: null, message });
    }
    const before = unit ?? emptyUnit('', 0, row.name);
    const kind = unit ? {} : { kind: row.kind ?? unitKind(row.name) };
    const after = { ...merged(records, before, row), ...kind, members: membersOf(before, ids) };
    const nameOf = (id: string) => document.units.get(id)?.name ?? id.replace(/^new /u, '');
    const changes = differences(unit ? before : null, after, nameOf);
    const status = doubtful ? 'doubtful' : !unit ? 'new' : changes.length > 0 ? 'changed' : 'same';
    return {
      id: String(index),
      sheet: row.sheet,
      row: row.row,
      name: row.name,
      status,
      unit: unit?.name ?? null,
      reason,
      changes,
      choices: status === 'same' ? ['skip'] : choices,
    };
  });
  const known = matches.flatMap(({ unit, doubtful }) => (unit && !doubtful ? [unit.order] : []));
  const otherOrder = known.some((order, index) => order < (known[index - 1] ?? order));
  return { lines, problems, otherOrder };
}

export type DirectoryEdit = { edit: Edit | null; added: string[]; changed: string[] };

/**
 * The edit of the rows that were taken, by id of their line; a choice that a line does not offer counts as skipped.
 * With `order` the units stand in the order of the workbook, those that it lacks keep their places [N9].
 */
export function directoryEdit(
  document: PlanDocument,
  reading: DirectoryReading,
  decision: { takes: ReadonlyMap<string, Take>; order: boolean },
  newId: () => string,
): DirectoryEdit {
  const { lines } = reviewDirectory(document, reading);
  const taken = matchDirectory(document, reading.rows).flatMap((match, index) => {
    const line = lines[index];
    const take = decision.takes.get(String(index)) ?? 'skip';
    if (!line?.choices.includes(take) || take === 'skip') return [];
    const unit = take === 'same' ? match.unit : null;
    return [{ match, unit, id: unit?.id ?? newId() }];
  });
  const idOf = new Map(taken.map(({ match, id }) => [match, id]));
  const names = namesAfter(document, [...idOf.keys()], (match) => idOf.get(match) ?? '');
  const records = recordNames(document);
  let last = Math.max(0, ...[...document.units.values()].map(({ order }) => order));
  const adds: Operation[] = [];
  const sets: Operation[] = [];
  const added: string[] = [];
  const changed: string[] = [];
  for (const { match, unit, id } of taken) {
    const { row } = match;
    const { ids } = idsOfNames(row.members, names);
    const before = unit ?? { ...emptyUnit(id, (last += 1), row.name), kind: unitKind(row.name) };
    const after = { ...merged(records, before, row), members: membersOf(before, ids) };
    if (!unit) {
      adds.push({ type: 'add', sheet: 'units', row: { ...after, members: [] } });
      added.push(row.name);
    }
    const values = changedFields(unit ?? { ...after, members: [] }, after);
    if (Object.keys(values).length === 0) continue;
    sets.push({ type: 'set', sheet: 'units', id, values });
    if (unit) changed.push(unit.name);
  }
  const order = decision.order
    ? officialOrder(inOrder(document.units), orderedIds(document, reading, idOf))
    : [];
  const operations = [...adds, ...sets, ...order];
  const edit = operations.length > 0 ? { label: '导入单位名录', operations } : null;
  return { edit, added, changed };
}

/** Ids in the order of the workbook: what was taken, and what is known for sure and only stays as it is. */
function orderedIds(
  document: PlanDocument,
  reading: DirectoryReading,
  idOf: ReadonlyMap<Match, string>,
): string[] {
  const takenRows = new Map([...idOf].map(([match, id]) => [match.row, id]));
  const ids = matchDirectory(document, reading.rows).flatMap(({ row, unit, doubtful }) => {
    const id = takenRows.get(row) ?? (doubtful ? undefined : unit?.id);
    return id === undefined ? [] : [id];
  });
  return [...new Set(ids)];
}

/** Names of the plan with those that the rows bring along. */
function namesAfter(
  document: PlanDocument,
  matches: readonly Match[],
  idOf: (match: Match) => string,
): Map<string, string> {
  const names = unitIdsByName(document);
  for (const match of matches) {
    const { row, unit } = match;
    for (const name of [row.name, ...row.aliases]) {
      if (!names.has(name)) names.set(name, unit?.id ?? idOf(match));
    }
  }
  return names;
}

function recordNames(document: PlanDocument): Set<string> {
  return new Set([...document.units.values()].map(({ name }) => name));
}

/** The unit with what the row says; an empty cell says nothing. Names are added, never taken away. */
function merged(records: ReadonlySet<string>, unit: UnitRow, row: DirectoryRow): UnitRow {
  let formerNames = unit.formerNames;
  for (const former of row.formerNames) {
    if (!records.has(former.name)) formerNames = withFormerName(formerNames, former);
  }
  const former = new Set(formerNames.map(({ name }) => name));
  const aliases = [...unit.aliases, row.name, ...row.aliases].filter(
    (name) => name !== unit.name && !former.has(name) && !records.has(name),
  );
  return {
    ...unit,
    aliases: [...new Set(aliases)],
    formerNames,
    kind: row.kind ?? unit.kind,
    behindBy: row.behindBy ?? unit.behindBy,
    leader: row.leader || unit.leader,
    contact: row.contact || unit.contact,
    phone: row.phone || unit.phone,
  };
}

/** The list of the workbook where it names others than the plan does; the order within does not count. */
function membersOf(unit: UnitRow, ids: readonly string[]): string[] {
  const listed = ids.filter((id) => id !== unit.id);
  const same =
    listed.length === unit.members.length && listed.every((id) => unit.members.includes(id));
  return listed.length === 0 || same ? unit.members : listed;
}

function changedFields(before: UnitRow, after: UnitRow): Partial<UnitRow> {
  const fields = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(before[field as keyof UnitRow]) !== JSON.stringify(value),
  );
  return Object.fromEntries(fields);
}

function differences(
  before: UnitRow | null,
  after: UnitRow,
  nameOf: (id: string) => string,
): DirectoryChange[] {
  const texts = (unit: UnitRow): [string, string][] => [
    ['别称', unit.aliases.join('、')],
    ['曾用名', unit.formerNames.map(formerNameText).join('、')],
    ['类别', kindLabel(unit.kind)],
    ['包含单位', unit.members.map(nameOf).join('、')],
    ['进度界限', unit.behindBy === null ? '' : `${unit.behindBy}%`],
    ['分管领导', unit.leader],
    ['联系人', unit.contact],
    ['联系电话', unit.phone],
  ];
  const old = before ? texts(before) : [];
  return texts(after).flatMap(([label, text], index) => {
    const was = old[index]?.[1] ?? '';
    return was === text ? [] : [{ label, before: was, after: text }];
  });
}

function kindLabel(kind: UnitKind): string {
  return unitKindChoices.find(({ value }) => value === kind)?.label ?? '';
}
