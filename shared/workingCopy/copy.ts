// A working copy: the plan goes on in the program's own folder because its own place cannot be written, or is far away.

/** How an open file has left its place: its folder cannot be reached, it is no longer in it, another one has its name. */
export type LostPlace = 'gone' | 'moved' | 'replaced';

/** Why the plan goes on in a working copy: `refused`: its place takes nothing more; `share`: it lies on a network drive. */
export type CopyReason = LostPlace | 'refused' | 'share';

/**
 * How the place stands to the working copy: `written` holds the same; `behind` is about to be written; the others wait for
 * somebody. `gone` and `moved` as above; `inUse`: somebody has it open; `changed`: somebody has changed it since, so that
 * both are kept; `refused`: it could not be written.
 */
export type PlaceState = 'written' | 'behind' | 'gone' | 'moved' | 'inUse' | 'changed' | 'refused';

/** How a file found in the place is related to the working copy, by their histories [W4]. */
export type Relation = 'same' | 'older' | 'newer' | 'apart';

/** What two plan files tell of themselves: which plan, and their last step with a digest of it. */
export type HistoryEnd = { plan: string; last: number; digest: string | null };

/**
 * Compares a file in the place with the working copy. Each asks the other for the digest of a step: a history that contains the
 * other one's last step contains all of it, since steps are only ever added.
 */
export function relationOf(
  found: HistoryEnd,
  copy: HistoryEnd,
  digestIn: { found(number: number): string | null; copy(number: number): string | null },
): Relation {
  if (found.plan !== copy.plan) return 'apart';
  if (found.last === copy.last) return found.digest === copy.digest ? 'same' : 'apart';
  if (found.last < copy.last) return digestIn.copy(found.last) === found.digest ? 'older' : 'apart';
  return digestIn.found(copy.last) === copy.digest ? 'newer' : 'apart';
}

/** What is done about a place as it was found. `wanted`: a person asked for it just now. */
export function writeBackDecision(
  found: 'file' | 'moved' | 'gone',
  relation: Relation | null,
  wanted: boolean,
): 'replace' | 'create' | 'nothing' | 'keepBoth' | 'wait' {
  if (found === 'gone') return 'wait';
  // Somebody may have moved it on purpose: a second one is made only if a person says so.
  if (found === 'moved') return wanted ? 'create' : 'wait';
  if (relation === 'same') return 'nothing';
  return relation === 'older' ? 'replace' : 'keepBoth';
}
