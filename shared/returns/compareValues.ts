// One filled-in cell read as the value of its field: without loss, or not at all.
import { isDay } from '../calendar/days.ts';
import { readDate, type DateContext } from '../calendar/expressions.ts';
import { parseChineseNumber } from '../calendar/numerals.ts';
import type { FilledKey } from '../forms/definition.ts';
import { withoutSpace } from './headingText.ts';
import type { RawCell } from './rawSheet.ts';
import { readStatusWord } from './compareStatus.ts';

/**
 * What a cell says: `stored` is the value's stored text (see forms/values), empty for nothing. `said` keeps the words
 * of the cell where they say more than the value. Unreadable cells carry the reason.
 */
export type ReadValue =
  | { readable: true; stored: string; said: string | null }
  | { readable: false; text: string; reason: string };

const nothing: ReadValue = { readable: true, stored: '', said: null };
/** How offices write that there is nothing: `/`, `—`, `-`. 无 is an answer and stays. */
const dashes = /^[/／\\—–\-－]*$/u;

export function readValue(field: FilledKey, cell: RawCell | null, context: DateContext): ReadValue {
  if (cell === null) return nothing;
  const text = cleanText(cell.text);
  if (cell.type === 'error') return unreadable(text, `公式出错（${cell.value}）`);
  if (cell.type === 'text' && (text === '' || dashes.test(withoutSpace(text)))) return nothing;
  if (cell.type === 'boolean') return unreadable(text, '是“真/假”值，不是文字或数');
  if (field === 'percent') return readPercent(cell, text);
  if (field === 'status') return readStatus(text);
  if (field === 'actualDate') return readDay(cell, text, context);
  // A telephone number that was kept as a number may be shown as 1.38E+10.
  if (cell.type === 'number' && Number.isInteger(cell.value)) return value(String(cell.value));
  return value(cell.type === 'date' ? cell.value : text);
}

function value(stored: string, said: string | null = null): ReadValue {
  return { readable: true, stored, said };
}

function unreadable(text: string, reason: string): ReadValue {
  return { readable: false, text, reason };
}

/** Line breaks of one kind, no white space at the ends of the text. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u200b\ufeff]/gu, '')
    .trim();
}

/**
 * A percentage of 0 to 100 [M7]: 80, 80%, ８０％, 百分之八十, 八成; a number between 0 and 1 is a share (0.8 is 80 %),
 * since nobody reports in tenths of a per cent. Plain 1 stays 1 %.
 */
function readPercent(cell: RawCell, text: string): ReadValue {
  if (cell.type === 'date') return unreadable(text, '是日期，不是完成率');
  const plain = withoutSpace(text.normalize('NFKC'));
  let percent: number | null = null;
  if (cell.type === 'number') {
    percent = plain.endsWith('%') || isShare(cell.value) ? cell.value * 100 : cell.value;
  } else {
    const match = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/u.exec(plain);
    if (match) {
      const figure = Number(match[1]);
      percent = match[2] === '' && isShare(figure) ? figure * 100 : figure;
    } else {
      const inWords = /^百分之(.+)$/u.exec(plain)?.[1];
      const tenths = /^([一二三四五六七八九十])成$/u.exec(plain)?.[1];
      if (inWords) percent = parseChineseNumber(inWords);
      else if (tenths) percent = (parseChineseNumber(tenths) ?? Number.NaN) * 10;
    }
  }
  if (percent === null || Number.isNaN(percent)) return unreadable(text, '看不出是多少');
  if (percent < 0 || percent > 100) return unreadable(text, '不在 0 到 100 之间');
  // 0.57 × 100 must be 57, not 56.99999999999999.
  return value(String(Number(percent.toPrecision(12))));
}

function isShare(figure: number): boolean {
  return figure > 0 && figure < 1;
}

function readStatus(text: string): ReadValue {
  const read = readStatusWord(text);
  if (!read) return unreadable(text, '不是认识的状态，请选未启动、推进中、已完成或已终止');
  return value(read.status, read.exact ? null : text);
}

function readDay(cell: RawCell, text: string, context: DateContext): ReadValue {
  if (cell.type === 'date') {
    const day = cell.value.slice(0, 10);
    return isDay(day) ? value(day) : unreadable(text, '不是可用的日期');
  }
  const read = readDate(text, context);
  if (!read) return unreadable(text, '看不出是哪一天');
  return value(read.day, read.precision === 'day' ? null : text);
}
