// Targets without a figure: 主要经济指标不低于全市平均水平. See TARGETS.md [Q17].
import type { FoundDate } from '../calendar/expressions.ts';
import type { Comparator } from '../plan/model.ts';
import { dayFor } from './targetDays.ts';
import type { Clause } from './targetGroups.ts';
import { nounBefore } from './targetSubjects.ts';
import type { FoundTarget } from './targets.ts';

const average =
  /(?<s>[\u4e00-\u9fff“”]{2,24}?)(?<c>不低于|高于|不高于|低于|达到|超过|好于|优于)(?<w>(?:全国|全省|全市|全区|全县|同期|同类|上年|中心城市)[\u4e00-\u9fff]{0,6}?平均(?:水平|值|数)?)/;

/** 不低于全市平均水平: a target without a figure. */
export function compareWithAverage(
  text: string,
  plain: string,
  clause: Clause,
  dates: readonly FoundDate[],
  found: FoundTarget[],
): void {
  const words = plain.slice(clause.from, clause.to);
  if (!words.includes('平均')) return;
  const match = average.exec(words);
  if (!match) return;
  const { s, c, w } = match.groups ?? {};
  const comparators: Record<string, Comparator> = { 不高于: '<=', 低于: '<', 高于: '>', 超过: '>' };
  const from = clause.from + match.index;
  const to = from + match[0].length;
  const quantity = {
    from,
    to,
    value: 0,
    upper: null,
    unit: '',
    roughly: false,
    isDuration: false,
    inChinese: false,
  };
  found.push({
    raw: text.slice(from, to),
    subject: nounBefore(s ?? ''),
    comparator: comparators[c ?? ''] ?? '>=',
    value: null,
    unit: '',
    by: dayFor(dates, quantity, clause),
    from,
    to,
    note: `以“${w ?? ''}”为准，没有数值`,
  });
}
