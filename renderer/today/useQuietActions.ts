// Tells the reminders what they are to be silent about, and says so when they could not be told.
import { useMemo } from 'react';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror } from '../mirror.ts';
import type { Notify } from '../window/messages.tsx';
import type { QuietActions } from './TodayList.tsx';

export function useQuietActions(mirror: Mirror, notify: Notify): QuietActions {
  return useMemo(() => {
    const tell = async (call: ReturnType<Mirror['mute']>) => {
      const reply = await call;
      if (!reply.ok) notify({ tone: 'error', title: wordProblem(reply.problem) });
    };
    return {
      snooze: (flagId, until) => void tell(mirror.snooze(flagId, until)),
      mute: (flagId, on) => void tell(mirror.mute(flagId, on)),
    };
  }, [mirror, notify]);
}
