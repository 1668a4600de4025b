// Whose return a file is and what for, and what about that is in doubt [M9] [M19].
import { partsOf } from '../calendar/days.ts';
import { isPeriod, periodLabel, periodRange } from '../calendar/periods.ts';
import type { Baseline } from '../forms/baseline.ts';
import { reportingUnits } from '../forms/reportingUnits.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Period } from '../plan/model.ts';
import { endOfPart, namedPart, readPeriodHint } from '../tables/readPeriod.ts';
import type { UnitFinder } from './matchUnit.ts';
import type { ReturnedRow, ReturnedTable } from './returnedTable.ts';
import { lookFirst, matchedByName } from './unitWords.ts';

export type Whose = {
  unitId: string | null;
  /** Two units that the file speaks of, where it speaks of two. `by`: what speaks of the first one. */
  otherUnit: { by: 'form' | 'fileName' | 'ids'; sentTo: string; writes: string } | null;
  /** The unit is known by letters of its name only: what was written, and whom it was taken for. */
  shortened?: { writes: string; unit: string };
};

/** What stands behind 填报单位, in the first table that says so. */
export function unitAsWritten(tables: readonly ReturnedTable[]): string | null {
  return tables.find(({ unit }) => unit !== null)?.unit ?? null;
}

/** By a person, then hidden id, then 填报单位, then the file's name, then the title of a table [M9]. */
export function whoseFile(
  baseline: Baseline | null,
  tables: readonly ReturnedTable[],
  fileName: string,
  document: PlanDocument,
  finder: UnitFinder,
  said: string | null,
): Whose {
  const label = unitAsWritten(tables);
  if (said !== null && document.units.has(said)) return { unitId: said, otherUnit: null };
  const sure = label === null ? null : (finder.exact(label) ?? finder.within(label));
  const guessed = label === null || sure !== null ? null : finder.shortened(label);
  const labelled = sure ?? guessed;
  const hidden = baseline && document.units.has(baseline.unitId) ? baseline.unitId : null;
  const named = finder.within(fileName.replace(/\.[^.]*$/u, '')) ?? titled(tables, finder);
  const first = hidden ?? labelled ?? named;
  const differs = (unitId: string | null) =>
    labelled !== null && unitId !== null && unitId !== labelled;
  const nameOf = (unitId: string) => document.units.get(unitId)?.name ?? '';
  const writes = label ?? '';
  if (hidden !== null && differs(hidden)) {
    return { unitId: hidden, otherUnit: { by: 'form', sentTo: nameOf(hidden), writes } };
  }
  if (hidden === null && named !== null && differs(named)) {
    return {
      unitId: labelled,
      otherUnit: { by: 'fileName', sentTo: nameOf(named), writes },
    };
  }
  const other = hidden === null && first !== null ? unitOfIds(tables, document, first) : null;
  if (other === null && guessed !== null && first === guessed) {
    return { unitId: first, otherUnit: null, shortened: { writes, unit: nameOf(guessed) } };
  }
  if (other === null) return { unitId: first, otherUnit: null };
  return {
    unitId: first,
    otherUnit: { by: 'ids', sentTo: other, writes: label ?? nameOf(first ?? '') },
  };
}

