// What restoring a backup in place would do to the open plan, place by place: the comparison of two copies of a plan, in which
// this plan is what both stand on, so that everything the backup has otherwise would go in [K7].
import { compareCopies } from '#shared/copies/compareCopies.ts';
import type { CopyDifference } from '#shared/copies/difference.ts';
import type { BackupPreview } from '#shared/ipc/backupCalls.ts';
import { changeToInSteps, countDifferences } from '#shared/backups/difference.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { inStretches } from '../storage/stretches.ts';

/** Most places that are listed: nobody reads more, and the counts say the rest. */
const mostListed = 1000;

export async function previewBackup(
  plan: PlanDocument,
  backup: PlanDocument,
): Promise<BackupPreview> {
  // Periods that were sealed since stay sealed [K6].
  const snapshots = new Map([...plan.snapshots, ...backup.snapshots]);
  const theirs = { ...backup, snapshots };
  const { differences } = await inStretches(compareCopies({ base: plan, mine: plan, theirs }));
  const places = differences.slice(0, mostListed).map((difference) => {
    const { id, group, about, before, after } = difference;
    const field = fieldWords(difference);
    return { id, group: group.title, field, about, now: before, restored: after };
  });
  return {
    counts: countDifferences(await inStretches(changeToInSteps(plan, backup))),
    places,
    more: differences.length - places.length,
  };
}

/** Of whole rows, what restoring does with them, not what another copy did. */
function fieldWords({ change, field }: Pick<CopyDifference, 'change' | 'field'>): string {
  if (change === 'changed') return field;
  return field.replace('新增', '找回').replace('另一份已删除', '去掉');
}
