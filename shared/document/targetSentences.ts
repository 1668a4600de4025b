// A text cut into clauses, each with the dates around it and with what its whole sentence says. Every piece is bounded.
import type { FoundDate } from '../calendar/expressions.ts';
import { sentenceAround, sentenceEnds } from '../calendar/clauses.ts';
import type { Clause } from './targetGroups.ts';
import { hasGoal, hasWork, isMeant, isReport } from './targetProgress.ts';
import type { Quantity } from './targetQuantities.ts';

/** From full stop to full stop. */
export type Sentence = {
  plain: string;
  from: number;
  dates: readonly FoundDate[];
  isReport: boolean;
  hasGoal: boolean;
  hasWork: boolean;
  isMeant: boolean;
  /** 公厕：3月底前建成2座；6月底前建成2座. Empty where there is none. */
  label: string;
};

export type Piece = {
  clause: Clause;
  /** Dates of the same part of the sentence, up to a semicolon. */
  dates: readonly FoundDate[];
  sentence: Sentence;
};

const clauseMark = /[。；;！!？?\n，:①②③④⑤⑥⑦⑧⑨⑩]|,(?!\d{3}(?!\d))/g;
const fullStop = /[。！!？?\n]/g;
const labelPattern = /^[\s\d.、()一二三四五六七八九十]*([\u4e00-\u9fff“”A-Za-z\d]{2,24}):/;
const notAThing = /目标|任务|标准|要求|时限|时间|责任|牵头|单位|内容|措施|其中/;
/** No clause of a notice is longer; it bounds the work for a text without marks. */
const longestClause = 400;
const longestBracket = 40;
/** More dates than these in one sentence are a table or a mistake. */
const mostDates = 60;

/** The clauses in order. Brackets without a figure stay inside theirs: 各区（县级市）有1所. */
export function piecesOf(
  plain: string,
  dates: readonly FoundDate[],
  quantities: readonly Quantity[],
): Piece[] {
  const ends = sentenceEnds(plain);
  const stops = [...plain.matchAll(fullStop)].map(({ index }) => index);
  const pieces: Piece[] = [];
  let sentence: Sentence | null = null;
  let stop = 0;
  let firstDate = 0;
  let next = 0;
  for (const clause of clausesOf(plain, quantities)) {
    while ((quantities[next]?.from ?? plain.length) < clause.from) next++;
    const hasFigure = (quantities[next]?.from ?? plain.length) < clause.to;
    if (!hasFigure && !withoutFigure.test(plain.slice(clause.from, clause.to))) continue;
    while ((stops[stop] ?? plain.length) < clause.from) stop++;
    const from = stop === 0 ? 0 : (stops[stop - 1] ?? 0) + 1;
    if (sentence?.from !== from)
      sentence = sentenceOf(plain, from, stops[stop] ?? plain.length, dates);
    const part = sentenceAround(ends, clause.from);
    while ((dates[firstDate]?.from ?? plain.length) < part.from) firstDate++;
    pieces.push({ clause, dates: datesUpTo(dates, firstDate, part.to), sentence });
  }
  return pieces;
}

/** What may be a target although it has no figure. */
const withoutFigure = /平均|逐年|不增|不减|[低少高]于|超过|优于/;

function datesUpTo(dates: readonly FoundDate[], first: number, to: number): readonly FoundDate[] {
  let last = first;
  while (last - first < mostDates && (dates[last]?.from ?? to) < to) last++;
  return dates.slice(first, last);
}

function clausesOf(plain: string, quantities: readonly Quantity[]): Clause[] {
  const marks = [...plain.matchAll(clauseMark)].map(({ index }) => index);
  marks.push(...openBrackets(plain, quantities));
  marks.sort((a, b) => a - b);
  const clauses: Clause[] = [];
  let from = 0;
  const add = (to: number) => {
    for (; to - from > longestClause; from += longestClause)
      clauses.push({ from, to: from + longestClause });
    if (to > from) clauses.push({ from, to });
  };
  for (const mark of marks) {
    add(mark);
    from = mark + 1;
  }
  add(plain.length);
  return clauses;
}

/** Both ends of every bracket that holds a figure, is long, or has no partner. */
function openBrackets(plain: string, quantities: readonly Quantity[]): number[] {
  const marks: number[] = [];
  let next = 0;
  let past = 0;
  for (const match of plain.matchAll(/[()]/g)) {
    const from = match.index;
    if (from < past) continue;
    const close = match[0] === '(' ? plain.slice(from, from + longestBracket).indexOf(')') : -1;
    while ((quantities[next]?.from ?? plain.length) < from) next++;
    const holdsFigure = (quantities[next]?.from ?? plain.length) < from + close;
    const inside = plain.slice(from + 1, from + close);
    if (close < 0 || holdsFigure || /[。；;，:\n]/.test(inside)) marks.push(from);
    else past = from + close + 1;
  }
  return marks;
}

function sentenceOf(
  plain: string,
  from: number,
  to: number,
  dates: readonly FoundDate[],
): Sentence {
  const words = plain.slice(from, to);
  const label = labelPattern.exec(words.slice(0, 40))?.[1] ?? '';
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return {
    plain,
    from,
    dates: datesUpTo(dates, low, to),
    isReport: isReport(words),
    hasGoal: hasGoal(words),
    hasWork: hasWork(words),
    isMeant: isMeant(words),
    label: notAThing.test(label) ? '' : label,
  };
}
