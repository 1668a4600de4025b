// Lengths of time that end somewhere: 用3年时间, 5年内, 印发之日起30日内, 大干150天. See RULES.md [D11], [D12].
// What only looks alike is not matched: 一年打基础, 分2年给予, 24小时, 三年行动计划, 近3年内.
import type { Precision } from '../plan/model.ts';
import { claim, type Claims, type DateContext, type Meaning } from './candidates.ts';
import { addDays, addMonths, dayOf, yearOf } from './days.ts';
import { parseChineseNumber } from './numerals.ts';

const count = '\\d{1,3}|[一二三四五六七八九十两百半]{1,4}';
const unit = '年|个月|个工作日|工作日|天|日|周|个星期';
const issuing = '印发|发布|公布|下发|出台|颁布|发文';
const happening =
  '签订|签署|收到|接到|接|发现|确认|下达|开学|通过|批复|受理|开工|竣工|立项|获批|审定|验收|实施|施行|生效|备案|交办|成立|完成|移交|入库|结束|启动';

/** 于本文印发后3个月内, 在本意见印发之日起30日内, 收到通知后5个工作日内. */
const afterEvent = new RegExp(
  `(?:自|从|在|于)?(?<e>[\\u4e00-\\u9fff《》“”]{0,12}?(?:${issuing}|${happening})[\\u4e00-\\u9fff]{0,4}?)(?:(?:之日|当日|之后|以后|日)起?|起|后)(?:的|[,，])?\\s?(?<n>${count})\\s?(?<u>${unit})(?:之内|以内|内)`,
  'g',
);
/** 力争用3年时间, 利用三年时间, 通过三年努力, 为期三年, 5年内, 未来三年. */
const taking = new RegExp(
  `(?:力争|争取|计划|确保)?(?:再)?(?:(?:用|利用|通过|经过|花|以)\\s?(?<a>${count})\\s?(?<au>年|个月|天|周)(?:左右)?的?(?:时间|努力|奋斗|奋战|(?:[集专综][\\u4e00-\\u9fff]{1,3})?(?:攻坚|行动|整治|治理|建设|创建|改造|提升)|(?=[,，、]))` +
    `|为期\\s?(?<b>${count})\\s?(?<bu>年|个月|天|周)` +
    `|(?:未来|今后|接下来)的?\\s?(?<c>${count})\\s?(?<cu>年|个月)(?:内|时间)?)`,
  'g',
);
const inside = new RegExp(
  `(?<![\\d.近前每第满分后过去超足]|过去|控制|压缩|缩短|毕业|离校|注册|成立|登记|建成|连续|最近|不足|[至到]|控制在|不超过|不多于|限时|时限|时间|周期)(?:力争|争取|在)?(?<n>${count})\\s?(?<u>${unit})(?:之内|以内|内(?![蒙部外容涵设控河陆]))`,
  'g',
);
/** 第一年完成30%，第二年…: counted from the year in which the plan starts. */
const yearOfPlan =
  /第(?<y>[一二三四五])年(?:度)?(?:底|末)?(?:之?前)?(?=[,，]?\s?(?:完成|建成|实现|启动|开工|达|全面|基本|力争))/g;
const campaign = new RegExp(`(?:大干|奋战|攻坚|会战|冲刺)\\s?(?<n>${count})\\s?天`, 'g');

/** 3日内核查到位, 5个工作日内答复: how fast every single case is dealt with, not when a task is due. */
function isStandard(unitWord: string, after: string): boolean {
  return (
    /^(?:天|日|个?工作日|周|个星期)$/.test(unitWord) &&
    /^(?:[\u4e00-\u9fff]{0,4})?(?:核查|核实|答复|回复|反馈|响应|处置|处理|办结|办理|办复|受理|清零|到账|拨付|修复|赶到|到场|送达|公示)/.test(
      after,
    )
  );
}

/** Finds durations in text in its plain form. */
export function findDurations(text: string, context: DateContext, claims: Claims): void {
  if (!/[年月天日周期]/.test(text)) return;
  for (const match of text.matchAll(afterEvent)) {
    const { e, n, u } = match.groups ?? {};
    add(claims, match, afterAnEvent(e ?? '', n ?? '', u ?? '', context));
  }
  for (const match of text.matchAll(taking)) {
    const { a, au, b, bu, c, cu } = match.groups ?? {};
    // 为期100天的行动 begins when it begins; 为期三年 is the plan's own length.
    const meaning =
      b !== undefined && bu !== '年'
        ? relative(precisionOf(bu ?? ''), `为期${b}${bu ?? ''}，起算日未知`)
        : fromTheStart(a ?? b ?? c ?? '', au ?? bu ?? cu ?? '', context);
    add(claims, match, meaning, b !== undefined);
  }
  for (const match of text.matchAll(inside)) {
    const { n, u } = match.groups ?? {};
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 16);
    if (isStandard(u ?? '', after)) continue;
    add(claims, match, fromTheStart(n ?? '', u ?? '', context));
  }
  for (const match of text.matchAll(yearOfPlan))
    add(claims, match, yearOfThePlan(parseChineseNumber(match.groups?.['y'] ?? '') ?? 1, context));
  for (const match of text.matchAll(campaign))
    add(claims, match, campaignOf(match.groups?.['n'] ?? '', context));
}

