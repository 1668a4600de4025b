// Finds dates and ranges of dates in text.
import { claim, type Claims } from './candidates.ts';
import { momentOf, momentSource, rangeMark, type Moment } from './momentGrammar.ts';
import { shortFormOf, shortForms, type CalendarForm } from './shortForms.ts';

const scan = new RegExp(
  `${shortForms.join('|')}|${momentSource('A')}(?:${rangeMark}${momentSource('B', 'second')})?`,
  'g',
);

/** Finds dates and ranges in text in its plain form. */
export function findCalendar(text: string, claims: Claims): void {
  for (const match of text.matchAll(scan)) {
    const from = match.index;
    const to = from + match[0].length;
    claim(claims, { from, to, ...formOf(match.groups ?? {}) });
  }
}

function formOf(groups: Record<string, string | undefined>): CalendarForm {
  const short = shortFormOf(groups);
  if (short) return short;
  const first = momentOf(groups, 'A');
  const second = momentOf(groups, 'B');
  return isEmpty(second) ? { form: 'moment', moment: first } : { form: 'range', first, second };
}

function isEmpty(moment: Moment): boolean {
  return (
    moment.year === null &&
    moment.yearShift === null &&
    moment.month === null &&
    moment.quarter === null &&
    moment.half === null &&
    moment.position === null
  );
}
