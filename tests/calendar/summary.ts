// What the tests of expressions share: a context, and a found date in one line.
import { readDates, type DateContext } from '#shared/calendar/expressions.ts';

/** Base year 2022, a plan for 2021 to 2023 issued on 19 April 2021. */
export const context: DateContext = {
  year: 2022,
  issued: '2021-04-19',
  period: { start: '2021-01-01', end: '2023-12-31' },
};
export const nothingKnown: DateContext = {
  year: null,
  issued: null,
  period: { start: null, end: null },
};

export type Row = [text: string, ...expected: string[]];

/** `kind start end precision`, with `+` when the duty goes on and `?` when it is inferred. */
export function summary(text: string, given = context): string[] {
  return readDates(text, given).map(
    ({ kind, start, end, precision, ongoing, basis }) =>
      `${kind} ${start ?? '–'} ${end ?? '–'} ${precision ?? '–'}${ongoing ? ' +' : ''}${basis === 'inferred' ? ' ?' : ''}`,
  );
}
