// Figures that stand in a cell as text: read only where nothing is lost.
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

/** A percentage in words or figures, 0 to 100: `85%`, `８５％`, `百分之八十五`, `八成`. Null when it is anything else. */
export function readPercentText(text: string): number | null {
  const plain = asciiDigits(text)
    .replace(/\s+/gu, '')
    .replace(/^(?:已?完成)(?=\d|百分之)/u, '');
  const words = /^百分之([\d.]+|[〇零一二三四五六七八九十百]{1,4})$/u.exec(plain)?.[1];
  if (words) return inRange(/^[\d.]+$/u.test(words) ? Number(words) : chineseToHundred(words));
  const tenths = /^([一二三四五六七八九\d])成$/u.exec(plain);
  if (tenths?.[1]) {
    return inRange(
      (digits.indexOf(tenths[1]) > 0 ? digits.indexOf(tenths[1]) : Number(tenths[1])) * 10,
    );
  }
  const figures = plain.endsWith('%') ? readNumber(plain.slice(0, -1)) : readNumber(plain);
  return figures === null ? null : inRange(figures);
}

export function inRange(value: number): number | null {
  return value >= 0 && value <= 100 ? Number(value.toPrecision(12)) : null;
}

const digits = '零一二三四五六七八九';

function chineseToHundred(words: string): number {
  const plain = words.replaceAll('〇', '零');
  if (plain === '百' || plain === '一百') return 100;
  const [tens, ones] = plain.includes('十') ? plain.split('十') : [null, plain];
  const value = (part: string) => (part.length === 1 ? digits.indexOf(part) : Number.NaN);
  const tensValue = tens === null ? 0 : tens === '' ? 1 : value(tens ?? '');
  return tensValue * 10 + (ones ? value(ones) : 0);
}
