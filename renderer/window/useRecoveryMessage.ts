// Where a start opens a plan at once, what came of the last run is said over its sheets; else it stands on the start page.
import { useEffect, useRef } from 'react';
import { recoveryTitle, recoveryWords } from '#shared/words/recovery.ts';
import type { Mirror } from '../mirror.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import type { Notify } from './messages.tsx';

export function useRecoveryMessage(mirror: Mirror, notify: Notify): void {
  const recovery = useMirrorState(mirror, 'app')?.recovery ?? null;
  const withPlan = useMirrorState(mirror, 'plan') !== null;
  // A large plan comes after the state that names it.
  const isComing = useMirrorState(mirror, 'arriving') !== null;
  const said = useRef(false);
  useEffect(() => {
    if (!recovery || said.current || isComing) return;
    said.current = true;
    if (!withPlan) return;
    const tone = recovery.problem ? 'warning' : 'info';
    notify({ tone, title: recoveryTitle, details: [recoveryWords(recovery)], unasked: true });
  }, [recovery, withPlan, isComing, notify]);
}
