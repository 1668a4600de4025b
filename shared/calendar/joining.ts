// Puts a start and an end that stand apart in a sentence together: 从2020年起，力争通过三年努力，于2022年底前 is one range.
import type { Meaning } from './candidates.ts';
import { namesAction } from './surroundings.ts';

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
  /** 为期半年: how long something lasts. */
  isLength?: boolean;
  /** A year alone, without 底 or 前: 2022年, 今年. */
  isBareYear?: boolean;
  /** It has no year of its own and took the one before it. */
  inheritsYear?: boolean;
};

const auxiliary = /力争|争取|确保|务必|计划|预计|要|将|拟|应|须|需/g;
const between =
  /^(?:[\s,，、]|力争|争取|确保|通过|利用|用|于|至|到|努力|时间|为期|并|计划|左右|共)*$/;

/** 2022年，6月底前完成: the year alone commits nobody, it only says which June is meant. */
export function dropIntroducingYears(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    const next = drafts[index + 1];
    const introduces =
      draft.isBareYear === true &&
      draft.meaning.kind === 'deadline' &&
      next?.inheritsYear === true &&
      next.sentence === draft.sentence &&
      !namesAction(text.slice(draft.to, next.from).replace(auxiliary, ''));
    if (!introduces) return draft;
    const note = '只说明后文日期的年份，不是时限';
    return { ...draft, meaning: { ...draft.meaning, kind: 'none', start: null, end: null, note } };
  });
}

/** 开展为期半年的整治 beside a range says its length once more. */
function repeatsLength(draft: Draft, before: Draft | undefined): boolean {
  return (
    draft.isLength === true &&
    before?.sentence === draft.sentence &&
    before.meaning.kind === 'range'
  );
}

/** 6月底7月初 is one turn of the months: due when it is over. */
export function joinTurns(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const turns =
      last?.to === draft.from &&
      last.meaning.kind === 'deadline' &&
      draft.meaning.kind === 'deadline' &&
      isAfter(draft.meaning.end, last.meaning.end) &&
      /[底末旬]$/.test(text.slice(last.from, last.to)) &&
      /(?:初|上旬)前?$/.test(text.slice(draft.from, draft.to));
    if (!last || !turns) joined.push(draft);
    else joined[joined.length - 1] = { ...draft, from: last.from };
  }
  return joined;
}

/** One range for a start, lengths of time after it and the end of the same sentence. */
export function joinStartsToEnds(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (let index = 0; index < drafts.length; index++) {
    const first = drafts[index];
    if (!first) continue;
    const last = first.role === 'start' ? endFor(text, drafts, index) : -1;
    const end = drafts[last];
    if (!end || !isAfter(end.meaning.end, first.meaning.start)) {
      if (!repeatsLength(first, joined.at(-1))) joined.push(first);
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
