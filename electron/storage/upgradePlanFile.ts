// Brings the plan file of an older version to the form of this one: a verified backup first, then one transaction [S18].
import { failure, success, type Result } from '#shared/result.ts';
import { shelfOf } from './backupShelf.ts';
import type { Backups } from './backups.ts';
import { openForUpgrade } from './openPlanFile.ts';
import { claimPlan } from './ownerFile.ts';

/**
 * `place` is the path by which the user knows the plan: the file may be a working copy. Whether the file was brought to this version; false: it needed none, or may not be written. Fails where it is none or is in
 * use, and with `planOlder` where no backup could be made or the file did not take it: it is as it was then, and
 * `openPlanFile` opens it for reading. After an upgrade that reads it anew from the disk, checks and all.
 */
export async function upgradePlanFile(
  path: string,
  backups: Backups,
  place = path,
): Promise<Result<boolean>> {
  const opened = openForUpgrade(path);
  if (!opened.ok || opened.value === null) return opened.ok ? success(false) : opened;
  const file = opened.value;
  file.whenClosed(claimPlan(path));
  try {
    const plan = { store: file, place };
    const kept = await backups.takeVerified(shelfOf(plan), plan, 'upgrade');
    return kept.ok && file.migrate().ok ? success(true) : failure('planOlder', path);
  } finally {
    file.close();
  }
}
