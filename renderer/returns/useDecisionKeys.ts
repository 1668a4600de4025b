// Keys of the review that work wherever the keyboard stands. A sheet that has the focus takes its own first.
import { useEffect, useRef } from 'react';
import { isTextField } from '../window/useWindowKeys.ts';
import { topDialog } from '../parts/topDialog.ts';

export type DecisionKeys = { undo(): void; redo(): void; next(back: boolean): void };

export function useDecisionKeys(keys: DecisionKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      if (topDialog()) return;
      const ctrl = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (event.key === 'F8' && !ctrl) latest.current.next(event.shiftKey);
      // Undo belongs to the text field that has the focus.
      else if (!ctrl || isTextField(document.activeElement)) return;
      else if (key === 'y' || (key === 'z' && event.shiftKey)) latest.current.redo();
      else if (key === 'z') latest.current.undo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
