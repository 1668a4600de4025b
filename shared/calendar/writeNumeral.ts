// Whole numbers as offices number their headings: 一, 十, 十一, 二十, 一百零一.

const digits = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];

/** The numeral of 1 to 9999, or null. */
export function writeChineseNumber(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return null;
  let text = '';
  let zeroBefore = false;
  const figures = Array.from(String(value), (figure) => Number(figure));
  figures.forEach((figure, index) => {
    if (figure === 0) {
      zeroBefore = true;
      return;
    }
    if (zeroBefore) text += '零';
    zeroBefore = false;
    text += `${digits[figure] ?? ''}${places[figures.length - 1 - index] ?? ''}`;
  });
  // 十一, not 一十一; but 一百一十.
  return value >= 10 && value < 20 ? text.slice(1) : text;
}
