// The rows of a large plan that come while the main process is still reading it: put in place as they come, shown when the plan
// was found to be sound, forgotten when it was not.
import type { Events } from '#shared/ipc/calls.ts';
import { createAssembly, type Assembly } from '#shared/ipc/planPieces.ts';

/** The first `count` pieces of a plan, put in place. */
export type Begun = { assembly: Assembly; count: number };

export type ArrivingRows = {
  receive(rows: Events['plan:rows']): void;
  /** What has come of a plan; it is not kept any longer. */
  take(token: string): Begun;
};

export function arrivingRows(): ArrivingRows {
  let coming: (Begun & { token: string }) | null = null;
  return {
    receive(rows) {
      if (rows === null) {
        coming = null;
        return;
      }
      const { token, index, text } = rows;
      if (coming?.token !== token) coming = { token, assembly: createAssembly(), count: 0 };
      // A page that was loaded in between has missed the first ones and asks for all of them.
      if (index !== coming.count) return;
      coming.assembly.add(text);
      coming.count += 1;
    },
    take(token) {
      const begun = coming?.token === token ? coming : nothingCame();
      coming = null;
      return begun;
    },
  };
}

function nothingCame(): Begun {
  return { assembly: createAssembly(), count: 0 };
}
