// What counts on in a text of a cell, for series: a number, a day, a month, a heading's number, a day of the week. A part is a
// frame that stays and a value that goes on; texts with one frame belong to one series.
import { dayFromNumber, dayNumberOf, isRealDay, partsOf } from '#shared/calendar/days.ts';
import { parseChineseNumber } from '#shared/calendar/numerals.ts';
import { writeChineseNumber } from '#shared/calendar/writeNumeral.ts';

export type SeriesPart = {
  frame: string;
  value: number;
  /** The text with another value, or null when there is none with it. */
  write(value: number): string | null;
  /** Whether one such text goes on by itself; otherwise it is repeated, and two give the step. */
  alone: boolean;
  /** Values that begin again after so many. */
  cycle?: number;
  isDay?: boolean;
};

type Reader = (text: string) => SeriesPart | null;

/** Longest text that is looked at: nobody continues a series of paragraphs. */
const longest = 400;

export function readNumberPart(text: string): SeriesPart | null {
  const match = /^(-?)((?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,9}))?)(%?)$/.exec(text);
  if (!match) return null;
  const [, sign = '', figure = '', decimals = '', percent = ''] = match;
  const grouped = figure.includes(',');
  return {
    frame: `number${percent}`,
    value: Number(`${sign}${figure.replaceAll(',', '')}`),
    alone: false,
    write(value) {
      const rounded = Number(value.toFixed(Math.max(decimals.length, 9)));
      const [whole = '', fraction] = String(rounded).split('.');
      const shown = grouped ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole;
      const places = (fraction ?? '').padEnd(decimals.length, '0');
      return `${shown}${places === '' ? '' : `.${places}`}${percent}`;
    },
  };
}

export function readDayPart(text: string): SeriesPart | null {
  const match = /^(\d{4})([-/.]|年)(\d{1,2})([-/.]|月)(\d{1,2})(日?)$/.exec(text);
  if (!match) return null;
  const [, year = '', first = '', month = '', second = '', date = '', end = ''] = match;
  const chinese = first === '年';
  if (chinese ? second !== '月' : first !== second || end !== '') return null;
  if (!isRealDay(Number(year), Number(month), Number(date))) return null;
  const isPadded = month.startsWith('0') || date.startsWith('0');
  const width = isPadded || (first === '-' && text.length === 10) ? 2 : 1;
  return {
    frame: `day${first}${second}${end}`,
    value: dayNumberOf(Number(year), Number(month), Number(date)),
    alone: true,
    isDay: true,
    write(value) {
      const [y, m, d] = partsOf(dayFromNumber(value));
      if (y < 1900 || y > 9999) return null;
      const two = (part: number) => String(part).padStart(width, '0');
      return `${y}${first}${two(m)}${second}${two(d)}${end}`;
    },
  };
}

/** `2022年6月`, `2022-06`; with 底, 底前 and the like it is a date in words, which one alone does not count on. */
const readMonthPart: Reader = (text) => {
  const match = /^(\d{4})(年|-)(\d{1,2})(月?)(\D{0,8})$/s.exec(text);
  if (!match) return null;
  const [, year = '', between = '', month = '', sign = '', rest = ''] = match;
  const place = Number(month) - 1;
  if (place < 0 || place > 11 || (between === '年') !== (sign === '月')) return null;
  if (between === '-' && (rest !== '' || month.length !== 2)) return null;
  return {
    frame: `month${between}${rest}`,
    value: Number(year) * 12 + place,
    alone: rest === '',
    write(value) {
      const written = String((value % 12) + 1).padStart(between === '-' ? 2 : month.length, '0');
      const shown = between === '年' ? String(Number(written)) : written;
      return `${Math.floor(value / 12)}${between}${shown}${sign}${rest}`;
    },
  };
};

const quarters = '一二三四';

