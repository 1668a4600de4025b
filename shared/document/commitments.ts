// What a task commits to, with where each part of it stands: its deadlines and quantified targets, and what is doubtful.
import { readDates, type DateContext, type FoundDate } from '../calendar/expressions.ts';
import { doubtful } from './doubts.ts';
import { sliceMapped, spanOf, tidyMapped, type Mapped } from './mapped.ts';
import type { PlacedClause } from './passages.ts';
import type { ProposalWarning, ProposedDeadline, ProposedTarget, Span } from './proposal.ts';
import { targetsAmong } from './targets.ts';
import { warn } from './warnings.ts';

export type Commitments = { deadlines: ProposedDeadline[]; targets: ProposedTarget[] };

/** Deadlines of the clause's own times first, then those of the text, then the targets of the text. */
export function readCommitments(
  text: Mapped,
  clauses: readonly PlacedClause[],
  dates: DateContext,
  warnings: ProposalWarning[],
): Commitments {
  const tidy = withoutProblem(tidyMapped(text));
  const what = tidy.text.slice(0, Math.max(0, tidy.text.search(/[。；\n]|$/u)));
  const announced = clauses.flatMap(({ clause, mapped }) =>
    clause.responsibility.times.flatMap((time) => {
      const at = mapped.text.indexOf(time);
      const place = at < 0 ? mapped : sliceMapped(mapped, at, at + time.length);
      return readPlaced(at < 0 ? time : place.text, place, at >= 0, dates, warnings).map(
        (date) => ({
          ...date,
          what: date.what || what,
        }),
      );
    }),
  );
  const found = readDates(tidy.text, dates);
  warnAboutDates(found, tidy, warnings);
  const written = found.filter(isCommitment).map((date) => toDeadline(date, placeOf(tidy, date)));
  const targets = targetsAmong(tidy.text, found).map(
    ({ raw, subject, comparator, value, unit, by, note, from, to }) => {
      const place = sliceMapped(tidy, from, to);
      if (doubtful.test(note)) warnings.push(warn('targetDoubtful', place, `${raw}：${note}`));
      return { raw, subject, comparator, value, unit, by, note, span: spanOf(place) };
    },
  );
  return { deadlines: [...announced, ...written], targets };
}

/** Of 问题 … 整改目标：… 整改措施：… the first part says what is wrong: its figures and dates are no commitments [C10]. */
function withoutProblem(text: Mapped): Mapped {
  const from =
    /(?:^|[\n。；])\s*(?:整改|整治)(?:目标|措施|要求|任务)\s*[：:]/u.exec(text.text)?.index ?? 0;
  return from > 0 ? sliceMapped(text, from) : text;
}

/** Deadlines of a stretch whose offsets are true only when `exact`; else the whole place stands for each. */
function readPlaced(
  text: string,
  place: Mapped,
  exact: boolean,
  dates: DateContext,
  warnings: ProposalWarning[],
): ProposedDeadline[] {
  const found = readDates(text, dates);
  warnAboutDates(found, place, warnings, exact);
  return found
    .filter(isCommitment)
    .map((date) => toDeadline(date, exact ? placeOf(place, date) : spanOf(place)));
}

function isCommitment({ kind }: FoundDate): boolean {
  return kind !== 'none';
}

export function placeOf(mapped: Mapped, { from, to }: FoundDate): Span {
  return spanOf(sliceMapped(mapped, from, to));
}

export function toDeadline(date: FoundDate, span: Span): ProposedDeadline {
  const { raw, what, kind, start, end, precision, ongoing, basis, note } = date;
  return { raw, what, kind, start, end, precision, ongoing, basis, note, span };
}

export function warnAboutDates(
  found: readonly FoundDate[],
  mapped: Mapped,
  warnings: ProposalWarning[],
  exact = true,
): void {
  for (const { raw, from, to, note } of found) {
    if (!doubtful.test(note)) continue;
    const place = exact ? sliceMapped(mapped, from, to) : mapped;
    warnings.push(warn('deadlineDoubtful', place, `${raw}：${note}`));
  }
}
