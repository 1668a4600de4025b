// Ranges and lists in which one end or entry leaves its unit to another: 8-12月, 6月1日至15日, 2021、2022年, 7、8月底前.
import {
  afterNoFigure,
  emptyMoment,
  gap,
  numberOf,
  positionOf,
  rangeMark,
  suffixOf,
  yearWordPattern,
  yearWords,
  type Moment,
} from './momentGrammar.ts';

const number = '\\d{1,2}|[一二三四五六七八九十]{1,2}';
const end = '[底末](?![线数图端梢位])';
const before = '(?:之|以)?前(?![期端往沿景后])';
const tail = `(?<tp>初(?![步中级具始次审选期见验设])|${end})?(?<ts>${before})?`;
const noCode = '(?<![\\d.\\-/A-Za-z])';

/** 8-12月, 2012年1月—6月, 今年4-5月, 6月1日至15日, 1-3季度. */
const oneUnit =
  `(?:(?:${afterNoFigure}(?<ry>\\d{4})${gap}年|(?<rw>${yearWordPattern}))${gap})?(?<![\\d.\\-/A-Za-z第])(?:` +
  `(?<ma>${number})${gap}(?:月份?)?${rangeMark}(?<mb>${number})${gap}月(?!\\d)份?(?!${gap}\\d{1,2}${gap}[日号])` +
  `|(?<dm>${number})${gap}月${gap}(?<da>${number})${gap}[日号]?${rangeMark}(?<db>${number})${gap}[日号]` +
  `|第?(?<qa>[1-4一二三四])${rangeMark}第?(?<qb>[1-4一二三四])${gap}季度` +
  `)${tail}`;
const years = `${noCode}(?<ya>(?:19|20)\\d{2})${gap}年?${rangeMark}(?<yb>(?:19|20)\\d{2})(?!\\d|[.\\-/]\\d|${gap}年${gap}\\d|号|${gap}[个项米元万亿%])(?:${gap}年(?:度)?)?(?<ye>${end})?(?<ys>${before})?`;
const dotted = `${noCode}(?<xy>(?:19|20)\\d{2})[./](?<xm>\\d{1,2})${rangeMark}(?<xn>\\d{1,2})(?![\\d./]|${gap}[%万亿元个公米吨亩项年月日])`;
/** 前三季度, 前8个月, 前八月. Not 6月底前8月. */
const soFar = `(?<![年底月末日旬节])前(?:(?<sq>[2-3二三两])${gap}个?季度|(?<sm>\\d{1,2}|[一二三四五六七八九十两]{1,2})${gap}(?:个月|月(?![底末初上中下\\d])))`;

/** An entry of a list takes 底 and 前 from the last one. */
const and = '[、和及与]';
const listTail = `(?<le>${end})?(?<ls>${before})?`;
const listedYear = `${noCode}(?<ly>20\\d{2})(?=(?:${and}20\\d{2}){1,4}年${listTail.replace('<le>', '<lye>').replace('<ls>', '<lys>')})`;
const listedQuarter = `(?:(?<lqy>\\d{4})${gap}年)?第?(?<lq>[1-4一二三四])(?=(?:${and}第?[1-4一二三四]){1,3}${gap}季度)`;
/** Without a year, 1、2月 may be the second month of item one: words must stand before it, and 底 behind. */
const listedMonth =
  `(?:${afterNoFigure}(?<lmy>\\d{4})${gap}年(?<lm>\\d{1,2})(?=(?:${and}\\d{1,2}){1,4}${gap}月${listTail})` +
  `|(?<=年\\d{1,2}(?:${and}\\d{1,2}){0,3}${and})(?<ln>\\d{1,2})(?=(?:${and}\\d{1,2}){1,4}${gap}月${listTail.replace('<le>', '<lne>').replace('<ls>', '<lns>')})` +
  `|(?<=[\\u4e00-\\u9fff(,，]|\\d${and}|^(?=\\d{1,2}${and}\\d{1,2}${and}\\d))(?<![年月第])(?<lo>\\d{1,2})(?=(?:${and}\\d{1,2}){1,4}${gap}月(?<loe>${end})(?<los>${before})?))`;

