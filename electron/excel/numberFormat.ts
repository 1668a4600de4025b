// A number format code read into its sections and tokens, once per code; linear in the length of the code.
import { limits } from './limits.ts';

export type FormatToken =
  | { kind: 'literal'; text: string }
  /** Letters of a date or time, lower case: `yyyy`, `m`, `dd`, `h`, `s`, `aaaa`; `i` and `ii` are minutes. */
  | { kind: 'date'; letters: string }
  | { kind: 'meridiem'; chinese: boolean }
  | { kind: 'digits'; text: string }
  | { kind: 'percent' }
  | { kind: 'text' }
  | { kind: 'general' };

export type FormatSection = {
  tokens: FormatToken[];
  /** `date` shows a day, `time` only a time of day, `unknown` is shown as General. */
  shows: 'general' | 'number' | 'date' | 'time' | 'text' | 'unknown';
};

const general: FormatSection[] = [{ tokens: [{ kind: 'general' }], shows: 'general' }];

/** Formats that files name by number only, as the Chinese edition shows them. */
const builtIn = new Map<number, string>([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;"¥"-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '#,##0;-#,##0;"-";@'],
  [42, '"¥"#,##0;"¥"-#,##0;"-";@'],
  [43, '#,##0.00;-#,##0.00;"-";@'],
  [44, '"¥"#,##0.00;"¥"-#,##0.00;"-";@'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

export function builtInFormat(id: number): string {
  return builtIn.get(id) ?? 'General';
}

const parsed = new Map<string, FormatSection[]>();

/** Sections of a format code (positive; negative; zero; text), from a small cache. */
export function parseNumberFormat(code: string): FormatSection[] {
  if (code.length > limits.numberFormat) return general;
  let sections = parsed.get(code);
  if (!sections) {
    sections = code === '' || code === 'General' ? general : splitSections(code).map(readSection);
    if (parsed.size > 2000) parsed.clear();
    parsed.set(code, sections);
  }
  return sections;
}

function splitSections(code: string): string[] {
  const sections: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < code.length; at++) {
    const character = code[at];
    if (character === '\\' && !quoted) at += 1;
    else if (character === '"') quoted = !quoted;
    else if (character === ';' && !quoted) {
      sections.push(code.slice(start, at));
      start = at + 1;
    }
  }
  sections.push(code.slice(start));
  return sections;
}

const dateLetters = /[ymdhsaeg]/iu;
const meridiem = /^(?:AM\/PM|A\/P|上午\/下午)/iu;
const digitRun = /^[0#?.,]+(?:E[+-][0#?]+)?/iu;

function readSection(code: string): FormatSection {
  const tokens: FormatToken[] = [];
  let condition = false;
  let at = 0;
  const literal = (text: string) => tokens.push({ kind: 'literal', text });
  while (at < code.length) {
    const character = code[at] ?? '';
    const rest = code.slice(at, at + 64);
    if (character === '"') {
      const close = code.indexOf('"', at + 1);
      literal(code.slice(at + 1, close < 0 ? code.length : close));
      at = close < 0 ? code.length : close + 1;
    } else if (character === '\\' || character === '_' || character === '*') {
      // `_x` leaves the room of a character, `*x` fills the cell with it: neither says anything.
      if (character === '\\') literal(code[at + 1] ?? '');
      at += 2;
    } else if (character === '[') {
      const close = code.indexOf(']', at);
      const inside = code.slice(at + 1, close < 0 ? code.length : close);
      at = close < 0 ? code.length : close + 1;
      if (/^[<>=]/u.test(inside)) condition = true;
      else if (/^[hms]+$/iu.test(inside)) return { tokens, shows: 'unknown' };
      else if (inside.startsWith('$')) literal(inside.slice(1).split('-')[0] ?? '');
    } else if (/^general/iu.test(rest)) {
      tokens.push({ kind: 'general' });
      at += 7;
    } else if (meridiem.test(rest)) {
      const text = meridiem.exec(rest)?.[0] ?? '';
      tokens.push({ kind: 'meridiem', chinese: text.startsWith('上') });
      at += text.length;
    } else if (dateLetters.test(character)) {
      let end = at + 1;
      while (end < code.length && code[end]?.toLowerCase() === character.toLowerCase()) end += 1;
      tokens.push({ kind: 'date', letters: code.slice(at, end).toLowerCase() });
      at = end;
    } else if (digitRun.test(rest)) {
      const text = digitRun.exec(rest)?.[0] ?? '';
      const dots = tokens.at(-1)?.kind === 'date' && text.startsWith('.');
      if (dots && !/[0#?]/u.test(text)) literal(text);
      else tokens.push({ kind: 'digits', text });
      at += text.length;
    } else if (character === '%') {
      tokens.push({ kind: 'percent' });
      at += 1;
    } else if (character === '@') {
      tokens.push({ kind: 'text' });
      at += 1;
    } else {
      literal(character);
      at += 1;
    }
  }
  nameMinutes(tokens);
  return { tokens, shows: condition ? 'unknown' : whatItShows(tokens) };
}

/** `m` next to hours or seconds is minutes; anywhere else a month. */
function nameMinutes(tokens: FormatToken[]): void {
  const dates = tokens.filter((token) => token.kind === 'date');
  dates.forEach((token, index) => {
    if (!/^mm?$/u.test(token.letters)) return;
    const before = dates[index - 1]?.letters[0];
    const after = dates[index + 1]?.letters[0];
    if (before === 'h' || after === 's') token.letters = token.letters === 'mm' ? 'ii' : 'i';
  });
}

function whatItShows(tokens: FormatToken[]): FormatSection['shows'] {
  const dates = tokens.filter((token) => token.kind === 'date');
  if (dates.some(({ letters }) => /^(?:y|e|d|m|a{3}|g)/u.test(letters))) {
    return dates.some(({ letters }) => /^(?:[ye]|d{1,2}$|m)/u.test(letters)) ? 'date' : 'unknown';
  }
  if (dates.length > 0 || tokens.some((token) => token.kind === 'meridiem')) return 'time';
  const digits = tokens.filter((token) => token.kind === 'digits');
  if (digits.length === 1) return 'number';
  if (digits.length > 1) return 'unknown';
  if (tokens.some((token) => token.kind === 'general')) return 'general';
  return tokens.some((token) => token.kind === 'text') ? 'text' : 'number';
}
