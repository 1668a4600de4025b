// Targets without a figure: 主要经济指标不低于全市平均水平, 粮食产量不低于上年. See TARGETS.md [Q17].
import type { Comparator } from '../plan/model.ts';
import { dayFor } from './targetDays.ts';
import type { Piece } from './targetSentences.ts';
import { nounBefore } from './targetSubjects.ts';
import type { FoundTarget } from './targets.ts';

/** 不低于上年, 高于2019年同期: what is to be reached is a figure of another time. */
const earlier =
  /(?<s>[\u4e00-\u9fff“”]{2,24}?)(?<c>不低于|不少于|高于|不高于|不超过|低于|超过|好于|优于)(?<w>(?:上一?年|去年|20\d\d\s?年)(?:度|同期)?(?:实际|平均)?(?:水平|数值?|产量)?)(?=\s*(?:[、）)]|并|$))/;
const average =
  /(?<s>[\u4e00-\u9fff“”]{2,24}?)(?<c>不低于|高于|不高于|低于|达到|超过|好于|优于)(?<w>(?:全国|全省|全市|全区|全县|同期|同类|上年|中心城市)[\u4e00-\u9fff]{0,6}?平均(?:水平|值|数)?)/;

/** 不低于全市平均水平: a target without a figure. Says whether there was one. */
export function compareWithAverage(
  text: string,
  plain: string,
  { clause, dates, sentence }: Piece,
  found: FoundTarget[],
): boolean {
  const words = plain.slice(clause.from, clause.to);
  const match = (words.includes('平均') ? average.exec(words) : null) ?? earlier.exec(words);
  if (!match) return false;
  const { s, c, w } = match.groups ?? {};
  const comparators: Record<string, Comparator> = {
    不高于: '<=',
    不超过: '<=',
    低于: '<',
    高于: '>',
    超过: '>',
  };
  // 确保2022年全市信贷余额…: the date is no part of the subject.
  const dated = dates.findLast(
    (date) => date.from < clause.from + match.index + (s ?? '').length && date.to > clause.from,
  );
  const start = clause.from + match.index;
  const from = Math.max(start, dated && dated.to < start + (s ?? '').length ? dated.to : start);
  const to = start + match[0].length;
  found.push({
    raw: text.slice(from, to),
    subject: nounBefore(plain.slice(from, start + (s ?? '').length)),
    comparator: comparators[c ?? ''] ?? '>=',
    value: null,
    unit: '',
    by: dayFor(dates, { from, to }, clause, sentence).day,
    from,
    to,
    note: `以“${w ?? ''}”为准，没有数值${/平均/.test(w ?? '') ? '' : '，请核对'}`,
  });
  return true;
}
