// Numbers as Chinese offices write them: 12, １２, 3,500, 十二, 二〇二三, 两百, 三千五百, 1.5万, 3.2亿.

const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const myriads: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** The number that a text writes, or null when the text as a whole is not one number. Nothing is guessed. */
export function parseChineseNumber(written: string): number | null {
  const text = written
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace('．', '.')
    .replaceAll('○', '〇');
  if (text === '') return null;
  const arabic = /^(\d+(?:[,，]\d{3})*(?:\.\d+)?)([百千]?[万亿]{0,2}|[百千])$/.exec(text);
  if (arabic) return parseArabic(arabic[1] ?? '', arabic[2] ?? '');
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text))
    return Number(Array.from(text, digitOf).join(''));
  return parsePlaces(text);
}

function parseArabic(figure: string, multiplier: string): number | null {
  if (/[,，]/.test(figure) && !/^\d{1,3}([,，]\d{3})+(\.\d+)?$/.test(figure)) return null;
  let value = Number(figure.replace(/[,，]/g, ''));
  for (const character of multiplier) value *= places[character] ?? myriads[character] ?? 1;
  // 3.2 × 10^8 must be 320000000, not 320000000.00000006.
  return Number(value.toPrecision(15));
}

function digitOf(character: string): number {
  return digits[character] ?? Number.NaN;
}

/** 三千五百, 十二, 一百零五, 两万三千: places in falling order, 万 and 亿 closing their section. */
function parsePlaces(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastPlace = Number.POSITIVE_INFINITY;
  let zeroSeen = false;
  for (const character of text) {
    const value = digits[character];
    const place = places[character];
    const myriad = myriads[character];
    if (value === 0) {
      if (digit !== null) return null;
      zeroSeen = true;
    } else if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else if (place !== undefined) {
      // 十 may stand alone for 一十; 百 and 千 may not.
      if (place >= lastPlace || (digit === null && place !== 10)) return null;
      section += (digit ?? 1) * place;
      digit = null;
      lastPlace = place;
    } else if (myriad !== undefined) {
      section += digit ?? 0;
      if (section === 0 && total === 0) return null;
      // 一亿二千万: 亿 multiplies all that stands before it (三万亿), 万 its own section only.
      total = myriad === 1e8 ? (total + section) * myriad : total + section * myriad;
      section = 0;
      digit = null;
      lastPlace = Number.POSITIVE_INFINITY;
    } else return null;
  }
  const value = total + section + (digit ?? 0);
  return value === 0 && !(zeroSeen && text.length === 1) ? null : value;
}
