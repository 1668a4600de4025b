// When a step is due, as a person types it: a day, or how long before the task itself.
import { readDate } from '../calendar/typedDate.ts';
import type { StepDate } from './edit.ts';
import { mostDaysBefore } from './milestones.ts';

const worded = /^(?:提前|倒排|前|-)\s?(\d{1,4})\s?[天日]?$/;
const counted = /^(\d{1,3}|\d{4}(?=\s?天))\s?天?$/;

/**
 * `提前30天` is counted back from the task's own day, `2022年6月底` is a day; nothing is no day yet. `wrong`: it is none of
 * these.
 */
export function readStepDate(typed: string, year: number): StepDate | null | 'wrong' {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  const match = worded.exec(text) ?? counted.exec(text);
  if (match) {
    const days = Number(match[1]);
    return days <= mostDaysBefore ? { before: days } : 'wrong';
  }
  const found = readDate(text, { year, issued: null, period: { start: null, end: null } });
  return found ? { day: found.day } : 'wrong';
}
