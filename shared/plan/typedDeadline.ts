// Which deadline a day typed on the tasks tab belongs to.
import type { DeadlineRow } from './model.ts';

/**
 * The task's only deadline, or the only one with a day: steps without one and what recurs beside it change nothing about
 * that [P7]. Null: a new one. `several`: a person has to say which.
 */
export function typedDeadline(own: readonly DeadlineRow[]): DeadlineRow | null | 'several' {
  const [first] = own;
  if (first === undefined || own.length === 1) return first ?? null;
  const dated = own.filter(({ end }) => end !== null);
  if (dated.length > 1) return 'several';
  if (dated[0]) return dated[0];
  return own.every(({ kind }) => kind === 'deadline') ? null : 'several';
}
