// A working copy of a plan whose file is gone or takes nothing more. The plan is in memory; its history comes from the file as
// long as that can still be read, otherwise from the newest backup and the steps since.
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { changeTo } from '#shared/backups/difference.ts';
import { applyChange, isEmptyChange } from '#shared/plan/change.ts';
import { fromSnapshot, toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { PlanSession } from '../planSession.ts';
import { timestamp } from '../clock.ts';
import { createPlanFile, openPlanFile } from '../storage/openPlanFile.ts';
import type { PlanFile } from '../storage/planFile.ts';
import { syncFile } from '../storage/writeFile.ts';
import { userName } from '../userName.ts';

type Rescued = Pick<PlanSession, 'store' | 'document' | 'since' | 'lastNumber'>;
/** What the plan file keeps beside the rows, as it was when the plan was opened. */
export type Properties = Record<string, string>;

/**
 * Writes the plan as it is in memory to `target` and opens it there: read again and compared with memory, row by row. `backup`:
 * the path of the newest one, or null.
 */
export function rescuePlan(
  plan: Rescued,
  target: string,
  backup: string | null,
  properties: Properties,
): Result<PlanFile> {
  const ways = [
    () => fromFile(plan, target),
    () => fromBackup(plan, target, backup),
    () => createPlanFile(target, toSnapshot(plan.document), properties),
  ];
  let failed: Result<PlanFile> = failure('planAway', target);
  for (const way of ways) {
    rmSync(target, { force: true });
    try {
      const made = way();
      const opened = made.ok ? openChecked(plan, target) : made;
      if (opened.ok) return opened;
      failed = opened;
    } catch (error) {
      // Whatever a broken file does to one way, the next one does not need it.
      console.warn('a way to rescue the plan failed:', error);
    }
  }
  rmSync(target, { force: true });
  return failed;
}

/** An open file can often be read after its name is gone. One that has a step which failed here does not serve. */
function fromFile({ store, lastNumber }: Rescued, target: string): Result<null> {
  if (store.history.last() !== lastNumber) return failure('planAway', target);
  const copied = store.writeCopy(target);
  if (copied.ok) syncFile(target);
  return copied;
}

function fromBackup(plan: Rescued, target: string, backup: string | null): Result<null> {
  if (backup === null || !existsSync(backup)) return failure('backupGone', target);
  copyFileSync(backup, target);
  const opened = openPlanFile(target);
  if (!opened.ok) return opened;
  const { file } = opened.value;
  try {
    const { snapshot, damaged } = file.load();
    if (damaged.length > 0) return failure('backupDamaged', target);
    return catchUp(plan, file, fromSnapshot(snapshot));
  } finally {
    file.close();
  }
}

/** Adds the steps that the backup lacks, each as it was made; where they do not join, what they came to as one step. */
function catchUp(plan: Rescued, file: PlanFile, from: PlanDocument): Result<null> {
  const last = file.history.last();
  const lacking = plan.since.filter(({ number }) => number > last);
  let document = from;
  if (lacking.every(({ number }, index) => number === last + 1 + index)) {
    for (const { step } of lacking) {
      document = applyChange(document, step.change);
      const written = file.append(step, document);
      if (!written.ok) return written;
    }
  }
  const change = changeTo(document, plan.document);
  if (isEmptyChange(change)) return success(null);
  const step = { kind: 'edit' as const, of: null, label: '转到工作副本', change };
  const written = file.append({ ...step, at: timestamp(), who: userName() }, plan.document);
  return written.ok ? success(null) : written;
}

function openChecked({ document }: Rescued, target: string): Result<PlanFile> {
  const opened = openPlanFile(target);
  if (!opened.ok) return opened;
  const { file, readOnlyBecause } = opened.value;
  const { snapshot, damaged } = file.load();
  const same = isEmptyChange(changeTo(fromSnapshot(snapshot), document));
  if (damaged.length === 0 && same && readOnlyBecause === null) return success(file);
  file.close();
  return failure('planAway', target);
}
