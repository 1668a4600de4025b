// One call of the window: who calls, what is asked, then the handler. It answers whatever comes, and never throws.
import type { CallName } from '#shared/ipc/calls.ts';
import { checkRequest } from '#shared/ipc/requests.ts';
import { requestFromWire } from '#shared/ipc/wire.ts';
import { failure } from '#shared/result.ts';
import type { Handlers } from './calls/handlers.ts';
import { mayCall } from './lockdown.ts';

/** What of a call is worth a line in the log. */
export type CallLog = {
  /** `fault` says where a request is wrong, and nothing of what it says. */
  refused(fault: string): void;
  failed(name: CallName, error: unknown): void;
};

/** `sender` is the address of the frame that calls. */
export async function answerCall(
  name: CallName,
  sender: string | undefined,
  request: unknown,
  { handlers, log }: { handlers: Handlers; log: CallLog },
): Promise<unknown> {
  if (!mayCall(sender)) {
    log.refused(`${name}: a frame of another address`);
    return failure('badRequest');
  }
  try {
    const checked = checkRequest(name, requestFromWire(name, request));
    if (!checked.ok) {
      log.refused(checked.fault);
      return failure('badRequest');
    }
    // The request was checked against this very name; TypeScript cannot follow that through the lookup.
    return await (handlers[name] as (request: unknown) => unknown)(checked.request);
  } catch (error) {
    // A broken invariant: the user gets a sentence, the log gets the place.
    log.failed(name, error);
    return failure('internal');
  }
}
