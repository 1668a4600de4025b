// By what this computer remembers a plan.
import { createHash } from 'node:crypto';
import type { PlanStore } from './planStore.ts';

/** The plan's own id, or its place where it is from before plans had one. */
export function planKey(store: Pick<PlanStore, 'path' | 'property'>): string {
  return store.property('planId') || createHash('sha256').update(store.path).digest('hex');
}
