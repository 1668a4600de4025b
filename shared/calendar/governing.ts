// From drafts to found dates: the words that each governs, and whether the duty goes on after it. See RULES.md [D24].
import { governedStretch, sentenceAround } from './clauses.ts';
import type { FoundDate } from './expressions.ts';
import { isGoing, type Draft } from './joining.ts';

/** The words that each date governs, and whether the duty goes on after it. */
export function finish(text: string, plain: string, ends: number[], drafts: Draft[]): FoundDate[] {
  const found: FoundDate[] = [];
  const next = nextDates(drafts);
  drafts.forEach((draft, index) => {
    const sentence = sentenceAround(ends, draft.from);
    const limits = {
      sentenceFrom: sentence.from,
      sentenceTo: sentence.to,
      previousTo: drafts[index - 1]?.to ?? 0,
      nextFrom: next[index] ?? plain.length,
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

/**
 * Where the next date begins behind each; a duty that merely goes on and what is no commitment (比2023年下降) do not
 * count.
 */
function nextDates(drafts: readonly Draft[]): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let from: number | undefined;
  for (let index = drafts.length - 1; index >= 0; index--) {
    next[index] = from;
    const draft = drafts[index];
    if (draft && draft.role !== 'ongoing' && draft.meaning.kind !== 'none') from = draft.from;
  }
  return next;
}

/** 2021年、2022年、2023年分别完成: the dates of a list govern the same words. */
function shareBetweenListed(text: string, plain: string, found: FoundDate[]): void {
  for (let index = found.length - 2; index >= 0; index--) {
    const date = found[index];
    const next = found[index + 1];
    if (!date || !next || !/^\s?(?:、|和|及|与)\s?$/.test(plain.slice(date.to, next.from)))
      continue;
    // 3月、6月、9月各组织一次: the first of them is planned with the others, even if it has passed.
    if (date.kind === 'none' && date.note.startsWith('早于印发日期') && next.kind === 'deadline') {
      date.kind = 'deadline';
      date.note = '早于印发日期，请核对';
    }
    date.governs = next.governs;
    date.what = text.slice(...next.governs);
  }
}
