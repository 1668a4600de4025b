// Flags of the small plan with other rows in it, told in short lines.
import { computeFlags } from '#shared/flags/computeFlags.ts';
import type { Flag } from '#shared/flags/flag.ts';
import { flagMessage } from '#shared/flags/flagMessage.ts';
import { fromSnapshot, type PlanDocument, type PlanSnapshot } from '#shared/plan/document.ts';
import type { TaskRow } from '#shared/plan/model.ts';
import type { PlanSettings } from '#shared/plan/settings.ts';
import { deadline, smallSnapshot } from '../plan/smallPlan.ts';

type Rows = Partial<PlanSnapshot>;

/** The small plan with rows put in place of its own, and settings changed. */
export function planWith(rows: Rows, settings: Partial<PlanSettings> = {}) {
  const snapshot = smallSnapshot();
  const plan = (rows.plan ?? snapshot.plan).map((row) => ({
    ...row,
    settings: { ...row.settings, ...settings },
  }));
  return fromSnapshot({ ...snapshot, ...rows, plan });
}

export function flagsOf(
  rows: Rows,
  asOf: string,
  wanted: (flag: Flag) => boolean,
  settings: Partial<PlanSettings> = {},
): Flag[] {
  return computeFlags(planWith(rows, settings), asOf).filter(wanted);
}

export const sentences = (flags: readonly Flag[]) => flags.map((flag) => flagMessage(flag));

/** What a test changes of the plan with one task before its flags are looked at. */
export type Change = (snapshot: PlanSnapshot, task: TaskRow) => void;

/** A plan with the one task t1 of 市住建局, due at the end of 2021, changed. */
export function oneTask(change: Change): PlanDocument {
  const snapshot = smallSnapshot();
  snapshot.tasks = snapshot.tasks.filter(({ id }) => id === 't1');
  snapshot.deadlines = [deadline('d1', 't1')];
  snapshot.targets = [];
  snapshot.progress = [];
  const [task] = snapshot.tasks;
  if (!task) throw new Error('no task');
  change(snapshot, task);
  return fromSnapshot(snapshot);
}
