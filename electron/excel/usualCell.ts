// A cell as spreadsheet programs write most of them, read at one stroke from its characters: at most a value or a plain text,
// nothing to be decoded. Address, style and number are reckoned from their digits: a sheet has a million of them, and a string for
// each would cost more than all else. Whatever looks different is read tag after tag.
import {
  codesOf,
  doubleQuote,
  equals,
  greater,
  less,
  none,
  plainTextEnd,
  slash,
  stands,
} from './xmlCodes.ts';

/** What stands in a cell. One object serves all cells, to be read at once. */
export type UsualCell = {
  row: number;
  column: number;
  /** 0 where the file does not say it. */
  style: number;
  /** The file's word for what the value is; `n` where it does not say it. */
  type: string;
  holds: 'nothing' | 'value' | 'inline';
  /** The value where it is a plain decimal of at most fifteen digits, else NaN. */
  number: number;
  /** Where the value or the text stands in the source. */
  from: number;
  to: number;
  /** Where the cell ends. */
  end: number;
};

export function emptyUsualCell(): UsualCell {
  return {
    row: 0,
    column: 0,
    style: 0,
    type: 'n',
    holds: 'nothing',
    number: Number.NaN,
    from: 0,
    to: 0,
    end: 0,
  };
}

const opening = codesOf('<c r="');
const valueClosing = codesOf('</v></c>');
const inlineOpening = codesOf('<is><t');
const preserved = codesOf(' xml:space="preserve"');
const inlineClosing = codesOf('</t></is></c>');
const closing = codesOf('</c>');
const space = 32;
const minus = 45;
const dot = 46;
const letterS = 115;
const letterT = 116;
const letterV = 118;
/** Characters that a cell of the usual shape has at most, but for texts. */
const longest = 80;
/** Tenths, hundredths and so on are exact when they are divided by once: no more digits than a number holds. */
const mostDigits = 15;

/** Reads the cell that begins at `at` into `cell`; false where none of the usual shape does. */
export function readUsualCell(
  source: string,
  codes: Uint16Array,
  at: number,
  cell: UsualCell,
): boolean {
  // The piece of the part that is being read may end inside a cell: what is compiled here is not to be thrown away for that.
  if (at + longest > codes.length || !stands(codes, at, opening)) return false;
  let index = at + opening.length;
  let start = index;
  let code = codes[index] ?? none;
  let column = 0;
  for (; code >= 65 && code <= 90; code = codes[++index] ?? none) column = column * 26 + code - 64;
  if (index === start || index > start + 3) return false;
  start = index;
  let row = 0;
  for (; isDigit(code); code = codes[++index] ?? none) row = row * 10 + code - 48;
  if (index === start || index > start + 7 || code !== doubleQuote) return false;
  cell.column = column;
  cell.row = row;
  cell.style = 0;
  cell.type = 'n';
  cell.holds = 'nothing';
  code = codes[++index] ?? none;

  if (code === space && codes[index + 1] === letterS) {
    if (codes[index + 2] !== equals || codes[index + 3] !== doubleQuote) return false;
    start = index += 4;
    let style = 0;
    for (code = codes[index] ?? none; isDigit(code); code = codes[++index] ?? none) {
      style = style * 10 + code - 48;
    }
    if (index === start || index > start + 6 || code !== doubleQuote) return false;
    cell.style = style;
    code = codes[++index] ?? none;
  }
  if (code === space && codes[index + 1] === letterT) {
    if (codes[index + 2] !== equals || codes[index + 3] !== doubleQuote) return false;
    index += 4;
    if (codes[index] === letterS && codes[index + 1] === doubleQuote) {
      cell.type = 's';
      index += 1;
    } else {
      index = readType(source, codes, index, cell);
      if (index < 0) return false;
    }
    code = codes[++index] ?? none;
  }

  if (code === slash) {
    cell.end = index + 2;
    return codes[index + 1] === greater;
  }
  if (code !== greater) return false;
  if (codes[index + 1] !== less || codes[index + 2] !== letterV || codes[index + 3] !== greater) {
    return readWithoutValue(codes, index + 1, cell);
  }
  index = readValue(codes, index + 4, cell);
  cell.holds = 'value';
  cell.end = index + valueClosing.length;
  return stands(codes, index, valueClosing);
}

/** The type that begins at `at`; answers where it ends, -1 where it is none. */
function readType(source: string, codes: Uint16Array, at: number, cell: UsualCell): number {
  let index = at;
  while (isLetter(codes[index] ?? none)) index += 1;
  if (index === at || index > at + 9 || codes[index] !== doubleQuote) return -1;
  cell.type = source.slice(at, index);
  return index;
}

/** The rest of a cell from `at` on that holds a text of its own or nothing. */
function readWithoutValue(codes: Uint16Array, at: number, cell: UsualCell): boolean {
  if (!stands(codes, at, inlineOpening)) {
    cell.end = at + closing.length;
    return stands(codes, at, closing);
  }
  let index = at + inlineOpening.length;
  if (stands(codes, index, preserved)) index += preserved.length;
  if (codes[index] !== greater) return false;
  cell.holds = 'inline';
  cell.from = index + 1;
  cell.to = plainTextEnd(codes, index + 1);
  cell.end = cell.to + inlineClosing.length;
  return stands(codes, cell.to, inlineClosing);
}

/** The value that begins at `at`; answers where it ends. */
function readValue(codes: Uint16Array, at: number, cell: UsualCell): number {
  let index = at;
  let code = codes[index] ?? none;
  const negative = code === minus;
  if (negative) code = codes[++index] ?? none;
  let number = 0;
  let digits = 0;
  for (; isDigit(code); code = codes[++index] ?? none) {
    number = number * 10 + code - 48;
    digits += 1;
  }
  let plain = digits > 0;
  if (plain && code === dot) {
    const point = index;
    code = codes[++index] ?? none;
    for (; isDigit(code); code = codes[++index] ?? none) {
      number = number * 10 + code - 48;
      digits += 1;
    }
    const places = index - point - 1;
    plain = places > 0;
    number /= 10 ** places;
  }
  cell.number =
    plain && code === less && digits <= mostDigits ? (negative ? -number : number) : Number.NaN;
  cell.from = at;
  cell.to = plainTextEnd(codes, index);
  return cell.to;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
