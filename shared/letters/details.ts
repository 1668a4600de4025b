// What stands in the fields of a letter before anybody types: what the last letters said, else what the plan says.
import { addDays } from '../calendar/days.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import type { Day } from '../plan/model.ts';
import type { LetterDetails, LetterKind, LetterRow } from '../plan/outputRows.ts';
import { laterNumber } from './number.ts';

/** Days within which an answer is wanted unless a person says otherwise. */
const usualDays = 7;

export function usualDetails(document: PlanDocument, date: Day): LetterDetails {
  const rows = [...document.letters.values()];
  const last = lastLetter(rows);
  const toAll = rows.filter(({ unitIds }) => unitIds.length === 0);
  const kept = last?.details;
  return {
    issuer: kept?.issuer ?? planOf(document).issuer ?? '',
    to: lastLetter(toAll)?.details.to || '各有关单位',
    copies: kept?.copies ?? '',
    signer: kept?.signer ?? '',
    date,
    replyBy: addDays(date, usualDays),
    contact: kept?.contact ?? '',
    phone: kept?.phone ?? '',
  };
}

/** The number after the last one of the kind in the year of the day; empty where none was given [L6]. */
export function nextNumber(document: PlanDocument, kind: LetterKind, date: Day): string {
  const year = `〔${date.slice(0, 4)}〕`;
  const rows = [...document.letters.values()].filter(
    (row) => row.kind === kind && row.number.includes(year),
  );
  const counted = rows.map(({ number }) => ({
    number,
    place: Number(/(\d+)\s*号\s*$/u.exec(number)?.[1] ?? 0),
  }));
  const last = counted.sort((a, b) => b.place - a.place)[0];
  return last && last.place > 0 ? laterNumber(last.number, 1) : '';
}

function lastLetter(rows: Iterable<LetterRow>): LetterRow | null {
  let last: LetterRow | null = null;
  for (const row of rows) if (last === null || row.at >= last.at) last = row;
  return last;
}
