// Keeps how the sheets are arranged with the plan. A drag of the zoom makes many views: while one is on its way only the newest
// waits behind it.
import type { Bridge } from '#shared/ipc/calls.ts';
import type { PlanView } from '#shared/view/sheetLayout.ts';

export type ViewSender = {
  send(view: PlanView): void;
  /** What waits is of a plan that is no longer open. */
  forget(): void;
};

export function viewSender(bridge: Pick<Bridge, 'call'>): ViewSender {
  let sending = false;
  let waiting: PlanView | null = null;
  const send = async (view: PlanView) => {
    if (sending) {
      waiting = view;
      return;
    }
    sending = true;
    // That an arrangement could not be kept spoils nothing: it stays on screen.
    await bridge.call('plan:view', { view }).catch(() => null);
    sending = false;
    const next = waiting;
    waiting = null;
    if (next) void send(next);
  };
  return {
    send: (view) => void send(view),
    forget() {
      waiting = null;
    },
  };
}
