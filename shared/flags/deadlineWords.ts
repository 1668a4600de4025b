// The due days of a task in words, as they stand on forms and consolidated sheets.
import { formatDay } from '../calendar/format.ts';
import type { EffectiveDeadline } from './effectiveDeadlines.ts';

/** `2021年12月31日；2022年12月31日`; inherited ones say so; what has no day is given as the document has it. */
export function deadlineWords(deadlines: readonly EffectiveDeadline[]): string {
  return deadlines
    .map(({ end, raw, kind, note, basis }) => {
      if (end === null) return kind === 'recurring' && note ? note : raw;
      return basis === 'inherited' ? `${formatDay(end)}（沿用阶段期限）` : formatDay(end);
    })
    .filter((words) => words !== '')
    .join('；');
}
