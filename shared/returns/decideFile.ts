// What of one compared file goes in: the rules' word on each cell, and over it a person's.
import type { ComparedReturn } from './compareReturn.ts';
import type { PendingDifference } from './difference.ts';
import type { FileDecisions } from './fileDecisions.ts';

export type DraftDifference = PendingDifference & {
  id: string;
  file: number;
  taken: boolean;
  by: 'rule' | 'person';
  /** Where the person's decision stands in the log; -1 for a rule's. */
  decidedAt: number;
};

export function differenceId(
  file: number,
  { taskId, unitId, field }: Pick<PendingDifference, 'taskId' | 'unitId' | 'field'>,
): string {
  return `${file}:${taskId}:${unitId}:${field}`;
}

export function decideFile(
  file: number,
  { differences, rejected }: ComparedReturn,
  { takes, left }: FileDecisions,
): DraftDifference[] {
  if (rejected) return [];
  return differences.map((difference): DraftDifference => {
    const id = differenceId(file, difference);
    const { follows } = difference;
    const said =
      takes.get(id) ??
      (follows && takes.get(differenceId(file, { ...difference, field: follows })));
    const wanted = said?.take ?? difference.decision === 'safe';
    return {
      ...difference,
      id,
      file,
      taken: wanted && !left && canTake(difference),
      by: said === undefined ? 'rule' : 'person',
      decidedAt: said?.at ?? -1,
    };
  });
}

/** Whether there is anything that could go in. */
export function canTake({ takes, corrected }: PendingDifference): boolean {
  return takes === 'any' || (takes === 'typed' && corrected !== null);
}

/** Whether a person has to say something and has not yet. What is held stays as it is by itself. */
export function isOpen({ decision, by }: DraftDifference): boolean {
  return decision === 'conflict' && by === 'rule';
}

/** The stored text that goes into the plan. */
export function valueToStore({ stored, corrected }: PendingDifference): string {
  return corrected ?? stored;
}
