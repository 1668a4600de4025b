// Which plan a file holds, and its history.
import type { PlanLineage } from '#shared/workingCopy/copy.ts';
import type { PlanFile } from '../storage/planFile.ts';
import { lineageOf } from '../storage/readCopy.ts';

export function planLineage(file: PlanFile): PlanLineage {
  const plan = JSON.stringify([file.property('planId'), file.property('createdAt')]);
  return { plan, ...lineageOf(file) };
}
