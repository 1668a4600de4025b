// What a due day rests on, in a word.
import { basisLabels } from '../plan/choices.ts';
import type { DeadlineRow } from '../plan/model.ts';

/** Where nothing of the document is quoted the office set the day itself; a step without a day rests on nothing yet. */
export function basisText({
  basis,
  raw,
  end,
  changes,
}: Pick<DeadlineRow, 'basis' | 'raw' | 'end' | 'changes'>): string {
  // The words of the document no longer say this day.
  if (changes.length > 0 && end !== null) return '已调整';
  if (basis !== 'stated' || raw !== '') return basisLabels[basis];
  return end === null ? '' : '自行设定';
}