/** 6月10日、20日、30日前: the later days of a list take the month of the first. */
const listedDay = `(?<=(?<km>\\d{1,2})${gap}月${gap}\\d{1,2}${gap}日?(?:${and}\\d{1,2}日?){0,4}${and})(?<kd>\\d{1,2})${gap}日(?<ks>${before})?`;

export const shortForms = [
  listedDay,
  listedMonth,
  listedQuarter,
  years,
  dotted,
  oneUnit,
  soFar,
  listedYear,
];

export type CalendarForm =
  | { form: 'moment'; moment: Moment }
  | { form: 'range' | 'soFar'; first: Moment; second: Moment };

type Groups = Record<string, string | undefined>;

/** What a match of one of the short forms says, or null when another pattern matched. */
export function shortFormOf(groups: Groups): CalendarForm | null {
  return rangeOf(groups) ?? entryOf(groups);
}

function rangeOf(groups: Groups): CalendarForm | null {
  const { ya, yb, ye, ys, ma, mb, dm, da, db, qa, qb, tp, ts, sq, sm, xy, xm, xn } = groups;
  if (ya !== undefined)
    return range(
      { year: numberOf(ya) },
      { year: numberOf(yb), position: positionOf(ye), suffix: suffixOf(ys) },
    );
  if (xy !== undefined) {
    const year = numberOf(xy);
    return range(
      { year, month: numberOf(xm), dotted: true },
      { year, month: numberOf(xn), dotted: true },
    );
  }
  const year = { year: numberOf(groups['ry']), yearShift: yearWords[groups['rw'] ?? ''] ?? null };
  const last = { position: positionOf(tp), suffix: suffixOf(ts) };
  if (ma !== undefined) {
    const form = range({ ...year, month: numberOf(ma) }, { ...year, month: numberOf(mb), ...last });
    return isSoFar(form) ? { ...form, form: 'soFar' } : form;
  }
  if (dm !== undefined) {
    const month = numberOf(dm);
    return range(
      { ...year, month, day: numberOf(da) },
      { ...year, month, day: numberOf(db), suffix: suffixOf(ts) },
    );
  }
  if (qa !== undefined)
    return range({ ...year, quarter: numberOf(qa) }, { ...year, quarter: numberOf(qb), ...last });
  if (sq !== undefined)
    return { ...range({ quarter: 1 }, { quarter: numberOf(sq) }), form: 'soFar' };
  if (sm !== undefined) return { ...range({ month: 1 }, { month: numberOf(sm) }), form: 'soFar' };
  return null;
}

/** One entry of a list. */
function entryOf(groups: Groups): CalendarForm | null {
  const { lqy, lq, lmy, lm, ln, lo, ly, km, kd, ks } = groups;
  if (kd !== undefined)
    return moment({ month: numberOf(km), day: numberOf(kd), suffix: suffixOf(ks) });
  if (lq !== undefined) return moment({ year: numberOf(lqy), quarter: numberOf(lq) });
  const month = lm ?? ln ?? lo;
  if (month !== undefined)
    return moment({
      year: numberOf(lmy),
      month: numberOf(month),
      position: positionOf(groups['le'] ?? groups['lne'] ?? groups['loe']),
      suffix: suffixOf(groups['ls'] ?? groups['lns'] ?? groups['los']),
    });
  if (ly === undefined) return null;
  return moment({
    year: numberOf(ly),
    position: positionOf(groups['lye']),
    suffix: suffixOf(groups['lys']),
  });
}

function moment(said: Partial<Moment>): CalendarForm {
  return { form: 'moment', moment: { ...emptyMoment, ...said } };
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
