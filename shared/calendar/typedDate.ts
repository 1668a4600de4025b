// A date that somebody typed into a cell: 6.30, 2022年6月底, 2022-6-30, 22年底, 6月底前, 20220630. See RULES.md [D23].
import type { Day, Precision } from '../plan/model.ts';
import type { DateContext } from './candidates.ts';
import { centuryOf, emptyMoment, momentOf, momentSource, type Moment } from './momentGrammar.ts';
import { impossibility, resolveMoment } from './moments.ts';
import { toPlainForm } from './plainForm.ts';
import { noYearYet, yearFor } from './years.ts';

export type TypedDate = { day: Day; precision: Precision; raw: string };

const whole = new RegExp(
  `^(?:到|至|于|在|务必|力争|确保){0,2}\\s?(?:${momentSource('A')})(?:完成|办结|上报)?[。.]?$`,
);
const packed = /^((?:19|20)\d{2})(\d{2})(\d{2})?$/;
const short = /^(?:(\d{4}|\d{2})([./-]))?(\d{1,2})[./-](\d{1,2})(?:日?(?:之|以)?前)?$/;

/**
 * The last day that a typed date names, or null when the text is not one date for certain: two dates, a range, an
 * unknown year, an impossible day, a figure. `raw` is the text as typed.
 */
export function readDate(typed: string, context: DateContext): TypedDate | null {
  const text = toPlainForm(typed).trim();
  if (text.length === 0 || text.length > 40) return null;
  const moment = packedMoment(text) ?? shortMoment(text) ?? wordedMoment(text);
  if (moment === null) return null;
  if (isAmbiguous(moment)) return null;
  const { year } = yearFor(moment, context, noYearYet, 0);
  if (year === null || impossibility(moment, year) !== null) return null;
  const { end, precision } = resolveMoment(moment, year);
  return end === null ? null : { day: end, precision, raw: typed };
}

/** 2027年前, 6月前: two days are possible. */
function isAmbiguous(moment: Moment): boolean {
  return (
    moment.suffix === 'before' &&
    moment.position === null &&
    moment.day === null &&
    moment.tenDays === null
  );
}

function packedMoment(text: string): Moment | null {
  const match = packed.exec(text);
  if (!match) return null;
  const day = match[3] === undefined ? null : Number(match[3]);
  return { ...emptyMoment, year: Number(match[1]), month: Number(match[2]), day };
}

/** 6.30, 6/30, 2022.6.30, 22.6.30. A short year is taken only where it can be neither a month nor a day. */
function shortMoment(text: string): Moment | null {
  const match = short.exec(text);
  if (!match) return null;
  const month = Number(match[3]);
  const day = Number(match[4]);
  if (match[1] === undefined) return { ...emptyMoment, month, day };
  const year = Number(match[1]);
  if (match[1].length === 4) return { ...emptyMoment, year, month, day };
  return year > 31 || (year > 12 && month <= 12)
    ? { ...emptyMoment, year: centuryOf(year), month, day }
    : null;
}

function wordedMoment(text: string): Moment | null {
  const groups = whole.exec(text)?.groups;
  return groups ? momentOf(groups, 'A') : null;
}
