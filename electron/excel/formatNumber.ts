// A stored number and its format to a cell: a date where the format shows a day, else a number with the text as shown.
import type { RawCell } from '#shared/tables/rawSheet.ts';
import { parseNumberFormat, type FormatSection } from './numberFormat.ts';
import { serialToDay, serialToTime } from './serialDay.ts';

const englishMonths =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const englishDays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const chineseDays = '日一二三四五六';

/** The cell of a number. `code` is the format code as stored, `epoch1904` the workbook's date system. */
export function numberCell(value: number, code: string, epoch1904: boolean): RawCell {
  const sections = parseNumberFormat(code);
  const section = chooseSection(sections, value);
  if (section.shows === 'date') {
    const day = serialToDay(value, epoch1904);
    if (day) return { type: 'date', value: day, text: dateText(section, day, value) };
    return { type: 'number', value, text: generalText(value) };
  }
  return { type: 'number', value, text: numberText(section, value, sections.length > 1) };
}

/** The text of a number in General: as few digits as say the same, 15 at most. */
export function generalText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return /e/iu.test(text) ? text.toUpperCase() : text;
}

function chooseSection(sections: FormatSection[], value: number): FormatSection {
  const [positive, negative, zero] = sections;
  const chosen = value < 0 ? (negative ?? positive) : value === 0 ? (zero ?? positive) : positive;
  // A section for text only says nothing of a number.
  return chosen && chosen.shows !== 'text' ? chosen : { tokens: [], shows: 'general' };
}

function numberText(section: FormatSection, value: number, ownSign: boolean): string {
  if (section.shows === 'general' && section.tokens.length <= 1) return generalText(value);
  if (section.shows === 'unknown') return generalText(value);
  const percents = section.tokens.filter((token) => token.kind === 'percent').length;
  let text = '';
  for (const token of section.tokens) {
    if (token.kind === 'literal') text += token.text;
    else if (token.kind === 'percent') text += '%';
    else if (token.kind === 'general') text += generalText(Math.abs(value));
    else if (token.kind === 'digits')
      text += digitsText(token.text, Math.abs(value) * 100 ** percents);
    else if (token.kind === 'date' || token.kind === 'meridiem') return timeText(section, value);
  }
  return value < 0 && !ownSign ? `-${text}` : text;
}

function digitsText(pattern: string, value: number): string {
  const [mantissa = '', exponent] = pattern.split(/E/iu);
  const trailing = /,+$/u.exec(mantissa)?.[0].length ?? 0;
  const [wholePattern = '', fractionPattern = ''] = mantissa
    .slice(0, mantissa.length - trailing)
    .split('.');
  const scaled = trailing > 0 ? value / 1000 ** trailing : value;
  const places = Math.min(fractionPattern.replace(/[^0#?]/gu, '').length, 30);
  if (exponent !== undefined) {
    return scaled
      .toExponential(Math.min(places, 15))
      .replace(/e([+-])(\d)$/u, 'E$10$2')
      .replace('e', 'E');
  }
  if (scaled >= 1e21) return generalText(scaled);
  const [whole = '0', fraction = ''] = roundedText(scaled, places).split('.');
  const least = (wholePattern.match(/0/gu) ?? []).length;
  let integer = (least === 0 && whole === '0' ? '' : whole).padStart(least, '0');
  if (wholePattern.includes(',')) {
    integer = integer.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  }
  const kept = fractionPattern.replace(/[^0#?]/gu, '').replace(/[#?]+$/u, '').length;
  let shown = fraction;
  while (shown.length > kept && shown.endsWith('0')) shown = shown.slice(0, -1);
  return shown === '' && !mantissa.includes('.')
    ? integer
    : `${integer}${shown === '' && kept === 0 ? '' : '.'}${shown}`;
}

/** Rounded as people see it: by the 15 digits that a cell shows, since 1.005 is stored a little below. */
function roundedText(value: number, places: number): string {
  const shown = String(Number(value.toPrecision(15)));
  if (shown.includes('e') || places > 15) return value.toFixed(places);
  return Number(`${Math.round(Number(`${shown}e${places}`))}e-${places}`).toFixed(places);
}

function dateText(section: FormatSection, day: string, value: number): string {
  const text = timeOrDateText(section, day, value);
  const fraction = value - Math.floor(value);
  const showsTime = section.tokens.some(
    (token) => token.kind === 'date' && /^[hs]/u.test(token.letters),
  );
  if (fraction < 1 / 172_800 || showsTime) return text;
  // A time that the format hides is still kept in the text.
  const { hours, minutes, seconds } = serialToTime(value);
  return `${text} ${two(hours)}:${two(minutes)}${seconds > 0 ? `:${two(seconds)}` : ''}`;
}

function timeText(section: FormatSection, value: number): string {
  return timeOrDateText(section, '1900-01-00', value);
}

function timeOrDateText(section: FormatSection, day: string, value: number): string {
  const { hours, minutes, seconds } = serialToTime(value);
  const twelve = section.tokens.some((token) => token.kind === 'meridiem');
  const shownHours = twelve ? ((hours + 11) % 12) + 1 : hours;
  let text = '';
  for (const token of section.tokens) {
    if (token.kind === 'literal') text += token.text;
    else if (token.kind === 'digits') text += token.text.startsWith('.') ? '' : token.text;
    else if (token.kind === 'meridiem') {
      text += token.chinese ? (hours < 12 ? '上午' : '下午') : hours < 12 ? 'AM' : 'PM';
    } else if (token.kind === 'date')
      text += datePart(token.letters, day, shownHours, minutes, seconds);
  }
  return text;
}

function datePart(
  letters: string,
  day: string,
  hours: number,
  minutes: number,
  seconds: number,
): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const plain = letters.length === 1;
  switch (letters[0]) {
    case 'y':
    case 'e':
      return letters.length <= 2 && letters[0] === 'y' ? year.slice(2) : year;
    case 'm':
      if (letters.length === 5) return englishMonths[Number(month) - 1]?.[0] ?? '';
      if (letters.length >= 3)
        return (englishMonths[Number(month) - 1] ?? '').slice(0, letters.length === 3 ? 3 : 20);
      return plain ? String(Number(month)) : month;
    case 'd':
      if (letters.length >= 3)
        return (englishDays[weekday(day)] ?? '').slice(0, letters.length === 3 ? 3 : 20);
      return plain ? String(Number(date)) : date;
    case 'a':
      return `${letters.length > 3 ? '星期' : ''}${chineseDays[weekday(day)] ?? ''}`;
    case 'i':
      return plain ? String(minutes) : two(minutes);
    case 'h':
      return plain ? String(hours) : two(hours);
    case 's':
      return plain ? String(seconds) : two(seconds);
    default:
      return '';
  }
}

/** 0 is Sunday. Sakamoto's rule. */
function weekday(day: string): number {
  const [y = 0, month = 1, date = 1] = day.split('-').map(Number);
  const year = month < 3 ? y - 1 : y;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  return (
    (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + date) %
    7
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
