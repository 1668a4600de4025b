// What is done to a plan while the power may go: each step is acknowledged before the next begins.
import { backingUp, backingUpLarge, migrating, restoring } from './backingUp.ts';
import { creating, pasting, structure, typing } from './editing.ts';
import { importing, merging } from './importing.ts';
import type { Workload } from './workload.ts';

export const workloads = {
  typing,
  pasting,
  importing,
  structure,
  creating,
  migrating,
  backingUp,
  backingUpLarge,
  restoring,
  merging,
} satisfies Record<string, Workload>;

export type WorkloadName = keyof typeof workloads;
export const workloadNames = Object.keys(workloads) as WorkloadName[];
