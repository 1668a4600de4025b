// Adding up a column of numbers [S9]: only where all are of one measure, and saying what is missing.

/** A number of a column; `key` names what it is of, so that nothing is counted twice; `measure` is null for what never adds up. */
export type Addend = { key: string; value: number | null; measure: string | null };

/** `mixed`: the measures differ, or it is a rate. `missing` counts what has no number. */
export type Sum = {
  value: number | null;
  mixed: boolean;
  measures: string[];
  known: number;
  missing: number;
};

export function sumUp(addends: readonly Addend[]): Sum {
  const once = new Map(addends.map((addend) => [addend.key, addend]));
  const all = [...once.values()];
  const said = all.filter(({ value }) => value !== null);
  const measures = [...new Set(all.map(({ measure }) => measure ?? '比率'))];
  const mixed = measures.length > 1 || all.some(({ measure }) => measure === null);
  const known = said.length;
  const facts = { measures, known, missing: all.length - known };
  if (mixed || known === 0) return { ...facts, value: null, mixed: mixed && known > 0 };
  return { ...facts, value: added(said.map(({ value }) => value ?? 0)), mixed: false };
}

/** As a person adds decimals: 0.1 + 0.2 is 0.3. */
export function added(values: readonly number[]): number {
  const decimals = Math.max(0, ...values.map(decimalsOf));
  const sum = values.reduce((total, value) => total + value, 0);
  return decimals > 15 ? sum : Number(sum.toFixed(decimals));
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

/** In per cent with one decimal; null where there is nothing to divide by or a figure is not known. */
export function shareOf(actual: number | null, plan: number | null): number | null {
  if (actual === null || plan === null || plan <= 0) return null;
  return Math.round((actual / plan) * 1000) / 10;
}
