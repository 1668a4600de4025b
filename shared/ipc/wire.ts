// Messages that may be large cross between the page and the main process as text: a bridge copies a text at once, but an object
// of ten thousand parts one part after the other, and holds the window up meanwhile.
import type { Bridge, CallName, EventName, Events } from './calls.ts';

const callsInText: ReadonlySet<CallName> = new Set(['plan:edit', 'draft:edit']);
/** Longest request that is read from text at all, in UTF-16 code units: more than every cell of a block of the largest size. */
export const longestRequest = 128_000_000;

const eventsInText: ReadonlySet<EventName> = new Set(['plan:changed']);

/** What the preload exposes, with messages put into text and read from it. */
export function overWire(exposed: Bridge): Bridge {
  return {
    pathOfDropped: (file) => exposed.pathOfDropped(file),
    call: (name, request) =>
      exposed.call(name, callsInText.has(name) ? (JSON.stringify(request) as never) : request),
    on: (name, listener) =>
      exposed.on(name, (payload) => {
        listener(eventFromWire(name, payload));
      }),
  };
}

/** A request as it came, unchecked: undefined where it should be text and is none of JSON. */
export function requestFromWire(name: CallName, request: unknown): unknown {
  if (typeof request !== 'string' || !callsInText.has(name)) return request;
  if (request.length > longestRequest) return undefined;
  try {
    return JSON.parse(request);
  } catch {
    return undefined;
  }
}

export function eventToWire(name: EventName, payload: unknown): unknown {
  return eventsInText.has(name) ? JSON.stringify(payload) : payload;
}

/** Not checked: the main process has made the text. */
function eventFromWire<Name extends EventName>(name: Name, payload: Events[Name]): Events[Name] {
  if (typeof payload !== 'string' || !eventsInText.has(name)) return payload;
  return JSON.parse(payload) as Events[Name];
}
