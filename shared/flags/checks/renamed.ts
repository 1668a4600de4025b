// A unit that has another name by now, while the plan or a return still uses the old one [F24].
import { endOfMonth } from '../../calendar/days.ts';
import { formatDay } from '../../calendar/format.ts';
import { inOrder, planOf, type PlanDocument } from '../../plan/document.ts';
import type { Day, FormerName, PartialDay, UnitRow } from '../../plan/model.ts';
import type { PlanCheck } from '../facts.ts';
import { plainFlag, type Flag } from '../flag.ts';

/** `places` counts texts with the old name, `first` is the beginning of the first; `file` is a return that has it. */
export type RenamedReason = {
  says: 'unitRenamed';
  former: string;
  until: PartialDay | null;
  name: string;
  places: number;
  first: string;
  file: string | null;
};

export const checkRenamed: PlanCheck = {
  reads: (document, tasks) => [
    document.units,
    document.plan,
    document.stages,
    document.actions,
    document.projects,
    document.duties,
    document.returns,
    tasks.text,
  ],
  check(document, { asOf }) {
    const old = inOrder(document.units).flatMap((unit) =>
      unit.formerNames
        .filter((former) => isOver(former, asOf) && former.name.length > 1)
        .map((former) => ({ unit, former })),
    );
    if (old.length === 0) return none;
    const texts = textsOf(document);
    const names = [...document.units.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
    return old.flatMap(({ unit, former }) => {
      const flag = flagOf(document, unit, former, texts, names);
      return flag ? [flag] : [];
    });
  },
};

const none: readonly Flag[] = [];

/** Whether the name had ended by a day. Of one that ended at an unknown time only the plan's own word is known. */
function isOver({ until }: FormerName, asOf: Day): boolean {
  return until === null || lastDayOf(until) < asOf;
}

/** The last day that a year, a month or a day may mean. */
function lastDayOf(day: PartialDay): Day {
  if (day.length === 4) return `${day}-12-31`;
  return day.length === 7 ? endOfMonth(Number(day.slice(0, 4)), Number(day.slice(5))) : day;
}

function textsOf(document: PlanDocument): string[] {
  const texts = [planOf(document).title];
  for (const { name, raw, text } of document.stages.values()) texts.push(name, raw, text);
  for (const { name } of document.actions.values()) if (name) texts.push(name);
  for (const { name } of document.projects.values()) if (name) texts.push(name);
  for (const { text } of document.tasks.values()) texts.push(text);
  for (const { what } of document.duties.values()) texts.push(what);
  return texts;
}

function flagOf(
  document: PlanDocument,
  unit: UnitRow,
  { name, until }: FormerName,
  texts: readonly string[],
  names: readonly string[],
): Flag | null {
  // 市规划局 may be the beginning of another unit's name, where it is no old name.
  const longer = names.filter((each) => each !== name && each.includes(name));
  if (names.includes(name)) return null;
  const found = texts.filter((text) => usesName(text, name, longer));
  let file: string | null = null;
  for (const row of document.returns.values()) {
    const since = until === null || row.at.slice(0, 10) > lastDayOf(until);
    if (since && usesName(row.file, name, longer)) file = row.file;
  }
  if (found.length === 0 && file === null) return null;
  return {
    ...plainFlag,
    id: `unitRenamed:${unit.id}:${name}`,
    kind: 'unitRenamed',
    severity: 'blue',
    unitId: unit.id,
    unit: unit.name,
    reason: {
      says: 'unitRenamed',
      former: name,
      until,
      name: unit.name,
      places: found.length,
      first: shortened(found[0] ?? ''),
      file,
    },
  };
}

/** Whether a text has the name on its own, not as a part of one of the longer ones. */
function usesName(text: string, name: string, longer: readonly string[]): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const covered = longer.some((other) => {
      const offset = other.indexOf(name);
      return offset <= at && text.startsWith(other, at - offset);
    });
    if (!covered) return true;
  }
  return false;
}

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= 20 ? text : `${letters.slice(0, 19).join('')}…`;
}

export function renamedMessage(reason: RenamedReason): string {
  const { former, until, name, places, first, file } = reason;
  const when = until === null ? '' : `于${partialDayWords(until)}`;
  const inPlan = places > 0 ? `计划中还有${places}处用旧名（如“${first}”）` : '';
  const inFile = file === null ? '' : `反馈表“${file}”还用旧名`;
  const where = [inPlan, inFile].filter((part) => part !== '').join('，');
  return `${former}已${when}更名为${name}，${where}。`;
}

/** 2022年, 2022年3月 or 2022年3月5日. */
function partialDayWords(day: PartialDay): string {
  if (day.length === 10) return formatDay(day);
  const [year = '', month] = day.split('-');
  return month === undefined ? `${year}年` : `${year}年${Number(month)}月`;
}
