// Where the head of a plan was read: the reader joins and tidies its lines, so the places are sought in the document again.
import type { PlanRow } from '../plan/model.ts';
import type { FieldPlace } from './draft.ts';
import { readIssueDay } from './head.ts';
import type { PlanProposal, Span } from './proposal.ts';

/** How much of a document is looked at for its head, in UTF-16 code units from the beginning. */
const headLength = 20_000;
/** Longest line that is nothing but a day of issue. */
const longestDayLine = 60;

/** Places of the fields that the document says in so many words [D1]. */
export function headPlaces(text: string, proposal: PlanProposal): FieldPlace[] {
  const { title, documentNumber, issuer, issued, period } = proposal;
  const find = seeker(text.slice(0, headLength));
  const titlePlace = find(title);
  const found: [Exclude<keyof PlanRow, 'id'>, Span | null][] = [
    ['title', titlePlace],
    ['documentNumber', find(documentNumber ?? '')],
    ['issuer', find(issuer ?? '')],
    ['issued', issued === null ? null : dayPlace(text, issued)],
    ['start', says(title, period.start) ? titlePlace : null],
    ['end', says(title, period.end) ? titlePlace : null],
  ];
  return found.flatMap(([field, span]) =>
    span ? [{ sheet: 'plan' as const, id: 'plan', field, span }] : [],
  );
}

/** Finds words whatever white space and Markdown stand in them. */
function seeker(text: string): (words: string) => Span | null {
  let plain = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (/[\s*#]/u.test(sign)) continue;
    plain += sign;
    at.push(index);
  }
  return (words) => {
    const wanted = words.replace(/[\s*#]+/gu, '');
    const from = wanted === '' ? -1 : plain.indexOf(wanted);
    const first = at[from];
    const last = at[from + wanted.length - 1];
    return first === undefined || last === undefined ? null : [first, last + 1];
  };
}

/** Whether the title names the year of a day. */
function says(title: string, day: string | null): boolean {
  return day !== null && title.normalize('NFKC').includes(day.slice(0, 4));
}

/** The first short line that gives the day of issue. */
function dayPlace(text: string, issued: string): Span | null {
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    if (to - from <= longestDayLine) {
      const line = text.slice(from, to);
      if (/[年]/u.test(line) && readIssueDay(line) === issued) {
        const inset = line.length - line.trimStart().length;
        return [from + inset, from + line.trimEnd().length];
      }
    }
    from = to + 1;
  }
  return null;
}
