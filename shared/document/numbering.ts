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
  // 第三条规定 and 第三条、第五条 are references to articles.
  {
    rank: 25,
    pattern: new RegExp(
      `^第(${chinese}|${number})条(?:[\\s：:]+|(?!规定|[所的、至和或中之款第])|$)`,
      'u',
    ),
  },
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
      `^(${number})\\s*(?:[.．](?=(?:[1１][9９]|[2２][0０])[0-9０-９]{2}年|[^0-9０-９.．%％]|$)|、(?=(?:[1１][9９]|[2２][0０])[0-9０-９]{2}年|[^0-9０-９]|$))\\s*`,
      'u',
    ),
  },
  // 1*. and 1 ★、: items that are marked among their neighbours.
  { rank: 30, pattern: new RegExp(`^(${number})\\s*[*＊★☆▲△]\\s*[.．、]\\s*`, 'u') },
  { rank: 40, pattern: new RegExp(`^[（(]\\s*(${number})\\s*[）)]\\s*[、.．]?\\s*`, 'u') },
  { rank: 40, pattern: /^([⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇])\s*/u },
  { rank: 45, pattern: new RegExp(`^(${number})\\s*[)）]\\s*`, 'u') },
  // 一是… 二是… below an item are parts of it; alone they are the items.
  { rank: 48, pattern: new RegExp(`^(${chinese})是(?=[^，,]{3})`, 'u') },
  { rank: 50, pattern: /^([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])\s*/u },
];

/** 行动一：… 任务3：… as some notices number their items. */
const worded = new RegExp(`^(行动|工程|项目|任务)(${chinese}|${number})\\s*[:：、.．\\s]\\s*`, 'u');
/** The rank of 行动一：, whatever the name behind it. */
export const actionRank = 22;
const wordedRank: Readonly<Record<string, number>> = {
  行动: actionRank,
  工程: 32,
  项目: 33,
  任务: 34,
};

function valueOf(ordinal: string): number {
  const code = ordinal.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (code >= 0x2474 && code <= 0x2487) return code - 0x2474 + 1;
  if (code >= 0x2488 && code <= 0x249b) return code - 0x2488 + 1;
  return chineseNumber(ordinal) ?? Number(ordinal);
}

/** 2.1 供水 and 2.1.3 管网; 2.1公里 looks the same, so this is read only where the notice counts in this way [N5]. */
const decimal = /^(\d{1,2}(?:[.．]\d{1,2}){0,3})[.．、]?(?=[\s\u4e00-\u9fff“])\s*/u;
const measured =
  /^\d{1,2}[.．]\d{1,2}\s*(?:万|亿|千|百|个|米|公里|平方|公顷|亩|吨|元|倍|年|月|日|小时|分|件|户|人(?!才|口|民|力|居)|家|座|条|处|套|台|辆|次|场|项|千米|立方|以|左右|级|度)/u;

/** Whether the lines count 1.1, 1.2, 1.2.1: at least three that follow on one another. */
export function countsInDecimals(texts: readonly string[]): boolean {
  let following = 0;
  let last: number[] = [];
  for (const text of texts) {
    const parts = decimalParts(text);
    if (!parts || parts.length < 2) continue;
    const deeper = parts.length > last.length && parts.at(-1) === 1;
    const next = parts.at(-1) === (last[parts.length - 1] ?? 0) + 1;
    const restarts = parts.at(-1) === 1 && (parts[0] ?? 0) > (last[0] ?? 0);
    if (deeper || next || restarts) following += 1;
    last = parts;
  }
  return following >= 3;
}

function decimalParts(text: string): number[] | null {
  const head = halfWidth(text.slice(0, 24));
  const written = decimal.exec(head)?.[1];
  if (!written || measured.test(head)) return null;
  const parts = written.split('.').map(Number);
  return parts.every((part) => part > 0) ? parts : null;
}

/** 3个月内完成, 12家企业: a quantity, no number of an item. */
const counted = /^\d+(?:个|[年月日天家项处座条户人名万亿](?!才|口))/u;

/** The number of a notice that counts in decimals; other numbers as everywhere. `apart`: a space stood behind the digits. */
export function readDecimalNumbering(text: string, apart = false): Numbering | null {
  const parts = decimalParts(text);
  const match = decimal.exec(halfWidth(text.slice(0, 24)));
  if (!parts || !match?.[1]) return readNumbering(text);
  // 2重点任务, a space lost: a short line without a sentence. 3个月内完成 is none.
  const short = text.length <= 24 && !/[。；，：]/u.test(text) && !counted.test(text);
  if (
    parts.length === 1 &&
    !/^\d{1,2}(?:[.．、]|\s)/u.test(text) &&
    !short &&
    !(apart && !counted.test(text))
  )
    return readNumbering(text);
  return {
    rank: 28 + parts.length * 2,
    ordinal: match[1].replaceAll('．', '.'),
    value: parts.at(-1) ?? 1,
    length: match[0].length,
  };
}

/** 11.121人才梯队项目: a number that follows on `before` before a digit. 11.5公里 is none. */
export function readFollowingNumber(text: string, before: number): Numbering | null {
  const match = /^(\d{1,3})[.．](?=\d)/u.exec(halfWidth(text.slice(0, 24)));
  if (!match?.[1] || Number(match[1]) !== before + 1 || before < 1) return null;
  if (measured.test(text) || /^\d+[.．]\d+\s*[%％]/u.test(text)) return null;
  return { rank: 30, ordinal: match[1], value: Number(match[1]), length: match[0].length };
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
