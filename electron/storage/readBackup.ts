// Reading a backup: for reading only, every row held against its digest, in stretches so that the window goes on.
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { openForReading } from './openPlanFile.ts';

/** Milliseconds of reading at a stretch. */
const stretch = 40;

/** The plan in a backup; fails with `backupDamaged` where it is not whole. */
export async function readPaced(file: string): Promise<Result<PlanDocument>> {
  const steps = readInSteps(file);
  let until = performance.now() + stretch;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    until = performance.now() + stretch;
  }
}

/** The same without pauses. */
export function readChecked(file: string): Result<PlanDocument> {
  const steps = readInSteps(file);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function* readInSteps(file: string): Generator<number, Result<PlanDocument>> {
  const opened = openForReading(file);
  if (!opened.ok) return failure('backupDamaged', file);
  try {
    const { snapshot, damaged } = yield* opened.value.loadInSteps();
    if (damaged.length > 0 || snapshot.plan.length !== 1) return failure('backupDamaged', file);
    return success(fromSnapshot(snapshot));
  } finally {
    opened.value.close();
  }
}
