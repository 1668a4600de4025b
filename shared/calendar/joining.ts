// Puts a start and an end that stand apart in a sentence together: 从2020年起，力争通过三年努力，于2022年底前 is one range.
import type { Meaning } from './candidates.ts';

/** An expression with its meaning, before its neighbours are looked at. */
export type Draft = {
  from: number;
  to: number;
  role: 'moment' | 'range' | 'start' | 'rhythm' | 'duration' | 'ongoing' | 'other';
  /** The year it names or takes, for an expression after it that has none. */
  year: number | null;
  sentence: number;
  /** 到2023年: what follows is to be reached by then, to the end of the sentence. */
  opensGoal: boolean;
  meaning: Meaning;
};

const between =
  /^(?:[\s,，、]|力争|争取|确保|通过|利用|用|于|至|到|努力|时间|为期|并|计划|左右|共)*$/;

/** One range for a start, lengths of time after it and the end of the same sentence. */
export function joinStartsToEnds(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (let index = 0; index < drafts.length; index++) {
    const first = drafts[index];
    if (!first) continue;
    const last = first.role === 'start' ? endFor(text, drafts, index) : -1;
    const end = drafts[last];
    if (!end || !isAfter(end.meaning.end, first.meaning.start)) {
      joined.push(first);
      continue;
    }
    joined.push({
      ...end,
      from: first.from,
      role: 'range',
      meaning: { ...end.meaning, kind: 'range', start: first.meaning.start },
    });
    index = last;
  }
  return joined;
}

/** An unknown day stands in nobody's way. */
function isAfter(end: string | null, start: string | null): boolean {
  return end === null || start === null || end >= start;
}

/** The index of the draft that ends what the one at `index` starts, or -1. */
function endFor(text: string, drafts: readonly Draft[], index: number): number {
  const first = drafts[index];
  if (!first) return -1;
  let to = first.to;
  for (let next = index + 1; next < drafts.length; next++) {
    const draft = drafts[next];
    if (!draft || draft.sentence !== first.sentence) return -1;
    if (!between.test(text.slice(to, draft.from))) return -1;
    if (draft.role === 'moment' && draft.meaning.kind === 'deadline') return next;
    if (draft.role !== 'duration') return -1;
    to = draft.to;
  }
  return -1;
}

const goesOn =
  /并(?:长期|持续|常态|继续|不断|始终)|(?:^|[,，、])并?(?:长期坚持|长期推进|长期实施|长期|持续推进|持续实施|持续整改|持续巩固|持续开展|持续用力|常态化推进|常态化开展|常态化坚持)(?=$|[,，、)])/;

/** Whether the words after a date say that the duty goes on. */
export function isGoing(rest: string): boolean {
  return goesOn.test(rest);
}
