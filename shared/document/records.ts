// Items written as records: 项目名称：… 建设内容：… 责任单位：…, each part on lines of its own. See RULES.md [N7].
import { joinMapped, sliceMapped, type Mapped } from './mapped.ts';
import type { Paragraph } from './paragraphs.ts';
import { allLookLikeUnits, splitUnits } from './units.ts';

const name = /^(?:(?<number>\d{1,3})[\s.．、]*)?(?:项目|事项|任务|工程|实事)名称\s*[:：]\s*(?=\S)/u;
const content =
  /^(?:项目|建设|主要|工作|任务|实施|实事)(?:建设|工作|任务)?内容(?:及规模)?\s*[:：]\s*/u;
/** How far it has come is nobody's task. */
const progress =
  /^(?:目前|实际|工作|项目)?(?:(?:进展|进度|完成|推进)[^：:。]{0,4}(?:情况|成效|状况)|进展)\s*[:：]/u;
const bareLabel = /^(?:牵头|责任|配合|主办|协办)(?:单位|部门)(?![:：])/u;
/** Deeper than any heading of Markdown. */
const recordHeading = 7;
const labelled = /^[\u4e00-\u9fff]{2,8}[：:]/u;

function bodyOf({ mapped, numbering }: Paragraph): string {
  return mapped.text.slice(numbering?.length ?? 0);
}

/** The paragraph as the title of an item, without 项目名称：. */
function titled(paragraph: Paragraph): Paragraph {
  const { mapped, numbering } = paragraph;
  const at = numbering?.length ?? 0;
  const match = name.exec(mapped.text.slice(at));
  if (!match) return paragraph;
  const title = sliceMapped(mapped, at + match[0].length);
  const number = match.groups?.number;
  if (numbering) {
    const mark = sliceMapped(mapped, 0, at);
    return { ...paragraph, mapped: joinMapped([mark, title], ''), titleLine: true };
  }
  if (number === undefined)
    return { ...paragraph, mapped: title, heading: recordHeading, titleLine: true };
  const mark = sliceMapped(mapped, 0, number.length);
  return {
    ...paragraph,
    mapped: joinMapped([mark, title], ''),
    numbering: { rank: 30, ordinal: number, value: Number(number), length: number.length },
    titleLine: true,
  };
}

/** 责任单位 ↵ 市水务局: a label that lost its colon, and how many paragraphs it takes. */
function labelOf(paragraph: Paragraph, next: Mapped | undefined): [Paragraph, number] | null {
  const { mapped } = paragraph;
  const length = bareLabel.exec(mapped.text)?.[0].length;
  if (length === undefined) return null;
  const behind = sliceMapped(mapped, length);
  const own = behind.text.trim() !== '';
  const units = own ? behind : next;
  if (!units || !isUnits(units.text)) return null;
  const sign: Mapped = { text: '：', at: [units.at[0] ?? 0] };
  const label = joinMapped([sliceMapped(mapped, 0, length), sign, units], '');
  return [{ ...paragraph, mapped: label }, own ? 1 : 2];
}

function isUnits(text: string): boolean {
  return text.length < 120 && allLookLikeUnits(splitUnits(text));
}

/** The parts of a record below its name: labels mended, progress left out. */
function partsOf(paragraphs: readonly Paragraph[]): Paragraph[] {
  const parts: Paragraph[] = [];
  let reporting = false;
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph) continue;
    if (paragraph.numbering !== null || paragraph.heading > 0) {
      reporting = false;
      parts.push(paragraph);
      continue;
    }
    const label = labelOf(paragraph, paragraphs[index + 1]?.mapped);
    if (label) {
      reporting = false;
      parts.push(label[0]);
      index += label[1] - 1;
      continue;
    }
    const { mapped } = paragraph;
    reporting = progress.test(mapped.text) || (reporting && !labelled.test(mapped.text));
    const body = sliceMapped(mapped, content.exec(mapped.text)?.[0].length ?? 0);
    if (!reporting && body.text !== '') parts.push({ ...paragraph, mapped: body });
  }
  return parts;
}

/** Makes records items with titles, from two of them on; without them the paragraphs stay as they are. */
export function readRecords(paragraphs: readonly Paragraph[]): Paragraph[] {
  const starts = paragraphs.flatMap((paragraph, index) =>
    name.test(bodyOf(paragraph)) ? [index] : [],
  );
  const [first] = starts;
  if (first === undefined || starts.length < 2) return [...paragraphs];
  const records = starts.flatMap((start, index) => {
    const [head, ...below] = paragraphs.slice(start, starts[index + 1]);
    return head ? [titled(head), ...partsOf(below)] : [];
  });
  return [...paragraphs.slice(0, first), ...records];
}
