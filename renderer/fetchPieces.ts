// Fetches the rows of a large plan piece by piece. The window draws in between, so that it shows how far it is and hears
// whoever has had enough.
import type { Bridge, PlanState } from '#shared/ipc/calls.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Begun } from './arrivingRows.ts';

export type Pieces = NonNullable<PlanState['pieces']>;
/** `missed`: something happened to the plan that its pieces do not have. */
export type Fetching = { calledOff: boolean; missed: boolean };

/** How many pieces are put in place before the window gets its turn. */
const piecesAtATime = 2;

/** What has not come by itself. Null when the pieces are no longer to be had, or when it was called off. */
export async function fetchPieces(
  bridge: Bridge,
  { token, count }: Pieces,
  fetching: Fetching,
  onDone: (done: number) => void,
  { assembly, count: first }: Begun,
): Promise<PlanDocument | null> {
  const ask = (index: number) =>
    index < count ? bridge.call('plan:piece', { token, index }) : Promise.resolve(null);
  onDone(first);
  let next = ask(first);
  for (let index = first; index < count; index += 1) {
    const reply = await next;
    if (fetching.calledOff || !reply?.ok) return null;
    // The next one is on its way while this one is read.
    next = ask(index + 1);
    assembly.add(reply.value);
    if (index % piecesAtATime === piecesAtATime - 1) {
      onDone(index + 1);
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
    }
  }
  return assembly.document();
}
