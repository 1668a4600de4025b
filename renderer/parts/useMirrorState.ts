// The mirror's state in a component: renders again when it changes.
import { useSyncExternalStore } from 'react';
import type { WorkProgress } from '#shared/ipc/calls.ts';
import type { Mirror, MirrorState } from '../mirror.ts';

export function useMirrorState(mirror: Mirror): MirrorState {
  return useSyncExternalStore(mirror.subscribe, mirror.getState);
}

/** How far long work is; null where none is shown. */
export function useWorkProgress(mirror: Mirror): WorkProgress | null {
  return useSyncExternalStore(mirror.progress.subscribe, mirror.progress.get);
}
