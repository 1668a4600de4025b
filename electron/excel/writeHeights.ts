// How high a row must be for its wrapped text: spreadsheet programs do not fit rows that have merged cells, and what is
// not seen does not get printed.

/** The highest row that the file format allows, in points, less what rounding takes. */
export const highestRow = 405;

/** Width in units of half a Chinese character: wide characters two, the others one (capitals and digits a bit more). */
export function textUnits(text: string): number {
  let units = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // From U+2E80 on everything that offices write is wide; so are dashes, quotation marks and signs like ● and ①.
    units += code >= 0x2e80 || (code >= 0x2010 && code <= 0x27ff) || code === 0xb7 ? 2 : 1.06;
  }
  return units;
}

/** Lines that a text takes when wrapped at `units` a line. */
export function wrappedLines(text: string, units: number): number {
  let lines = 0;
  const room = Math.max(2, units);
  for (const paragraph of text.split('\n')) {
    // A line breaks before a wide character that would stick out, so half a character is lost now and then.
    lines += Math.max(1, Math.ceil(textUnits(paragraph) / (room - (room > 8 ? 1 : 0))));
  }
  return lines;
}

/** Units of text that fit a column: `width` is in digits of the default font (7 pixels), `points` the font's size. */
export function unitsOfColumn(width: number, points: number): number {
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
