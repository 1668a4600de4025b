// The quantified targets in a task's text: subject, comparison, figure, unit, day. Rules: TARGETS.md.
import type { Comparator, Day } from '../plan/model.ts';
import { readDates, type DateContext, type FoundDate } from '../calendar/expressions.ts';
import { sentenceAround, sentenceEnds } from '../calendar/clauses.ts';
import { toPlainForm } from '../calendar/plainForm.ts';
import { compareWithAverage } from './targetAverages.ts';
import { dayFor, perOf } from './targetDays.ts';
import {
  conditionsAmong,
  groupsOf,
  isCondition,
  withoutConditions,
  type Clause,
  type Group,
} from './targetGroups.ts';
import { findQuantities, type Quantity } from './targetQuantities.ts';
import { deedBefore, nounAfter, nounBefore, spreadSubjects } from './targetSubjects.ts';
import { closedText, isNoTarget } from './targetTraps.ts';

export type FoundTarget = {
  raw: string;
  subject: string;
  comparator: Comparator | null;
  /** 万 and 亿 multiplied out; the lower bound of a range; null for “不低于全市平均水平”. */
  value: number | null;
  /** The measure word, with what it is counted per: 公里/年, 人/千人. */
  unit: string;
  /** The day that a date of the same clause or sentence sets. */
  by: Day | null;
  /** Offsets of `raw` in UTF-16 code units; `to` is exclusive. */
  from: number;
  to: number;
  /** What a person should know or check, in Chinese. */
  note: string;
};

const clauseMark = /[。；;！!？?\n，:()①②③④⑤⑥⑦⑧⑨⑩]|,(?!\d{3}(?!\d))/g;
const quick =
  /[\d%％０-９]|百分之|[二两三四五六七八九十百千][个项条座所处家名场栋辆亩公户套台批平人]|平均水平/;

/** The targets in the text, in order. Slogans, progress, conditions and names are left out. */
export function readTargets(text: string, context: DateContext): FoundTarget[] {
  if (!quick.test(text)) return [];
  return targetsAmong(text, readDates(text, context));
}

/** The same for a text whose dates have been read already. */
export function targetsAmong(text: string, dates: readonly FoundDate[]): FoundTarget[] {
  if (!quick.test(text)) return [];
  const plain = toPlainForm(text);
  const closed = closedText(plain, dates);
  const open = findQuantities(plain, text).filter(
    (quantity) => !closed.subarray(quantity.from, quantity.to).includes(1),
  );
  const ends = sentenceEnds(plain);
  const found: FoundTarget[] = [];
  let next = 0;
  let firstDate = 0;
  for (const clause of clausesOf(plain)) {
    // What a date governs lies in its own sentence, so that no other dates need be looked at.
    const sentence = sentenceAround(ends, clause.from);
    while ((dates[firstDate]?.from ?? plain.length) < sentence.from) firstDate++;
    let lastDate = firstDate;
    while ((dates[lastDate]?.from ?? plain.length) < sentence.to) lastDate++;
    const near = dates.slice(firstDate, lastDate);
    const inside: Quantity[] = [];
    for (; next < open.length && (open[next]?.from ?? 0) < clause.to; next++) {
      const quantity = open[next];
      if (quantity && !isOutdated(near, quantity)) inside.push(quantity);
    }
    if (inside.length > 0) readClause(text, plain, clause, inside, near, found);
    else compareWithAverage(text, plain, clause, near, found);
  }
  return found;
}

function clausesOf(plain: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const match of plain.matchAll(clauseMark)) {
    if (match.index > from) clauses.push({ from, to: match.index });
    from = match.index + 1;
  }
  if (plain.length > from) clauses.push({ from, to: plain.length });
  return clauses;
}

/**
 * A figure as of a past day, or of what is done. Data and years before the plan speak for the rest of their sentence,
 * until a date that commits somebody; what is done speaks for its clause.
 */
function isOutdated(dates: readonly FoundDate[], quantity: Quantity): boolean {
  const last = dates.findLast(
    (date) => date.to <= quantity.from && !(date.kind === 'none' && date.note.startsWith('对比')),
  );
  if (last?.kind !== 'none') return false;
  if (/^(?:数据|早于|说明过去)/.test(last.note)) return true;
  return last.note.startsWith('实际') && quantity.to <= last.governs[1];
}

function readClause(
  text: string,
  plain: string,
  clause: Clause,
  quantities: Quantity[],
  dates: readonly FoundDate[],
  found: FoundTarget[],
): void {
  const kept = quantities.filter(
    (quantity) => !isNoTarget(plain, quantity, clause.from, clause.to),
  );
  const conditions = conditionsAmong(plain, kept, clause);
  const groups = groupsOf(
    plain,
    clause,
    kept.filter((quantity) => !conditions.has(quantity)),
    conditions,
    dates,
  );
  for (const group of groups) addGroup(text, plain, clause, group, conditions, dates, found);
}

