// The written forms of one point or stretch of the calendar (a moment): 2021年底, 5月上旬, 第二季度, 2022.6.30, 年内.
// A pattern is built once per position, since a range holds two moments and group names must differ.
import { parseChineseNumber } from './numerals.ts';

export type Position = 'start' | 'middle' | 'end' | 'within';
export type Suffix = 'before' | 'within' | 'until';

/** What the words say, before any year is filled in. Numbers are as written and may be impossible. */
export type Moment = {
  year: number | null;
  /** 今年, 当年 and the like: years from the base year, or from the year named just before. */
  yearShift: { from: 'base' | 'previous'; by: number } | null;
  month: number | null;
  day: number | null;
  tenDays: 1 | 2 | 3 | null;
  /** The first of two: 中下旬 runs from the second to the third. */
  tenDaysFrom: 1 | 2 | 3 | null;
  quarter: number | null;
  half: 1 | 2 | null;
  position: Position | null;
  suffix: Suffix | null;
  /** The time of day as written. */
  time: string | null;
  /** Written with figures and dots, slashes or dashes. */
  dotted: boolean;
  /** A day that lacks its 日: 6月15前. */
  lacksDayWord: boolean;
};

/** White space that text copied out of a page may carry inside an expression. */
export const gap = '\\s{0,3}';
export const rangeMark = '\\s{0,2}(?:-{1,2}|~{1,2}|至|到)\\s{0,2}';
const chinese = '[一二三四五六七八九十]';
/** No figure before it, except the number of an item: 1.2021年底, 3.6月底前. */
export const afterNoFigure = '(?:(?<![\\d.])|(?<=(?:^|[\\s。；;:])\\d{1,2}\\.))';
/** After 内: words that begin with it (内蒙古, 内部, 内容). */
const within = '内(?![蒙部外容涵设控河陆环])';
const startMark = '初(?![步中级具始次审选期见验设稿评])';
const endMark = '[底末](?![线数图蕴盘色气端梢位])';
const middleMark = '中(?=[前,，。；;、)]|旬|之前|以前|\\s{0,8}$)';

/** Words for a year, counted from another one. */
export const yearWords: Record<string, Moment['yearShift']> = {
  今年: { from: 'base', by: 0 },
  本年: { from: 'base', by: 0 },
  当年: { from: 'previous', by: 0 },
  同年: { from: 'previous', by: 0 },
  明年: { from: 'base', by: 1 },
  次年: { from: 'previous', by: 1 },
  翌年: { from: 'previous', by: 1 },
  去年: { from: 'base', by: -1 },
  上年: { from: 'base', by: -1 },
};
/** 5家以上年销售收入 holds no year. */
export const yearWordPattern = `(?<!以(?=上))(?:${Object.keys(yearWords).join('|')})`;

/**
 * The pattern of one moment; every group name ends in `key`. As the second of a range it may follow a dash, which
 * otherwise would make it part of a code.
 */
export function momentSource(key: string, place: 'alone' | 'second' = 'alone'): string {
  const noCode = place === 'second' ? '(?<![\\d.A-Za-z])' : '(?<![\\d.\\-/A-Za-z])';
  const year =
    `(?:${afterNoFigure}(?<y${key}>\\d{4}|[一二][〇零九][〇零一二三四五六七八九]{2})${gap}年(?!\\s+月)(?:度(?!假))?` +
    `|(?<![\\d.])(?<yy${key}>\\d{2})${gap}年(?=${gap}(?:年?[底末初]|\\d{1,2}${gap}月|第?[一二三四1-4]${gap}季度|[Qq][1-4]|[上下]半年))` +
    `|(?<yw${key}>${yearWordPattern})(?:度(?!假))?)(?![代级龄轻均货])`;
  const time = `(?:${gap}(?<tm${key}>(?:凌晨|早上|上午|中午|下午|晚上|晚)?${gap}\\d{1,2}${gap}(?:[时点](?:\\d{1,2}分|半|整)?(?!制)|:\\d{2}(?::\\d{2})?)|(?:上午|中午|下午|晚上)?下班|中午|上午|下午))?`;
  const weekday = `(?:\\((?:星期|周)[一二三四五六日天]\\))?`;
  const month =
    `(?<!第)${afterNoFigure}(?<m${key}>\\d{1,2}|${chinese}{1,3})${gap}月(?![球龄饼均嫂亮]|一(?!日|号|[十二三四五六七八九]))份?` +
    `(?:${gap}(?:(?<d${key}>\\d{1,2}|${chinese}{1,3})${gap}[日号](?![线楼院公])${weekday}${time}` +
    `|(?<nd${key}>\\d{1,2})(?=(?:之|以)?前|$)` +
    `|(?<t${key}>[上中下]|[上中][、至到和-]?[中下])旬|(?<mp${key}>${startMark}|${endMark}|${middleMark})))?`;
  const position = `年?(?<p${key}>${startMark}|${endMark}|终(?![端止身考总评奖绩述])|${middleMark}|${within})`;
  const quarter =
    `(?:第?(?<q${key}>[1-4一二三四])${gap}(?:个${gap})?季度|第(?<qo${key}>[1-4一二三四])季|[Qq](?<ql${key}>[1-4])(?!\\d))(?!一)` +
    `(?<qp${key}>${startMark}|${endMark})?`;
  const half = `(?<h${key}>[上下])半年(?<hp${key}>${startMark}|${endMark})?`;
  const yearless = `(?<![\\d一二三四五六七八九十两多几半每当今明去全本常往历逐近跨])年(?:度(?=内))?(?<yp${key}>${startMark}|[底末](?![线数图蕴盘色气端梢位])|终(?![端止身考总评奖绩述])|${middleMark}|${within})`;
  const dotted =
    `${noCode}(?<dy${key}>(?:19|20)\\d{2})${gap}(?<ds${key}>[./-])${gap}(?<dm${key}>\\d{1,2})` +
    `(?:${gap}\\k<ds${key}>${gap}(?<dd${key}>\\d{1,2})(?!\\d)日?(?:[T ]\\s?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?)?` +
    `(?!\\d|\\.\\d|${gap}[%万亿元个公米吨亩项])(?<dp${key}>${startMark}|${endMark})?`;
  const shortDotted = `${noCode}(?<sm${key}>\\d{1,2})[./](?<sd${key}>\\d{1,2})(?=日?(?:之|以)?前|日)日?`;
  const quarterOfYear = `${noCode}(?<qy${key}>(?:19|20)\\d{2})${gap}[-./]?${gap}[Qq](?<qn${key}>[1-4])(?!\\d)`;
  // A cell that holds nothing but 6.30 or 20220630 holds a date; inside a sentence these are figures.
  const onlyDotted = `(?<=^\\s{0,8})(?<om${key}>\\d{1,2})[./](?<od${key}>\\d{1,2})(?=\\s{0,8}$)`;
  const packed = `(?<![\\d.])(?<py${key}>20\\d{2})(?<pm${key}>0[1-9]|1[0-2])(?<pd${key}>[0-2]\\d|3[01])(?!\\d)(?=\\s{0,8}$|(?:之|以)?前|${rangeMark}20\\d{6}(?!\\d))`;
  const suffix = `(?:${gap}(?<s${key}>(?:之|以)?前(?![期端往沿景后])|(?:之|以)?${within}|为止|止(?![损回])))?`;
  // Years first: a year swallows the month that follows it. The inner alternatives get the key once each.
  const body = `(?:${month}|${quarter}|${half})`;
  return (
    `(?:${year}(?:的?${gap}(?:${rename(body, key, 'x')}|${position}))?` +
    `|${quarterOfYear}|${dotted}|${shortDotted}|${onlyDotted}|${packed}|${body}|${yearless})${suffix}`
  );
}

