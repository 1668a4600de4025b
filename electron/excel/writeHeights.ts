// How high a row must be for its wrapped text: spreadsheet programs do not fit rows that have merged cells, and what is
// not seen does not get printed.

/** The highest row that the file format allows, in points, less what rounding takes. */
export const highestRow = 405;

/** Units (half a Chinese character) of wide characters and of the others: capitals and digits are a bit more than half. */
const wide = 2;
const narrow = 1.06;

/** What is known of a character, by its code: a table is read as fast as code runs that is not compiled yet. */
const traits = new Uint8Array(0x1_00_00);
const isWide = 1;
/** Stays together on a line with others of its kind. */
const joins = 2;
/** Never begins a line: it takes the character before it along. */
const neverFirst = 4;
/** Begins a character of two codes. */
const half = 8;

// From U+2E80 on everything that offices write is wide; so are dashes, quotation marks and signs like ● and ①.
traits.fill(isWide, 0x2e80).fill(isWide, 0x2010, 0x2800).fill(isWide, 0xb7, 0xb8);
traits.fill(isWide | half, 0xd800, 0xdc00);
function mark(signs: string, trait: number): void {
  for (let at = 0; at < signs.length; at++) {
    const code = signs.charCodeAt(at);
    traits[code] = traitOf(code) | trait;
  }
}
mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.,:%/²³+-', joins);
mark('、。，．：；！？）〕】》〉”’％…,.:;!?)]}%', neverFirst);

function traitOf(code: number): number {
  return traits[code] ?? 0;
}

function textUnits(text: string): number {
  let units = 0;
  for (let at = 0; at < text.length; at++) {
    units += (traitOf(text.charCodeAt(at)) & isWide) === 0 ? narrow : wide;
  }
  return units;
}

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
  const { length } = text;
  // Most cells are short.
  if (length * wide < room) return 1;
  // What is too long even of narrow characters need not be added up; a hair less than the room, since sums of fractions depend on their order.
  if (length * narrow < room && textUnits(text) < room - 0.001) return 1;
  let lines = 1;
  let used = 0;
  let last = 0;
  for (let at = 0; at < length;) {
    const trait = traitOf(text.charCodeAt(at));
    let end = at + 1;
    let size = (trait & isWide) === 0 ? narrow : wide;
    // What joins is narrow.
    if ((trait & joins) !== 0) {
      for (; end < length && (traitOf(text.charCodeAt(end)) & joins) !== 0; end++) size += narrow;
    } else if ((trait & half) !== 0 && (text.codePointAt(at) ?? 0) > 0xffff) {
      end += 1;
      size += wide;
    }
    if (used + size <= room) used += size;
    else if (size > room) {
      // Longer than a line: it is broken wherever the line ends.
      lines += Math.ceil(size / room) - (used === 0 ? 1 : 0);
      used = size % room;
    } else {
      lines += 1;
      const takesLast = end === at + 1 && (trait & neverFirst) !== 0 && last + size <= room;
      used = takesLast ? last + size : size;
    }
    last = size;
    at = end;
  }
  return lines;
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
