// One part of the mirror's state in a component: renders again when that part changes, and with nothing else.
import { useSyncExternalStore } from 'react';
import type { WorkProgress } from '#shared/ipc/calls.ts';
import type { Mirror, MirrorState } from '../mirror.ts';

export function useMirrorState<Part extends keyof MirrorState>(
  mirror: Mirror,
  part: Part,
): MirrorState[Part] {
  return useSyncExternalStore(mirror.subscribe, () => mirror.getState()[part]);
}

/** How far long work is; null where none is shown. */
export function useWorkProgress(mirror: Mirror): WorkProgress | null {
  return useSyncExternalStore(mirror.progress.subscribe, mirror.progress.get);
}
