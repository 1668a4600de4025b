// Items that stand one behind the other in a single paragraph, each closed by its bracket, become paragraphs of their own.
import { flatCuts } from './flatText.ts';
import { sliceMapped } from './mapped.ts';
import { readNumbering, type Numbering } from './numbering.ts';
import type { Paragraph } from './paragraphs.ts';

/** A number behind a closed bracket: …（牵头单位：市住建局）2. 公厕建设工程。 */
const behindBracket = /[）)】]。?\s*(?=[（(]?[一二三四五六七八九十\d０-９]{1,3}[）)、.．])/gu;
/** The same behind a labelled list: …。责任单位：市住建局。2.建设公厕…. */
const behindLabel =
  /(?<=(?:单位|部门|主体)[：:][^。：:\n]{2,160})。\s*(?=[（(]?[一二三四五六七八九十\d０-９]{1,3}[）)、.．])/gu;
/** The first of such items, behind the sentence that leads to them. */
const behindSentence = /[。：:]\s*(?=[（(]?[一1１][）)、.．])/gu;

/** `title`: the words up to the next cut are a heading. */
type Cut = { at: number; numbering: Numbering; title?: boolean };

/** 一、优服务、提效能 before 1.: a heading and the first number below it, as they come without line breaks. */
const headingBefore =
  /^[^。；：:！\d（()）]{2,30}(?=\d{1,3}[.．、]|[（(][一二三四五六七八九十]{1,3}[）)])/u;
const firstHeading =
  /(?<=[。：:）)]\s*)一、(?=[^。；：:！\d（()）]{2,30}(?:1[.．、]|[（(]一[）)]))/u;

function numberAt(text: string, at: number): Numbering | null {
  const numbering = readNumbering(text.slice(at, at + 24));
  return numbering && numbering.rank <= 30 ? numbering : null;
}

/** 1. 共享单车工程。 behind the introduction of an action, even when no second item follows. */
function titledItem(text: string, first: Numbering): Cut | null {
  for (const match of text.slice(0, 400).matchAll(behindSentence)) {
    const at = match.index + match[0].length;
    const numbering = numberAt(text, at);
    if (!numbering || numbering.rank <= first.rank || numbering.value !== 1) continue;
    if (
      /^[^。：:，；]{2,30}(?:工程|项目|任务|行动)[。：:]/u.test(
        text.slice(at + numbering.length, at + 50),
      )
    ) {
      return { at, numbering };
    }
  }
  return null;
}

/** Only a number that follows on the one before it, on its own level or a higher one, begins an item. */
function findCuts(text: string, first: Numbering | null, last: Map<number, number>): Cut[] {
  const cuts: Cut[] = [];
  const values = new Map(last);
  if (first) {
    values.set(first.rank, first.value);
    const item = titledItem(text, first);
    if (item) {
      cuts.push(item);
      values.set(item.numbering.rank, 1);
    }
  }
  const opening = first ? null : firstHeading.exec(text);
  if (opening) cuts.push(...headingAt(text, opening.index, values));
  for (const match of itemEnds(text)) {
    if (match.index < (cuts.at(-1)?.at ?? 0)) continue;
    const at = match.index + match[0].length;
    const numbering = numberAt(text, at);
    if (!numbering || at >= text.length) continue;
    if (cuts.length === 0 && numbering.value === 2 && numbering.rank !== first?.rank) {
      const start = firstItem(text, match.index, numbering.rank);
      if (start) {
        cuts.push(start);
        values.set(numbering.rank, 1);
      }
    }
    const deeper = numbering.value === 1 && cuts.length > 0;
    if (!deeper && numbering.value !== (values.get(numbering.rank) ?? 0) + 1) continue;
    if (
      !deeper &&
      cuts.length === 0 &&
      numbering.rank !== first?.rank &&
      !values.has(numbering.rank)
    ) {
      continue;
    }
    const heading = cuts.some(({ title }) => title) ? headingAt(text, at, values) : [];
    if (heading.length > 0) {
      cuts.push(...heading);
      continue;
    }
    values.set(numbering.rank, numbering.value);
    cuts.push({ at, numbering });
  }
  return cuts;
}

/** The heading that begins at a place and the item behind it; none where the words are no heading. */
function headingAt(text: string, at: number, values: Map<number, number>): Cut[] {
  const numbering = numberAt(text, at);
  if (!numbering) return [];
  const from = at + numbering.length;
  const words = headingBefore.exec(text.slice(from, from + 48))?.[0];
  if (words === undefined) return [];
  const next = numberAt(text, from + words.length);
  if (!next || next.rank <= numbering.rank) return [];
  const goesOn = next.value === 1 || next.value === (values.get(next.rank) ?? 0) + 1;
  if (!goesOn || numbering.value !== (values.get(numbering.rank) ?? 0) + 1) return [];
  values.set(numbering.rank, numbering.value);
  values.set(next.rank, next.value);
  return [
    { at, numbering, title: true },
    { at: from + words.length, numbering: next },
  ];
}

/** Where an item may have ended with its clause. */
function itemEnds(text: string): RegExpExecArray[] {
  const ends = [...text.matchAll(behindBracket)];
  if (!/(?:单位|部门|主体)[：:]/u.test(text)) return ends;
  return [...ends, ...text.matchAll(behindLabel)].sort((a, b) => a.index - b.index);
}

function firstItem(text: string, before: number, rank: number): Cut | null {
  for (const match of text.slice(0, before).matchAll(behindSentence)) {
    const at = match.index + match[0].length;
    const numbering = numberAt(text, at);
    if (numbering?.rank === rank && numbering.value === 1) return { at, numbering };
  }
  return null;
}

function cutsOf(text: string, first: Numbering | null, last: Map<number, number>): Cut[] {
  const flat = first ? [] : flatCuts(text);
  return flat.length > 0 ? flat : findCuts(text, first, last);
}

export function splitInline(paragraphs: readonly Paragraph[]): Paragraph[] {
  const last = new Map<number, number>();
  return paragraphs.flatMap((paragraph) => {
    const { numbering, mapped } = paragraph;
    const cuts = paragraph.closing ? [] : cutsOf(mapped.text, numbering, last);
    const numbers = [numbering, ...cuts.map((cut) => cut.numbering)];
    for (const number of numbers) if (number) last.set(number.rank, number.value);
    if (cuts.length === 0) return [paragraph];
    const places = [0, ...cuts.map(({ at }) => at), mapped.text.length];
    return numbers.map((number, index) => {
      const from = places[index] ?? 0;
      const to = places[index + 1] ?? mapped.text.length;
      return {
        ...paragraph,
        mapped: sliceMapped(mapped, from, to),
        numbering: number,
        heading: index === 0 ? paragraph.heading : 0,
        annex: index === 0 && paragraph.annex,
        bold: index === 0 ? paragraph.bold : null,
        titleLine: cuts[index - 1]?.title === true,
        joins: paragraph.joins.flatMap((place) =>
          place > from && place < to ? [place - from] : [],
        ),
      };
    });
  });
}
