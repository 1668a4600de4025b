// How high a row must be for its wrapped text: spreadsheet programs do not fit rows that have merged cells, and what is
// not seen does not get printed.

/** The highest row that the file format allows, in points, less what rounding takes. */
export const highestRow = 405;

/** Width in units of half a Chinese character: wide characters two, the others one (capitals and digits a bit more). */
function textUnits(text: string, from = 0, to = text.length): number {
  let units = 0;
  for (let index = from; index < to; index++) units += unitsOf(text.charCodeAt(index));
  return units;
}

function unitsOf(code: number): number {
  // From U+2E80 on everything that offices write is wide; so are dashes, quotation marks and signs like ● and ①.
  return code >= 0x2e80 || (code >= 0x2010 && code <= 0x27ff) || code === 0xb7 ? 2 : 1.06;
}

/** Signs that never begin a line: they take the character before them along. */
const notFirst = new Set('、。，．：；！？）〕】》〉”’％…,.:;!?)]}%');
/** What stays together on a line, besides letters and digits: the signs between them. */
const joining = new Set(Array.from('_.,:%/²³+-', (sign) => sign.charCodeAt(0)));

/** Lines that a text takes when wrapped at `units` a line. */
export function wrappedLines(text: string, units: number): number {
  // A substitute font is a little wider now and then.
  const room = Math.max(2, units - 0.4);
  if (!text.includes('\n')) return paragraphLines(text, room);
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += paragraphLines(paragraph, room);
  return lines;
}

function paragraphLines(text: string, room: number): number {
  // Most cells are short; a hair less than the room, since sums of fractions depend on their order.
  if (text.length * 2 < room || textUnits(text) < room - 0.001) return 1;
  let lines = 1;
  let used = 0;
  let last = 0;
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = pieceEnd(text, at);
    const size = end === at + 1 ? unitsOf(text.charCodeAt(at)) : textUnits(text, at, end);
    if (used + size <= room) used += size;
    else if (size > room) {
      // Longer than a line: it is broken wherever the line ends.
      lines += Math.ceil(size / room) - (used === 0 ? 1 : 0);
      used = size % room;
    } else {
      lines += 1;
      used = last + size <= room && notFirst.has(text.slice(at, end)) ? last + size : size;
    }
    last = size;
  }
  return lines;
}

/** Where the piece that begins at `at` ends: what stays together on a line, else one character. */
function pieceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && staysTogether(text.charCodeAt(end))) end += 1;
  if (end > at) return end;
  // Only the first half of a pair can be a sign of two.
  const isHalf = text.charCodeAt(at) >= 0xd800 && (text.codePointAt(at) ?? 0) > 0xffff;
  return at + (isHalf ? 2 : 1);
}

/** The last of the signs that stay together: most characters lie behind it. */
const lastJoining = Math.max(...joining, 122);

function staysTogether(code: number): boolean {
  if (code > lastJoining) return false;
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    joining.has(code)
  );
}

/** Units of text that fit a column: `width` is in digits of the default font (7 pixels), `points` the font's size. */
function unitsOfColumn(width: number, points: number): number {
  const pixels = width * 7 + 5 - 6;
  return pixels / ((points * 96) / 72 / 2);
}

/** Height in points of a text in a column. */
export function textHeight(text: string, width: number, points: number): number {
  return wrappedLines(text, unitsOfColumn(width, points)) * lineHeight(points) + 5;
}

export function lineHeight(points: number): number {
  return points * 1.36;
}
