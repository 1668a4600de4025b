// A working copy of a plan whose file is gone or takes nothing more. The plan is in memory; its history comes from the file as
// long as that can still be read, otherwise from the newest backup and the steps since.
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { changeToInSteps } from '#shared/backups/difference.ts';
import { applyChange, isEmptyChange } from '#shared/plan/change.ts';
import { fromSnapshot, toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { timestamp } from '../clock.ts';
import { createPlanFile, openPlanFile } from '../storage/openPlanFile.ts';
import type { PlanFile } from '../storage/planFile.ts';
import type { KeptPlan } from '../storage/planStore.ts';
import { inFile } from '../storage/stretches.ts';
import { syncFile } from '../storage/writeFile.ts';
import { userName } from '../userName.ts';

type Rescued = KeptPlan & { readonly store: PlanFile };
/** What the plan file keeps beside the rows, as it was when the plan was opened. */
export type Properties = Record<string, string>;

/** Milliseconds at a time. */
const stretch = 20;

/**
 * Writes the plan as it is in memory to `target` and opens it there: read again and compared with memory, row by row, with pauses
 * in which nobody stops it: the step that found the loss may be in the lost file already. `backup`: the path of the newest one, or
 * null.
 */
export function* rescuePlan(
  plan: Rescued,
  target: string,
  backup: string | null,
  properties: Properties,
): Generator<number, Result<PlanFile>> {
  const ways: (() => Generator<unknown, Result<null>>)[] = [
    () => fromFile(plan, target),
    () => fromBackup(plan, target, backup),
    () => fromMemory(plan, target, properties),
  ];
  let failed: Result<PlanFile> = failure('planAway', target);
  for (const way of ways) {
    rmSync(target, { force: true });
    try {
      const made = yield* inPauses(way());
      yield inFile;
      const opened = made.ok ? yield* inPauses(openChecked(plan, target)) : made;
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

function* inPauses<Value>(steps: Generator<unknown, Value>): Generator<number, Value> {
  let from = performance.now();
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (performance.now() - from < stretch) continue;
      yield inFile;
      from = performance.now();
    }
  } finally {
    steps.return(undefined as Value);
  }
}

/** An open file can often be read after its name is gone. One that has a step which failed here does not serve. */
function* fromFile({ store, lastNumber }: Rescued, target: string): Generator<null, Result<null>> {
  if (store.history.last() !== lastNumber) return failure('planAway', target);
  const copied = store.writeCopy(target);
  yield null;
  if (copied.ok) syncFile(target);
  return copied;
}

function* fromMemory(
  { document }: Rescued,
  target: string,
  properties: Properties,
): Generator<null, Result<null>> {
  yield null;
  return createPlanFile(target, toSnapshot(document), properties);
}

function* fromBackup(
  plan: Rescued,
  target: string,
  backup: string | null,
): Generator<unknown, Result<null>> {
  if (backup === null || !existsSync(backup)) return failure('backupGone', target);
  copyFileSync(backup, target);
  const opened = openPlanFile(target);
  if (!opened.ok) return opened;
  const { file } = opened.value;
  try {
    const { snapshot, damaged } = yield* file.loadInSteps();
    if (damaged.length > 0) return failure('backupDamaged', target);
    return yield* catchUp(plan, file, fromSnapshot(snapshot));
  } finally {
    file.close();
  }
}

/** Adds the steps that the backup lacks, each as it was made; where they do not join, what they came to as one step. */
function* catchUp(
  plan: Rescued,
  file: PlanFile,
  from: PlanDocument,
): Generator<unknown, Result<null>> {
  const last = file.history.last();
  const lacking = plan.since.filter(({ number }) => number > last);
  let document = from;
  if (lacking.every(({ number }, index) => number === last + 1 + index)) {
    for (const { step } of lacking) {
      document = applyChange(document, step.change);
      const written = yield* file.appendInSteps(step, document);
      if (!written.ok) return written;
    }
  }
  const change = yield* changeToInSteps(document, plan.document);
  if (isEmptyChange(change)) return success(null);
  const step = { kind: 'edit' as const, of: null, label: '转到工作副本', change };
  const written = yield* file.appendInSteps(
    { ...step, at: timestamp(), who: userName() },
    plan.document,
  );
  return written.ok ? success(null) : written;
}

function* openChecked({ document }: Rescued, target: string): Generator<unknown, Result<PlanFile>> {
  const opened = openPlanFile(target);
  if (!opened.ok) return opened;
  const { file, readOnlyBecause } = opened.value;
  let sound = false;
  try {
    const { snapshot, damaged } = yield* file.loadInSteps();
    const change = yield* changeToInSteps(fromSnapshot(snapshot), document);
    sound = damaged.length === 0 && isEmptyChange(change) && readOnlyBecause === null;
    return sound ? success(file) : failure('planAway', target);
  } finally {
    if (!sound) file.close();
  }
}
