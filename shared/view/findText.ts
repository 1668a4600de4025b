// Finding a text in cells and putting another in its place. What is found is what a person would call the same: by default
// case and full or half width make no difference.

export type FindQuery = {
  text: string;
  matchCase: boolean;
  /** Full and half width are different. */
  matchWidth: boolean;
  /** The text is all that the cell holds. */
  wholeCell: boolean;
};

export type Finder = {
  matches(text: string): boolean;
  /** The text with every place found replaced. */
  replace(text: string, by: string): string;
  /** Where the text is found first, in UTF-16 code units. */
  firstIn(text: string): { start: number; end: number } | null;
};

/** Null for a query that finds nothing: an empty text. */
export function createFinder(query: FindQuery): Finder | null {
  const wanted = fold(query.text, query).folded;
  if (wanted === '') return null;
  const next = (text: Folded, from: number) => nextIn(text, wanted, from);
  const isWhole = (text: string) => fold(text.trim(), query).folded === wanted;
  return {
    matches(text) {
      if (text === '') return false;
      return query.wholeCell ? isWhole(text) : next(fold(text, query), 0) !== null;
    },
    replace(text, by) {
      if (query.wholeCell) return isWhole(text) ? by : text;
      const folded = fold(text, query);
      let made = '';
      let copied = 0;
      for (let found = next(folded, 0); found; found = next(folded, found.after)) {
        made += text.slice(copied, found.start) + by;
        copied = found.end;
      }
      return made + text.slice(copied);
    },
    firstIn(text) {
      if (query.wholeCell) return isWhole(text) ? { start: 0, end: text.length } : null;
      const found = next(fold(text, query), 0);
      return found && { start: found.start, end: found.end };
    },
  };
}

/** A text as it is compared, with the place in the original of each of its code units; one more for its end. */
type Folded = { folded: string; places: readonly number[] };

function fold(text: string, { matchCase, matchWidth }: FindQuery): Folded {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    // ㎡ becomes two letters: places lead back to the one character.
    let same = matchWidth ? character : character.normalize('NFKC');
    if (!matchCase) same = same.toLowerCase();
    for (let unit = 0; unit < same.length; unit += 1) places.push(at);
    folded += same;
    at += character.length;
  }
  places.push(at);
  return { folded, places };
}

/** The next place at which whole characters of the original were found. */
function nextIn(
  { folded, places }: Folded,
  wanted: string,
  from: number,
): { start: number; end: number; after: number } | null {
  for (let at = folded.indexOf(wanted, from); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const after = at + wanted.length;
    const start = places[at] ?? 0;
    const end = places[after] ?? 0;
    const wholeAtStart = at === 0 || places[at - 1] !== start;
    const wholeAtEnd = places[after - 1] !== end;
    if (wholeAtStart && wholeAtEnd) return { start, end, after };
  }
  return null;
}
