// Messages that may be large cross between the page and the main process as text: a bridge copies a text at once, but an object
// of ten thousand parts one part after the other, and holds the window up meanwhile.
import type { Bridge, CallName, EventName, Events } from './calls.ts';
import { changeReader, changeTexts } from './changePieces.ts';

const callsInText: ReadonlySet<CallName> = new Set(['plan:edit', 'draft:edit']);
/** Longest request that is read from text at all, in UTF-16 code units: more than every cell of a block of the largest size. */
export const longestRequest = 128_000_000;

/** What the preload exposes, with messages put into text and read from it. */
export function overWire(exposed: Bridge): Bridge {
  return {
    pathOfDropped: (file) => exposed.pathOfDropped(file),
    call: (name, request) =>
      exposed.call(name, callsInText.has(name) ? (JSON.stringify(request) as never) : request),
    on(name, listener) {
      const read = eventReader(name);
      return exposed.on(name, (payload) => {
        const event = read(payload);
        if (event !== null) listener(event.payload);
      });
    },
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

/** Makers of the messages that cross for an event, one after the other: of a large change there are several. */
export function eventToWire<Name extends EventName>(
  name: Name,
  payload: Events[Name],
): (() => unknown)[] {
  return isChange(name, payload) ? changeTexts(payload) : [() => payload];
}

function isChange(name: EventName, _payload: unknown): _payload is Events['plan:changed'] {
  return name === 'plan:changed';
}

/** Reads the messages of one kind of event: null until all of one have come. Not checked: the main process has made them. */
function eventReader<Name extends EventName>(
  name: Name,
): (payload: Events[Name]) => { payload: Events[Name] } | null {
  if (name !== 'plan:changed') return (payload) => ({ payload });
  const read = changeReader();
  return (text) => {
    const payload = read(text as unknown as string) as Events[Name] | null;
    return payload && { payload };
  };
}
