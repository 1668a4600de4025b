// The stages of the plan above a timeline, with what units still owe at their ends.
import { inOrder } from '../plan/document.ts';
import type { Day } from '../plan/model.ts';
import type { PlainContext } from '../view/viewContext.ts';

/** `lane`: stages that overlap stand below each other. `missed`: how many duties of its end are missed. */
export type StageBand = {
  id: string;
  name: string;
  from: Day;
  to: Day;
  lane: number;
  missed: number;
};

/** More lanes would leave no room for the projects; what overlaps further shares the last one. */
const mostLanes = 3;

/** Stages with an end, by their days; one without a start lies on its last day alone [TL7]. */
export function stageBands({
  document,
  book,
}: Pick<PlainContext, 'document' | 'book'>): StageBand[] {
  const missed = new Map<string, number>();
  for (const { kind, reason } of book.ofPlan) {
    if (kind !== 'stageMissed' || !('dutyId' in reason)) continue;
    const stageId = document.duties.get(reason.dutyId)?.stageId;
    if (stageId !== undefined) missed.set(stageId, (missed.get(stageId) ?? 0) + 1);
  }
  const ends: Day[] = [];
  const bands: StageBand[] = [];
  for (const { id, name, start, end } of inOrder(document.stages)) {
    if (!end) continue;
    const from = start !== null && start < end ? start : end;
    const free = ends.findIndex((until) => until < from);
    const lane = free >= 0 ? free : Math.min(ends.length, mostLanes - 1);
    ends[lane] = end;
    bands.push({ id, name, from, to: end, lane, missed: missed.get(id) ?? 0 });
  }
  return bands;
}
