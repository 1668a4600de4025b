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
      const ctrl = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const found =
        (ctrl && !event.shiftKey && (key === 'f' || key === 'h')) || (!ctrl && key === 'f3');
      // Who types is not to wait until the whole page was looked through for a dialog.
      if (!found || topDialog()) return;
      if (key === 'f') latest.current.find();
      else if (key === 'h') latest.current.replace();
      else latest.current.step(event.shiftKey ? -1 : 1);
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [resting]);
}
