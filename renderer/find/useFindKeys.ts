// Keys of finding, anywhere on the screen of a plan or draft: Ctrl+F, Ctrl+H, F3. They rest under a dialog.
import { useEffect, useRef } from 'react';
import { topDialog } from '../parts/topDialog.ts';

export type FindKeys = { find(): void; replace(): void; step(step: 1 | -1): void };

/** `resting`: another page lies over the screen. */
export function useFindKeys(keys: FindKeys, resting: boolean): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (resting) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey) return;
      if (topDialog()) return;
      const ctrl = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (ctrl && !event.shiftKey && key === 'f') latest.current.find();
      else if (ctrl && !event.shiftKey && key === 'h') latest.current.replace();
      else if (!ctrl && key === 'f3') latest.current.step(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [resting]);
}
