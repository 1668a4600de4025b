// Which units a letter is about, with the reasons, in official order [L2].
import { formatDay } from '../calendar/format.ts';
import { periodLabel } from '../calendar/periods.ts';
import { reportDeadline } from '../plan/reportDeadline.ts';
import { inOrder, type PlanDocument } from '../plan/document.ts';
import type { LetterKind } from '../plan/outputRows.ts';
import type { LetterBook } from './book.ts';

/** `reasons` are words such as `逾期3项`; none where the unit is not concerned. */
export type LetterUnit = { id: string; name: string; reasons: string[] };

/** Units that lead tasks, owe duties or reports; for a letter to all nobody is chosen, but the reasons say whom it names. */
export function letterUnits(book: LetterBook, kind: LetterKind): LetterUnit[] {
  const { document, led, owed, missedDuties, soonDuties } = book;
  const silent = new Set(owed.filter(({ reported }) => !reported).map(({ unit }) => unit.id));
  const late = kind === 'urge' || kind === 'notice';
  return inOrder(document.units).flatMap(({ id, name }) => {
    const missed = late ? book.missed.of(id).length : 0;
    const soon = kind === 'remind' ? book.soon.of(id).length : 0;
    const dutiesLate = late ? missedDuties.of(id).length : 0;
    const dutiesSoon = kind === 'remind' ? soonDuties.of(id).length : 0;
    const unreported = kind !== 'remind' && silent.has(id);
    const reasons = [
      missed > 0 ? `逾期任务${missed}项` : '',
      dutiesLate > 0 ? `逾期要求${dutiesLate}项` : '',
      soon > 0 ? `临期任务${soon}项` : '',
      dutiesSoon > 0 ? `临期要求${dutiesSoon}项` : '',
      unreported ? '未报进展' : '',
    ].filter(Boolean);
    const known = reasons.length > 0 || (led.get(id)?.length ?? 0) > 0;
    return known ? [{ id, name, reasons }] : [];
  });
}

/** Why nobody is named as 未报 for the period, as a code with facts; null where units owe a report. */
export function whyNobodyOwes(
  document: PlanDocument,
  book: LetterBook,
): { code: string; facts: Record<string, string> } | null {
  const { period, asOf, owed } = book;
  if (period === null) return { code: 'lettersWithoutPeriod', facts: {} };
  if (owed.length > 0) return null;
  const due = reportDeadline(document, period);
  const facts = { period: periodLabel(period), due: formatDay(due), asOf: formatDay(asOf) };
  return { code: due >= asOf ? 'lettersBeforeDue' : 'lettersNobodyOwes', facts };
}
