// The mirror's state in a component: renders again when it changes.
import { useSyncExternalStore } from 'react';
import type { Mirror, MirrorState } from '../mirror.ts';

export function useMirrorState(mirror: Mirror): MirrorState {
  return useSyncExternalStore(mirror.subscribe, mirror.getState);
}
