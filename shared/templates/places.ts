// Texts around the table of a form that wait for something known: the unit, the period, the plan [O6].
import { periodLabel, periodRange } from '../calendar/periods.ts';
import { formatDay } from '../calendar/format.ts';
import type { Day, Period } from '../plan/model.ts';

/** Words in braces that a text can hold, and what they stand for. */
export const placeWords = ['单位', '期次', '年', '月', '计划', '截至日'] as const;
type PlaceWord = (typeof placeWords)[number];

/** `until`: the day up to which is told, where that is not the end of the period. */
export type PlaceFacts = { unit: string; period: Period; plan: string; until?: Day };

/** The text with every word in braces replaced. */
export function fillPlace(text: string, facts: PlaceFacts): string {
  const [year = '', month = ''] = periodRange(facts.period).end.split('-');
  const until = facts.until ?? periodRange(facts.period).end;
  const values: Record<PlaceWord, string> = {
    单位: facts.unit,
    期次: periodLabel(facts.period),
    年: year,
    月: String(Number(month)),
    计划: facts.plan,
    截至日: formatDay(until),
  };
  return text.replace(/\{([^{}]{1,6})\}/gu, (whole, word: string) =>
    Object.hasOwn(values, word) ? values[word as PlaceWord] : whole,
  );
}

const blank = '[\\s_＿　]*';
const unitLabel = new RegExp(
  `((?:填报|填表|报送|上报|编报|报告|制表|申报)(?:单位|部门)(?:名称)?\\s*(?:[（(][^（）()]{0,8}[）)])?\\s*[:：])${blank}`,
  'u',
);
const periodLabelled = new RegExp(
  `((?:填报|报告)?(?:期次|期别|月份|报告期)\\s*[:：])${blank}$`,
  'u',
);
const planLabelled = new RegExp(`((?:计划|行动|方案)名称\\s*[:：])${blank}$`, 'u');
const emptyYear = '(?:20[\\s_＿　]*|[xX×]{2,4}|[\\s_＿　]*)';
const emptyMonth = '(?:[xX×]{1,2}|[\\s_＿　]*)';
const emptyDay = new RegExp(`(截[至止]到?)${emptyYear}年${emptyMonth}月${emptyMonth}日`, 'u');
const emptyMonthOf = new RegExp(`${emptyYear}年${emptyMonth}月份?(?!${emptyMonth}日)`, 'u');
const emptyQuarter = new RegExp(`${emptyYear}年第?[\\s_＿　]+季度`, 'u');
/** The period of an earlier month, as it stands in a form that was used before. */
const oldDay = /(截[至止]到?)20\d\d年\d{1,2}月\d{1,2}日/u;
const oldRange = /20\d\d年1[-—–~～至](\d{1,2})月份?/u;
const oldPeriod =
  /(?<![-—–~～至\d])20\d\d年(?:\d{1,2}月份?(?!\d{0,2}日)|第?[一二三四1-4]季度|[上下]半年)(?![-—–~～至])/u;
const names: Record<string, PlaceWord> = {
  填报单位: '单位',
  单位名称: '单位',
  报告期: '期次',
  月份: '月',
  年份: '年',
  计划名称: '计划',
  截至日期: '截至日',
};

/**
 * The text with words in braces where it waits for something known; the text itself where it waits for nothing. The day of
 * filing is left for the unit to write.
 */
export function placeText(text: string): string {
  const braced = text.replace(/\{{1,2}([^{}]{1,6})\}{1,2}/gu, (whole, word: string) => {
    const known = names[word] ?? word;
    return placeWords.includes(known as PlaceWord) ? `{${known}}` : whole;
  });
  const named = braced.includes('{单位}') ? braced : withUnit(braced);
  if (/\{(?:期次|年|月|截至日)\}/u.test(named)) return named;
  // 填报日期：  年  月  日 is the unit's own.
  const dated = named
    .replace(emptyDay, '$1{截至日}')
    .replace(oldDay, '$1{截至日}')
    .replace(oldRange, '{年}年1-{月}月')
    .replace(oldPeriod, '{期次}')
    .replace(periodLabelled, '$1{期次}')
    .replace(planLabelled, '$1{计划}');
  if (dated !== named) return dated;
  return named.replace(emptyQuarter, '{期次}').replace(emptyMonthOf, '{期次}');
}

/** The name behind 填报单位：, or the blank that waits for it; what follows in the cell keeps its distance. */
function withUnit(text: string): string {
  const label = unitLabel.exec(text);
  if (!label) return text;
  const end = label.index + label[0].length;
  const before = `${text.slice(0, label.index)}${label[1]}{单位}`;
  const rest = text.slice(end);
  const isLabel = /^[一-鿿（()）]{2,14}\s*[:：]/u.test(rest);
  const after = isLabel ? rest : rest.replace(/^[^\s　_＿]+/u, '').replace(/^[_＿]+/u, '');
  const gap =
    after.trim() === '' ? '' : after.startsWith('　') || after.startsWith(' ') ? '' : '　　';
  return `${before}${gap}${after.trim() === '' ? '' : after}`;
}
