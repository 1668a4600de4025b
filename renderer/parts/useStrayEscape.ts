// Escape closes a dialog also while the keyboard is nowhere: the dialog stands before it has taken the focus, and what had
// the focus may go. Fluent hears the key only inside of it.
import { useEffect, useRef, type RefObject } from 'react';
import { topDialog } from './topDialog.ts';

export function useStrayEscape(frame: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      const active = document.activeElement;
      if (active !== null && active !== document.body) return;
      const element = frame.current;
      if (element && topDialog() === element) latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [frame]);
}