function addGroup(
  text: string,
  plain: string,
  clause: Clause,
  group: Group,
  conditions: Set<Quantity>,
  dates: readonly FoundDate[],
  found: FoundTarget[],
): void {
  const first = group.quantities[0];
  const last = group.quantities.at(-1);
  if (!first || !last) return;
  const { binding } = group;
  const wordsBefore = plain.slice(group.stretchFrom, binding.wordsFrom);
  const before = nounBefore(wordsBefore);
  const wordsAfter = withoutConditions(plain, binding.to, group.stretchTo, conditions);
  const stands = /^\s*(?:[、和及与并且或]|以及|$)/.test(wordsAfter.words);
  const isShare = first.unit === '%' || first.unit.endsWith('百分点');
  const leads = !stands && (!isShare || /^\s?的/.test(wordsAfter.words) || before === '');
  const after = leads ? nounAfter(wordsAfter.words) : null;
  const notes = [...binding.notes];
  let { comparator } = binding;
  let subject = after?.noun || before;
  if (after && after.noun.endsWith('服务半径')) comparator = '<=';
  else if (after && isShare && comparator === '=') comparator = '>=';
  if (
    after &&
    before !== '' &&
    binding.stated &&
    /^\s?的/.test(wordsAfter.words) &&
    isCondition(before)
  ) {
    notes.push('限定条件');
    subject = before;
  }
  // 覆盖率每年提升1个百分点: the noun stands before the date that the stretch begins after.
  if (subject === '')
    subject = nounBefore(withoutDates(plain, clause.from, binding.wordsFrom, dates));
  if (subject === '' && first.unit.endsWith('次')) subject = deedBefore(wordsBefore);
  if (subject === '') {
    const previous = found.findLast((target) => isLike(target.unit, first.unit));
    if (previous && previous.subject !== '') {
      subject = previous.subject;
      notes.push('主语承前，请核对');
    }
  }
  if (plain.slice(clause.from, first.from).includes('其中')) notes.push('其中项，含在前一项之内');
  const each =
    /每(?:一个|个|家|所|座|村|县|镇|乡|街道)[\u4e00-\u9fff]{0,4}?(?=至少|不少于|不低于|建|设|配|新|要|应|$)/.exec(
      plain.slice(clause.from, first.from),
    );
  if (each) notes.push(`按“${each[0]}”计`);
  const per = perOf(plain, clause, first, dates);
  const by = dayFor(dates, first, clause);
  const start = skipBlank(plain, startOfWords(clause, group, conditions, dates));
  const to = after ? wordsAfter.from + after.length : binding.to;
  const subjects = binding.spread || group.quantities.length > 1 ? spreadSubjects(subject) : [];
  const base = { raw: text.slice(start, to), by, from: start, to };
  const push = (quantity: Quantity, name: string, more: string[] = []) =>
    found.push({
      ...base,
      subject: name,
      comparator,
      value: quantity.value,
      unit: quantity.unit.includes('/') ? quantity.unit : `${quantity.unit}${per}`,
      note: [...notes, ...more].join('；'),
    });
  if (group.quantities.length === 1 && binding.spread === 'each' && subjects.length > 1)
    for (const name of subjects) push(first, name, ['“均”，请核对主语']);
  else if (group.quantities.length === 1) push(first, subject);
  else
    group.quantities.forEach((quantity, index) => {
      const matches = subjects.length === group.quantities.length;
      push(quantity, matches ? (subjects[index] ?? subject) : subject, [
        matches ? '分别对应，请核对' : '几个数对应的主语不明，请核对',
      ]);
    });
}

/** Whether two units measure the same kind of thing: a share and its percentage points do. */
function isLike(first: string, second: string): boolean {
  const plain = (unit: string) => (unit.split('/')[0] ?? '').replace('百分点', '%');
  return plain(first) === plain(second);
}

/** A condition is part of what is quoted: 培育年产值超100亿元的龙头企业2家. */
function startOfWords(
  clause: Clause,
  group: Group,
  conditions: Set<Quantity>,
  dates: readonly FoundDate[],
): number {
  const own = [...conditions].some((condition) => condition.to === group.stretchFrom);
  if (!own) return group.stretchFrom;
  let from = clause.from;
  for (const date of dates) if (date.to <= group.stretchFrom && date.to > from) from = date.to;
  return from;
}

/** The words of a stretch without the expressions of time in it. */
function withoutDates(
  plain: string,
  from: number,
  to: number,
  dates: readonly FoundDate[],
): string {
  let words = '';
  let at = from;
  for (const date of dates) {
    if (date.from < at || date.to > to) continue;
    words += plain.slice(at, date.from);
    at = date.to;
  }
  return words + plain.slice(at, Math.max(at, to));
}

function skipBlank(plain: string, from: number): number {
  return from + (/^[\s,，、]*/.exec(plain.slice(from, from + 20))?.[0].length ?? 0);
}
