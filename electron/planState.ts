// A plan as the window gets it: everything on the screen at once.
import type { PlanDay, PlanState } from '#shared/ipc/calls.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { lightDocument } from '#shared/snapshots/travelling.ts';
import { today } from './clock.ts';
import type { PlanSession } from './planSession.ts';
import type { PlanStore } from './storage/planStore.ts';

export function planStateOf(
  session: PlanSession<PlanStore>,
  named: Pick<PlanState, 'name' | 'place' | 'example' | 'copy' | 'quiet'>,
): PlanState {
  return {
    ...named,
    readOnly: session.readOnlyBecause,
    snapshot: toSnapshot(lightDocument(session.document)),
    revision: session.revision,
    asOf: session.asOf,
    today: today(),
    steps: session.steps,
    view: session.view,
  };
}

/** The day of an open plan, when only this is another one. */
export function planDayOf({ asOf }: PlanSession<PlanStore>): PlanDay {
  return { asOf, today: today() };
}
