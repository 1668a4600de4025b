// What the steps of a history say for a comparison: who changed what last, and which other copies were merged.
import type { Change, StepMark } from '../plan/change.ts';
import type { Touch } from './difference.ts';

/** A step with what it changed. */
export type MadeStep = Touch & { change: Change };

/** By `sheet/id/field` and by `sheet/id`, who changed it last. Steps come oldest first. */
export function touchesOf(steps: Iterable<MadeStep>): Map<string, Touch> {
  const touches = new Map<string, Touch>();
  for (const { who, at, change } of steps) {
    const touch = { who, at };
    for (const { sheet, row } of [...change.added, ...change.removed]) {
      touches.set(`${sheet}/${row.id}`, touch);
    }
    for (const { sheet, id, after } of change.updated) {
      for (const field of Object.keys(after)) touches.set(`${sheet}/${id}/${field}`, touch);
    }
  }
  return touches;
}

/** Everything that a copy stands on, for the step that merges it: its own last step and what it merged itself. */
export function standsOn(
  last: StepMark | null,
  merges: readonly { merged: readonly StepMark[] }[],
): StepMark[] {
  const marks = [...(last ? [last] : []), ...merges.flatMap(({ merged }) => merged)];
  return [...new Map(marks.map((mark) => [`${mark.number} ${mark.mark}`, mark])).values()];
}
