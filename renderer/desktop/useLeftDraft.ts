// A page that was lost and is loaded again goes on with what was under review.
import { useState } from 'react';
import type { AppState } from '#shared/ipc/appState.ts';
import type { LeftDraft } from '#shared/ipc/calls.ts';

/** `onLeft` is called once, while the first state of the program is drawn, where it has a draft. */
export function useLeftDraft(
  app: Omit<AppState, 'plan'> | null,
  onLeft: () => void,
): { left: LeftDraft | null; forgetLeft(): void } {
  const [left, setLeft] = useState<LeftDraft | null>(null);
  const [started, setStarted] = useState(false);
  if (app && !started) {
    setStarted(true);
    setLeft(app.draft);
    if (app.draft) onLeft();
  }
  return { left, forgetLeft: () => setLeft(null) };
}
