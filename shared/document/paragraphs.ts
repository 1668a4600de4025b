// Lines → paragraphs: page breaks and hard line ends inside a bracket, a name or a sentence are mended.
import { isBody } from './bodies.ts';
import { chapterKind } from './chapters.ts';
import { annexListLines, annexTitleLines } from './annexes.ts';
import { withoutLatex } from './latex.ts';
import { findLabels, startingLabel } from './labels.ts';
import {
  closedEnd,
  linesOfTitles,
  looksLikeTitle,
  terminal,
  wrapWidth,
  type ReadNumber,
} from './lineShapes.ts';
import type { SourceLine } from './lines.ts';
import { joinMapped, type Mapped } from './mapped.ts';
import { hasUnits, namesOf } from './responsibility.ts';
import { endsLikeUnit, looksLikeUnit } from './unitKind.ts';
import { readVerbSentence } from './verbClauses.ts';
import { readResponsibility } from './readClause.ts';
import {
  countsInDecimals,
  halfWidth,
  readDecimalNumbering,
  readFollowingNumber,
  readNumbering,
  type Numbering,
} from './numbering.ts';

export type Paragraph = {
  mapped: Mapped;
  numbering: Numbering | null;
  /** Depth of a Markdown heading; 0 for none. The title of an annex stands above all of them. */
  heading: number;
  annex: boolean;
  bold: [from: number, to: number] | null;
  /** A title on a line of its own, by its looks. */
  titleLine: boolean;
  /** Offsets in the paragraph's text where a page break or a stray line end was mended. */
  joins: number[];
  /** Signature, date of issue, copies, annex: nothing after it belongs to the section before it. */
  closing: boolean;
};

