// Restoring a backup: as a copy beside the plan, or in place as one step.
import { copyFile } from 'node:fs/promises';
import type { Backup } from '#shared/backups/backup.ts';
import { changeToInSteps } from '#shared/backups/difference.ts';
import type { PlanChanged } from '#shared/ipc/calls.ts';
import { isEmptyChange } from '#shared/plan/change.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { dayOf, localMinute } from '../clock.ts';
import type { PlanSession } from '../planSession.ts';
import { clearJournal, planExtension } from '../storage/openPlanFile.ts';
import { replaceFile, syncFile } from '../storage/writeFile.ts';

/** Copies a backup that was read and found whole; what stood under the name is replaced, or stays where this fails. */
export function copyBackup(file: string, copy: string): Promise<Result<null>> {
  return replaceFile(copy, async (draft) => {
    await copyFile(file, draft);
    syncFile(draft);
    return clearJournal(copy);
  });
}

/** `绿化计划（2022-06-30 0905的备份）.planbook`: a colon is no part of a name. */
export function copyName({ plan, at }: Backup): string {
  const moment = `${dayOf(new Date(at))} ${localMinute(at).slice(-5).replace(':', '')}`;
  return `${plan}（${moment}的备份）${planExtension}`;
}

/** One step, which can be undone [K6]; null when the plan is as the backup has it already. The restore point is the caller's. */
export function* restoreInPlace(
  session: PlanSession,
  target: PlanDocument,
  { at }: Backup,
): Generator<number, Result<PlanChanged | null>> {
  if (session.readOnlyBecause) return failure(session.readOnlyBecause, session.place);
  const change = yield* changeToInSteps(session.document, target);
  if (isEmptyChange(change)) return success(null);
  return yield* session.takeInSteps(change, `恢复到${localMinute(at)}的备份`);
}
