// A working copy: the plan goes on in the program's own folder because its own place cannot be written, or is far away.

import type { Lineage } from '../copies/ancestor.ts';

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

/** What a plan file tells of itself: which plan it is, and its history. */
export type PlanLineage = Lineage & { plan: string };

/**
 * Compares a file in the place with the working copy. A history that contains the other one's last step, or took it in when it
 * merged the other, contains all of it: steps are only ever added.
 */
export function relationOf(found: PlanLineage, copy: PlanLineage): Relation {
  if (found.plan !== copy.plan) return 'apart';
  const older = contains(copy, found);
  const newer = contains(found, copy);
  if (older && newer) return 'same';
  if (older) return 'older';
  return newer ? 'newer' : 'apart';
}

function contains(one: Lineage, other: Lineage): boolean {
  const { last } = other;
  if (last === 0) return true;
  const mark = other.markOf(last);
  if (mark === null) return false;
  return (
    one.markOf(last) === mark ||
    one.merges.some(({ merged }) =>
      merged.some((taken) => taken.number === last && taken.mark === mark),
    )
  );
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
