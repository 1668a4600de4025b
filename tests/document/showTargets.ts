// Targets in one line each, for tables of tests.
import type { DateContext } from '#shared/calendar/expressions.ts';
import { readTargets } from '#shared/document/targets.ts';

/** `subject comparator value unit`, and `@day` where a date sets one. */
export function showTargets(text: string, context: DateContext): string[] {
  return readTargets(text, context).map(
    ({ subject, comparator, value, unit, by }) =>
      `${subject} ${comparator ?? '–'} ${value ?? '–'} ${unit}${by === null ? '' : ` @${by}`}`,
  );
}
