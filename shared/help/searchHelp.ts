// Looking for words in 使用说明: every word must be on the page, the best place of each page is shown [HP2, HP3].
import type { HelpPageId } from './helpPages.ts';
import { textsOf, type HelpText } from './parseHelp.ts';

/** A stretch of a text; `hit` where it is one of the words that were looked for. */
export type Part = { text: string; hit: boolean };

export type HelpHit = { page: HelpPageId; title: Part[]; excerpt: Part[] };

/** Characters of an excerpt. */
const excerptLength = 56;

/** The words of what was typed; none where nothing was. */
export function wordsOf(query: string): string[] {
  return [
    ...new Set(
      query
        .toLowerCase()
        .split(/[\s,，。、;；?？]+/u)
        .filter(Boolean)
        // The pages write a space between Latin letters and Chinese; who looks for U盘 types none.
        .map((word) => word.replace(/([a-z])(?=\p{Script=Han})/gu, '$1 ')),
    ),
  ];
}

/** A text cut where words stand in it. */
export function partsOf(text: string, words: readonly string[]): Part[] {
  const low = text.toLowerCase();
  const parts: Part[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const from = at;
    const word = words
      .filter((each) => low.startsWith(each, from))
      .reduce((longest, each) => (each.length > longest.length ? each : longest), '');
    if (!word) {
      plain += text[at] ?? '';
      at += 1;
      continue;
    }
    if (plain) parts.push({ text: plain, hit: false });
    plain = '';
    parts.push({ text: text.slice(at, at + word.length), hit: true });
    at += word.length;
  }
  if (plain) parts.push({ text: plain, hit: false });
  return parts;
}

/** The pages that have every word, those with a word in their title first, then in a heading; else in the order of the contents. */
export function searchHelp(pages: readonly HelpText[], query: string): HelpHit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const found = pages.flatMap((page) => {
    const texts = page.blocks.flatMap(textsOf);
    const whole = [page.title, ...texts].join('\n').toLowerCase();
    if (!words.every((word) => whole.includes(word))) return [];
    const headings = page.blocks.filter(({ kind }) => kind === 'heading').flatMap(textsOf);
    const inTitle = countIn(page.title, words) * 2;
    const rank = inTitle + Math.max(0, ...headings.map((text) => countIn(text, words)));
    return [
      {
        rank,
        hit: { page: page.id, title: partsOf(page.title, words), excerpt: excerptOf(texts, words) },
      },
    ];
  });
  return found.sort((one, other) => other.rank - one.rank).map(({ hit }) => hit);
}

function countIn(text: string, words: readonly string[]): number {
  const low = text.toLowerCase();
  return words.filter((word) => low.includes(word)).length;
}

/** Of the text that has most of the words, what stands around the first of them. */
function excerptOf(texts: readonly string[], words: readonly string[]): Part[] {
  let best = texts[0] ?? '';
  for (const text of texts) if (countIn(text, words) > countIn(best, words)) best = text;
  const places = words.map((word) => best.toLowerCase().indexOf(word)).filter((at) => at >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const from = best.length <= excerptLength ? 0 : Math.max(0, first - 12);
  const cut = best.slice(from, from + excerptLength);
  const parts = partsOf(cut, words);
  if (from > 0) parts.unshift({ text: '…', hit: false });
  if (from + excerptLength < best.length) parts.push({ text: '…', hit: false });
  return parts;
}
