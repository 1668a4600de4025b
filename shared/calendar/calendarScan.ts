// Finds dates and ranges of dates in text, and text that was meant as a date but cannot be one.
import { claim, type Claims } from './candidates.ts';
import {
  emptyMoment,
  gap,
  momentOf,
  momentSource,
  numberOf,
  positionOf,
  rangeMark,
  suffixOf,
  type Moment,
} from './momentGrammar.ts';

const number = '\\d{1,2}|[一二三四五六七八九十]{1,2}';
const tail =
  '(?<tp>初(?![步中级具始次审选期见验设])|[底末](?![线数图端梢位]))?(?<ts>(?:之|以)?前(?![期端往沿景后]))?';

/** One end without its own unit: 8-12月, 2012年1—6月, 6月1-15日, 1-3季度, 2021—2023, 2022.6-9. */
const shortRanges =
  `(?<![\\d.])(?:(?<ry>\\d{4})${gap}年)?${gap}(?<![\\d.\\-/A-Za-z第])(?:` +
  `(?<ma>${number})${gap}(?:月份?)?${rangeMark}(?<mb>${number})${gap}月(?!\\d)份?(?!${gap}\\d{1,2}${gap}[日号])` +
  `|(?<dm>${number})${gap}月${gap}(?<da>${number})${rangeMark}(?<db>${number})${gap}[日号]` +
  `|第?(?<qa>[1-4一二三四])${rangeMark}第?(?<qb>[1-4一二三四])${gap}季度` +
  `)${tail}`;
const yearRange = `(?<![\\d.\\-/A-Za-z])(?<ya>(?:19|20)\\d{2})${gap}年?${rangeMark}(?<yb>(?:19|20)\\d{2})(?!\\d|[.\\-/]\\d|${gap}年${gap}\\d|号|${gap}[个项米元万亿%])(?:${gap}年(?:度)?)?(?<ye>[底末](?![线数图端梢位]))?(?<ys>(?:之|以)?前(?![期端往沿景后]))?`;
const dottedRange = `(?<![\\d.\\-/A-Za-z])(?<xy>(?:19|20)\\d{2})[./](?<xm>\\d{1,2})${rangeMark}(?<xn>\\d{1,2})(?![\\d./]|${gap}[%万亿元个公米吨亩项年月日])`;
const soFar = `前(?:(?<sq>[2-3二三两])${gap}个?季度|(?<sm>\\d{1,2}|[一二三四五六七八九十两]{1,2})${gap}个月)`;
/** 2021、2022年: the first year leaves its 年 to the last. */
const listedYear = `(?<![\\d.\\-/A-Za-z])(?<ly>20\\d{2})(?=(?:[、和及与]20\\d{2}){1,4}年)`;

/** 2021年第一、二季度, 2022年7、8月. Without a year, 1、2月 may be the second month of item one. */
const listedQuarter = `(?:(?<lqy>\\d{4})${gap}年)?第?(?<lq>[1-4一二三四])(?=(?:[、和及与]第?[1-4一二三四]){1,3}${gap}季度)`;
const listedMonth = `(?<![\\d.])(?<lmy>\\d{4})${gap}年(?<lm>\\d{1,2})(?=(?:[、和及与]\\d{1,2}){1,4}${gap}月)`;

const scan = new RegExp(
  `${listedMonth}|${listedQuarter}|${yearRange}|${dottedRange}|${shortRanges}|${soFar}|${listedYear}|` +
    `${momentSource('A')}(?:${rangeMark}${momentSource('B', 'second')})?`,
  'g',
);

/** A letter that stands for a digit (2O21年, 6月3l日), or a year with a digit too many or too few. */
const brokenYear =
  /(?<![\dA-Za-z])(?:(?=[\dOoIlSZ]*[OoIlSZ])(?=[\dOoIlSZ]*\d)[\dOoIlSZ]{4}|[12]\d{2}|[12]\d{4}|(?=[一二三四五六七八九〇零OoО]*[OoО])[一二][〇零九OoО][〇零一二三四五六七八九OoО]{2})\s{0,3}年(?=\s{0,3}(?:\d{1,2}\s{0,3}月|年?[底末初]|[度前]|[上下]半年|第?[一二三四1-4]季度|完成|建成|实现|达|$)|[^\u4e00-\u9fff])(?:\s{0,3}[\dOoIl]{1,2}\s{0,3}月(?:\s{0,3}[\dOoIl]{1,2}\s{0,3}[日号])?)?(?:年?[底末初])?(?:(?:之|以)?前)?/g;