/** `2022年一季度`, `2022年第1季度`; without a year it begins again after the fourth. */
const readQuarterPart: Reader = (text) => {
  const match = /^(?:(\d{4})年)?(第?)([一二三四1-4])(季度?)(\D{0,8})$/s.exec(text);
  if (!match) return null;
  const [, year, ordinal = '', figure = '', word = '', rest = ''] = match;
  const chinese = quarters.includes(figure);
  const place = chinese ? quarters.indexOf(figure) : Number(figure) - 1;
  const figureOf = (quarter: number) => (chinese ? (quarters[quarter] ?? '') : String(quarter + 1));
  const tail = `${word}${rest}`;
  return {
    frame: `quarter ${year === undefined} ${ordinal}${chinese}${tail}`,
    value: year === undefined ? place : Number(year) * 4 + place,
    alone: rest === '',
    ...(year === undefined ? { cycle: 4 } : {}),
    write: (value) =>
      year === undefined
        ? `${ordinal}${figureOf(value)}${tail}`
        : `${Math.floor(value / 4)}年${ordinal}${figureOf(value % 4)}${tail}`,
  };
};

const lists = [
  '一二三四五六日'.split('').map((sign) => `星期${sign}`),
  '一二三四五六日'.split('').map((sign) => `周${sign}`),
  Array.from({ length: 12 }, (_, month) => `${month + 1}月`),
  Array.from({ length: 12 }, (_, month) => `${writeChineseNumber(month + 1) ?? ''}月`),
  '甲乙丙丁戊己庚辛壬癸'.split(''),
];

const readListPart: Reader = (text) => {
  for (const [index, list] of lists.entries()) {
    const value = list.indexOf(text);
    if (value < 0) continue;
    return {
      frame: `list${index}`,
      value,
      alone: true,
      cycle: list.length,
      write: (next) => list[next] ?? null,
    };
  }
  return null;
};

function counted(before: string, figure: string, after: string): SeriesPart | null {
  const chinese = !/^\d+$/.test(figure);
  const value = chinese ? parseChineseNumber(figure) : Number(figure);
  // Only what would be written the same is counted on: not 〇三 or 两.
  if (value === null || (chinese && writeChineseNumber(value) !== figure)) return null;
  return {
    frame: `counted ${chinese} ${before}\n${after}`,
    value,
    alone: true,
    write(next) {
      if (next < 0 || (next === 0 && value > 0)) return null;
      const shown = chinese ? writeChineseNumber(next) : String(next).padStart(figure.length, '0');
      return shown === null ? null : `${before}${padded(figure, shown)}${after}`;
    },
  };
}

/** Leading noughts are kept where there were any; `9` goes on to `10` all the same. */
function padded(figure: string, shown: string): string {
  return figure.startsWith('0') ? shown : shown.replace(/^0+(?=\d)/, '');
}

/** Numbers of headings: 一、…, （一）…, 1. …, 1.2 …, 第1…; then a number at the very end. */
const readCountedPart: Reader = (text) => {
  const figures = '([一二三四五六七八九十百千]+|\\d{1,6})';
  const patterns = [
    new RegExp(`^([（(〔[]?)${figures}((?:[、．）)〕\\]]|\\.(?!\\d)).*)$`, 's'),
    new RegExp(`^()${figures}()$`, 's'),
    /^((?:\d{1,4}[.．]){1,4})(\d{1,4})((?:\s.*)?)$/s,
    new RegExp(`^([^第]{0,40}第)${figures}(\\D.*|)$`, 's'),
    /^()(\d{1,6})(\s.*)$/s,
    /^(\D{1,200})(\d{1,6})()$/s,
    // Behind other figures, a number after a dash or a stroke is part of a telephone number, a date or a code.
    /^(.*[^\d\-/.:：－])(\d{1,6})()$/s,
  ];
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const part = match && counted(match[1] ?? '', match[2] ?? '', match[3] ?? '');
    if (part) return part;
  }
  return null;
};

const textReaders: readonly Reader[] = [
  readNumberPart,
  readDayPart,
  readMonthPart,
  readQuarterPart,
  readListPart,
  readCountedPart,
];

/** What counts on in a free text, or null. */
export function readTextPart(text: string): SeriesPart | null {
  if (text === '' || text.length > longest) return null;
  for (const reader of textReaders) {
    const part = reader(text);
    if (part) return part;
  }
  return null;
}
