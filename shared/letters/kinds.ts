// The kinds of letters: what each is called, and whether it goes to one unit or to all.
import type { LetterKind } from '../plan/outputRows.ts';

export type LetterKindWords = {
  kind: LetterKind;
  label: string;
  /** `unit`: a letter of its own for every unit concerned. */
  to: 'unit' | 'all';
  /** What it is for, in a sentence. */
  hint: string;
};

export const letterKinds: readonly LetterKindWords[] = [
  {
    kind: 'notice',
    label: '督查通报',
    to: 'all',
    hint: '发给各有关单位：总体进展、逾期任务、报送情况，附一览表。',
  },
  {
    kind: 'unreported',
    label: '未报情况通报',
    to: 'all',
    hint: '发给各有关单位：本期谁报了、谁没有报，附未报单位名单。',
  },
  {
    kind: 'urge',
    label: '催办函',
    to: 'unit',
    hint: '一个单位一份：本单位逾期的任务、阶段要求和未报的进展。',
  },
  {
    kind: 'remind',
    label: '提醒函',
    to: 'unit',
    hint: '一个单位一份：本单位即将到期的任务和阶段要求。',
  },
];

export function letterKind(kind: LetterKind): LetterKindWords {
  const found = letterKinds.find((each) => each.kind === kind);
  if (!found) throw new Error(`no kind of letter ${kind}`);
  return found;
}
