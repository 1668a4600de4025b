// Lines → paragraphs: page breaks and hard line ends inside a bracket, a name or a sentence are mended.
import { withoutLatex } from './latex.ts';
import { startingLabel } from './labels.ts';
import type { SourceLine } from './lines.ts';
import { joinMapped, type Mapped } from './mapped.ts';
import { readNumbering, type Numbering } from './numbering.ts';

export type Paragraph = {
  mapped: Mapped;
  numbering: Numbering | null;
  heading: number;
  bold: [from: number, to: number] | null;
  /** A title on a line of its own, by its looks. */
  titleLine: boolean;
  /** Offsets in the paragraph's text where a page break or a stray line end was mended. */
  joins: number[];
  /** Signature, date of issue, copies, annex: nothing after it belongs to the section before it. */
  closing: boolean;
};

const terminal = /[。！？!?；;…：:]$/u;
const closedEnd = /[）)】〕\]”」』》]$/u;
const clauseBracket = /^[（([【〔]\s*(?:牵头|配合|责任|主办|承办|完成时限|由[^）)]{2,30}牵头)/u;
const dateLine =
  /^[（(]?(?:\d{4}年\d{1,2}月\d{1,2}日|[二〇○零Ｏ0一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:印发)?[）)]?$/u;
const closingLine =
  /^(?:(?:抄送|分送|抄报|主送|报送|发送)[:：]|附件\s*[\d一二三四五六七八九十]*\s*(?:[:：.．]|$)|附[:：表]|[（(]此件)/u;

/** A line that is nothing but a date, in digits or Chinese numerals. */
export function isDateLine(text: string): boolean {
  return dateLine.test(text.replace(/\s+/gu, ''));
}

function isClosing(lines: readonly SourceLine[], index: number): boolean {
  const text = lines[index]?.mapped.text ?? '';
  if (closingLine.test(text) || isDateLine(text) || /\d日印发$/u.test(text)) return true;
  const next = lines[index + 1]?.mapped.text ?? '';
  const signature = text.length <= 30 && !/[，。；：、]/u.test(text) && !readNumbering(text);
  return signature && (isDateLine(next) || /^\S{0,30}\s*\d{4}年\d+月\d+日印发$/u.test(next));
}

/** Lines are wrapped at a width when most of them end in the middle of a sentence. Returns that width, else null. */
function wrapWidth(lines: readonly SourceLine[]): number | null {
  const lengths = lines.map((line) => line.mapped.text.length).filter((length) => length >= 16);
  const open = lines.filter(
    (line) =>
      line.mapped.text.length >= 16 &&
      !terminal.test(line.mapped.text) &&
      !closedEnd.test(line.mapped.text),
  ).length;
  if (lengths.length < 8 || open < lines.length * 0.3) return null;
  const widths = new Map<number, number>();
  for (const length of lengths) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width] = [...widths].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  return width <= 60 ? width : null;
}

/** Ranks whose numbered lines are mostly short and end without punctuation: there titles have lines of their own. */
function titleRanks(lines: readonly SourceLine[], width: number | null): Set<number> {
  const votes = new Map<number, [titles: number, all: number]>();
  for (const { mapped } of lines) {
    const numbering = readNumbering(mapped.text);
    if (!numbering) continue;
    const vote = votes.get(numbering.rank) ?? [0, 0];
    vote[1] += 1;
    if (looksLikeTitle(mapped.text.slice(numbering.length), width)) vote[0] += 1;
    votes.set(numbering.rank, vote);
  }
  return new Set([...votes].filter(([, [titles, all]]) => titles * 2 >= all).map(([rank]) => rank));
}

function looksLikeTitle(text: string, width: number | null): boolean {
  if (text.length > 40 || text.length === 0 || terminal.test(text)) return false;
  if (width !== null && text.length >= width - 6) return false;
  return !/[，。；]/u.test(text);
}

const namedTitle =
  /(?:行动|工程|项目|任务|目标|要求|步骤|措施|保障|安排|领导|原则|思想)(?:[（(][^（()）]*[）)])?$/u;

/** Running state of a paragraph that grows: how many brackets are open and where the last one opened. */
type Growing = Omit<Paragraph, 'mapped'> & {
  parts: Mapped[];
  length: number;
  /** The end of the text: all that the rules look at, however long the paragraph grows. */
  tail: string;
  opens: number[];
  lastLength: number;
};

function grow(paragraph: Growing, part: Mapped): void {
  const { text } = part;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if ('（(〔【['.includes(character)) paragraph.opens.push(paragraph.length + index);
    else if ('）)〕】]'.includes(character)) paragraph.opens.pop();
  }
  paragraph.parts.push(part);
  paragraph.length += text.length;
  paragraph.tail = (paragraph.tail + text).slice(-500);
  paragraph.lastLength = text.length;
}

export function readParagraphs(lines: readonly SourceLine[]): Paragraph[] {
  const width = wrapWidth(lines);
  const titles = titleRanks(lines, width);
  const paragraphs: Growing[] = [];
  const lastValue = new Map<number, number>();
  let sections = false;
  lines.forEach((line, index) => {
    const { text } = line.mapped;
    const current = paragraphs[paragraphs.length - 1];
    const closing = isClosing(lines, index);
    let numbering = readNumbering(text);
    const expected =
      numbering !== null &&
      (numbering.value === 1 || numbering.value === (lastValue.get(numbering.rank) ?? 0) + 1);
    const unfinished =
      current !== undefined &&
      !current.closing &&
      !current.titleLine &&
      !startingLabel(current.tail) &&
      !terminal.test(current.tail) &&
      !closedEnd.test(current.tail);
    // A number that comes out of turn in the middle of a sentence is part of the sentence.
    if (numbering && !expected && unfinished && line.heading === 0) numbering = null;
    if (current && !closing && goesOn(current, line, numbering, width, sections)) {
      // Where every line is wrapped, only a page break is worth a word.
      if (width === null || line.gapBefore) current.joins.push(current.length);
      grow(current, line.mapped);
      return;
    }
    if (numbering) {
      sections = true;
      lastValue.set(numbering.rank, numbering.value);
      for (const rank of lastValue.keys())
        if (rank >= 40 && rank > numbering.rank) lastValue.delete(rank);
    }
    const rest = numbering ? text.slice(numbering.length) : text;
    const bare = looksLikeTitle(rest, width);
    const paragraph: Growing = {
      parts: [],
      length: 0,
      tail: '',
      numbering,
      heading: line.heading,
      bold: line.bold,
      titleLine:
        line.heading > 0 ||
        (numbering !== null && bare && (titles.has(numbering.rank) || namedTitle.test(rest))),
      joins: [],
      closing,
      opens: [],
      lastLength: 0,
    };
    grow(paragraph, line.mapped);
    paragraphs.push(paragraph);
  });
  return paragraphs.map((paragraph, index) => {
    const { parts, numbering, heading, bold, titleLine, closing } = paragraph;
    // A short line with numbers of a lower level under it is a title, whatever its neighbours look like.
    const next = paragraphs[index + 1]?.numbering;
    const above =
      numbering !== null &&
      next !== null &&
      next !== undefined &&
      next.rank > numbering.rank &&
      paragraph.parts.length === 1 &&
      looksLikeTitle(paragraph.tail.slice(numbering.length), null);
    return {
      mapped: withoutLatex(joinMapped(parts, '')),
      numbering,
      heading,
      bold,
      titleLine: titleLine || above,
      joins: paragraph.joins,
      closing,
    };
  });
}

/** Whether the line goes on with the paragraph. */
function goesOn(
  current: Growing,
  line: SourceLine,
  numbering: Numbering | null,
  width: number | null,
  sections: boolean,
): boolean {
  if (current.closing || line.heading > 0) return false;
  const text = current.tail;
  const open = current.opens[current.opens.length - 1];
  if (open !== undefined && current.length - open < 400 && !text.endsWith('。')) {
    return (numbering === null || numbering.rank > 30) && !clauseBracket.test(line.mapped.text);
  }
  if (current.titleLine || numbering) return false;
  const label = startingLabel(text);
  if (startingLabel(line.mapped.text) || clauseBracket.test(line.mapped.text)) return false;
  if (label && label.to === current.length) return true;
  const full = width !== null && current.lastLength >= width - 3;
  if (terminal.test(text))
    return full && !line.indented && !line.gapBefore && !/[：:]$/u.test(text);
  if (label) return full || /[、，,]$/u.test(text);
  // Before the first number stand title, addressees and signature: those are lines, not sentences.
  if (!sections) return full && !line.gapBefore;
  if (closedEnd.test(text)) {
    return (
      !/(?:[。！？；]|负责|配合|参与|单位|部门|局|委|政府|公司)[^（(【〔]{0,2}$/u.test(text) &&
      !/[（([【〔]\s*(?:牵头|责任|由)/u.test(text.slice(-200))
    );
  }
  return true;
}
