// Keys that work anywhere on the page of a draft. They are taken before the focused part sees them: a cell that is being
// typed into would keep Ctrl+Enter for itself.
import { useEffect, useRef } from 'react';
import { isTextField } from '../window/useWindowKeys.ts';
import { topDialog } from '../parts/topDialog.ts';

export type ReviewKeys = {
  next(): void;
  previous(): void;
  /** Ticks the current doubt off. */
  tick(): void;
  undo(): void;
  redo(): void;
};

function keyOf(event: KeyboardEvent): keyof ReviewKeys | null {
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.altKey || event.isComposing) return null;
  if (event.key === 'F8' && !ctrl) return event.shiftKey ? 'previous' : 'next';
  if (!ctrl) return null;
  if (event.key === 'Enter') return 'tick';
  // Undo belongs to the text field that has the focus; the sheet's own keys lead to the same step.
  if (isTextField(document.activeElement)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}

export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = keyOf(event);
      if (!name || topDialog()) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current[name]();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
