// How a series goes on: from the texts of neighbouring cells to the texts of the next ones, as the fill handle of a
// spreadsheet does it. Pure; what counts in a text is decided in seriesParts.ts.
import { addMonths, dayFromNumber, dayNumber, endOfMonth, partsOf } from '#shared/calendar/days.ts';
import type { ColumnKind } from '#shared/plan/tabs.ts';
import { readDayPart, readNumberPart, readTextPart, type SeriesPart } from './seriesParts.ts';

export type SeriesOptions = {
  kind: ColumnKind;
  /** Against the order of the texts: upwards, to the left. */
  backwards: boolean;
  /** Ctrl: what would go on is repeated, what would be repeated goes on. */
  switched: boolean;
};

/** The next `count` texts after `source`, the nearest first. */
export function continueSeries(
  source: readonly string[],
  count: number,
  options: SeriesOptions,
): string[] {
  const places = Array.from({ length: count }, (_, index) => index);
  return goOn(source, places, options) ?? places.map((index) => repeated(source, index, options));
}

function repeated(source: readonly string[], index: number, { backwards }: SeriesOptions): string {
  const at = index % source.length;
  return source[backwards ? source.length - 1 - at : at] ?? '';
}

/** Null when the texts are no series, or when one of the next ones cannot be written. */
function goOn(
  source: readonly string[],
  places: readonly number[],
  { kind, backwards, switched }: SeriesOptions,
): string[] | null {
  const read = readerOf(kind);
  const parts = source.map((text) => read?.(text) ?? null);
  const [first] = parts;
  if (!first || parts.some((part) => part?.frame !== first.frame)) return null;
  const values = parts.flatMap((part) => (part ? [part.value] : []));
  const goesOn = values.length > 1 || first.alone;
  if (goesOn === switched) return null;
  const valueAt = ruleOf(first, values);
  if (!valueAt) return null;
  const texts: string[] = [];
  for (const place of places) {
    const value = valueAt(backwards ? -1 - place : values.length + place);
    const text = first.write(first.cycle ? modulo(value, first.cycle) : value);
    if (text === null) return null;
    texts.push(text);
  }
  return texts;
}

function readerOf(kind: ColumnKind): ((text: string) => SeriesPart | null) | null {
  switch (kind) {
    case 'number':
    case 'percent':
      return readNumberPart;
    case 'date':
      return readDayPart;
    case 'text':
    case 'longText':
      return readTextPart;
    default:
      // Names and choices stand for something: a unit 一局 is not followed by 二局.
      return null;
  }
}

/** The value at a place of the series, the first of the source being 0. Null when the steps differ. */
function ruleOf(
  { isDay, cycle }: SeriesPart,
  values: readonly number[],
): ((place: number) => number) | null {
  const [start = 0, second] = values;
  if (second === undefined) return (place) => start + place;
  if (isDay) {
    const months = monthRule(values);
    if (months) return months;
  }
  const step = normalStep(second - start, cycle);
  const even = values
    .slice(1)
    .every((value, index) => same(normalStep(value - (values[index] ?? 0), cycle), step));
  return even && step !== 0 ? (place) => start + step * place : null;
}

function normalStep(step: number, cycle: number | undefined): number {
  return cycle ? modulo(step, cycle) : step;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Days that lie whole months apart go on by months: the same date, or ends of months, which stay ends. */
function monthRule(values: readonly number[]): ((place: number) => number) | null {
  const days = values.map((value) => partsOf(dayFromNumber(value)));
  const months = days.map(([year, month]) => year * 12 + month);
  const step = (months[1] ?? 0) - (months[0] ?? 0);
  const even = months.every((month, index) => month === (months[0] ?? 0) + step * index);
  if (step === 0 || !even) return null;
  const allEnds = days.every(([year, month], index) => {
    return dayNumber(endOfMonth(year, month)) === values[index];
  });
  const sameDate = days.every(([, , date]) => date === days[0]?.[2]);
  if (!allEnds && !sameDate) return null;
  const first = dayFromNumber(values[0] ?? 0);
  return (place) => {
    const moved = addMonths(first, step * place);
    if (!allEnds) return dayNumber(moved);
    const [year, month] = partsOf(moved);
    return dayNumber(endOfMonth(year, month));
  };
}

function modulo(value: number, cycle: number): number {
  return ((value % cycle) + cycle) % cycle;
}
