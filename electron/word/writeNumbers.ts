// A document part with the numbers of its lists written into its paragraphs, for a reader that does not count them.
import { ReadProblem } from '../excel/readProblem.ts';
import type { XmlAttributes } from '../excel/xmlAttributes.ts';
import { XmlScanner, type XmlTag } from '../excel/xmlTokens.ts';
import type { ListCounts, ListNumbers } from './listNumbers.ts';
import { headingLevel, styleChain, type ParagraphStyle } from './wordStyles.ts';

/** Word nests deeper than spreadsheets: text boxes in drawings in tables in content controls. */
const deepest = 120;
const mostParagraphs = 200_000;

type Paragraph = {
  style: string | null;
  list: string | null;
  level: number | null;
  outline: number | null;
  /** Its end is struck out: the text goes on in the next paragraph. */
  deleted: boolean;
  /** Where text can be put in, once its properties have ended. */
  place: number | null;
  label: string;
  heading: number | null;
  /** Whether it has text of its own, and how that begins. */
  start: string;
};

const typedNumber =
  /^\s*(?:第?[一二三四五六七八九十百]{1,4}[、.．章节部编]|[（(][一二三四五六七八九十\d]{1,4}[）)]|\d{1,3}(?:[.．、]|\s)|[①-⑳])/u;

/** `lists` counts the paragraphs; text of the part in one piece. Numbers of empty paragraphs count, but are not written. */
export function writeNumbers(
  part: string,
  xml: string,
  styles: ReadonlyMap<string, ParagraphStyle>,
  lists: ListNumbers,
): string {
  const done: Paragraph[] = [];
  const open: Paragraph[] = [];
  const choices: ListCounts[] = [];
  const path: string[] = [];
  let prefix = '';
  /** Depth of what is struck out or about an earlier state. */
  let aside = 0;

  const isAside = (name: string) =>
    ['del', 'moveFrom', 'pPrChange', 'rPrChange', 'instrText'].includes(name);
  const current = () => open.at(-1);

  const scanner = new XmlScanner(
    part,
    {
      open(name, attributes, tag) {
        if (path.length === 0) prefix = tag.name.slice(0, tag.name.length - name.length);
        path.push(name);
        if (name === 'Choice') choices.push(lists.counts());
        else if (name === 'Fallback') {
          // The same text box a second time: its paragraphs have the same numbers.
          const before = choices.pop();
          if (before) lists.restore(before);
        }
        if (!tag.name.startsWith(prefix)) return;
        if (isAside(name) && path.at(-2) !== 'rPr') aside += 1;
        else if (name === 'p') {
          open.push({
            style: null,
            list: null,
            level: null,
            outline: null,
            deleted: false,
            place: null,
            label: '',
            heading: null,
            start: '',
          });
          if (done.length + open.length > mostParagraphs)
            throw new ReadProblem('xmlTooComplex', part);
        } else if (aside === 0) readProperty(current(), name, path, attributes);
      },
      close(name, tag) {
        path.pop();
        if (!tag.name.startsWith(prefix)) return;
        if (isAside(name) && path.at(-1) !== 'rPr') aside -= 1;
        else if (name === 'pPr' && aside === 0) finish(current(), tag);
        else if (name === 'p') {
          const paragraph = open.pop();
          if (paragraph) done.push(paragraph);
        }
      },
      text(text) {
        const paragraph = current();
        if (!paragraph || aside > 0 || path.at(-1) !== 't' || paragraph.start.length > 20) return;
        paragraph.start += text.slice(0, 24);
      },
    },
    deepest,
  );

  const finish = (paragraph: Paragraph | undefined, tag: XmlTag) => {
    if (!paragraph || paragraph.place !== null) return;
    paragraph.place = tag.end;
    const chain = styleChain(styles, paragraph.style);
    paragraph.heading = headingLevel(chain, paragraph.outline);
    if (paragraph.deleted) return;
    const list = paragraph.list ?? chain.find(([, style]) => style.list !== null)?.[1].list ?? null;
    if (list === null || list === '0') return;
    paragraph.label = lists.next(list, levelOf(paragraph, list, chain)) ?? '';
  };

  /** A level of its own, else that of its style, else the one that names the style. */
  const levelOf = (
    paragraph: Paragraph,
    list: string,
    chain: ReturnType<typeof styleChain>,
  ): number => {
    if (paragraph.level !== null) return paragraph.level;
    for (const [id, style] of chain) {
      const named = lists.levelOfStyle(list, id);
      if (named !== null) return named;
      if (style.level !== null) return style.level;
    }
    return 0;
  };

  scanner.write(xml);
  scanner.end();
  return withNumbers(xml, done, prefix);
}

function readProperty(
  paragraph: Paragraph | undefined,
  name: string,
  path: readonly string[],
  attributes: XmlAttributes,
): void {
  if (!paragraph || paragraph.place !== null) return;
  const above = path.at(-2);
  const text = attributes.get('val') ?? '';
  const figure = /^\d$/u.test(text) ? Number(text) : null;
  if (above === 'pPr' && name === 'pStyle') paragraph.style = text;
  else if (above === 'pPr' && name === 'outlineLvl') paragraph.outline = figure;
  else if (above === 'numPr' && name === 'numId') paragraph.list = text;
  else if (above === 'numPr' && name === 'ilvl') paragraph.level = figure;
  else if (above === 'rPr' && name === 'del' && path.at(-3) === 'pPr') paragraph.deleted = true;
}

function withNumbers(xml: string, paragraphs: readonly Paragraph[], prefix: string): string {
  const filled = paragraphs.filter(({ start, place }) => start.trim() !== '' && place !== null);
  const headings = filled.filter(({ heading }) => heading !== null);
  // Where no heading has a number, the styles alone say how deep it stands; Markdown marks say it to the reader of text.
  const bare =
    headings.length > 1 &&
    headings.every(({ label, start }) => label === '' && !typedNumber.test(start));
  const insertions = filled.flatMap(({ place, label, heading, start }): [number, string][] => {
    const marks = bare && heading !== null ? `${'#'.repeat(heading)} ` : '';
    const text = marks + withMark(label, start);
    return text === '' || place === null ? [] : [[place, text]];
  });
  insertions.sort(([a], [b]) => a - b);
  const pieces: string[] = [];
  let from = 0;
  for (const [place, text] of insertions) {
    pieces.push(
      xml.slice(from, place),
      `<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r>`,
    );
    from = place;
  }
  return [...pieces, xml.slice(from)].join('');
}

/** A number that only a gap parts from the text gets its customary mark: 1 → 1. and 一 → 一、. */
function withMark(label: string, start: string): string {
  const bare = label.trim();
  if (/^\d{1,3}$/u.test(bare)) return `${bare}.${/^\s*\d/u.test(start) ? ' ' : ''}`;
  if (/^[一二三四五六七八九十百]{1,4}$/u.test(bare)) return `${bare}、`;
  return /[\dA-Za-z.]$/u.test(label) && /^[\dA-Za-z]/u.test(start) ? `${label} ` : label;
}

function escapeXml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
