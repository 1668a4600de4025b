// One responsibility clause as it was read: leads, supports, those that share it, deadlines, and what is doubtful.
import { isBody, isPlainUnit } from './bodies.ts';
import { isPerson } from './persons.ts';
import { looksLikeUnit } from './unitKind.ts';
import type { UnitList, UnitNote } from './units.ts';

export type Responsibility = {
  leads: string[];
  supports: string[];
  /** Units of whom the clause does not say whether they lead (责任单位, 负责). */
  responsible: string[];
  /** What stands behind 完成时限： and its like, as written. */
  times: string[];
  /** A list of the clause ends in 等. */
  open: boolean;
  notes: UnitNote[];
  /** What stands among the units and is neither unit nor time: 以下各项同此. */
  unread: string[];
  /** Names in a labelled list that do not look like names of units. */
  doubtful: string[];
  /** The bracket names units and nothing else: no label, no verb. */
  bare: boolean;
};

export function emptyResponsibility(): Responsibility {
  return {
    leads: [],
    supports: [],
    responsible: [],
    times: [],
    open: false,
    notes: [],
    unread: [],
    doubtful: [],
    bare: false,
  };
}

/** Full-width digits as plain ones, the length unchanged. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Whether the clause names any unit. */
export function hasUnits(clause: Responsibility): boolean {
  return clause.leads.length + clause.supports.length + clause.responsible.length > 0;
}

/** 12分, 每少1所扣0.2分: how the task is marked. */
const scoreWords = /^[共计]?\d+(?:\.\d+)?分$|扣\d+(?:\.\d+)?分/u;

/** Words of a sentence; no name of a unit holds them. */
export const sentenceWord =
  /以下|均[需须由]|不再|下同|确保|完成|做好|按照|落实到|并[于在按]|要求|以下|不再|详见|见附/u;

/** 各项目牵头单位、业主 and the like: no name of one body, but meant as such. */
function isNobodyInParticular(name: string): boolean {
  return /^(?:各|相关|有关)|业主|主体|企业|高校|学校|银行|机构/u.test(name);
}

/** Two clauses side by side are one: （牵头单位：…）（配合单位：…）. */
export function mergeResponsibility(a: Responsibility, b: Responsibility): Responsibility {
  const both = (first: string[], second: string[]) => [...new Set([...first, ...second])];
  return {
    leads: both(a.leads, b.leads),
    supports: both(a.supports, b.supports),
    responsible: both(a.responsible, b.responsible),
    times: both(a.times, b.times),
    open: a.open || b.open,
    notes: [...a.notes, ...b.notes],
    unread: both(a.unread, b.unread),
    doubtful: both(a.doubtful, b.doubtful),
    bare: a.bare && b.bare,
  };
}

/** Adds the names of a list to a role: persons and scores are left out, what is no name is kept as unread. */
export function take(
  clause: Responsibility,
  role: 'leads' | 'supports' | 'responsible',
  list: UnitList,
): void {
  for (const name of list.names) {
    if (isPerson(name) || scoreWords.test(name)) continue;
    if (sentenceWord.test(name) || name.length > 32) {
      clause.unread.push(name);
      continue;
    }
    if (!looksLikeUnit(name)) {
      if (name.length > 16) {
        clause.unread.push(name);
        continue;
      }
      if (!isNobodyInParticular(name)) clause.doubtful.push(name);
    }
    if (!clause[role].includes(name)) clause[role].push(name);
  }
  clause.open ||= list.open;
  clause.notes.push(...list.notes);
}

/** 2分, （0.5分）: what a task counts. */
export const score = /^[共计（(]*\s*\d+(?:\.\d+)?\s*分[)）]?$/u;
/** 2022年6月底前完成, 长期坚持: a part of a clause that says by when. */
export const time =
  /^(?:20\d\d年|\d{1,2}月|今年|年底|年内|全年|长期|持续|常年|常态|即日起|立即|立行立改|分阶段|按(?:时序|进度|序时)|20\d\d[.\-/])[^、]{0,24}$|(?:年底|月底|日)前(?:完成)?$/u;

export function namesOf({ leads, supports, responsible }: Responsibility): string[] {
  return [...leads, ...supports, ...responsible];
}

/** Whether all that the clause names can be bodies, and one of them is beyond doubt. */
export function isPlain(clause: Responsibility): boolean {
  const names = namesOf(clause);
  return names.some(isPlainUnit) && names.every(isBody);
}
