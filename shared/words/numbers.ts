// Numbers as people write them.

/** `1500000` → `1,500,000`; up to six decimals, none that are not there. */
export function formatNumber(value: number | null): string {
  if (value === null) return '';
  const [whole = '', fraction] = String(value).split('.');
  if (!/^-?\d+$/.test(whole)) return String(value);
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Large round numbers the way people write them: 1500000 → 150万. */
export function shortNumber(value: number): string {
  if (value >= 1e8 && value % 1e6 === 0) return `${value / 1e8}亿`;
  if (value >= 1e4 && value % 100 === 0) return `${value / 1e4}万`;
  return formatNumber(value);
}
