// The order of flags: red, yellow, blue; then by due day; then in the order of the plan [F9].
import { dayNumber } from '../calendar/days.ts';
import { tasksInOrder, type PlanDocument } from '../plan/document.ts';
import type { Flag, Severity } from './flag.ts';

const severityOrder: Record<Severity, number> = { red: 0, yellow: 1, blue: 2 };

/** Days of years before 1 are not known here, so that every due day comes out positive and before what has none. */
const firstDay = 800_000;
const undated = 3_999_999;

/** Severity and due day as one whole number below 2^24: the flag with the smaller one comes first. */
function flagRank({ severity, due }: Flag): number {
  const day = due === null ? undated : dayNumber(due) + firstDay;
  return severityOrder[severity] * 4_000_000 + day;
}

/** The flags of one task in their order; equal ones by id, so that the order is always the same. */
export function inTaskOrder(flags: readonly Flag[]): readonly Flag[] {
  const [first, second] = flags;
  if (!first || !second) return flags;
  if (flags.length > 2) return flags.toSorted(byRank);
  return byRank(first, second) < 0 ? flags : [second, first];
}

function byRank(a: Flag, b: Flag): number {
  return flagRank(a) - flagRank(b) || (a.id < b.id ? -1 : 1);
}

/** Flags of a plan in their order. What is about no task comes before what is about one. Of one task as they come. */
export function inFlagOrder(document: PlanDocument, flags: Iterable<Flag>): Flag[] {
  const places = new Map<string, number>();
  for (const task of tasksInOrder(document)) places.set(task.id, places.size);
  const byPlace = sortedBy([...flags], (flag) =>
    flag.taskId === null ? 0 : 1 + (places.get(flag.taskId) ?? places.size),
  );
  return sortedBy(byPlace, flagRank);
}

/**
 * Sorted by a whole number below 2^32; equal ones stay as they are. Numbers are sorted several times as fast as objects
 * by a comparison, so that rank and place are one number each.
 */
function sortedBy(flags: readonly Flag[], rank: (flag: Flag) => number): Flag[] {
  const spread = 2 ** 20;
  if (flags.length >= spread) return flags.toSorted((a, b) => rank(a) - rank(b));
  const keys = new Float64Array(flags.length);
  flags.forEach((flag, index) => (keys[index] = rank(flag) * spread + index));
  keys.sort();
  return Array.from(keys, (key) => flags[key % spread] as Flag);
}
