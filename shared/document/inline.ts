// Items that stand one behind the other in a single paragraph, each closed by its bracket, become paragraphs of their own.
import { sliceMapped } from './mapped.ts';
import { readNumbering, type Numbering } from './numbering.ts';
import type { Paragraph } from './paragraphs.ts';

/** A number behind a closed bracket: …（牵头单位：市住建局）2. 公厕建设工程。 */
const behindBracket = /[）)】]。?\s*(?=[（(]?[一二三四五六七八九十\d０-９]{1,3}[）)、.．])/gu;
/** The first of such items, behind the sentence that leads to them. */
const behindSentence = /[。：:]\s*(?=[（(]?[一1１][）)、.．])/gu;

type Cut = { at: number; numbering: Numbering };

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
  for (const match of text.matchAll(behindBracket)) {
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
    values.set(numbering.rank, numbering.value);
    cuts.push({ at, numbering });
  }
  return cuts;
}

function firstItem(text: string, before: number, rank: number): Cut | null {
  for (const match of text.slice(0, before).matchAll(behindSentence)) {
    const at = match.index + match[0].length;
    const numbering = numberAt(text, at);
    if (numbering?.rank === rank && numbering.value === 1) return { at, numbering };
  }
  return null;
}

export function splitInline(paragraphs: readonly Paragraph[]): Paragraph[] {
  const last = new Map<number, number>();
  return paragraphs.flatMap((paragraph) => {
    const { numbering, mapped } = paragraph;
    const cuts = paragraph.closing ? [] : findCuts(mapped.text, numbering, last);
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
        bold: index === 0 ? paragraph.bold : null,
        titleLine: false,
        joins: paragraph.joins.flatMap((place) =>
          place > from && place < to ? [place - from] : [],
        ),
      };
    });
  });
}
