// A notice of holidays cut into sentences, each with the name of its holiday: `二、春节：…。…。` are two sentences of 春节.
import { tablesAsSentences } from './noticeTable.ts';
import { toPlainForm } from './plainForm.ts';
import { yearlyHolidays } from './workdayTable.ts';

export type NoticeSentence = {
  /** As written, without line breaks. */
  text: string;
  /** The sentence in its plain form, same length. */
  plain: string;
  /** The holiday's name as written at the head of the item; null where none is. */
  name: string | null;
};

const ordinal =
  /^(?:\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|(?:[一二三四五六七八九十]{1,3}|\d{1,2})、|\d{1,2}\.(?!\d))/;
const knownName =
  /^(?:元旦|新年|春节|清明节?|国际劳动节|劳动节|“?五一”?国际劳动节|五一|端午节?|中秋节?|国庆节?|十一(?!月))/;
const longestName = 30;

/** The sentences of a notice that have a day in them. Line breaks inside a sentence are mended. */
export function noticeSentences(text: string): NoticeSentence[] {
  const found: NoticeSentence[] = [];
  let name: string | null = null;
  for (const raw of mendedLines(tablesAsSentences(text)).split(/[。;；\n]/)) {
    const written = raw.trim();
    const plain = toPlainForm(written);
    const head = headOf(plain);
    if (head) name = head.name;
    else if (ordinal.test(plain)) name = null;
    const from = head?.end ?? 0;
    if (!/\d日/.test(plain.slice(from))) continue;
    found.push({ text: written.slice(from).trim(), plain: plain.slice(from).trim(), name });
  }
  return found;
}

/** One line an item: a line that neither begins an item nor follows an end goes on with the one before. */
function mendedLines(text: string): string {
  let mended = '';
  for (const raw of text.split(/\r\n|[\n\r\u2028]/)) {
    const line = raw.trim();
    if (line === '') continue;
    const plain = toPlainForm(line);
    const fresh = ordinal.test(plain) || knownName.test(plain) || /[。;；]$/.test(mended);
    mended += mended === '' ? line : fresh ? `\n${line}` : line;
  }
  return mended;
}

/** The name at the head of an item and where the words after it begin; null where none is. */
function headOf(plain: string): { name: string; end: number } | null {
  const begin = ordinal.exec(plain)?.[0].length ?? 0;
  const colon = plain.slice(0, begin + longestName + 1).indexOf(':', begin);
  if (colon > begin) {
    const name = plain.slice(begin, colon).trim();
    // 时间安排如下： and the day of a letter are no names of holidays.
    if (isHolidayName(name)) return { name: properName(name), end: colon + 1 };
  }
  let end = begin;
  let parts = 0;
  for (;;) {
    const match = knownName.exec(plain.slice(end));
    if (!match) break;
    end += match[0].length;
    parts += 1;
    if (!/^[、和与及]/.test(plain.slice(end))) break;
    end += 1;
  }
  // 春节2月15日至23日放假: the days follow at once. 元旦、春节…放假安排 in the head of a notice name no item.
  if (parts === 0 || !/^\s*(?:假期|放假|于)?\s*(?:\d{4}年)?\s*\d{1,2}月/.test(plain.slice(end))) {
    return null;
  }
  return { name: properName(plain.slice(begin, end)), end };
}

function isHolidayName(name: string): boolean {
  if (/\d月|\d日|如下|安排|通知|时间$/.test(name)) return false;
  return knownName.test(name) || /[节日庆]$/.test(name);
}

/** 清明 is written 清明节, 五一国际劳动节 劳动节; what is no yearly holiday keeps its name. */
function properName(written: string): string {
  const names = written.split(/[、和与及]/).map((part) => {
    const known = yearlyHolidays.find(({ also }) => also.test(part));
    return known?.name ?? part.trim();
  });
  return [...new Set(names)].filter((name) => name !== '').join('、');
}
