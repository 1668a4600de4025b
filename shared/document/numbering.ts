// Outline numbers at the start of a paragraph: 一、 （一） 1. （1） ① and their relatives.

export type Numbering = {
  /** Depth in the outline: 10 for 一、 20 for （一） 30 for 1. 40 for （1） 50 for ①. Smaller stands higher. */
  rank: number;
  /** The number without its punctuation: 一, 3, ①. */
  ordinal: string;
  value: number;
  /** Code units that the number takes, white space after it included. */
  length: number;
};

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** The value of a Chinese numeral up to 999 (二十三, 一百零五); null for anything else. */
export function chineseNumber(text: string): number | null {
  let total = 0;
  let digit = 0;
  if (text.length === 0) return null;
  for (const character of text) {
    const value = digits[character];
    if (value !== undefined) digit = value;
    else if (character === '十') {
      total += (digit || 1) * 10;
      digit = 0;
    } else if (character === '百') {
      total += (digit || 1) * 100;
      digit = 0;
    } else return null;
  }
  return total + digit;
}

/** Full-width digits, points and letters as half-width ones; the length stays the same. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

type Pattern = { rank: number; pattern: RegExp };
const chinese = '[一二三四五六七八九十百]{1,4}';
const number = '[0-9０-９]{1,3}';
const patterns: readonly Pattern[] = [
  { rank: 5, pattern: new RegExp(`^第(${chinese}|${number})(?:编|篇|部分)[\\s、：:]*`, 'u') },
  { rank: 10, pattern: new RegExp(`^第(${chinese}|${number})章[\\s、：:]*`, 'u') },
  { rank: 20, pattern: new RegExp(`^第(${chinese}|${number})节[\\s、：:]*`, 'u') },
  // 一、二类公厕 is the middle of a sentence, not chapter one.
  {
    rank: 10,
    pattern: new RegExp(
      `^(${chinese})\\s*(?:、|[.．](?!\\d))\\s*(?!${chinese}[类级期号层楼、至到])`,
      'u',
    ),
  },
  { rank: 20, pattern: new RegExp(`^[（(]\\s*(${chinese})\\s*[）)]\\s*[、.．]?\\s*`, 'u') },
  { rank: 30, pattern: /^([⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛])\s*/u },
  // A point and a digit is a decimal (1.5公里), unless the digits are a year (1.2021年底前…).
  {
    rank: 30,
    pattern: new RegExp(
      `^(${number})\\s*(?:[.．](?=(?:19|20)\\d\\d年|[^0-9０-９.．%％]|$)|、(?![0-9０-９]))\\s*`,
      'u',
    ),
  },
  { rank: 40, pattern: new RegExp(`^[（(]\\s*(${number})\\s*[）)]\\s*[、.．]?\\s*`, 'u') },
  { rank: 40, pattern: /^([⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇])\s*/u },
  { rank: 45, pattern: new RegExp(`^(${number})\\s*[)）]\\s*`, 'u') },
  { rank: 50, pattern: /^([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])\s*/u },
];

/** 行动一：… 任务3：… as some notices number their items. */
const worded = new RegExp(`^(行动|工程|项目|任务)(${chinese}|${number})\\s*[:：、.．\\s]\\s*`, 'u');
const wordedRank: Readonly<Record<string, number>> = { 行动: 22, 工程: 32, 项目: 33, 任务: 34 };

function valueOf(ordinal: string): number {
  const code = ordinal.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (code >= 0x2474 && code <= 0x2487) return code - 0x2474 + 1;
  if (code >= 0x2488 && code <= 0x249b) return code - 0x2488 + 1;
  return chineseNumber(ordinal) ?? Number(ordinal);
}

/** The outline number that the text begins with; null for none. */
export function readNumbering(text: string): Numbering | null {
  const head = text.slice(0, 24);
  for (const { rank, pattern } of patterns) {
    const match = pattern.exec(head);
    if (!match?.[1]) continue;
    const ordinal = halfWidth(match[1]);
    return { rank, ordinal, value: valueOf(ordinal), length: match[0].length };
  }
  const match = worded.exec(head);
  if (match?.[1] && match[2]) {
    const ordinal = halfWidth(match[2]);
    const rank = wordedRank[match[1]] ?? 34;
    return { rank, ordinal, value: valueOf(ordinal), length: match[0].length };
  }
  return null;
}
