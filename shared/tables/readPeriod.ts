// The reporting period that a title, a label or headings speak of.
import type { Period } from '../plan/model.ts';

/** What a piece of text says: a year, a part of a year (`06`, `Q2`, `H1`), or both. */
export type PeriodHint = { year: number | null; part: string | null };

const chinese = '〇一二三四五六七八九十';
const quarterNames = ['一', '二', '三', '四'];

/**
 * The period that a text names: `2022年6月`, `2022年1-6月` (a month, the last), `2022年第二季度`, `2022年上半年`,
 * `2022年度`, `截至2022年6月30日`. A span of years (`2021—2023年`) is none. At most the first 300 characters count.
 */
export function readPeriodHint(text: string): PeriodHint {
  const plain = asciiDigits(text.slice(0, 300)).replace(/\s+/gu, '');
  if (/(?:19|20)\d\d年?[-—–~～至](?:19|20)?\d\d年/u.test(plain)) return { year: null, part: null };
  const year = /(?<!\d)((?:19|20)\d\d)(?=年|[-./](?:0?[1-9]|1[0-2])(?!\d))/u.exec(plain);
  return { year: year?.[1] ? Number(year[1]) : null, part: readPart(plain) };
}

/**
 * The part of a year that a text names without saying which year: 6月, 1-6月, 二季度, 上半年; null for none. A day (6月28日) is
 * the day of a filing.
 */
export function namedPart(text: string): string | null {
  const plain = asciiDigits(text.slice(0, 300)).replace(/\s+/gu, '');
  const found =
    /(?<!\d)(?:\d{1,2}月?[-—–~～至])?\d{1,2}月份?(?!\d|底前|末前)|第?[一二三四1-4]季度|[上下]半年/u.exec(
      plain,
    )?.[0];
  return found !== undefined && readPart(found) !== null ? found : null;
}

/** The last month of a part of a year: `06`, `Q2`, `H1`. */
export function endOfPart(part: string): number {
  if (part.startsWith('Q')) return Number(part.slice(1)) * 3;
  return part.startsWith('H') ? Number(part.slice(1)) * 6 : Number(part);
}

function readPart(plain: string): string | null {
  const range = /(?<!\d)\d{1,2}月?[-—–~～至](\d{1,2})月/u.exec(plain);
  if (range?.[1]) return month(range[1]);
  const quarter = /第?([一二三四1-4])季度|Q([1-4])/iu.exec(plain);
  if (quarter) {
    const written = quarter[1] ?? quarter[2] ?? '';
    const index = quarterNames.indexOf(written);
    // 前三季度 is the year up to September, not the third quarter alone; the period reported is still that quarter.
    return `Q${index >= 0 ? index + 1 : written}`;
  }
  const half = /([上下])半年/u.exec(plain);
  if (half) return half[1] === '上' ? 'H1' : 'H2';
  const digits = /(?<!\d)(\d{1,2})月|年([一二三四五六七八九十]{1,2})月/u.exec(plain);
  if (digits?.[1]) return month(digits[1]);
  if (digits?.[2]) return month(String(chineseMonth(digits[2])));
  const dotted = /(?:19|20)\d\d[-./](0?[1-9]|1[0-2])(?!\d)/u.exec(plain);
  return dotted?.[1] ? month(dotted[1]) : null;
}

/** The most exact period that hints agree on, the first hint having the first word; null without a year. */
export function choosePeriod(hints: PeriodHint[]): Period | null {
  const exact = hints.find((hint) => hint.year !== null && hint.part !== null);
  const year = hints.find((hint) => hint.year !== null)?.year ?? null;
  if (year === null) return null;
  const part = exact?.part ?? hints.find((hint) => hint.part !== null)?.part ?? null;
  return part === null ? String(year) : `${exact?.year ?? year}-${part}`;
}

function month(digits: string): string | null {
  const value = Number(digits);
  return value >= 1 && value <= 12 ? String(value).padStart(2, '0') : null;
}

function chineseMonth(written: string): number {
  if (written.length === 1) return chinese.indexOf(written);
  return 10 + chinese.indexOf(written.charAt(1));
}

/** Full-width digits and signs as ASCII ones. */
export function asciiDigits(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
