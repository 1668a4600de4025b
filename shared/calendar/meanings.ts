// From a date as written to its meaning: which year it takes, its first and last day, and whether it commits anybody.
import type { DateContext, Meaning } from './candidates.ts';
import { reasonAgainst, type Surroundings } from './commitments.ts';
import { yearOf } from './days.ts';
import type { Draft } from './joining.ts';
import type { Moment } from './momentGrammar.ts';
import { impossibility, resolveMoment, type Resolved } from './moments.ts';

/** The year named last, and in which sentence. */
export type YearSource = { previous: number | null; previousSentence: number };

export type Reading = Surroundings & { sentence: number };

type Year = { year: number | null; basis: 'stated' | 'inferred'; note: string };

/** The year of an expression, from its own words, the sentence, the context. See RULES.md [D2]. */
export function yearFor(
  moment: Moment,
  context: DateContext,
  years: YearSource,
  sentence: number,
): Year {
  if (moment.year !== null) return { year: moment.year, basis: 'stated', note: '' };
  const base = baseYear(context);
  const near = years.previousSentence === sentence ? years.previous : null;
  if (moment.yearShift) {
    const from = moment.yearShift.from === 'previous' ? (near ?? base.year) : base.year;
    if (from === null) return { year: null, basis: 'stated', note: '没有可依据的年份' };
    const year = from + moment.yearShift.by;
    return { year, basis: base.basis, note: `按${year}年计` };
  }
  if (near !== null) return { year: near, basis: 'stated', note: `年份承前文，按${near}年计` };
  if (base.year !== null)
    return { year: base.year, basis: base.basis, note: `原文未写年份，按${base.year}年计` };
  if (years.previous !== null)
    return { year: years.previous, basis: 'inferred', note: `年份承前文，按${years.previous}年计` };
  return { year: null, basis: 'stated', note: '原文未写年份，也没有可依据的年份' };
}

/** The year of the plan; else the only year of its period; else the year of issue, which is an inference. */
function baseYear(context: DateContext): { year: number | null; basis: 'stated' | 'inferred' } {
  if (context.year !== null) return { year: context.year, basis: 'stated' };
  const { start, end } = context.period;
  if (start !== null && end !== null && yearOf(start) === yearOf(end))
    return { year: yearOf(start), basis: 'stated' };
  if (context.issued !== null) return { year: yearOf(context.issued), basis: 'inferred' };
  return { year: null, basis: 'stated' };
}

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
  };
  const problem = impossibility(moment, year.year);
  if (problem !== null) return { ...base, year: null, meaning: nothing(`${problem}，请核对原文`) };
  const resolved = resolveMoment(moment, year.year);
  const meaning = meaningOf(resolved, year);
  const against = reasonAgainst(reading, moment, resolved.end, {
    start: context.period.start,
    issued: context.issued,
  });
  if (against !== null) {
    const end = against.keepsDay ? meaning.end : null;
    const words = note([against.reason, against.keepsDay ? year.note : '']);
    return { ...base, meaning: { ...meaning, kind: 'none', start: null, end, note: words } };
  }
  const opening = /^\s?(?:开始|起(?![草点步降重码底伏]))/.exec(reading.after);
  if (opening && moment.suffix === null) {
    const to = reading.to + opening[0].length;
    return { ...base, to, role: 'start', meaning: startOf(meaning) };
  }
  if (base.opensGoal || reading.after.startsWith('达')) meaning.start = null;
  if (isBracketed(reading) && meaning.start !== null) meaning.kind = 'range';
  return { ...base, meaning };
}

/** 自2022年1月起: known from when, open to the end. */
function startOf(meaning: Meaning): Meaning {
  return { ...meaning, kind: 'ongoing', start: meaning.start ?? meaning.end, end: null };
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
          { previous: firstYear.year, previousSentence: reading.sentence },
          reading.sentence,
        );
  const base = {
    from: reading.from,
    to: reading.to,
    role: 'range' as const,
    year: secondYear.year,
    sentence: reading.sentence,
    opensGoal: false,
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
  if (reading.insideBookTitle)
    return {
      ...base,
      meaning: { ...nothing('文件名称中的日期，不是时限'), precision: meaning.precision },
    };
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
  return !/^[,，:]?\s?(?:的?(?:工作|任务|计划|安排|重点)|完成(?!投资|产值|率)|开展|启动|推进|组织|制定|编制|开工|进行|建设|实施|做好)/.test(
    reading.after,
  );
}

function isBracketed({ text, from, to }: Reading): boolean {
  return text[from - 1] === '(' && text[to] === ')';
}

function meaningOf(resolved: Resolved, year: Year): Meaning {
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