/** The unit that the titles of the tables name, where they name one. */
function titled(tables: readonly ReturnedTable[], finder: UnitFinder): string | null {
  const found = new Set(
    tables.flatMap(({ title }) => (title === null ? [] : (finder.within(title) ?? []))),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** A form without its hidden sheet whose hidden numbers are those of another unit: its name; null when they are not. */
function unitOfIds(
  tables: readonly ReturnedTable[],
  document: PlanDocument,
  unitId: string,
): string | null {
  const ids = tables
    .flatMap(({ rows }) => rows.map(({ id }) => id))
    .filter((id): id is string => id !== null && document.tasks.has(id));
  const { units } = reportingUnits(document);
  const known = (id: string) => {
    const own = units.find(({ unit }) => unit.id === id)?.tasks ?? [];
    const tasks = new Set(own.map(({ task }) => task.id));
    return ids.filter((each) => tasks.has(each)).length;
  };
  if (ids.length === 0 || known(unitId) * 2 > ids.length) return null;
  const [best] = units
    .map(({ unit }) => ({ name: unit.name, known: known(unit.id) }))
    .sort((a, b) => b.known - a.known);
  return best?.known === ids.length ? best.name : null;
}

/**
 * Tables of several units in one book, a sheet each with its own 填报单位: every row is its table's unit's. As they are where all
 * that is written names one unit, or nobody.
 */
export function rowsOfTables(
  tables: readonly ReturnedTable[],
  finder: UnitFinder,
): { several: boolean; rows: ReturnedRow[] } {
  const idOf = ({ unit }: ReturnedTable) =>
    unit === null ? null : (finder.exact(unit) ?? finder.within(unit));
  const several = new Set(tables.flatMap((table) => idOf(table) ?? [])).size > 1;
  const rows = tables.flatMap((table) =>
    several && idOf(table) !== null
      ? table.rows.map((row) => ({ ...row, unit: table.unit, unitLeads: false }))
      : table.rows,
  );
  return { several, rows };
}

/** The period that the file is for: that of the form, or what stands above the table; null where nothing says. */
export function periodOfFile(
  baseline: Baseline | null,
  tables: readonly ReturnedTable[],
): string | null {
  return baseline?.period ?? tables.find((table) => table.period !== null)?.period ?? null;
}

export type Doubts = {
  otherUnit: Whose['otherUnit'];
  shortened: Whose['shortened'] | null;
  /** Nothing but the leads in its rows says whose it is. */
  byLeads: boolean;
  otherPeriod: string | null;
  /** The title of the plan that the form is of, where it is another one. */
  otherPlan: string | null;
  /** The title of the plan at hand: two files of one title are told apart. */
  planTitle: string;
  again: boolean;
};

/** What about the file as a whole needs a person, in sentences; empty for nothing. */
export function tellDoubts(
  { otherUnit, shortened, byLeads, otherPeriod, otherPlan, planTitle, again }: Doubts,
  period: Period,
): string[] {
  const told: string[] = [];
  if (again) told.push(`此文件已经导入过${periodLabel(period)}，不再重复合并。`);
  if (otherPlan !== null) {
    const which = otherPlan === planTitle ? '另一个同名的计划文件' : '另一份计划';
    told.push(`此表由${which}《${otherPlan}》发出${matchedByName}${lookFirst}`);
  }
  if (otherUnit) {
    const { by, sentTo, writes } = otherUnit;
    const first = {
      form: `此表发给“${sentTo}”`,
      fileName: `文件名写的是“${sentTo}”`,
      ids: `表中的任务编号是“${sentTo}”的`,
    };
    told.push(`${first[by]}，填报单位却${by === 'ids' ? '是' : '写'}“${writes}”${lookFirst}`);
  }
  if (shortened) {
    const { writes, unit } = shortened;
    told.push(`填报单位写作“${writes}”，像是“${unit}”的简称${lookFirst}`);
  }
  if (byLeads) {
    told.push('表中没有填报单位，按各行的牵头单位认定，请指定填报单位，或核对后再采用。');
  }
  if (otherPeriod !== null) {
    told.push(
      `此表是${periodAsWritten(otherPeriod)}的，现在汇总的是${periodLabel(period)}${lookFirst}`,
    );
  }
  return told;
}

/** The first of form, tables and, where these say nothing, the file's name that is of another period; null for none. */
export function otherPeriodOf(
  baseline: Baseline | null,
  tables: readonly ReturnedTable[],
  fileName: string,
  period: Period,
): string | null {
  // 期次 of our own form may be typed over, and says more than what is hidden; a template may put other words there.
  const written = tables.flatMap((table) => {
    const said = table.period === null || (baseline && readPeriodHint(table.period).part === null);
    return said ? [] : [table.period];
  });
  const named = [baseline?.period ?? null, ...written];
  if (named.some((one) => one !== null)) {
    return named.map((one) => periodUnlike(one, period)).find((one) => one !== null) ?? null;
  }
  return periodUnlike(namedPart(fileName.replace(/\.[^.]*$/u, '')), period);
}

/** Null where the file says nothing of its period, or the one that is asked. */
export function periodUnlike(found: string | null, period: Period): string | null {
  if (found === null || found === period || found === periodLabel(period)) return null;
  if (isPeriod(found)) return found;
  // 6月进展 without a year: only what ends with another month is of another period.
  const { year, part } = readPeriodHint(found);
  if (year !== null || part === null) return found;
  return endOfPart(part) === partsOf(periodRange(period).end)[1] ? null : found;
}

/** A period that the reader knew in words, any other text as it was written. */
export function periodAsWritten(found: string): string {
  return isPeriod(found) ? periodLabel(found) : `“${found}”`;
}
