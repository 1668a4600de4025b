// Shows in the window what a notification would say.
import { useEffect } from 'react';
import type { Mirror } from '../mirror.ts';
import type { Notify } from './messages.tsx';
import { useRecoveryMessage } from './useRecoveryMessage.ts';

/** What a notification would say, where the computer shows none; before all, what came of the last run. */
export function useReminderMessages(mirror: Mirror, notify: Notify): void {
  useRecoveryMessage(mirror, notify);
  useEffect(
    () =>
      mirror.bridge.on('app:reminder', ({ title, body }) => {
        notify({ tone: 'warning', title, details: body.split('\n'), unasked: true });
      }),
    [mirror, notify],
  );
}
