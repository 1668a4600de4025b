// Times that are named rather than dated: “十四五”期间, 国庆节前, 即日起, 长期坚持, 另行通知. See RULES.md [D13] to [D15].
import type { Day } from '../plan/model.ts';
import {
  claim,
  type Candidate,
  type Claims,
  type DateContext,
  type Meaning,
} from './candidates.ts';
import { dayOf, endOfMonth } from './days.ts';

type Role = Extract<Candidate, { form: 'meaning' }>['role'];
const none = { start: null, end: null, precision: null, basis: 'stated' } as const;
const segmentStart = '(?<=^|[,，。；;、(\\s\\n:]|并)';
const segmentEnd = '(?=$|[,，。；;、)\\s\\n])';

const fiveYears: Record<string, number> = {
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
  十六五: 2031,
};
const fiveYearPattern =
  /(?:到|至)?[“"]?(十[一二三四五六]五)[”"]?(?:(规划)?(期间|时期|期内)|(规划)?(期)?[末底](?:之|以)?前?)/g;

const holidayMonths: Record<string, number> = { 五一: 5, 劳动: 5, 七一: 7, 八一: 8, 国庆: 10 };
const holidayPattern =
  /(?:(\d{4})年)?([“"]?(?:五一|七一|八一)[”"]?节?|劳动节|国庆节?)(?:之|以)?前(?![后夕])/g;
const eventPattern =
  /(?:(\d{4})年)?(元旦|春节|元宵节?|清明节?|端午节?|中秋节?|汛期|主汛期|供暖季|采暖季|采暖期|供暖期|入冬|入夏|开学|年关|本月[底末]?|下月[底末]?|次月\d{0,2}日?)(?:到来|来临|开始)?(?:之|以)?前(?![后夕期])/g;
const immediatePattern = /立行立改|即知即改|立知立改|即时整改|立即整改|即查即改|边查边改/g;
const fromTodayPattern = /(?:自|从)?即日起|即日开始/g;
const ongoingPattern = new RegExp(
  `${segmentStart}(?:(?:长期|常年|持续|常态化|不断|经常性)(?:坚持|推进|实施|开展|用力|落实|有效|保持|巩固|整改)|长期|常年|常态化|持续|贯穿全年)${segmentEnd}`,
  'g',
);
const wholeYearPattern =
  /全年(?!无休|36[56]|候|日照|目标|任务|计划|平均|降|累计|工作|总结|情况|通勤|龄|总)/g;
const openPattern = new RegExp(
  `${segmentStart}(?:适时|另行通知|另行安排|待定|待通知|视情(?:况)?(?:而定)?|按需|(?:与|同|随)[\\u4e00-\\u9fff]{1,10}(?:同步|同期|一并)(?:推进|实施|建设|完成)?|按(?:上级|序时|时序|国家|省)[\\u4e00-\\u9fff]{0,6}(?:要求|进度|安排)?)${segmentEnd}`,
  'g',
);

/** Finds named times in text in its plain form. `baseYear` is the year that a holiday belongs to. */
export function findOccasions(
  text: string,
  context: DateContext,
  baseYear: number | null,
  claims: Claims,
): void {
  const add = (match: RegExpExecArray, role: Role, meaning: Meaning) => {
    const to = match.index + match[0].length;
    claim(claims, { from: match.index, to, form: 'meaning', role, meaning });
  };
  for (const match of text.matchAll(fiveYearPattern)) add(match, 'other', fiveYearsOf(match));
  if (text.includes('前')) {
    for (const match of text.matchAll(holidayPattern))
      add(match, 'other', holidayOf(match[2] ?? '', match[1] ? Number(match[1]) : baseYear));
    for (const match of text.matchAll(eventPattern))
      add(match, 'other', { ...none, kind: 'relative', note: `“${match[2]}”的日期需人工确认` });
  }
  for (const match of text.matchAll(immediatePattern)) add(match, 'other', atOnce(context.issued));
  for (const match of text.matchAll(fromTodayPattern))
    add(match, 'start', {
      ...none,
      kind: 'ongoing',
      start: context.issued,
      precision: 'day',
      note: context.issued ? `自印发之日${context.issued}起` : '自印发之日起，印发日期未知',
    });
  for (const match of text.matchAll(ongoingPattern))
    add(match, 'ongoing', { ...none, kind: 'ongoing', note: '没有截止日' });
  for (const match of text.matchAll(wholeYearPattern)) add(match, 'other', wholeYear(baseYear));
  for (const match of text.matchAll(openPattern))
    add(match, 'other', { ...none, kind: 'relative', note: `“${match[0]}”：没有确定的日期` });
}

function fiveYearsOf(match: RegExpExecArray): Meaning {
  const first = fiveYears[match[1] ?? ''] ?? 2021;
  const throughout = match[3] !== undefined;
  return {
    kind: throughout ? 'range' : 'deadline',
    start: throughout ? dayOf(first, 1, 1) : null,
    end: dayOf(first + 4, 12, 31),
    precision: throughout ? 'years' : 'year',
    basis: 'stated',
    note: `“${match[1]}”为${first}—${first + 4}年`,
  };
}

/** Every holiday with a fixed day is the first of its month, so that its eve ends the month before. */
function holidayOf(name: string, year: number | null): Meaning {
  const eveMonth = (holidayMonths[name.replace(/[“”]|节$/g, '')] ?? 10) - 1;
  const eve = endOfMonth(year ?? 2001, eveMonth);
  return {
    kind: 'deadline',
    start: null,
    end: year === null ? null : eve,
    precision: 'day',
    basis: 'inferred',
    note: `按节日前一天计（${eveMonth}月${Number(eve.slice(8))}日）`,
  };
}

function atOnce(issued: Day | null): Meaning {
  if (issued === null) return { ...none, kind: 'relative', note: '立即办理，印发日期未知' };
  return {
    kind: 'deadline',
    start: issued,
    end: issued,
    precision: 'day',
    basis: 'inferred',
    note: `立即办理，按印发之日${issued}计`,
  };
}

function wholeYear(year: number | null): Meaning {
  return {
    kind: 'range',
    start: year === null ? null : dayOf(year, 1, 1),
    end: year === null ? null : dayOf(year, 12, 31),
    precision: 'year',
    basis: 'stated',
    note: year === null ? '原文未写年份' : `原文未写年份，按${year}年计`,
  };
}
