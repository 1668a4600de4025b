// What a target takes from the expressions of time around it: its day, and a unit that is counted per year or month.
import type { FoundDate } from '../calendar/expressions.ts';
import type { Day } from '../plan/model.ts';
import type { Clause } from './targetGroups.ts';
import type { Quantity } from './targetQuantities.ts';

/** 每年 makes 名 into 名/年; 每千常住人口 makes 人 into 人/千人. */
export function perOf(
  plain: string,
  clause: Clause,
  quantity: Quantity,
  dates: readonly FoundDate[],
): string {
  const before = plain.slice(clause.from, quantity.from);
  const heads = /每(百万|十万|百|千|万)(?:名)?[\u4e00-\u9fff]{0,6}?人/.exec(before);
  if (heads && /^(?:人|名|个|张|件|所|家|辆|座|床|批次|例|台|次|项)$/.test(quantity.unit))
    return `/${heads[1]}人`;
  if (
    /年均(?![\u4e00-\u9fff]{0,8}(?:率|浓度|值|气温))|(?<![\d全今明当本去上前后半青少一二两三四五六七八九十末整历同多近])年(?:递增|新增|培训|增长|筹集|举办|开展)|逐年[^,，]*$/.test(
      before,
    )
  )
    return '/年';
  const wage = /每[人户]每(月|年|天)[^,，]*$/.exec(before)?.[1];
  if (wage !== undefined && quantity.unit === '元') return `/${wage}`;
  const rhythm = dates.findLast(
    (date) =>
      date.kind === 'recurring' &&
      ((quantity.from >= date.governs[0] && quantity.to <= date.governs[1]) ||
        (date.from >= clause.from && date.to <= quantity.from)),
  );
  const unit = /每(?:隔)?(\d*)个?(年|半年|季度?|月|周|星期|旬|天|日)/.exec(rhythm?.raw ?? '');
  if (!unit || unit[1] !== '') return '';
  return `/${unit[2] === '季' ? '季度' : unit[2]}`;
}

/** 不低于上年度收入的60%, 由2020年的20%提高到: a year that only belongs to the base of a comparison. */
export function isBaseYear(plain: string, { raw, from }: FoundDate): boolean {
  return (
    /^(?:上年|上一年|去年|基期)/.test(raw) ||
    /[由从比较]\s?$/.test(plain.slice(Math.max(0, from - 2), from))
  );
}

/** Dates that somebody commits to, with their last day. */
function isDue(plain: string, date: FoundDate): boolean {
  return (
    date.end !== null &&
    !isBaseYear(plain, date) &&
    (date.kind === 'deadline' || date.kind === 'range')
  );
}

/**
 * The day that governs the figure, else a day named in its clause, else the day that opened the sentence: 到2025年，…；….
 * The sentence runs from full stop to full stop. See TARGETS.md [Q16].
 */
export function dayFor(
  dates: readonly FoundDate[],
  quantity: { from: number; to: number },
  clause: Clause,
  sentence: { plain: string; from: number; dates: readonly FoundDate[] },
): { day: Day | null; carried: boolean } {
  const due = dates.filter(
    (date) => isDue(sentence.plain, date) && (quantity.to <= date.from || quantity.from >= date.to),
  );
  const governing = due.findLast(
    (date) => quantity.from >= date.governs[0] && quantity.to <= date.governs[1],
  );
  if (governing) return { day: governing.end, carried: false };
  const inClause = due.filter((date) => date.from >= clause.from && date.to <= clause.to);
  const near = inClause.findLast((date) => date.to <= quantity.from) ?? inClause[0];
  if (near) return { day: near.end, carried: false };
  const earlier = sentence.dates.filter(
    (date) => date.to <= quantity.from && isDue(sentence.plain, date),
  );
  const last = earlier.at(-1);
  const opening = earlier.findLast((date) => opensSentence(date, sentence));
  if (opening) return { day: opening.end, carried: true };
  // 全年新建甲，改造乙: the year as a whole speaks of its part of the sentence, until the next date.
  const between = sentence.plain.slice(last?.to ?? 0, quantity.from);
  if (
    last &&
    isYear.test(last.raw) &&
    !/[；;]|累计|合计|总计|[一二三四五]年(?:共|累计|内)/.test(between)
  )
    return { day: last.end, carried: true };
  return { day: null, carried: false };
}

const isYear = /^(?:全年|年内)$/;

/** At the head of its part, and set off by a comma, opened by 到 or followed by 目标是：: it speaks of all that follows. */
function opensSentence(
  { raw, from, to, governs }: FoundDate,
  sentence: { plain: string; from: number },
): boolean {
  // …，到2025年达到62%；…: the horizon of the plan, wherever it stands.
  if (/^[到至]\s?\d{4}\s?年末?$/.test(raw)) return true;
  const head = sentence.plain.slice(Math.max(sentence.from, from - 24), from);
  if (!/(?:^|[；;:。])(?:\s|力争|确保|争取|其中|[\d.、()（）一二三四五六七八九十])*$/.test(head))
    return false;
  if (/^[到至]/.test(raw) || governs[0] > to) return true;
  return /^[^,，。；;]{0,24}(?:目标|任务)(?:是|为)?\s?:/.test(sentence.plain.slice(to, to + 40));
}

/** 到2022年和2030年，…分别不低于22%和30%: as many days as figures, in order; null where they do not match. */
export function daysInTurn(
  plain: string,
  dates: readonly FoundDate[],
  quantities: readonly Quantity[],
): (Day | null)[] | null {
  const first = quantities[0];
  if (!first || quantities.length < 2) return null;
  const due = dates.filter((date) => isDue(plain, date) && date.to <= first.from);
  const listed: FoundDate[] = [];
  for (const date of due.toReversed()) {
    const next = listed[0];
    if (next && !/^\s?(?:、|和|及|与)\s?$/.test(plain.slice(date.to, next.from))) break;
    listed.unshift(date);
  }
  return listed.length === quantities.length ? listed.map(({ end }) => end) : null;
}
