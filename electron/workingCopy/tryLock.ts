// Whether another program has a plan file open for editing.
import path from 'node:path';
import { failure, type Problem } from '#shared/result.ts';
import { isHeldElsewhere } from '../storage/openPlanFile.ts';
import { ownerOf } from '../storage/ownerFile.ts';

/** Takes the lock for a moment, which also rolls back what a crash left half written. The problem if somebody has it. */
export function tryLock(origin: string): Problem | null {
  if (!isHeldElsewhere(origin)) return null;
  return failure('planInUse', path.basename(origin), ownerOf(origin)).problem;
}
