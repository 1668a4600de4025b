// What decides whether changing a due day asks for a reason: when the plan was made, and what was set on this very day.
import type { Change } from '#shared/plan/change.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { undatedBefore, type DueContext } from '#shared/plan/dueChanges.ts';
import type { Day } from '#shared/plan/model.ts';
import { dayOf, today } from './clock.ts';
import type { PlanStore } from './storage/planStore.ts';

/** Most characters of today's changes that are looked through for when a due day was set. */
const mostOfToday = 20_000_000;

/** Of so many rows each step is asked whether it speaks of one before its change is read. */
const fewRows = 8;

/** The changes of one day, the last one, newest first; of few rows only those that may be about one of them. */
function* changesOfDay(store: PlanStore, day: Day, ids: ReadonlySet<string>): Generator<Change> {
  let size = 0;
  for (const step of store.stepsBackwards()) {
    size += step.size;
    if (size > mostOfToday || dayOf(new Date(step.at)) !== day) return;
    if (ids.size > fewRows || [...ids].some((id) => step.mentions(id))) yield step.change();
  }
}

/**
 * A draft has no context. On the day on which it was made a plan is still being put in order [D3]. `storyDay`: the day on which
 * edits are made where that is not today.
 */
export function dueContext(
  store: PlanStore,
  document: PlanDocument,
  storyDay: Day | null,
): { due?: DueContext } {
  const createdAt = store.property('createdAt');
  if (createdAt === null) return {};
  const now = today();
  const undated = (ids: ReadonlySet<string>) =>
    undatedBefore(
      ids,
      (id) => document.deadlines.get(id) ?? document.stages.get(id),
      changesOfDay(store, now, ids),
    );
  const asks = dayOf(new Date(createdAt)) !== now;
  return { due: { today: storyDay ?? now, asks, undatedBefore: undated } };
}
