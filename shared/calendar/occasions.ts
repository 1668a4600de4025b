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
import { baseYear, missingYear, type Base } from './years.ts';

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

const holidayMonths: Record<string, number> = {
  元旦: 1,
  五一: 5,
  劳动: 5,
  七一: 7,
  八一: 8,
  国庆: 10,
  十一: 10,
};
const holidayPattern =
  /(?:(\d{4})年)?([“"]?(?:五一|七一|八一)[”"]?(?:节|假期|小长假)?|[“"]十一[”"]|元旦节?|劳动节|国庆节?)(?:之|以)?前(?![后夕])/g;
const eventPattern =
  /(?:(\d{4})年)?(春节|元宵节?|清明节?|端午节?|中秋节?|主?汛期?|台风季节?|台风期|梅雨季节?|禁渔期|防火期|高温期|旅游旺季|春运|暑运|供暖季|采暖季|采暖期|供暖期|(?:春季|秋季)学期|入冬|入夏|开春|上冻|封冻|春灌|麦收|秋收|“?三夏”?|雨季|(?:\d{1,2}月份?)?开学|中考|高考|年关|换届|(?:全国|省|市|县)?两会|“?两节”?|党的[一二三四五六七八九十]{2,4}[大届][\u4e00-\u9fff]{0,3}|本周[一二三四五六日]?|下周[一二三四五六日]?|本月[底末]?|下月(?:[底末]|\d{1,2}日)?|(?<![\d一二三四五六七八九十每本下次当上个]\s{0,3})月[底末]|次月\d{0,2}日?)(?:到来|来临|开始|召开)?(?:(?:之|以)?前(?![后夕期])|前后)/g;
/** 年前完成: before the year is out, by which calendar is not said. Not 三年前, 近年前. */
const beforeNewYearPattern =
  /(?<=^|[,，。；;、(\s]|力争|确保|务必|争取|于|在)年前(?=[,，。；;)]|$|[\u4e00-\u9fff]{0,4}(?:完成|建成|投入|开工|启动|上报|报送|到位|落实|兑现|发放))/g;
const season =
  '(?:春季|夏季|秋季|冬季|秋冬季?|冬春季?|采暖季|供暖季|采暖期|供暖期|主?汛期|暑期|暑假|寒假)';
/** 2022年春季, 2021—2022年采暖季, 采暖季结束前: a time of year without days of its own. */
const seasonPattern = new RegExp(
  `(?:(?:(?<![\\d.])20\\d{2}\\s?年?\\s?[-~至]\\s?)?(?<![\\d.])20\\d{2}\\s?年|今年|明年|次年)${season}(?:结束)?(?:(?:之|以)?前|期间)?|${season}结束(?:之|以)?前|今冬明春`,
  'g',
);
const immediatePattern = /立行立改|即知即改|立知立改|即时整改|立即整改|即查即改|边查边改/g;
const fromTodayPattern =
  /(?:(?:自|从)?(?:即日|现在)起|(?:即日|现在)开始|(?:自|从)(?:本|该)?[\u4e00-\u9fff]{0,4}(?:印发|发布|公布|下发|发文)之日起(?![的,，]?\s?(?:[\d一二三四五六七八九十半两]|施行|实施|执行|生效|开始(?:施行|实施|执行))))/g;
const ongoingPattern = new RegExp(
  `${segmentStart}(?:(?:长期|常年|持续|常态化|不断|经常性)(?:坚持|推进|实施|开展|用力|落实|有效|保持|巩固|整改)|长期|常年|常态化|持续|贯穿全年)${segmentEnd}`,
  'g',
);
const wholeYearPattern =
  /(?:(?<![\d.])(20\d{2})\s?年?度?|今年|本年)?全年(?!一|无休|36[56]|候|日照|目标|任务|计划(?!完成|投资|开工|新建|实施|安排)|平均|降|累计|工作|总结|情况|通勤|龄|总)/g;
/** 按省要求 is a time only where nothing else stands; in a sentence it says how. */
const byOrders = '按照?(?:上级|国家|省)[\\u4e00-\\u9fff]{0,6}';
const openPattern = new RegExp(
  `${segmentStart}(?:适时|另行通知|另行安排|待定|待通知|视情(?:况)?(?:而定)?|按需|(?:与|同|随)[\\u4e00-\\u9fff]{1,10}(?:同步|同期|一并)(?:推进|实施|建设|完成)?|序时(?:推进|进度)|按(?:序时|时序)[\\u4e00-\\u9fff]{0,6}(?:要求|进度|安排)?|${byOrders}(?:时限|时间|进度|节点|期限)(?:要求|安排)?|(?<=^\\s*)${byOrders}(?:要求|安排|部署)(?=\\s*$))${segmentEnd}`,
  'g',
);

/** Finds named times in text in its plain form. */
export function findOccasions(text: string, context: DateContext, claims: Claims): void {
  const base = baseYear(context);
  const add = (match: RegExpExecArray, role: Role, meaning: Meaning) => {
    const to = match.index + match[0].length;
    claim(claims, { from: match.index, to, form: 'meaning', role, meaning });
  };
  for (const match of text.matchAll(fiveYearPattern)) add(match, 'other', fiveYearsOf(match));
  if (text.includes('前')) {
    for (const match of text.matchAll(holidayPattern))
      add(match, 'other', holidayOf(match[2] ?? '', match[1] ? Number(match[1]) : null, base));
    for (const match of text.matchAll(eventPattern))
      add(match, 'other', { ...none, kind: 'relative', note: `“${match[2]}”的日期需人工确认` });
  }
  for (const match of text.matchAll(seasonPattern))
    add(match, 'other', { ...none, kind: 'relative', note: `“${match[0]}”的起止日需人工确认` });
  for (const match of text.matchAll(beforeNewYearPattern))
    add(match, 'other', {
      ...none,
      kind: 'relative',
      note: '“年前”可指元旦前，也可指春节前，需人工确认',
    });
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
  for (const match of text.matchAll(wholeYearPattern))
    add(match, 'other', wholeYear(match[1] ? Number(match[1]) : null, base));
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

/**
 * Every holiday with a fixed day is the first of its month, so that its eve ends the month before. New Year's Day of
 * a year that is written follows the year before it; without one it ends the year in which the plan runs.
 */
function holidayOf(name: string, written: number | null, base: Base): Meaning {
  const month = holidayMonths[name.replace(/[“”"]|节$|假期$|小长假$/g, '')] ?? 10;
  const eveMonth = month === 1 ? 12 : month - 1;
  const year = written === null ? base.year : month === 1 ? written - 1 : written;
  const doubt = written === null ? base.doubt : '';
  const eve = endOfMonth(year ?? 2001, eveMonth);
  return {
    kind: 'deadline',
    start: null,
    end: year === null ? null : eve,
    precision: 'day',
    basis: 'inferred',
    note: `按节日前一天计（${eveMonth}月${Number(eve.slice(8))}日）${doubt}`,
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

function wholeYear(written: number | null, base: Base): Meaning {
  const year = written ?? base.year;
  const note = year === null ? '原文未写年份，也没有可依据的年份，需人工确认' : missingYear(base);
  return {
    kind: 'range',
    start: year === null ? null : dayOf(year, 1, 1),
    end: year === null ? null : dayOf(year, 12, 31),
    precision: 'year',
    basis: written === null ? base.basis : 'stated',
    note: written === null ? note : '',
  };
}
