// What was decided on a difference, in words [RV1].
import type { Difference } from './review.ts';

export const takeWord = '采用';
export const refuseWord = '不采用';

/** What a person has to decide and nobody has decided. */
export function isUndecided({ decision, by }: Difference): boolean {
  return decision === 'conflict' && by === 'rule';
}

/** One of the two choices; where nobody decided, a sign and a word that are neither. */
export function decisionWords(difference: Difference): string {
  const { decision, taken, takes, corrected, by } = difference;
  if (taken) return takeWord;
  if (takes === 'nothing') return '■锁定';
  if (by === 'person') return refuseWord;
  if (decision === 'held') return '■锁定';
  if (decision !== 'conflict') return '○暂缓';
  return takes === 'typed' && corrected === null ? '▲待更正' : '▲待决定';
}
