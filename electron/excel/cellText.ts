// Text of a cell as stored in XML turned to what a person sees.

const escapedCharacter = /_x([0-9A-Fa-f]{4})_/gu;

/** `_x000D_` and its like decoded (`_x005F_` is an escaped underscore); every line break becomes `\n`. */
export function decodeCellText(stored: string): string {
  const text = stored.includes('_x')
    ? stored.replace(escapedCharacter, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : stored;
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}

/** A column's number from its letters, 0 when they are none. `A` → 1, `XFD` → 16384. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index++) {
    const code = letters.charCodeAt(index) & ~0x20;
    if (code < 65 || code > 90 || column > 1_000_000) return 0;
    column = column * 26 + code - 64;
  }
  return column;
}

/** `C12` → row and column, null when it is no address inside a sheet. */
export function parseAddress(address: string): { row: number; column: number } | null {
  let letters = 0;
  while (letters < address.length && address.charCodeAt(letters) > 57) letters += 1;
  const column = columnNumber(address.slice(0, letters));
  let row = 0;
  for (let index = letters; index < address.length; index++) {
    const digit = address.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9 || row > 10_000_000) return null;
    row = row * 10 + digit;
  }
  return column >= 1 && column <= 16_384 && row >= 1 && row <= 1_048_576 ? { row, column } : null;
}
