// Two rows of the directory that are one unit: every reference moves to the row that stays, nothing that was said is lost.
import { moveScores } from './assessment.ts';
import type { UnitOperation } from './edit.ts';
import { foldDuty, sameDuty } from './duties.ts';
import { withFormerName } from './formerNames.ts';
import { joinedValues, replaceInCustomColumns } from './customUnits.ts';
import { foldReport } from './foldReport.ts';
import { differingValues, withMergeNotes } from './mergedValues.ts';
import type { FormerName, SheetName, UnitRow } from './model.ts';
import type { WorkingCopy } from './workingCopy.ts';

type Refusal = { code: string };
type Merge = Extract<UnitOperation, { type: 'mergeUnits' }>;

/** Merges `drop` into `keep` [P14]. Codes: missingRow, sameUnitTwice, mergeOfKinds, tooManyColumns. */
export function mergeUnits(
  copy: WorkingCopy,
  merge: Merge,
  newId: (sheet: SheetName) => string,
): Refusal | null {
  const keep = copy.get('units', merge.keep);
  const drop = copy.get('units', merge.drop);
  if (!keep || !drop) return { code: 'missingRow' };
  if (keep === drop) return { code: 'sameUnitTwice' };
  // A collective stands for others, a unit for itself: its tasks would change hands without a word.
  if ((keep.kind === 'collective') !== (drop.kind === 'collective'))
    return { code: 'mergeOfKinds' };
  moveReferences(copy, keep, drop);
  moveReports(copy, keep, drop);
  moveDuties(copy, keep, drop);
  moveScores(copy, keep.id, drop);
  // References in columns of the user may stand on the kept row itself.
  const kept = copy.get('units', keep.id) ?? keep;
  const others = copy.get('units', drop.id)?.custom ?? {};
  const differing = differingValues(copy.rows('columns'), kept.custom, others);
  const both = joinedValues(copy, kept.custom, others);
  const noted = withMergeNotes(copy, both, differing, drop.name, newId);
  if ('refusal' in noted) return noted.refusal;
  const { custom } = noted;
  copy.put('units', { ...kept, ...joined(kept, drop, merge.former), custom });
  copy.remove('units', drop.id);
  return null;
}

/** The list with one id for both, at the place of the first. */
function replaced(ids: readonly string[], drop: string, keep: string): string[] {
  return [...new Set(ids.map((id) => (id === drop ? keep : id)))];
}

function moveReferences(copy: WorkingCopy, { id: keep }: UnitRow, { id: drop }: UnitRow): void {
  for (const task of copy.rows('tasks')) {
    if (!task.leads.includes(drop) && !task.supports.includes(drop)) continue;
    const leads = replaced(task.leads, drop, keep);
    // Who leads a task does not support it as well.
    const supports = replaced(task.supports, drop, keep).filter(
      (id) => id !== keep || !leads.includes(keep),
    );
    copy.put('tasks', { ...task, leads, supports });
  }
  for (const unit of copy.rows('units')) {
    const named = unit.members.includes(drop) || unit.apartFrom.includes(drop);
    if (!named || unit.id === keep || unit.id === drop) continue;
    copy.put('units', {
      ...unit,
      members: replaced(unit.members, drop, keep),
      apartFrom: replaced(unit.apartFrom, drop, keep),
    });
  }
  replaceInCustomColumns(copy, drop, keep);
  for (const row of copy.rows('returns')) {
    if (row.unitId === drop) copy.put('returns', { ...row, unitId: keep });
  }
  for (const row of copy.rows('letters')) {
    if (!row.unitIds.includes(drop)) continue;
    copy.put('letters', { ...row, unitIds: row.unitIds.map((id) => (id === drop ? keep : id)) });
  }
  for (const row of copy.rows('sends')) {
    if (row.unitId === drop) copy.put('sends', { ...row, unitId: keep });
  }
  for (const row of copy.rows('rowNames')) {
    if (row.unitId === drop) copy.put('rowNames', { ...row, unitId: keep });
  }
  for (const row of copy.rows('decisions')) {
    if (row.unitId === drop) copy.put('decisions', { ...row, unitId: keep });
  }
}

/** Where both reported on one task in one period, the kept unit's report takes the other's words in [P15]. */
function moveReports(copy: WorkingCopy, keep: UnitRow, drop: UnitRow): void {
  const place = (row: { taskId: string; period: string }) => `${row.taskId}\n${row.period}`;
  const reports = copy.rows('progress');
  const kept = new Map(
    reports.filter(({ unitId }) => unitId === keep.id).map((row) => [place(row), row]),
  );
  for (const row of reports) {
    if (row.unitId !== drop.id) continue;
    const own = kept.get(place(row));
    if (!own) {
      const moved = { ...row, unitId: keep.id };
      copy.put('progress', moved);
      kept.set(place(row), moved);
      continue;
    }
    const folded = foldReport(own, row, drop.name);
    copy.put('progress', folded);
    kept.set(place(row), folded);
    copy.remove('progress', row.id);
  }
}

/** What both owed at the end of one stage is owed once [P26]. */
function moveDuties(copy: WorkingCopy, { id: keep }: UnitRow, { id: drop }: UnitRow): void {
  for (const row of copy.rows('duties')) {
    if (row.unitId !== drop) continue;
    const own = copy.rows('duties').find((duty) => duty.unitId === keep && sameDuty(duty, row));
    if (!own) copy.put('duties', { ...row, unitId: keep });
    else {
      copy.put('duties', foldDuty(own, row));
      copy.remove('duties', row.id);
    }
  }
}

/** What the kept row takes over: every name, members, and contacts where both have one. */
function joined(keep: UnitRow, drop: UnitRow, former: Merge['former']): Partial<UnitRow> {
  let formerNames: FormerName[] = keep.formerNames;
  for (const name of drop.formerNames) formerNames = withFormerName(formerNames, name);
  if (former) formerNames = withFormerName(formerNames, { name: drop.name, until: former.until });
  formerNames = formerNames.filter(({ name }) => name !== keep.name);
  const dated = new Set(formerNames.map(({ name }) => name));
  const aliases = [...keep.aliases, ...(former ? [] : [drop.name]), ...drop.aliases];
  const ids = (list: readonly string[]) =>
    [...new Set(list)].filter((id) => id !== keep.id && id !== drop.id);
  return {
    aliases: [...new Set(aliases)].filter((name) => name !== keep.name && !dated.has(name)),
    formerNames,
    members: ids([...keep.members, ...drop.members]),
    behindBy: keep.behindBy ?? drop.behindBy,
    leader: bothTexts(keep.leader, drop.leader),
    contact: bothTexts(keep.contact, drop.contact),
    phone: bothTexts(keep.phone, drop.phone),
    apartFrom: ids([...keep.apartFrom, ...drop.apartFrom]),
  };
}

function bothTexts(one: string, other: string): string {
  if (one === '' || one === other) return other;
  return other === '' || one.split('、').includes(other) ? one : `${one}、${other}`;
}
