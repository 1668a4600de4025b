// How Word writes the numbers of its lists: 一, 十一, ①, １, A, iv. Formats of other scripts count in digits.

const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** The number in the format; empty for `none` and for bullets. */
export function formatListNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return fullWidth(String(value));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(value, 0x2460) ?? (value <= 35 ? at(value - 21, 0x3251) : String(value));
    case 'decimalEnclosedParen':
      return enclosed(value, 0x2474) ?? `(${value})`;
    case 'decimalEnclosedFullstop':
      return enclosed(value, 0x2488) ?? `${value}.`;
    case 'ideographEnclosedCircle':
      return value >= 1 && value <= 10 ? at(value - 1, 0x3280) : thousands(value, digits);
    case 'chineseCounting':
    case 'taiwaneseCounting':
    case 'japaneseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'japaneseDigitalTenThousand':
      return thousands(value, digits);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return legal(value);
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return String(value).replace(/\d/gu, (digit) => digits.charAt(Number(digit)));
    case 'ideographTraditional':
      return stems.charAt((value - 1) % 10);
    case 'ideographZodiac':
      return branches.charAt((value - 1) % 12);
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

function at(index: number, first: number): string {
  return String.fromCodePoint(first + index);
}

function enclosed(value: number, first: number): string | null {
  return value >= 1 && value <= 20 ? at(value - 1, first) : null;
}

function fullWidth(text: string): string {
  return text.replace(/\d/gu, (digit) => at(Number(digit), 0xff10));
}

/** 十一, 二十, 一百零五: without 一 before 十 where nothing stands above it. */
function thousands(value: number, names: string): string {
  if (value < 0 || value > 9999) return String(value);
  if (value === 0) return names.charAt(0);
  const units = ['', '十', '百', '千'];
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) gap = gap || text !== '';
    else {
      if (gap) text += '零';
      gap = false;
      text +=
        place === 1 && digit === 1 && text === '' ? '十' : `${names.charAt(digit)}${units[place]}`;
    }
  }
  return text;
}

function legal(value: number): string {
  const plain = thousands(value, legalDigits);
  return (plain.startsWith('十') ? `壹${plain}` : plain)
    .replaceAll('十', '拾')
    .replaceAll('百', '佰')
    .replaceAll('千', '仟');
}

/** A … Z, AA, BB: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return at((value - 1) % 26, 65).repeat(Math.floor((value - 1) / 26) + 1);
}

const romans: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of romans) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}
