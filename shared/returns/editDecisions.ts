// What a person did on the sheet of differences, as decisions on the review [RV2].
import type { Operation } from '../plan/edit.ts';
import { refuseWord, takeWord } from './decisionWords.ts';
import type { Difference, ReviewDecision } from './review.ts';

export type TypedDecision = {
  rowId: string;
  column: string;
  text: string;
  decision: ReviewDecision;
};

/**
 * Decisions of an edit: `takes` holds at most one that takes and one that refuses, `values` one for each corrected cell,
 * `unknown` cells whose text is no decision. An emptied return is not taken; emptied after a correction, it is what the unit
 * wrote again.
 */
export function editDecisions(
  operations: readonly Operation[],
  differenceOf: (id: string) => Difference | undefined,
): {
  takes: ReviewDecision[];
  values: TypedDecision[];
  unknown: { rowId: string; column: string; text: string }[];
} {
  const taken: string[] = [];
  const refused: string[] = [];
  const values: TypedDecision[] = [];
  const unknown: { rowId: string; column: string; text: string }[] = [];
  for (const operation of operations) {
    if (operation.type !== 'input') continue;
    const { rowId, column, text } = operation;
    const difference = differenceOf(rowId);
    if (!difference) continue;
    if (column === 'decision') {
      const words = text.trim().replace(/^✓/u, '');
      if (words === takeWord) taken.push(rowId);
      else if (words === refuseWord || words === '') refused.push(rowId);
      else unknown.push({ rowId, column, text });
    } else if (text !== '') {
      // What the unit wrote is no correction of it.
      const value = text === difference.returned ? null : text;
      values.push({ rowId, column, text, decision: { type: 'value', id: rowId, text: value } });
    } else if (difference.corrected === null) refused.push(rowId);
    else values.push({ rowId, column, text, decision: { type: 'value', id: rowId, text: null } });
  }
  const takes: ReviewDecision[] = [];
  if (taken.length > 0) takes.push({ type: 'take', ids: taken, take: true });
  if (refused.length > 0) takes.push({ type: 'take', ids: refused, take: false });
  return { takes, values, unknown };
}

/** Ids that "refuse all" refuses: all that is listed but what the unit was not to change, which stays as it is anyway. */
export function refusable(differences: readonly Difference[]): string[] {
  return differences.flatMap(({ id, decision }) => (decision === 'held' ? [] : [id]));
}

/**
 * Ids that "take all" takes: what the unit was not to change is taken only by itself, what cannot be read only once a person has
 * typed what it is.
 */
export function takeable(differences: readonly Difference[]): string[] {
  return differences.flatMap(({ id, decision, takes, corrected }) =>
    decision !== 'held' && (takes === 'any' || (takes === 'typed' && corrected !== null))
      ? [id]
      : [],
  );
}
