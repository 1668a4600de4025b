// The characters of a text as numbers in an array. A scanner looks at each of them: in an array that takes a fraction of the
// time that it takes in a string, whose kind is found out anew for every character.

/** Stands behind the last character: XML allows no such character in a text. */
export const none = 0;

export const slash = 47;
export const exclamation = 33;
export const question = 63;
export const less = 60;
export const greater = 62;
export const ampersand = 38;
export const equals = 61;
export const doubleQuote = 34;
export const singleQuote = 39;

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

/** The characters of a short text, for `stands`. */
export function codesOf(text: string): Uint16Array {
  return Uint16Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Whether the text stands at `at`. */
export function stands(codes: Uint16Array, at: number, text: Uint16Array): boolean {
  for (let index = 0; index < text.length; index++) {
    if (codes[at + index] !== text[index]) return false;
  }
  return true;
}

/** Where plain text ends that begins at `at`: before a tag, or before what has to be decoded. */
export function plainTextEnd(codes: Uint16Array, at: number): number {
  let index = at;
  let code = codes[index] ?? none;
  while (code !== less && code !== ampersand && code !== none) code = codes[++index] ?? none;
  return index;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

export function startsName(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127;
}

export function endsName(code: number): boolean {
  // Most characters of names stand behind all of those that end one.
  return (
    code <= greater &&
    (isSpace(code) || code === greater || code === slash || code === equals || code === none)
  );
}

export function hashWith(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}
