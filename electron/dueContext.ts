// What decides whether changing a due day asks for a reason: when the plan was made, and what was set on this very day.
import type { Change } from '#shared/plan/change.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { undatedBefore, type DueContext } from '#shared/plan/dueChanges.ts';
import type { Day } from '#shared/plan/model.ts';
import { dayOf, today } from './clock.ts';
import type { PlanStore } from './storage/planStore.ts';

/** Most characters of today's changes that are looked through for when a due day was set. */
const mostOfToday = 20_000_000;

/** The changes of one day, the last one, newest first. */
function* changesOfDay(store: PlanStore, day: Day): Generator<Change> {
  let size = 0;
  for (const step of store.stepsBackwards()) {
    size += step.size;
    if (size > mostOfToday || dayOf(new Date(step.at)) !== day) return;
    yield step.change();
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
      changesOfDay(store, now),
    );
  const asks = dayOf(new Date(createdAt)) !== now;
  return { due: { today: storyDay ?? now, asks, undatedBefore: undated } };
}
