// Every expression of time in a piece of Chinese text, with what it means and what it governs. Rules: RULES.md.
import type { Day, DeadlineKind, Precision } from '../plan/model.ts';
import { findCalendar } from './calendarScan.ts';
import { noClaims, type Candidate, type DateContext } from './candidates.ts';
import { sentenceAround, sentenceEnds } from './clauses.ts';
import { findBroken } from './corrupt.ts';
import { findDurations } from './durations.ts';
import { finish } from './governing.ts';
import { dropIntroducingYears, joinStartsToEnds, joinTurns, type Draft } from './joining.ts';
import { readMeaning, readMoment, readRange } from './meanings.ts';
import { findOccasions } from './occasions.ts';
import { toPlainForm } from './plainForm.ts';
import { findRhythms } from './rhythms.ts';
import { noYearYet, yearOfContext, type YearSource } from './years.ts';

export type { DateContext } from './candidates.ts';
export { readDate, type TypedDate } from './typedDate.ts';

export type FoundDate = {
  raw: string;
  /** Offsets in UTF-16 code units; `to` is exclusive. */
  from: number;
  to: number;
  kind: DeadlineKind;
  start: Day | null;
  end: Day | null;
  precision: Precision | null;
  /** True for “…底前完成并持续推进”. */
  ongoing: boolean;
  basis: 'stated' | 'inferred';
  /** Rhythm, doubt, or the rule that was used, in Chinese. Empty where there is nothing to say. */
  note: string;
  /** The words that the date governs, and where they stand. */
  what: string;
  governs: [from: number, to: number];
};

const timeWords =
  /[\d〇零年月季旬]|每|即|长期|常|持续|立|适时|节|汛|前|另行|同步|待定|五|汛|视情|按|天|之日|冬|暑|周|学期|开学/;
const documentNumber =
  /[〔[(]\s?(?:19|20)\d{2}\s?[〕\])]\s?(?:第\s?)?\d{1,5}\s?号|第?\d{2,4}-\d{1,4}号/g;
const bookTitle = /《[^《》\n]{0,80}》/g;
const leadPattern =
  /(?:截至目前|截至|截止到|截止至|截止|(?<![达得做收感遇碰找拿看听想受])到|(?<![甚以乃冬夏直南北东西])至|自|从)\s?$/;

/** Every expression of time in the text, in order. What is no commitment comes with kind `none` and the reason. */
export function readDates(text: string, context: DateContext): FoundDate[] {
  if (!timeWords.test(text)) return [];
  const plain = toPlainForm(text);
  const candidates = findCandidates(plain, context);
  if (candidates.length === 0) return [];
  const ends = sentenceEnds(plain);
  const titles = [...plain.matchAll(bookTitle)].map((match): [number, number] => [
    match.index,
    match.index + match[0].length,
  ]);
  const drafts: Draft[] = [];
  let years = noYearYet;
  for (const candidate of candidates) {
    const sentence = sentenceAround(ends, candidate.from);
    const leadText = plain.slice(Math.max(sentence.from, candidate.from - 6), candidate.from);
    const lead = candidate.form === 'meaning' ? '' : (leadPattern.exec(leadText)?.[0] ?? '');
    const from = candidate.from - lead.length;
    const previous = sentenceAround(ends, Math.max(0, sentence.from - 1));
    const reading = {
      text: plain,
      from,
      to: candidate.to,
      // Nothing that is asked about the neighbourhood lies further off; a paragraph may be one long sentence.
      before: plain.slice(Math.max(sentence.from, from - 80), from),
      after: plain.slice(candidate.to, Math.min(sentence.to, candidate.to + 80)),
      previousSentence: sentence.from > 0 ? plain.slice(previous.from, previous.to) : '',
      lead: lead.trim(),
      insideBookTitle: titles.some(([open, close]) => from >= open && candidate.to <= close),
      sentence: sentence.index,
    };
    const draft = draftOf(candidate, reading, context, years);
    years = yearAfter(draft, candidate, context) ?? years;
    drafts.push(draft);
  }
  const joined = joinStartsToEnds(plain, joinTurns(plain, drafts));
  return finish(text, plain, ends, dropIntroducingYears(plain, joined));
}

/** The year that an expression hands on; one that commits nobody does so only as data of the plan's own time. */
function yearAfter(draft: Draft, candidate: Candidate, context: DateContext): YearSource | null {
  const { year, meaning } = draft;
  if (year === null) return null;
  if (meaning.kind === 'none' && (meaning.end === null || year < (yearOfContext(context) ?? 0)))
    return null;
  const isGoal =
    candidate.form === 'moment' &&
    candidate.moment.month === null &&
    candidate.moment.quarter === null &&
    candidate.moment.half === null &&
    (draft.opensGoal || candidate.moment.position === 'end');
  return { previous: year, previousSentence: draft.sentence, isGoal };
}

function findCandidates(plain: string, context: DateContext): Candidate[] {
  const claims = noClaims(plain);
  for (const match of plain.matchAll(documentNumber))
    claims.taken.fill(1, match.index, match.index + match[0].length);
  findBroken(plain, claims);
  findRhythms(plain, claims);
  findDurations(plain, context, claims);
  findOccasions(plain, context, claims);
  findCalendar(plain, claims);
  return claims.candidates.sort((a, b) => a.from - b.from);
}

function draftOf(
  candidate: Candidate,
  reading: Parameters<typeof readMoment>[1],
  context: DateContext,
  years: YearSource,
): Draft {
  const { from, to } = reading;
  if (candidate.form === 'meaning') {
    const { role, isLength } = candidate;
    const meaning = readMeaning(candidate.meaning, reading, context);
    return {
      from,
      to,
      role,
      year: null,
      sentence: reading.sentence,
      opensGoal: false,
      meaning,
      isLength: isLength === true,
    };
  }
  if (candidate.form === 'broken')
    return {
      from,
      to,
      role: 'other',
      year: null,
      sentence: reading.sentence,
      opensGoal: false,
      meaning: {
        kind: 'none',
        start: null,
        end: null,
        precision: null,
        basis: 'stated',
        note: candidate.reason,
      },
    };
  if (candidate.form === 'moment') return readMoment(candidate.moment, reading, context, years);
  return readRange(candidate, reading, context, years);
}
