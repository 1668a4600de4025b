// The characters of a text as numbers in an array. A scanner looks at each of them: in an array that takes a fraction of the
// time that it takes in a string, whose kind is found out anew for every character.

/** Stands behind the last character: XML allows no such character in a text. */
export const none = 0;

/** The array of whoever was ready last, for the next one. A scanner inside another finds none here and gets its own. */
let spare: Buffer | null = null;
const largestSpare = 16 * 1024 * 1024;

/** Calls `use` with the characters of the text and `none` behind them. They are not to be kept. */
export function withCodes<Value>(text: string, use: (codes: Uint16Array) => Value): Value {
  const size = text.length * 2 + 2;
  const bytes = spare && spare.length >= size ? spare : Buffer.allocUnsafeSlow(size * 2);
  spare = null;
  bytes.write(text, 'utf16le');
  const codes = new Uint16Array(bytes.buffer, bytes.byteOffset, text.length + 1);
  codes[text.length] = none;
  try {
    return use(codes);
  } finally {
    if (bytes.length <= largestSpare) spare = bytes;
  }
}
