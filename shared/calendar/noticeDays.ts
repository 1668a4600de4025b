// What a sentence of a notice of holidays says of days: 10月1日（周四）至7日（周三）放假调休，共7天 · 9月27日（周日）、10月10日
// （周六）上班. Read from left to right: days gather until a word says what becomes of them. Linear in the text.
import type { Day } from '../plan/model.ts';
import { dayOf, isRealDay, weekday } from './days.ts';
import { formatDay } from './format.ts';

export type Stretch = { first: Day; last: Day };

export type SentenceDays = {
  off: Stretch[];
  work: Day[];
  /** Days off moved elsewhere, 公休日调至: worked, unless they are off for another reason. */
  moved: Day[];
  /** The number of days off that the sentence gives, 共7天. */
  total: number | null;
  /** Prolonged until this day, 延长…假期至2月2日, from a day that the sentence does not give. */
  until: Day | null;
  /** The month that a day without one belongs to in the next sentence. */
  month: number | null;
  /** What cannot be: 2月30日, or a weekday that the day does not have. */
  doubts: string[];
};

/** What a sentence stands in. `year` is that of the notice; 12月 of New Year's holiday is the year before. */
export type SentencePlace = { year: number; newYear: boolean; month: number | null };

type Word = 'off' | 'work' | 'rest' | 'move' | 'prolong' | 'from' | 'comma';
type Token =
  | { type: 'day'; day: Day }
  | { type: 'to' }
  | { type: 'total'; days: number }
  /** So much else that the days before are about something else. */
  | { type: 'gap' }
  | { type: 'word'; word: Word };

const pattern =
  /(?:(\d{4})年)?(?:(\d{1,2})月)?(?<!\d)(\d{1,2})日|(?<!\d)(\d{1,2})月(\d{1,2})(?=\s?[至到~-]\s?\d{1,2}日)|\(([^()]{0,40})\)|([至到~-])|(\d{1,2})天|调休[,，]?(?:照常|正常)?上班|放假(?!调休日期|日期|安排|通知|办法|时间)|补休|休息|调休|公休日?(?:分别)?调至|公休日?|法定(?:节)?假日|补班|上班|延长|起|[,，]/g;
/** Words between a day and what becomes of it, at most so many: what lies further off is about something else. */
const longestGap = 10;

const words: readonly [RegExp, Word][] = [
  [/班$/, 'work'],
  [/调至$/, 'move'],
  // 1月3日（星期六）为公休日 says nothing that the week and the days off do not say.
  [/^公休|^法定/, 'rest'],
  [/^延长$/, 'prolong'],
  [/^起$/, 'from'],
  [/^[,，]$/, 'comma'],
];

/** Reads one sentence in its plain form. */
export function readSentence(plain: string, place: SentencePlace): SentenceDays {
  const doubts: string[] = [];
  const { tokens, month } = tokensOf(plain, place, doubts);
  return { ...daysOf(tokens), month, doubts };
}

function tokensOf(
  plain: string,
  { year, newYear, month: before }: SentencePlace,
  doubts: string[],
): { tokens: Token[]; month: number | null } {
  const tokens: Token[] = [];
  let month = before;
  let written: number | null = null;
  let last: Day | null = null;
  let end = 0;
  for (const match of plain.matchAll(pattern)) {
    const [text, inYear, monthOfDay, dateOfDay, monthOfRange, dateOfRange, bracket, to, total] =
      match;
    const [inMonth, date] = [monthOfDay ?? monthOfRange, dateOfDay ?? dateOfRange];
    if (match.index - end > longestGap) tokens.push({ type: 'gap' });
    end = match.index + text.length;
    if (date !== undefined) {
      if (inYear) written = Number(inYear);
      if (inMonth) month = Number(inMonth);
      const own = written ?? (newYear && month === 12 ? year - 1 : year);
      const real = month !== null && isRealDay(own, month, Number(date));
      last = real ? dayOf(own, month ?? 1, Number(date)) : null;
      if (last) tokens.push({ type: 'day', day: last });
      else if (month === null) doubts.push(`“${date}日”没有写月份`);
      else doubts.push(`没有“${own}年${month}月${date}日”这一天`);
    } else if (bracket !== undefined) checkWeekday(bracket, last, doubts);
    else if (to !== undefined) tokens.push({ type: 'to' });
    else if (total !== undefined) tokens.push({ type: 'total', days: Number(total) });
    else {
      const word = words.find(([shape]) => shape.test(text))?.[1] ?? 'off';
      tokens.push({ type: 'word', word });
    }
  }
  return { tokens, month };
}

/** A weekday in brackets must be the day's own: the surest sign of a wrong year. */
function checkWeekday(bracket: string, day: Day | null, doubts: string[]): void {
  const match = /(?:周|星期)([一二三四五六日天])/.exec(bracket);
  if (!match?.[1] || !day) return;
  const names = '一二三四五六日';
  const real = names[weekday(day) - 1];
  if (match[1].replace('天', '日') !== real)
    doubts.push(`${formatDay(day)}写作周${match[1]}，实为周${real}`);
}

type Found = Omit<SentenceDays, 'doubts' | 'month'>;

function daysOf(tokens: readonly Token[]): Found {
  const found: Found = {
    off: [],
    work: [],
    moved: [],
    total: null,
    until: null,
  };
  let gathered: Stretch[] = [];
  let joined = false;
  /** What the gathered days are for, where the word stands in front of them. */
  let open: 'move' | 'prolong' | null = null;
  let from = false;
  const take = (word: Word | null) => {
    if (open === 'move') found.off.push(...gathered);
    else if (open === 'prolong' && gathered.length > 0) found.until = gathered.at(-1)?.last ?? null;
    else if (word === 'off') found.off.push(...gathered);
    // 2月3日起正常上班 is the end of a holiday, not a make-up workday.
    else if (word === 'work' && !from) found.work.push(...gathered.flatMap(ends));
    else if (word === 'move') found.moved.push(...gathered.flatMap(ends));
    if (open !== 'prolong' || gathered.length > 0) open = null;
    gathered = [];
    from = false;
  };
  for (const token of tokens) {
    if (token.type === 'to') joined = gathered.length > 0;
    else if (token.type === 'gap') take(null);
    else if (token.type === 'total') found.total = token.days;
    else if (token.type === 'day') {
      const last = gathered.at(-1);
      if (joined && last) last.last = token.day;
      else gathered.push({ first: token.day, last: token.day });
      joined = false;
    } else if (token.word === 'from') from = true;
    else if (token.word === 'prolong') open = 'prolong';
    else if (token.word === 'comma') {
      // A list goes on behind its comma; what a word in front governs ends there.
      if (open) take(null);
    } else {
      take(token.word);
      if (token.word === 'move') open = 'move';
    }
  }
  if (open) take(null);
  return found;
}

function ends({ first, last }: Stretch): Day[] {
  return first === last ? [first] : [first, last];
}
