// What stands in the fields of the page for letters.
import { periodOf, previousPeriod } from '#shared/calendar/periods.ts';
import { reportDeadline } from '#shared/plan/reportDeadline.ts';
import type { LettersRequest } from '#shared/ipc/letterCalls.ts';
import { nextNumber, usualDetails } from '#shared/letters/details.ts';
import { letterKind } from '#shared/letters/kinds.ts';
import type { Period } from '#shared/plan/model.ts';
import type { LetterKind, LetterRow } from '#shared/plan/outputRows.ts';
import type { OpenPlan } from '../mirror.ts';

/** `unitIds` null: all that are concerned, whoever they are then. */
export type LetterDraft = Omit<LettersRequest, 'unitIds'> & { unitIds: readonly string[] | null };

export function firstDraft(plan: OpenPlan): LetterDraft {
  const kind: LetterKind = 'notice';
  const { document, asOf, today } = plan;
  return {
    kind,
    period: latestPeriod(plan),
    template: '',
    unitIds: null,
    // A letter as of a day in the past is dated on the day on which it is made, in the story of the example on its own.
    number: nextNumber(document, kind, today),
    details: usualDetails(document, asOf > today ? asOf : today),
    replaces: null,
  };
}

/** After letters were made: the same once more, to whom it is due then, under the next number. */
export function nextDraft(draft: LetterDraft, { document }: OpenPlan): LetterDraft {
  const number = nextNumber(document, draft.kind, draft.details.date);
  return { ...draft, unitIds: null, number, replaces: null };
}

/** The month whose reports were due last; in the first month of a plan that month. */
function latestPeriod({ document, asOf }: OpenPlan): Period {
  let period = periodOf(asOf, 'month');
  const sent = [...document.sends.values()].map((send) => send.period);
  if (sent.length > 0 && sent.every((each) => each === period)) return period;
  for (let back = 0; back < 6 && reportDeadline(document, period) >= asOf; back += 1) {
    period = previousPeriod(period);
  }
  return period;
}

/** Another kind has its own number and template. */
export function withKind(
  draft: LetterDraft,
  { document }: OpenPlan,
  kind: LetterKind,
): LetterDraft {
  const number = nextNumber(document, kind, draft.details.date);
  return { ...draft, kind, template: '', unitIds: null, number, replaces: null };
}

/** A letter that was made, to be made anew in its place. */
export function draftAgain(
  { document }: OpenPlan,
  letter: Omit<LetterRow, 'figures'>,
): LetterDraft {
  const { kind, period, template, unitIds, number, details, id } = letter;
  const known = document.letterTemplates.has(template);
  return {
    kind,
    period,
    template: known ? template : '',
    unitIds,
    number,
    details,
    replaces: id,
  };
}

/** What is asked of the main process; `concerned` stands in where nobody chose. */
export function requestOf(draft: LetterDraft, concerned: readonly string[]): LettersRequest {
  const unit = letterKind(draft.kind).to === 'unit';
  return { ...draft, unitIds: unit ? [...(draft.unitIds ?? concerned)] : [] };
}
