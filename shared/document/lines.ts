// The lines of a document: page numbers and running heads out, Markdown and LaTeX marks off, every character still placed.
import { latexPattern, plainLatex } from './latex.ts';
import { sliceMapped, type Mapped } from './mapped.ts';

export type SourceLine = {
  /** The cleaned line; never empty. Single spaces may remain between Chinese words. */
  mapped: Mapped;
  /** Number of `#` before the line in Markdown; 0 for none. */
  heading: number;
  /** Where bold type begins and ends in the cleaned text, first stretch only; null for none. */
  bold: [from: number, to: number] | null;
  indented: boolean;
  /** A blank line, a page number or a form feed stood before the line. */
  gapBefore: boolean;
};

const pageNumber =
  /^(?:[-—–―－─·•~]+\s*\d{1,4}\s*[-—–―－─·•~]+|第?\s*\d{1,4}\s*页(?:[\s,，/／]*共\s*\d{1,4}\s*页)?|\d{1,3}(?:\s*[/／]\s*\d{1,3})?|page\s*\d+(?:\s*of\s*\d+)?)$/iu;
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/u;
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;
const spacer = /^(?:<br\s?\/?>|&nbsp;)/iu;
const narrow = /[0-9A-Za-z%]/u;

const itemTitle =
  /^[（(]?[一二三四五六七八九十\d]{1,3}[)）.．、]?[^，。；：\d]{2,30}(?:工程|项目|行动|任务)$/u;

type RawLine = { from: number; text: string; pageMark: boolean; blank: boolean };

function rawLines(source: string): RawLine[] {
  const lines: RawLine[] = [];
  const separator = /\r\n|[\r\n\f\v\u0085\u2028\u2029]/gu;
  let from = 0;
  const push = (to: number) => {
    const text = source.slice(from, to);
    const bare = text.trim();
    lines.push({ from, text, pageMark: pageNumber.test(bare), blank: bare === '' });
  };
  for (let match = separator.exec(source); match; match = separator.exec(source)) {
    push(match.index);
    from = match.index + match[0].length;
    if (match[0] === '\f') lines.push({ from, text: '', pageMark: true, blank: false });
  }
  push(source.length);
  return lines;
}

/** Lines that stand next to page marks and come again and again are the running head or foot of the page. */
function runningHeads(lines: readonly RawLine[]): Set<string> {
  const filled = lines.filter((line) => !line.blank);
  const seen = new Map<string, number>();
  filled.forEach((line, index) => {
    if (line.pageMark) return;
    if (!filled[index - 1]?.pageMark && !filled[index + 1]?.pageMark) return;
    const text = line.text.trim();
    if (
      text.length <= 40 &&
      !/[。；：:（(]/u.test(text) &&
      !/^[\d一二三四五六七八九十]/u.test(text)
    ) {
      seen.set(text, (seen.get(text) ?? 0) + 1);
    }
  });
  return new Set([...seen].filter(([, times]) => times >= 3).map(([text]) => text));
}

/** One line's characters with Markdown, LaTeX, invisible characters and needless spaces taken out. */
function cleanLine(line: RawLine): Omit<SourceLine, 'gapBefore'> | null {
  const indented = /^(?:\u3000| {2,}|\t)/u.test(line.text);
  const marks =
    /^[\s>]*(#{1,6}(?=[\s\p{L}（])|[-*+•●■◆▪‣·](?=\s)|[★☆▲△◆◇■□●○◎※►▶➢➤✦✔√](?=[\u4e00-\u9fff0-9０-９（(\s]))?\s*/u.exec(
      line.text,
    );
  const heading = marks?.[1]?.startsWith('#') ? marks[1].length : 0;
  let index = marks?.[1] || marks?.[0].includes('>') ? marks[0].length : 0;
  const latex = new Map<number, { plain: string; length: number }>();
  if (line.text.includes('$') || line.text.includes('\\(')) {
    for (const match of line.text.matchAll(latexPattern)) {
      const inside = match[1] ?? match[2] ?? '';
      latex.set(match.index, { plain: plainLatex(inside), length: match[0].length });
    }
  }
  const characters: string[] = [];
  const at: number[] = [];
  let bold: [number, number] | null = null;
  let boldOpen = -1;
  let space = false;
  const put = (character: string, place: number) => {
    if (space) {
      space = false;
      const before = characters[characters.length - 1];
      const mixed =
        before !== undefined &&
        ((wide.test(before) && narrow.test(character)) ||
          (narrow.test(before) && wide.test(character)));
      // 供水保障工程 2023年底前…: behind the ending of a title a space parts it from its text.
      const titled =
        mixed && '程目动务'.includes(before) && itemTitle.test(characters.join('').slice(0, 44));
      if (before !== undefined && (!mixed || titled)) {
        characters.push(' ');
        at.push(place - 1);
      }
    }
    characters.push(character);
    at.push(place);
  };
  while (index < line.text.length) {
    const character = line.text.charAt(index);
    const place = line.from + index;
    const figure = latex.get(index);
    if (figure) {
      figure.plain
        .split('')
        .forEach((plain, position) =>
          put(plain, position === 0 ? place : place + figure.length - 1),
        );
      index += figure.length;
    } else if (line.text.startsWith('**', index) || line.text.startsWith('__', index)) {
      if (boldOpen < 0) boldOpen = characters.length;
      else {
        bold ??= [boldOpen, characters.length];
        boldOpen = -1;
      }
      index += 2;
    } else if (character === '\\' && /[.\-_*#()[\]+!>~]/u.test(line.text.charAt(index + 1))) {
      index += 1;
      put(line.text.charAt(index), place + 1);
      index += 1;
    } else if (
      (character === '<' || character === '&') &&
      spacer.test(line.text.slice(index, index + 6))
    ) {
      space = true;
      index += line.text.slice(index, index + 8).search(/[>;]/u) + 1;
    } else {
      if (/\s/u.test(character)) space = true;
      else if (!invisible.test(character)) put(character, place);
      index += 1;
    }
  }
  if (characters.length === 0) return null;
  return { mapped: { text: characters.join(''), at }, heading, bold, indented };
}

/** 【市容环境卫生】 on a line of its own is a heading, as `##` is in Markdown. */
function asHeading(line: Omit<SourceLine, 'gapBefore'>): Omit<SourceLine, 'gapBefore'> {
  const { mapped } = line;
  if (line.heading > 0 || !/^【[^【】：:，。；]{2,30}】$/u.test(mapped.text)) return line;
  return { ...line, mapped: sliceMapped(mapped, 1, mapped.text.length - 1), heading: 2 };
}

/** The lines that carry text, cleaned, in order. */
export function readLines(source: string): SourceLine[] {
  const raw = rawLines(source);
  const heads = runningHeads(raw);
  const lines: SourceLine[] = [];
  let gapBefore = false;
  for (const line of raw) {
    if (line.blank || line.pageMark || heads.has(line.text.trim())) {
      gapBefore = true;
      continue;
    }
    const cleaned = cleanLine(line);
    // A rule (`---`, `===`) of Markdown carries no text.
    if (!cleaned || /^[-=*_—\s]{3,}$/u.test(cleaned.mapped.text)) {
      gapBefore = true;
      continue;
    }
    lines.push({ ...asHeading(cleaned), gapBefore });
    gapBefore = false;
  }
  return lines;
}
