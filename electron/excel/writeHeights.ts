// How high a row must be for its wrapped text: spreadsheet programs do not fit rows that have merged cells, and what is
// not seen does not get printed.

/** The highest row that the file format allows, in points, less what rounding takes. */
export const highestRow = 405;

/** Width in units of half a Chinese character: wide characters two, the others one (capitals and digits a bit more). */
function textUnits(text: string): number {
  let units = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // From U+2E80 on everything that offices write is wide; so are dashes, quotation marks and signs like ● and ①.
    units += code >= 0x2e80 || (code >= 0x2010 && code <= 0x27ff) || code === 0xb7 ? 2 : 1.06;
  }
  return units;
}

/** Signs that never begin a line: they take the character before them along. */
const notFirst = /^[、。，．：；！？）〕】》〉”’％…,.:;!?)\]}%]$/u;
/** What stays together on a line: letters and digits with the signs between them. */
const pieces = /[\w.,:%/²³+-]+|[^]/gu;

/** Lines that a text takes when wrapped at `units` a line. */
export function wrappedLines(text: string, units: number): number {
  // A substitute font is a little wider now and then.
  const room = Math.max(2, units - 0.4);
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += paragraphLines(paragraph, room);
  return lines;
}

function paragraphLines(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  let last = 0;
  for (const [piece] of text.matchAll(pieces)) {
    const size = textUnits(piece);
    if (used + size <= room) used += size;
    else if (size > room) {
      // Longer than a line: it is broken wherever the line ends.
      lines += Math.ceil(size / room) - (used === 0 ? 1 : 0);
      used = size % room;
    } else {
      lines += 1;
      used = notFirst.test(piece) && last + size <= room ? last + size : size;
    }
    last = size;
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
