// What a person should know about where the open plan lies: a folder that a program keeps in step with other computers, and
// other copies of the plan beside it with changes of their own [W9]. Looked at after the plan is on the screen.
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '#shared/reminders/words.ts';
import { wordBeside, wordSyncFolder } from '#shared/words/workingCopy.ts';
import { relationOf } from '#shared/workingCopy/copy.ts';
import { namesLikeCopies, syncServiceOf } from '#shared/workingCopy/syncFolder.ts';
import type { PlanSession } from '../planSession.ts';
import { openForReading, planExtension } from '../storage/openPlanFile.ts';
import type { PlanFile } from '../storage/planFile.ts';
import type { Settings } from '../storage/settings.ts';
import { planLineage } from './planLineage.ts';

/** Looking into one of this size, in bytes, takes some hundredths of a second. */
const mostBytes = 20_000_000;
const mostCopies = 5;

/** Null: there is nothing to say. The advice about a folder is given once for each program. */
export async function noticeBeside(
  { place, store }: PlanSession,
  settings: Pick<Settings, 'adviseOnce'>,
): Promise<Notice | null> {
  const folder = path.dirname(place);
  const names = await readdir(folder).catch(() => []);
  const alike = namesLikeCopies(path.basename(place), names, planExtension);
  const apart = alike
    .slice(0, mostCopies)
    .filter((name) => hasOwnSteps(path.join(folder, name), store));
  if (apart.length > 0) return wordBeside(apart);
  const service = syncServiceOf(place);
  return service !== null && settings.adviseOnce(service) ? wordSyncFolder(service) : null;
}

/** One that is open elsewhere, damaged, too large or no plan is left alone: nobody asked for it. */
function hasOwnSteps(file: string, store: PlanFile): boolean {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? Infinity) > mostBytes) return false;
  const opened = openForReading(file);
  if (!opened.ok) return false;
  const other = opened.value;
  try {
    const [found, own] = [planLineage(other), planLineage(store)];
    if (found.plan !== own.plan) return false;
    const relation = relationOf(found, own);
    return relation === 'apart' || relation === 'newer';
  } finally {
    other.close();
  }
}
