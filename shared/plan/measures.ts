// Measures that a heading or a target names (万元, 亿元, 平方米), and figures written in another size of the same measure.

/** `exponent`: the power of ten in front of the base; 万元 is 4 and 元. */
export type Measure = { exponent: number; base: string };

const exponents: Readonly<Record<string, number>> = {
  '': 0,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};
const scale = '[十百千万]?亿|[十百千]?万';

/** What may stand in brackets behind a heading and be a measure; 千米 and 千瓦 are measures of their own. */
const bases =
  '元|亩|公顷|平方米|平方公里|公里|千米|米|立方米|吨|公斤|千克|千瓦|株|棵|户|人|人次|个|处|家|台|辆|套|栋|座|条|项|场|次|件|份|所|对';

const known = new RegExp(`^(?:(?:${scale})(?:${bases})?|${bases}|千元)$`, 'u');

/** A measure from its word, as a target has it: any word, with or without a size in front. */
export function measureFrom(word: string): Measure {
  const plain = word
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/^个(?=.)/u, '');
  const match = new RegExp(`^(${scale}|千(?=元))?(.*)$`, 'u').exec(plain);
  return { exponent: exponents[match?.[1] ?? ''] ?? 0, base: match?.[2] ?? plain };
}

/** The measure that a heading names: 完成投资（万元）, 投资额(单位：亿元), 累计投资万元. Null where it names none. */
export function measureOfHeading(heading: string): Measure | null {
  const plain = heading.normalize('NFKC').replace(/\s/gu, '');
  const word =
    /\((?:单位:?)?([^()]{1,8})\)$/u.exec(plain)?.[1] ??
    /(?:[百千]?万|[百千]?亿)元$/u.exec(plain)?.[0] ??
    '';
  return known.test(word) ? measureFrom(word) : null;
}

export function measureWord({ exponent, base }: Measure): string {
  const [word = ''] = Object.entries(exponents).find(([, each]) => each === exponent) ?? [];
  return `${word}${base}`;
}

const figure = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(.*)$/u;

/**
 * A figure in the measure: 1.2亿元 is 12000 of 万元, 500 is 500. `converted`: it was written in another size. Null for what is no
 * number, or is in something else.
 */
export function readMeasured(
  text: string,
  measure: Measure,
): { value: number; converted: boolean } | null {
  const match = figure.exec(text.normalize('NFKC').trim());
  if (!match) return null;
  const [, sign = '', digits = '', word = ''] = match;
  const written = measureFrom(word);
  if (written.base !== '' && written.base !== measure.base) return null;
  const shift = word === '' ? 0 : written.exponent - measure.exponent;
  // Moving the point in decimal keeps 1.1万 at 11000 instead of 11000.000000000002.
  const value = Number(`${sign}${digits.replaceAll(',', '')}e${shift}`);
  return Number.isFinite(value) ? { value, converted: shift !== 0 } : null;
}
