// From a date as written to its meaning: which year it takes, its first and last day, and whether it commits anybody.
import type { Day } from '../plan/model.ts';
import type { DateContext, Meaning } from './candidates.ts';
import { reasonAgainst } from './commitments.ts';
import { daysBetween } from './days.ts';
import type { Draft } from './joining.ts';
import type { Moment } from './momentGrammar.ts';
import { impossibility, resolveMoment, type Resolved } from './moments.ts';
import { isBracketed, type Surroundings } from './surroundings.ts';
import { yearFor, type YearSource, type YearTaken } from './years.ts';

export type Reading = Surroundings & { sentence: number };

export function readMoment(
  moment: Moment,
  reading: Reading,
  context: DateContext,
  years: YearSource,
): Draft {
  const year = yearFor(moment, context, years, reading.sentence);
  const base = {
    from: reading.from,
    to: reading.to,
    role: 'moment' as const,
    year: year.year,
    sentence: reading.sentence,
    opensGoal: /[到至]$/.test(reading.lead),
    isBareYear: isBareYear(moment),
    inheritsYear: year.near === true,
  };
  const problem = impossibility(moment, year.year);
  if (problem !== null) return { ...base, year: null, meaning: nothing(`${problem}，请核对原文`) };
  const resolved = resolveMoment(moment, year.year);
  const meaning = meaningOf(resolved, year);
  meaning.note = note([
    meaning.note,
    moment.year === null ? longPassed(resolved.end, context) : '',
    /^\s?前后/.test(reading.after) ? '“前后”没有确定的日期，请核对' : '',
  ]);
  const against = reasonAgainst(reading, moment, resolved, planDays(context));
  if (against !== null) {
    const end = against.keepsDay ? meaning.end : null;
    const words = note([against.reason, against.keepsDay ? year.note : '']);
    return { ...base, meaning: { ...meaning, kind: 'none', start: null, end, note: words } };
  }
  const opening = openingOf(reading);
  if (opening && moment.suffix === null) {
    const to = reading.to + opening[0].length;
    return { ...base, to, role: 'start', meaning: startOf(meaning) };
  }
  if (base.opensGoal || reading.after.startsWith('达')) meaning.start = null;
  if (isBracketed(reading) && meaning.start !== null) meaning.kind = 'range';
  return { ...base, meaning };
}

function isBareYear(moment: Moment): boolean {
  const { month, quarter, half, position, suffix } = moment;
  return [month, quarter, half, position, suffix].every((part) => part === null);
}

/** A day whose year is not written and which lies far before the day of issue most likely means a later year. */
function longPassed(end: Day | null, { issued }: DateContext): string {
  if (end === null || issued === null || end >= issued) return '';
  return daysBetween(end, issued) > 90 ? `早于印发日期${issued}，请核对年份` : '';
}

/** 自2022年1月起, 从2022年1月启动: the words that make a moment a beginning. */
function openingOf({ after, lead }: Reading): RegExpExecArray | null {
  return (
    /^\s?(?:正式)?(?:开始|起(?![草点步降重码底伏]))/.exec(after) ??
    (/^[从自]/.test(lead) ? /^\s?(?:正式)?(?:启动|实施|开展|施行|执行)/.exec(after) : null)
  );
}

function planDays({ period, issued }: DateContext): { start: Day | null; issued: Day | null } {
  return { start: period.start, issued };
}

/** 自2022年1月起: known from when, open to the end. */
function startOf(meaning: Meaning): Meaning {
  return { ...meaning, kind: 'ongoing', start: meaning.start ?? meaning.end, end: null };
}

/** What needs no calendar, unless it stands in a document's name or lies behind: “十三五”期间完成了. */
export function readMeaning(meaning: Meaning, reading: Reading, context: DateContext): Meaning {
  if (reading.insideBookTitle)
    return { ...meaning, kind: 'none', note: '文件名称中的时间，不是时限' };
  const from = context.period.start ?? context.issued;
  const over = meaning.basis === 'stated' && meaning.end !== null && from !== null;
  if (over && meaning.end !== null && meaning.end < from && !isBracketed(reading))
    return { ...meaning, kind: 'none', note: '早于计划期，不是时限' };
  return meaning;
}

export function readRange(
  range: { form: 'range' | 'soFar'; first: Moment; second: Moment },
  reading: Reading,
  context: DateContext,
  years: YearSource,
): Draft {
  const { first, second } = range;
  const firstYear = yearFor(first, context, years, reading.sentence);
  const secondYear =
    second.year === null && second.yearShift === null && firstYear.year !== null
      ? { ...firstYear }
      : yearFor(
          second,
          context,
          { previous: firstYear.year, previousSentence: reading.sentence, isGoal: false },
          reading.sentence,
        );
  const base = {
    from: reading.from,
    to: reading.to,
    role: 'range' as const,
    year: secondYear.year,
    sentence: reading.sentence,
    opensGoal: false,
    inheritsYear: firstYear.near === true,
  };
  const problem = impossibility(first, firstYear.year) ?? impossibility(second, secondYear.year);
  if (problem !== null) return { ...base, year: null, meaning: nothing(`${problem}，请核对原文`) };
  const opening = resolveMoment(first, firstYear.year);
  let closing = resolveMoment(second, secondYear.year);
  const start = opening.start ?? opening.end;
  const notes = [firstYear.note, ...opening.notes, ...closing.notes];
  let basis: Meaning['basis'] = firstYear.basis;
  if (start !== null && closing.end !== null && closing.end < start) {
    // 11月至3月 runs into the next year; 2023年至2021年 cannot be mended.
    if (second.year !== null || secondYear.year === null)
      return { ...base, meaning: nothing('止期早于起期，请核对原文') };
    closing = resolveMoment(second, secondYear.year + 1);
    basis = 'inferred';
    notes.push(`止期早于起期，按跨年至${secondYear.year + 1}年计`);
  }
  const meaning: Meaning = {
    kind: 'range',
    start,
    end: closing.end,
    precision: closing.precision,
    basis,
    note: note(notes),
  };
  const against = reasonAgainst(
    reading,
    second,
    { start, end: closing.end },
    planDays(context),
    true,
  );
  if (against !== null) {
    const days = against.keepsDay ? { start, end: closing.end } : { start: null, end: null };
    return {
      ...base,
      meaning: { ...meaning, kind: 'none', ...days, note: note([against.reason]) },
    };
  }
  if (range.form === 'soFar' && isData(reading))
    return {
      ...base,
      meaning: { ...meaning, kind: 'none', note: note(['数据所属时段，不是时限', ...notes]) },
    };
  return { ...base, meaning };
}

/** A stretch since January is data unless words of planned work follow or it stands in brackets. */
function isData(reading: Reading): boolean {
  if (isBracketed(reading)) return false;
  return !/^[,，:]?\s?(?:的?(?:工作|任务|计划|安排|重点(?:工作|任务))|完成(?!投资|产值|率)|开展|启动|推进|组织|制定|编制|开工|进行|建设|实施|做好)/.test(
    reading.after,
  );
}

function meaningOf(resolved: Resolved, year: YearTaken): Meaning {
  return {
    kind: 'deadline',
    start: resolved.start,
    end: resolved.end,
    precision: resolved.precision,
    basis: year.basis,
    note: note([year.note, ...resolved.notes]),
  };
}

function nothing(reason: string): Meaning {
  return { kind: 'none', start: null, end: null, precision: null, basis: 'stated', note: reason };
}

function note(parts: string[]): string {
  return [...new Set(parts.filter((part) => part !== ''))].join('；');
}
