// Keeping in the plan which letters were made, of what figures: one step [L5].
import type { PlanDocument } from '../plan/document.ts';
import type { Edit } from '../plan/edit.ts';
import type { LetterRow } from '../plan/outputRows.ts';
import { letterKind } from './kinds.ts';

/** A letter as it was written; `replaces` is the record of the one in whose place it was made. */
export type MadeLetter = Omit<LetterRow, 'id' | 'at'> & { replaces: string | null };

export function recordLetters(
  document: Pick<PlanDocument, 'letters'>,
  made: readonly MadeLetter[],
  at: string,
  newId: (sheet: 'letters') => string,
): Edit {
  const [first] = made;
  const label = first ? letterKind(first.kind).label : '文书';
  return {
    label: made.length > 1 ? `生成${label}（${made.length}份）` : `生成${label}`,
    operations: made.map(({ replaces, ...letter }) =>
      replaces !== null && document.letters.has(replaces)
        ? { type: 'set', sheet: 'letters', id: replaces, values: { at, ...letter } }
        : { type: 'add', sheet: 'letters', row: { id: newId('letters'), at, ...letter } },
    ),
  };
}
