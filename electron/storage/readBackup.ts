// Reading a backup: for reading only, every row held against its digest, in stretches so that the window goes on.
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Watch } from '../pace.ts';
import { openForReading } from './openPlanFile.ts';
import { inWatchedStretches, type RowCount } from './stretches.ts';

/** The plan in a backup; fails with `backupDamaged` where it is not whole. Throws when who watches it has ended it. */
export function readPaced(file: string, watch?: Watch): Promise<Result<PlanDocument>> {
  return inWatchedStretches((rows) => readInSteps(file, rows), watch);
}

function* readInSteps(file: string, rows: RowCount): Generator<number, Result<PlanDocument>> {
  const opened = openForReading(file);
  if (!opened.ok) return failure('backupDamaged', file);
  try {
    rows.total = opened.value.countRows();
    const { snapshot, damaged } = yield* opened.value.loadInSteps();
    if (damaged.length > 0 || snapshot.plan.length !== 1) return failure('backupDamaged', file);
    return success(fromSnapshot(snapshot));
  } finally {
    opened.value.close();
  }
}
