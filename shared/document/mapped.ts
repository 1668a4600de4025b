// Text that remembers where each of its code units stood in the document, so that mended text still has a source span.
import type { Span } from './proposal.ts';

/** `at[i]` is the offset in the source document of code unit `i` of `text`; both have the same length. */
export type Mapped = { readonly text: string; readonly at: readonly number[] };

export const emptyMapped: Mapped = { text: '', at: [] };

export function sliceMapped(mapped: Mapped, from: number, to = mapped.text.length): Mapped {
  return { text: mapped.text.slice(from, to), at: mapped.at.slice(from, to) };
}

/** Parts one after the other, `separator` between them (it takes the place of the code unit before it). */
export function joinMapped(parts: readonly Mapped[], separator: string): Mapped {
  const texts: string[] = [];
  const at: number[] = [];
  for (const part of parts) {
    if (part.text.length === 0) continue;
    if (texts.length > 0 && separator.length > 0) {
      texts.push(separator);
      const place = at[at.length - 1] ?? 0;
      for (let index = 0; index < separator.length; index += 1) at.push(place);
    }
    texts.push(part.text);
    for (const place of part.at) at.push(place);
  }
  return { text: texts.join(''), at };
}

/** The span in the source from the first to past the last code unit in it. Empty text has an empty span at `fallback`. */
export function spanOf(mapped: Mapped, fallback = 0): Span {
  let [first] = mapped.at;
  if (first === undefined) return [fallback, fallback];
  let last = first;
  // Parts may be joined out of order: a clause behind a title, then the text.
  for (const place of mapped.at) {
    if (place < first) first = place;
    if (place > last) last = place;
  }
  return [first, last + 1];
}

const closeCharacters = String.raw`[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef\u2018-\u201d]`;
const spaceInChinese = new RegExp(`(?<=${closeCharacters})[ \\t]+(?=${closeCharacters})`, 'gu');
const spaceAtPunctuation =
  /[ \t]+(?=[，。；：、！？）〕】》”])|(?<=[，。；：、！？（〔【《“])[ \t]+/gu;

/** Text as it would be printed: no spaces inside Chinese words and at Chinese punctuation. Line breaks stay. */
export function tidyText(text: string): string {
  return text.replace(spaceInChinese, '').replace(spaceAtPunctuation, '').trim();
}

/** The same for text that remembers its places. */
export function tidyMapped(mapped: Mapped): Mapped {
  const tidy = without(without(mapped, spaceInChinese), spaceAtPunctuation);
  const from = tidy.text.length - tidy.text.trimStart().length;
  return sliceMapped(tidy, from, Math.max(from, tidy.text.trimEnd().length));
}

function without(mapped: Mapped, pattern: RegExp): Mapped {
  const parts: Mapped[] = [];
  let from = 0;
  for (const match of mapped.text.matchAll(pattern)) {
    parts.push(sliceMapped(mapped, from, match.index));
    from = match.index + match[0].length;
  }
  return from === 0 ? mapped : joinMapped([...parts, sliceMapped(mapped, from)], '');
}
