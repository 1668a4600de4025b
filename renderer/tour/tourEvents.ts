// What the tour hears of a person's work: calls that were answered with success, and the page or sheet that is shown.
import type { Bridge, CallName, Calls } from '#shared/ipc/calls.ts';
import type { TourEvent } from '#shared/tour/tour.ts';

type Listener = (event: TourEvent) => void;

const listeners = new Set<Listener>();
let lastShown: TourEvent | null = null;

export function onTourEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Said by the window of the plan whenever it shows another page or sheet. */
export function tellShown(name: string): void {
  lastShown = `shown:${name}`;
  tell(lastShown);
}

/** What is shown while a step begins counts for it. */
export function shownNow(): TourEvent | null {
  return lastShown;
}

function tell(event: TourEvent): void {
  for (const listener of listeners) listener(event);
}

/** The same bridge; whoever listens hears of every call that did what it was asked to. */
export function watchedBridge(bridge: Bridge): Bridge {
  return {
    ...bridge,
    async call<Name extends CallName>(name: Name, request: Calls[Name]['request']) {
      const reply = await bridge.call(name, request);
      if (isDone(reply)) tell(name);
      return reply;
    },
  };
}

/** A reply of null or false inside a success means that the person cancelled. */
function isDone(reply: unknown): boolean {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return true;
  const { ok, value } = reply as { ok: boolean; value?: unknown };
  return ok && value !== null && value !== false;
}