const brokenDay =
  /(?<![\dA-Za-z])(?:\d{4}\s{0,3}年\s{0,3})?(?:\d{0,2}[OoIl]\d{0,1}\s{0,3}月(?:\s{0,3}[\dOoIl]{1,2}\s{0,3}[日号])?|\d{1,2}\s{0,3}月\s{0,3}(?:\d?[OoIl]\d?)\s{0,3}[日号])(?:(?:之|以)?前)?/g;

/** Claims what looks like a date with wrong characters. Runs before the dates, so that none is read out of it. */
export function findBroken(text: string, claims: Claims): void {
  if (!/年|月/.test(text)) return;
  for (const pattern of [brokenYear, brokenDay])
    for (const match of text.matchAll(pattern)) {
      const to = match.index + match[0].length;
      const reason = `“${match[0]}”写法有误，无法认作日期，请核对原文`;
      claim(claims, { from: match.index, to, form: 'broken', reason });
    }
}

/** Finds dates and ranges in text in its plain form. */
export function findCalendar(text: string, claims: Claims): void {
  for (const match of text.matchAll(scan)) {
    const groups = match.groups ?? {};
    const from = match.index;
    const to = from + match[0].length;
    claim(claims, { from, to, ...formOf(groups) });
  }
}

type Form =
  | { form: 'moment'; moment: Moment }
  | { form: 'range' | 'soFar'; first: Moment; second: Moment };

function formOf(groups: Record<string, string | undefined>): Form {
  const {
    ya,
    yb,
    ye,
    ys,
    ry,
    ma,
    mb,
    dm,
    da,
    db,
    qa,
    qb,
    tp,
    ts,
    sq,
    sm,
    ly,
    xy,
    xm,
    xn,
    lqy,
    lq,
    lmy,
    lm,
  } = groups;
  if (ya !== undefined)
    return range(
      { year: numberOf(ya) },
      { year: numberOf(yb), position: ye ? 'end' : null, suffix: suffixOf(ys) },
    );
  if (xy !== undefined)
    return range(
      { year: numberOf(xy), month: numberOf(xm), dotted: true },
      { year: numberOf(xy), month: numberOf(xn), dotted: true },
    );
  const year = numberOf(ry);
  const end = { position: positionOf(tp), suffix: suffixOf(ts) };
  if (ma !== undefined) {
    const form = range({ year, month: numberOf(ma) }, { year, month: numberOf(mb), ...end });
    return isSoFar(form) ? { ...form, form: 'soFar' } : form;
  }
  if (dm !== undefined) {
    const month = numberOf(dm);
    return range(
      { year, month, day: numberOf(da) },
      { year, month, day: numberOf(db), suffix: suffixOf(ts) },
    );
  }
  if (qa !== undefined)
    return range({ year, quarter: numberOf(qa) }, { year, quarter: numberOf(qb), ...end });
  if (sq !== undefined)
    return { ...range({ quarter: 1 }, { quarter: numberOf(sq) }), form: 'soFar' };
  if (sm !== undefined) return { ...range({ month: 1 }, { month: numberOf(sm) }), form: 'soFar' };
  if (lq !== undefined)
    return {
      form: 'moment',
      moment: { ...emptyMoment, year: numberOf(lqy), quarter: numberOf(lq) },
    };
  if (lm !== undefined)
    return { form: 'moment', moment: { ...emptyMoment, year: numberOf(lmy), month: numberOf(lm) } };
  if (ly !== undefined) return { form: 'moment', moment: { ...emptyMoment, year: numberOf(ly) } };
  const first = momentOf(groups, 'A');
  const second = momentOf(groups, 'B');
  return isEmpty(second) ? { form: 'moment', moment: first } : { form: 'range', first, second };
}

function range(
  first: Partial<Moment>,
  second: Partial<Moment>,
): { form: 'range'; first: Moment; second: Moment } {
  return {
    form: 'range',
    first: { ...emptyMoment, ...first },
    second: { ...emptyMoment, ...second },
  };
}

/** 1—10月 without a year counts what was done so far; 1—12月 is the whole year. */
function isSoFar({ first, second }: { first: Moment; second: Moment }): boolean {
  return (
    first.year === null &&
    first.month === 1 &&
    (second.month ?? 12) < 12 &&
    second.position === null &&
    second.suffix === null
  );
}

function isEmpty(moment: Moment): boolean {
  return (
    moment.year === null &&
    moment.yearShift === null &&
    moment.month === null &&
    moment.quarter === null &&
    moment.half === null &&
    moment.position === null
  );
}
