// How far long work of the main process is. Apart from the rest of what the screen holds: a word of it every few milliseconds must
// not draw the whole window anew.
import type { Bridge, WorkProgress } from '#shared/ipc/calls.ts';

export type ProgressStore = {
  /** Null where nothing is to be shown. */
  get(): WorkProgress | null;
  subscribe(listener: () => void): () => void;
};

export function progressStore(bridge: Bridge): ProgressStore {
  const listeners = new Set<() => void>();
  let progress: WorkProgress | null = null;
  bridge.on('app:progress', (next) => {
    progress = next;
    for (const listener of listeners) listener();
  });
  return {
    get: () => progress,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
