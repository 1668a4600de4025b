// All flags of a plan, by task, as both sides of the process boundary keep them: an edit replaces those of the tasks that
// it touches and of nothing else.
import { patchedMap, type PatchedMap } from '../plan/patchedMap.ts';
import type { Flag, SeverityCounts } from './flag.ts';
import { inTaskOrder } from './flagOrder.ts';

export type FlagCounts = Readonly<SeverityCounts>;

export type FlagBook = {
  /** Flags by task, the gravest first; a task without flags has no entry. */
  byTask: PatchedMap<readonly Flag[]>;
  /** Flags about no task: about units, stages, periods. */
  ofPlan: readonly Flag[];
  counts: FlagCounts;
};

/** What a change makes of the flags: for each task whose flags are other ones now all that it has, the gravest first. */
export type FlagDifference = {
  byTask: (readonly [taskId: string, flags: readonly Flag[]])[];
  /** All flags about no task; null when they are as they were. */
  ofPlan: readonly Flag[] | null;
};

/** From the flags of every task, the gravest first, and those about none. */
export function bookOf(
  byTask: ReadonlyMap<string, readonly Flag[]>,
  ofPlan: readonly Flag[],
): FlagBook {
  const counts = { red: 0, yellow: 0, blue: 0 };
  for (const list of byTask.values()) for (const { severity } of list) counts[severity] += 1;
  for (const { severity } of ofPlan) counts[severity] += 1;
  return { byTask: patchedMap(byTask), ofPlan, counts };
}

/** From flags in any order, as they cross the process boundary when a plan is opened. */
export function flagBook(flags: Iterable<Flag>): FlagBook {
  const lists = new Map<string, Flag[]>();
  const ofPlan: Flag[] = [];
  for (const flag of flags) {
    if (flag.taskId === null) {
      ofPlan.push(flag);
      continue;
    }
    const list = lists.get(flag.taskId);
    if (list) list.push(flag);
    else lists.set(flag.taskId, [flag]);
  }
  const byTask = new Map<string, readonly Flag[]>(lists);
  for (const [taskId, list] of lists) if (list.length > 1) byTask.set(taskId, inTaskOrder(list));
  return bookOf(byTask, ofPlan);
}

/** The flags after a change. */
export function bookAfter(book: FlagBook, { byTask, ofPlan }: FlagDifference): FlagBook {
  if (byTask.length === 0 && ofPlan === null) return book;
  const counts = { ...book.counts };
  const count = (flags: readonly Flag[], by: 1 | -1) => {
    for (const flag of flags) counts[flag.severity] += by;
  };
  const changes = new Map<string, readonly Flag[] | undefined>();
  for (const [taskId, flags] of byTask) {
    count(book.byTask.get(taskId) ?? [], -1);
    count(flags, 1);
    changes.set(taskId, flags.length === 0 ? undefined : flags);
  }
  if (ofPlan !== null) {
    count(book.ofPlan, -1);
    count(ofPlan, 1);
  }
  return {
    byTask: changes.size > 0 ? book.byTask.with(changes) : book.byTask,
    ofPlan: ofPlan ?? book.ofPlan,
    counts,
  };
}

/** Every flag, in no promised order; see `inFlagOrder`. */
export function allFlags(book: FlagBook): Flag[] {
  const flags = [...book.ofPlan];
  for (const list of book.byTask.values()) flags.push(...list);
  return flags;
}

/** Whether a flag says the same as another. */
function sameFlag(a: Flag, b: Flag): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.severity === b.severity &&
      a.due === b.due &&
      a.daysLate === b.daysLate &&
      a.leadDays === b.leadDays &&
      a.deadlineId === b.deadlineId &&
      a.unitId === b.unitId &&
      a.unit === b.unit &&
      a.stage === b.stage &&
      a.basis === b.basis &&
      JSON.stringify(a.reason) === JSON.stringify(b.reason))
  );
}

export function sameFlags(a: readonly Flag[], b: readonly Flag[]): boolean {
  return a.length === b.length && a.every((flag, index) => sameFlag(flag, b[index] as Flag));
}