/** The same pattern with other group names, for a second place in one alternation. */
function rename(source: string, key: string, mark: string): string {
  return source.replace(/\(\?<([a-z]+)([A-Z]\w*)>/g, (whole, name: string, found: string) =>
    found === key ? `(?<${name}${key}${mark}>` : whole,
  );
}

type Groups = Record<string, string | undefined>;

/** What the groups of a match say. `key` is the one given to `momentSource`: a capital letter. */
export function momentOf(groups: Groups, key: string): Moment {
  const get = (name: string) => groups[name + key] ?? groups[`${name}${key}x`];
  const shortYear = get('yy');
  const yearText = get('y') ?? get('dy') ?? get('qy') ?? get('py');
  const half = get('h');
  const ten = get('t');
  const mark = get('mp') ?? get('p') ?? get('qp') ?? get('hp') ?? get('yp') ?? get('dp');
  const suffix = get('s');
  return {
    year: yearText ? parseChineseNumber(yearText) : shortYear ? centuryOf(Number(shortYear)) : null,
    yearShift: yearWords[get('yw') ?? ''] ?? null,
    month: numberOf(get('m') ?? get('dm') ?? get('sm') ?? get('om') ?? get('pm')),
    day: numberOf(get('d') ?? get('nd') ?? get('dd') ?? get('sd') ?? get('od') ?? get('pd')),
    tenDays: tenDaysOf(ten?.at(-1)),
    tenDaysFrom: tenDaysOf(ten?.at(0)),
    quarter: numberOf(get('q') ?? get('qo') ?? get('ql') ?? get('qn')),
    half: half === '上' ? 1 : half === '下' ? 2 : null,
    position: positionOf(mark),
    suffix: suffixOf(suffix),
    time: get('tm')?.replace(/\s/g, '') ?? null,
    dotted: get('dy') !== undefined || get('sm') !== undefined,
    lacksDayWord: get('nd') !== undefined,
  };
}

function tenDaysOf(mark: string | undefined): 1 | 2 | 3 | null {
  if (mark === undefined) return null;
  return mark === '上' ? 1 : mark === '中' ? 2 : 3;
}

export function suffixOf(text: string | undefined): Suffix | null {
  if (!text) return null;
  return text.endsWith('前') ? 'before' : text.endsWith('内') ? 'within' : 'until';
}

export function positionOf(text: string | undefined): Position | null {
  if (!text) return null;
  if (text.startsWith('初')) return 'start';
  if (text.startsWith('中')) return 'middle';
  return text.startsWith('内') ? 'within' : 'end';
}

/** 21 is 2021, 98 is 1998: no plan of an office is older than 1970 or runs past 2069. */
export function centuryOf(short: number): number {
  return short + (short < 70 ? 2000 : 1900);
}

export function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : (parseChineseNumber(text) ?? 0);
}

export const emptyMoment: Moment = {
  year: null,
  yearShift: null,
  month: null,
  day: null,
  tenDays: null,
  tenDaysFrom: null,
  quarter: null,
  half: null,
  position: null,
  suffix: null,
  time: null,
  dotted: false,
  lacksDayWord: false,
};
