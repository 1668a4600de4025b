// What came of an edit of the plan.
import type { PlanChanged } from '#shared/ipc/calls.ts';
import type { HeldChange } from '#shared/plan/dueChanges.ts';
import type { Rejection } from '#shared/plan/edit.ts';

/** What an edit came to: `changed` is null when nothing differs afterwards, also when it waits for a reason (`held`). */
export type Edited = {
  changed: PlanChanged | null;
  rejected: Rejection[];
  held: HeldChange[];
  step: number | null;
};
