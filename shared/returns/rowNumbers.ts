// The number of a row, or the numbers of a row that stands for several: 3, 3-4, 3、4.

const most = 10;

/** All numbers that the text names, in its order; none where it is no number. A range goes up. */
export function numbersOf(text: string): number[] {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '')
    .replace(/[.、．]$/u, '');
  const single = /^(\d{1,5})(?:\.0+)?$/u.exec(plain);
  if (single) return [Number(single[1])];
  const range = /^(\d{1,5})[-—–~至](\d{1,5})$/u.exec(plain);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    if (to <= from || to - from >= most) return [];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  }
  if (!/^\d{1,5}(?:[、,和/]\d{1,5})+$/u.test(plain)) return [];
  const numbers = [...new Set(plain.split(/\D/u).map(Number))];
  return numbers.length <= most ? numbers : [];
}
