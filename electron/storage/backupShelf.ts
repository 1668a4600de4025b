// Where the backups of a plan stand: a folder for each id and each place in which a plan of that id lies. Two copies of one plan,
// in other hands perhaps, do not thin out each other's [K10].
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { planKey } from './planKey.ts';
import type { PlanStore } from './planStore.ts';
import { placeKey } from './samePlace.ts';

/** Beside the backups, for a person who looks through them as well: the path of the plan. */
export const placeNote = '所属计划.txt';

/** An id comes from a file, so that it is no path as it stands. */
function plainId(planId: string): string {
  return /^[\w-]{1,80}$/u.test(planId) ? planId : hash(planId);
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** `place` is the path by which the user knows the plan: the store may be a working copy of it. */
export function shelfOf(plan: {
  store: Pick<PlanStore, 'path' | 'property'>;
  place: string;
}): string {
  const place = placeKey(path.resolve(plan.place));
  return `${plainId(planKey(plan.store))}~${hash(place).slice(0, 8)}`;
}

/** The name of the folder; one by an id alone is from before places were told apart. */
export function folderOfShelf(shelf: string): string {
  return /^[\w-]{1,80}~[0-9a-f]{8}$/u.test(shelf) ? shelf : plainId(shelf);
}

export function planOfShelf(shelf: string): string {
  return folderOfShelf(shelf).split('~')[0] ?? '';
}

export function noteItsPlace(folder: string, place: string): void {
  const file = path.join(folder, placeNote);
  if (placeNotedIn(folder) !== path.resolve(place)) writeFileSync(file, path.resolve(place));
}

/** The path of the plan; null where nobody noted it. */
export function placeNotedIn(folder: string): string | null {
  try {
    return readFileSync(path.join(folder, placeNote), 'utf8').trim() || null;
  } catch {
    return null;
  }
}
