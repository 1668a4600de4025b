// Where a title of several lines is broken, as in official documents (GB/T 9704): at the end of words, in lines of like length,
// what stands in brackets kept together.

/** Before these no line begins, behind those none ends. */
const notFirst = /^[，。、；：！？）》」』”’〉】·—…的]/u;
const notLast = /[（《「『“‘〈【·—]$/u;
const brackets = /（[^（）]*）|《[^《》]*》|〔[^〔〕]*〕/gu;

/** How much a line is worse that begins at a piece: between brackets and text least, within what may be one phrase most. */
const atBracket = 2;
const atWord = 6;

/**
 * The lines of a title; one where it fits. `width` is in full-width characters, digits and Latin letters count as half of one.
 * Where a bracket is longer than a line the title stays whole, to be broken by whoever shows it.
 */
export function titleLines(title: string, width: number): string[] {
  if (widthOf(title) <= width || title.includes('\n')) return [title];
  const pieces = piecesOf(title);
  const least = Math.ceil(widthOf(title) / width);
  for (let count = least; count <= least + 1; count++) {
    const lines = best(pieces, count, width);
    if (lines) return lines;
  }
  return [title];
}

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign.charCodeAt(0) < 0x80 ? 0.5 : 1;
  return width;
}

/** Words, each bracket with all that it holds. */
function piecesOf(title: string): string[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  const pieces: string[] = [];
  let from = 0;
  const split = (text: string) => {
    for (const { segment } of words.segment(text)) pieces.push(segment);
  };
  for (const { 0: bracket, index } of title.matchAll(brackets)) {
    split(title.slice(from, index));
    pieces.push(bracket);
    from = index + bracket.length;
  }
  split(title.slice(from));
  return pieces;
}

type Broken = { lines: string[]; cost: number };

/** So many lines of like length, or null where no such lines fit. */
function best(pieces: readonly string[], count: number, width: number): string[] | null {
  const even = widthOf(pieces.join('')) / count;
  const known = new Map<string, Broken | null>();
  const from = (start: number, left: number): Broken | null => {
    const key = `${start} ${left}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let found: Broken | null = null;
    let line = '';
    for (let end = start; end < pieces.length; end++) {
      line += pieces[end] ?? '';
      if (widthOf(line) > width) break;
      const last = end === pieces.length - 1;
      if (last !== (left === 1) || (!last && !breaks(line, pieces[end + 1] ?? ''))) continue;
      const rest: Broken | null = last ? { lines: [], cost: 0 } : from(end + 1, left - 1);
      if (!rest) continue;
      const uneven = (widthOf(line) - even) ** 2;
      const price = last
        ? 0
        : isBracket(pieces[end + 1]) || isBracket(pieces[end])
          ? atBracket
          : atWord;
      const cost = rest.cost + uneven + price;
      if (!found || cost < found.cost) found = { lines: [line, ...rest.lines], cost };
    }
    known.set(key, found);
    return found;
  };
  return from(0, count)?.lines ?? null;
}

function breaks(line: string, next: string): boolean {
  return !notLast.test(line) && !notFirst.test(next);
}

function isBracket(piece: string | undefined): boolean {
  return piece !== undefined && /^[（《〔]./u.test(piece);
}