function add(
  claims: Claims,
  match: RegExpExecArray,
  meaning: Meaning | null,
  isLength = false,
): void {
  if (!meaning) return;
  const to = match.index + match[0].length;
  claim(claims, { from: match.index, to, form: 'meaning', role: 'duration', meaning, isLength });
}

function relative(precision: Precision | null, note: string): Meaning {
  return { kind: 'relative', start: null, end: null, precision, basis: 'stated', note };
}

function afterAnEvent(
  event: string,
  amount: string,
  unitWord: string,
  context: DateContext,
): Meaning | null {
  const number = parseChineseNumber(amount);
  if (number === null) return null;
  const precision = precisionOf(unitWord);
  const words = `${number}${unitWord}内`;
  const ofDocument =
    new RegExp(`(?:${issuing}|实施|施行)`).test(event) && !/合同|通知书/.test(event);
  if (!ofDocument) return relative(precision, `自“${event}”起${words}，起算日未知`);
  if (context.issued === null) return relative(precision, `自印发之日起${words}，印发日期未知`);
  if (unitWord.endsWith('工作日'))
    return relative(precision, `自印发之日（${context.issued}）起${words}，按工作日另算`);
  const end = later(context.issued, number, unitWord);
  return {
    kind: 'deadline',
    start: context.issued,
    end,
    precision,
    basis: 'inferred',
    note: `按印发之日${context.issued}起${words}推算`,
  };
}

/** Years count from the start of the plan and end on the eve; months and days count from the day of issue. */
function fromTheStart(amount: string, unitWord: string, context: DateContext): Meaning | null {
  const half = amount === '半' && unitWord === '年';
  const number = half ? 6 : parseChineseNumber(amount);
  if (number === null || number === 0) return null;
  const word = half ? '个月' : unitWord;
  const precision = precisionOf(word);
  const words = half ? '半年' : `${number}${word}`;
  if (word.endsWith('工作日')) return relative(precision, `${words}内，起算日未知`);
  const long = word === '年';
  const { issued } = context;
  const start = long ? (context.period.start ?? issued) : (issued ?? context.period.start);
  if (start === null) return relative(precision, `${words}，起算日未知`);
  const name =
    start === context.period.start && (long || issued === null) ? '计划起始日' : '印发之日';
  const end = later(start, number, word);
  return {
    kind: 'deadline',
    start,
    end: long ? addDays(end, -1) : end,
    precision,
    basis: 'inferred',
    // Years of effort end with a year of the calendar more often than on the day of issue.
    note: `按${name}${start}起${words}推算${long && start !== context.period.start ? '，请核对' : ''}`,
  };
}

function yearOfThePlan(index: number, { period }: DateContext): Meaning {
  if (period.start === null) return relative('year', `第${index}年，计划起始年未知`);
  const year = yearOf(period.start) + index - 1;
  return {
    kind: 'deadline',
    start: dayOf(year, 1, 1),
    end: dayOf(year, 12, 31),
    precision: 'year',
    basis: 'inferred',
    note: `计划第${index}年，按${year}年计`,
  };
}

function campaignOf(amount: string, context: DateContext): Meaning | null {
  const number = parseChineseNumber(amount);
  if (number === null) return null;
  const words = `${number}天`;
  if (context.issued === null) return relative('day', `${words}，起算日未知`);
  return {
    kind: 'deadline',
    start: context.issued,
    end: addDays(context.issued, number),
    precision: 'day',
    basis: 'inferred',
    note: `按印发之日${context.issued}起${words}推算`,
  };
}

function later(start: string, number: number, unitWord: string): string {
  if (unitWord === '年') return addMonths(start, number * 12);
  if (unitWord === '个月') return addMonths(start, number);
  return addDays(start, unitWord === '周' || unitWord === '个星期' ? number * 7 : number);
}

function precisionOf(unitWord: string): Precision {
  if (unitWord === '年') return 'years';
  return unitWord === '个月' ? 'month' : 'day';
}
