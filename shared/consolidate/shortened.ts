// A text within a limit: never cut in silence, the reader is told where the rest is [S6].

/** Excel takes 32,767 signs in a cell; the sentence about the rest has room. */
const longestCell = 32_700;

/** `place` is the tab on which the whole text is. */
export function shortened(text: string, limit: number | null, place: string): string {
  const most = Math.min(limit ?? longestCell, longestCell);
  if (text.length <= most) return text;
  // A sign made of two code units is kept whole or left out.
  const end = /[\uD800-\uDBFF]/u.test(text.charAt(most - 1)) ? most - 1 : most;
  return `${text.slice(0, end).trimEnd()}……（余下见“${place}”表）`;
}
