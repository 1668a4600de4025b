// One filled-in cell read as the value of its field: without loss, or not at all.
import { isDay, isRealDay } from '../calendar/days.ts';
import { readDate, type DateContext } from '../calendar/expressions.ts';
import { isFilledKey, type FilledKey } from '../forms/definition.ts';
import { withoutSpace } from '../tables/headingText.ts';
import { serialDay } from '../tables/cellValues.ts';
import { readPercentText } from '../tables/numberText.ts';
import type { RawCell } from '../tables/rawSheet.ts';
import { readStatusWord } from '../tables/statusWords.ts';
import { isShortened } from './contactParts.ts';
import type { GuardCode } from './review.ts';

/**
 * What a cell says: `stored` is the value's stored text (see forms/values), empty for nothing. `said` keeps the words
 * of the cell where they say more than the value. Unreadable cells carry the reason.
 */
export type ReadValue =
  | { readable: true; stored: string; said: string | null }
  | {
      readable: false;
      text: string;
      reason: string;
      guard: Extract<GuardCode, 'unreadable' | 'over100' | 'impossibleDate'>;
    };

const nothing: ReadValue = { readable: true, stored: '', said: null };
/** How offices write that there is nothing: `/`, `—`, `-`. 无 is an answer and stays. */
export const dashes = /^[/／\\—–\-－]*$/u;

export function readValue(field: FilledKey, cell: RawCell | null, context: DateContext): ReadValue {
  if (cell === null) return nothing;
  const text = cleanText(cell.text);
  if (cell.type === 'error') return unreadable(text, `公式出错（${cell.value}）`);
  if (cell.type === 'text' && (text === '' || dashes.test(withoutSpace(text)))) return nothing;
  if (cell.type === 'boolean') return unreadable(text, '是“真/假”值，不是文字或数');
  if (field === 'percent') return readPercent(cell, text);
  if (field === 'status') return readStatus(text);
  if (field === 'actualDate') return readDay(cell, text, context);
  if (field === 'phone' && cell.type === 'text' && isShortened(text)) {
    return unreadable(text, '是科学计数，末几位已丢失');
  }
  // A telephone number that was kept as a number may be shown as 1.38E+10.
  if (cell.type === 'number' && Number.isInteger(cell.value)) return value(String(cell.value));
  return value(cell.type === 'date' ? cell.value : text);
}

function value(stored: string, said: string | null = null): ReadValue {
  return { readable: true, stored, said };
}

function unreadable(
  text: string,
  reason: string,
  guard: Extract<ReadValue, { readable: false }>['guard'] = 'unreadable',
): ReadValue {
  return { readable: false, text, reason, guard };
}

/** What a person typed in place of a cell of a review: by the same readers. `field` as in `Difference`. */
export function readTyped(field: string, text: string, context: DateContext): ReadValue {
  const cell: RawCell = { type: 'text', value: text, text };
  const key = typedAs[field] ?? field;
  const typed = cleanText(text);
  if (field === 'task' && typed === '') return unreadable(text, '任务内容不能为空');
  if (field === 'taskStatus' && typed === '') return unreadable(text, '任务状态不能为空');
  return isFilledKey(key) ? readValue(key, cell, context) : value(typed);
}

const typedAs: Readonly<Record<string, FilledKey>> = {
  taskStatus: 'status',
  taskPercent: 'percent',
  taskDone: 'actualDate',
  deadline: 'actualDate',
};

/** Line breaks of one kind, no white space at the ends of the text. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u200b\ufeff]/gu, '')
    .trim();
}

/**
 * A percentage of 0 to 100 [M7]: 80, 80%, ８０％, 百分之八十, 八成; a number between 0 and 1 is a share (0.8 is 80 %),
 * since nobody reports in tenths of a per cent. A bare 1 is either, see `shares.ts`.
 */
function readPercent(cell: RawCell, text: string): ReadValue {
  if (cell.type === 'date') return unreadable(text, '是日期，不是完成率');
  const plain = withoutSpace(text.normalize('NFKC'));
  let percent: number | null = null;
  // A share of one that lost its format looks the same.
  if (plain === '1') return unreadable(text, '不能确定是1%还是100%');
  if (cell.type === 'number') {
    percent = plain.endsWith('%') || isShare(cell.value) ? cell.value * 100 : cell.value;
  } else {
    const match = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/u.exec(plain);
    if (match) {
      const figure = Number(match[1]);
      percent = match[2] === '' && isShare(figure) ? figure * 100 : figure;
    } else percent = readPercentText(plain);
  }
  if (percent === null || Number.isNaN(percent)) return unreadable(text, '看不出是多少');
  if (percent < 0) return unreadable(text, '不在0到100之间');
  if (percent > 100) return unreadable(text, '超过100%，不在0到100之间', 'over100');
  // 0.57 × 100 must be 57, not 56.99999999999999.
  return value(String(Number(percent.toPrecision(12))));
}

function isShare(figure: number): boolean {
  return figure > 0 && figure < 1;
}

function readStatus(text: string): ReadValue {
  const read = readStatusWord(text);
  if (!read) return unreadable(text, '认不出这个状态，请选未启动、推进中、已完成或已终止');
  return value(read.status, read.exact ? null : text);
}

function readDay(cell: RawCell, text: string, context: DateContext): ReadValue {
  if (cell.type === 'date') {
    const day = cell.value.slice(0, 10);
    return isDay(day) ? value(day) : unreadable(text, '不是可用的日期');
  }
  // The number of a day that lost its format; the figure is kept beside.
  const serial = serialDay(text);
  if (serial !== null) return value(serial, text);
  // 2022.10 kept as a number has lost its nought [V2].
  if (/^(?:19|20)\d\d\.1$/u.test(text)) return unreadable(text, '不能确定是1月还是10月');
  const read = readDate(text, context);
  if (!read && isImpossible(text, context)) {
    return unreadable(text, '没有这一天', 'impossibleDate');
  }
  if (!read) return unreadable(text, '看不出是哪一天');
  return value(read.day, read.precision === 'day' ? null : text);
}

/** A day written out that is on no calendar: 2022年2月30日, 6月31日. */
function isImpossible(text: string, { year }: DateContext): boolean {
  const plain = withoutSpace(text.normalize('NFKC'));
  const found =
    /^(?:(\d{4})[年./-])?(\d{1,2})[月./-](\d{1,2})[日号]?$/u.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(plain);
  if (!found) return false;
  return !isRealDay(Number(found[1] ?? year ?? 2000), Number(found[2]), Number(found[3]));
}