const ended = /[。！；）)】〕\]]$/u;
const clauseBracket = /^[（([【〔]\s*(?:牵头|配合|责任|主办|承办|完成时限|由[^）)]{2,30}牵头)/u;
const dateLine =
  /^[(（]?(?:\d{4}年\d{1,2}月\d{1,2}日|[二〇○零Ｏ0一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:印发)?[）)]?$/u;
const closingLine =
  /^(?:(?:抄送|分送|抄报|主送|报送|发送)[:：]|附件\s*[\d一二三四五六七八九十]*\s*(?:[:：.．]|$)|附[:：表]|[（(]此件)/u;

/** A line that is nothing but a date, in digits or Chinese numerals. */
export function isDateLine(text: string): boolean {
  return dateLine.test(halfWidth(text.replace(/\s+/gu, '')));
}

function isClosing(lines: readonly SourceLine[], index: number): boolean {
  const text = lines[index]?.mapped.text ?? '';
  if (closingLine.test(text) || isDateLine(text) || /\d日印发$/u.test(halfWidth(text))) return true;
  const next = lines[index + 1]?.mapped.text ?? '';
  const signature = text.length <= 30 && !/[，。；：、]/u.test(text) && !readNumbering(text);
  return (
    signature && (isDateLine(next) || /^\S{0,30}\s*\d{4}年\d+月\d+日印发$/u.test(halfWidth(next)))
  );
}

const noName = /[年月日底前等分]$/u;
const annexHeading = 0.5;
const namedTitle =
  /(?:行动|工程|项目|任务|目标|要求|步骤|措施|保障|安排|领导|原则|思想)(?:[（(][^（()）]*[）)])?$/u;

/** 三、宣传引导: what chapters are called is a title wherever it stands alone. */
function isChapterName(text: string, { rank }: Numbering): boolean {
  return rank <= 10 && text.length <= 14 && chapterKind(text) !== 'unknown';
}

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

/** 五↵、实施步骤: a page break between a number and its mark. */
function withWholeNumbers(lines: readonly SourceLine[]): SourceLine[] {
  const whole: SourceLine[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const broken =
      last !== undefined &&
      /^(?:[（(]?[一二三四五六七八九十]{1,3}|第[一二三四五六七八九十]{1,3})$/u.test(
        last.mapped.text,
      ) &&
      /^[、.．）)章节条]/u.test(line.mapped.text);
    if (!broken) whole.push(line);
    else whole[whole.length - 1] = { ...last, mapped: joinMapped([last.mapped, line.mapped], '') };
  }
  return whole;
}

export function readParagraphs(broken: readonly SourceLine[]): Paragraph[] {
  const lines = withWholeNumbers(broken);
  const width = wrapWidth(lines);
  const decimal = countsInDecimals(lines.map(({ mapped }) => mapped.text));
  const read: ReadNumber = ({ text, at }) => {
    if (!decimal) return readNumbering(text);
    const digits = /^\d{1,2}(?!\d)/u.exec(text)?.[0].length ?? 0;
    const apart = digits > 0 && (at[digits] ?? 0) - (at[digits - 1] ?? 0) > 1;
    return readDecimalNumbering(text, apart);
  };
  const titles = linesOfTitles(lines, width, read);
  const listed = annexListLines(lines);
  const annexTitles = annexTitleLines(lines);
  const paragraphs: Growing[] = [];
  const lastValue = new Map<number, number>();
  let sections = false;
  lines.forEach((line, index) => {
    const { text } = line.mapped;
    const current = paragraphs[paragraphs.length - 1];
    const closing = listed.has(index) || isClosing(lines, index);
    const annex = !closing && annexTitles.has(index);
    let numbering = read(line.mapped);
    if (!numbering && (!current || ended.test(current.tail)))
      numbering = readFollowingNumber(text, lastValue.get(30) ?? 0);
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
    const bare = looksLikeTitle(rest, width, numbering?.rank ?? 0);
    const paragraph: Growing = {
      parts: [],
      length: 0,
      tail: '',
      numbering,
      heading: annex ? annexHeading : line.heading,
      annex,
      bold: line.bold,
      titleLine:
        line.heading > 0 ||
        annex ||
        (numbering !== null &&
          bare &&
          (titles.has(index) || namedTitle.test(rest) || isChapterName(rest, numbering))),
      joins: [],
      closing,
      opens: [],
      lastLength: 0,
    };
    grow(paragraph, line.mapped);
    paragraphs.push(paragraph);
  });
  return paragraphs.map((paragraph, index) => {
    const { parts, heading, annex, bold, titleLine, closing } = paragraph;
    const numbering = isRunning(paragraph) ? null : paragraph.numbering;
    // A short line with numbers of a lower level under it is a title, whatever its neighbours look like.
    const next = paragraphs
      .slice(index + 1, index + 4)
      .find(({ tail }) => !clauseBracket.test(tail))?.numbering;
    const above =
      numbering !== null &&
      next !== null &&
      next !== undefined &&
      next.rank > numbering.rank &&
      paragraph.parts.length === 1 &&
      looksLikeTitle(paragraph.tail.slice(numbering.length), null, numbering.rank);
    return {
      mapped: withoutLatex(joinMapped(parts, '')),
      numbering,
      heading,
      annex,
      bold,
      titleLine: titleLine || above,
      joins: paragraph.joins,
      closing,
    };
  });
}

/** 一是…，二是…，三是… in one paragraph number no items. */
function isRunning({ numbering, parts }: Growing): boolean {
  return numbering?.rank === 48 && parts.some(({ text }) => /[，,；;。]\s?二是/u.test(text));
}

/** A line that only says who leads and who supports: what follows is no part of it. */
function isClauseLine(text: string): boolean {
  if (findLabels(text, false)[0]?.from === 0) return true;
  const said = readVerbSentence(text);
  return said !== null && namesOf(said).every(isBody);
}

/** Whether the bracket that ends the text says who is responsible: no sentence goes on behind it. */
function endsInClause(text: string): boolean {
  const from = Math.max(...['（', '(', '【', '〔', '['].map((sign) => text.lastIndexOf(sign)));
  const inner = /[（(【〔[]\s*(?:牵头|责任|由)/u.test(text.slice(-200));
  if (inner || from < 0) return inner;
  const clause = readResponsibility(text.slice(from + 1, -1));
  return clause !== null && hasUnits(clause);
}

/** 牵头单位：市城市建设投资 ↵ 集团有限公司: neither half is a name, both together are. */
function breaksName(text: string, next: string): boolean {
  const before = /[^、，,；;：:\s]*$/u.exec(text)?.[0] ?? '';
  const after = /^[^、，,；;。：:\s]{1,16}/u.exec(next)?.[0] ?? '';
  const begun = /^(?:市|县|区|省|州|旗|各|[\u4e00-\u9fff]{2,3}[市县区])/u.test(before);
  return begun && !endsLikeUnit(before) && !noName.test(before) && looksLikeUnit(before + after);
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
  if (/^[。，、；：！？”》]/u.test(line.mapped.text)) return true;
  const text = current.tail;
  const open = current.opens[current.opens.length - 1];
  if (open !== undefined && current.length - open < 400 && !text.endsWith('。')) {
    return (numbering === null || numbering.rank > 30) && !clauseBracket.test(line.mapped.text);
  }
  if (current.titleLine || numbering) return false;
  const label = startingLabel(text);
  const wrapped =
    width !== null && current.lastLength >= width - 3 && !line.indented && !ended.test(text);
  if (startingLabel(line.mapped.text)) return wrapped && !label;
  if (clauseBracket.test(line.mapped.text)) return false;
  if (label && label.to === current.length) return true;
  // …配合单位： ↵ 市财政局
  if (/[：:]$/u.test(text) && findLabels(text, false).at(-1)?.to === text.length) return true;
  const full = width !== null && current.lastLength >= width - 3;
  if (terminal.test(text))
    return full && !line.indented && !line.gapBefore && !/[：:]$/u.test(text);
  // 2022年1↵2月底前: no line ends inside a number.
  if (/\d$/u.test(text) && /^[\d年月日]/u.test(line.mapped.text)) return true;
  if (label) return full || /[、，,]$/u.test(text) || breaksName(text, line.mapped.text);
  // Before the first number stand title, addressees and signature: those are lines, not sentences.
  if (!sections) return full && !line.gapBefore;
  if (closedEnd.test(text)) {
    return (
      !/(?:[。！？；]|负责|配合|参与|单位|部门|局|委|政府|公司)[^（(【〔]{0,2}$/u.test(text) &&
      !endsInClause(text)
    );
  }
  return current.parts.length > 1 || !isClauseLine(text);
}
