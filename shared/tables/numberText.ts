// Figures that stand in a cell as text: read only where nothing is lost.
import { parseChineseNumber } from '../calendar/numerals.ts';
import { asciiDigits } from './readPeriod.ts';

const plainNumber = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;

/**
 * The number that a text is, null when it is more or less than a number. Full-width digits, separators of
 * thousands and a measure equal to `measure` are allowed; 约, 以上 and their like are not.
 */
export function readNumber(text: string, measure: string | null = null): number | null {
  let plain = asciiDigits(text)
    .replace(/[\s　]+/gu, '')
    .replace(/[，﹐]/gu, ',')
    .replace(/^－/u, '-');
  if (measure && plain.endsWith(measure)) plain = plain.slice(0, -measure.length);
  plain = plain.replace(/^[¥￥]/u, '');
  if (!plainNumber.test(plain)) return null;
  const value = Number(plain.replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}

const lead =
  /^(?:(?:已|共|累计|总体|目前|现|基本)*(?:完成|达到|达)(?:率|比例)?(?:约?为)?[:：]?)(?=[\d百一二三四五六七八九])/u;
const tenths = /^([一二三四五六七八九\d])成([一二三四五六七八九\d半])?$/u;

/**
 * A percentage in words or figures, 0 to 100: `85%`, `８５％`, `百分之八十五`, `八成五`, `累计完成85%`. Null when it is
 * anything else.
 */
export function readPercentText(text: string): number | null {
  const plain = asciiDigits(text).replace(/\s+/gu, '').replace(lead, '');
  const words = /^百分之(.+)$/u.exec(plain)?.[1];
  if (words) return words === '百' ? 100 : inRange(parseChineseNumber(words) ?? Number.NaN);
  const [, whole, rest] = tenths.exec(plain) ?? [];
  if (whole) {
    const ones = rest === '半' ? 5 : rest === undefined ? 0 : digitOf(rest);
    return inRange(digitOf(whole) * 10 + ones);
  }
  const figures = plain.endsWith('%') ? readNumber(plain.slice(0, -1)) : readNumber(plain);
  return figures === null ? null : inRange(figures);
}

function digitOf(written: string): number {
  return parseChineseNumber(written) ?? Number(written);
}

export function inRange(value: number): number | null {
  return value >= 0 && value <= 100 ? Number(value.toPrecision(12)) : null;
}
