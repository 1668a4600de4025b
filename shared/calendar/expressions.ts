// Every expression of time in a piece of Chinese text, with what it means and what it governs. Rules: RULES.md.
import type { Day, DeadlineKind, Precision } from '../plan/model.ts';
import { findBroken, findCalendar } from './calendarScan.ts';
import { noClaims, type Candidate, type DateContext } from './candidates.ts';
import { governedStretch, sentenceAround, sentenceEnds } from './clauses.ts';
import { findDurations } from './durations.ts';
import { isGoing, joinStartsToEnds, type Draft } from './joining.ts';
import { readRange, readMoment, type YearSource } from './meanings.ts';
import { findOccasions } from './occasions.ts';
import { toPlainForm } from './plainForm.ts';
import { findRhythms } from './rhythms.ts';

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
  /[\d〇零年月季旬]|每|即|长期|常|持续|立|适时|节|汛|前|另行|同步|待定|五|汛|视情|按|天/;
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
  let years: YearSource = { previous: null, previousSentence: -1 };
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
    if (draft.year !== null && !reading.insideBookTitle)
      years = { previous: draft.year, previousSentence: sentence.index };
    drafts.push(draft);
  }
  return finish(text, plain, ends, joinStartsToEnds(plain, drafts));
}

function findCandidates(plain: string, context: DateContext): Candidate[] {
  const claims = noClaims(plain);
  for (const match of plain.matchAll(documentNumber))
    claims.taken.fill(1, match.index, match.index + match[0].length);
  findBroken(plain, claims);
  findRhythms(plain, claims);
  findDurations(plain, context, claims);
  findOccasions(plain, context, context.year, claims);
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
    const { meaning, role } = candidate;
    const kept = reading.insideBookTitle
      ? { ...meaning, kind: 'none' as const, note: '文件名称中的时间，不是时限' }
      : meaning;
    return {
      from,
      to,
      role,
      year: null,
      sentence: reading.sentence,
      opensGoal: false,
      meaning: kept,
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

/** The words that each date governs, and whether the duty goes on after it. */
function finish(text: string, plain: string, ends: number[], drafts: Draft[]): FoundDate[] {
  const found: FoundDate[] = [];
  drafts.forEach((draft, index) => {
    const sentence = sentenceAround(ends, draft.from);
    const limits = {
      sentenceFrom: sentence.from,
      sentenceTo: sentence.to,
      previousTo: drafts[index - 1]?.to ?? 0,
      nextFrom: nextDate(drafts, index) ?? plain.length,
    };
    const { meaning } = draft;
    const canGoOn = meaning.kind === 'deadline' || meaning.kind === 'range';
    const rest = plain.slice(draft.to, Math.min(limits.sentenceTo, limits.nextFrom));
    const previous = found.at(-1);
    // 2024年底前，并长期坚持: one deadline with a duty that goes on, not two.
    if (draft.role === 'ongoing' && previous?.ongoing && previous.from >= sentence.from) return;
    const governs = governedStretch(plain, { ...draft, isRhythm: draft.role === 'rhythm' }, limits);
    found.push({
      raw: text.slice(draft.from, draft.to),
      from: draft.from,
      to: draft.to,
      ...meaning,
      ongoing: canGoOn ? isGoing(rest) : meaning.kind === 'ongoing',
      what: text.slice(governs[0], governs[1]),
      governs,
    });
  });
  shareBetweenListed(text, plain, found);
  return found;
}

/** Where the next date begins; a duty that merely goes on and what is no commitment (比2023年下降) do not count. */
function nextDate(drafts: readonly Draft[], index: number): number | undefined {
  let next = index + 1;
  while (drafts[next]?.role === 'ongoing' || drafts[next]?.meaning.kind === 'none') next++;
  return drafts[next]?.from;
}

/** 2021年、2022年、2023年分别完成: the dates of a list govern the same words. */
function shareBetweenListed(text: string, plain: string, found: FoundDate[]): void {
  for (let index = found.length - 2; index >= 0; index--) {
    const date = found[index];
    const next = found[index + 1];
    if (!date || !next || !/^\s?(?:、|和|及|与)\s?$/.test(plain.slice(date.to, next.from)))
      continue;
    date.governs = next.governs;
    date.what = text.slice(...next.governs);
  }
}
