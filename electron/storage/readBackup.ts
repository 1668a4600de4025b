// Reading a backup: for reading only, every row held against its digest, in stretches so that the window goes on.
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { paced, type Watch } from '../pace.ts';
import { openForReading } from './openPlanFile.ts';
import { inStretches } from './stretches.ts';

/** The plan in a backup; fails with `backupDamaged` where it is not whole. Throws when who watches it has ended it. */
export function readPaced(file: string, watch?: Watch): Promise<Result<PlanDocument>> {
  const rows = { total: 0 };
  const pace = watch && paced(watch.signal, (done) => watch.progress(done, rows.total));
  return inStretches(readInSteps(file, rows), pace);
}

function* readInSteps(
  file: string,
  rows: { total: number },
): Generator<number, Result<PlanDocument>> {
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
