// Keeps the keyboard inside a dialog whose buttons rest while work is under way, or go when the work is done: a browser
// drops the focus of such a button on the page, where no key reaches the dialog any more.
import { useEffect, useRef, type RefObject } from 'react';
import { topDialog } from './topDialog.ts';

/** Looks after every rendering of the component. Its frame must be able to take the focus (`tabIndex` -1). */
export function useKeptFocus(frame: RefObject<HTMLElement | null>): void {
  /** What had the focus last, to get it back when it has rested. */
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (
        target instanceof Element &&
        target !== frame.current &&
        frame.current?.contains(target)
      ) {
        last.current = target;
      }
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [frame]);

  useEffect(() => {
    const repair = () => {
      const element = frame.current;
      const active = document.activeElement;
      // Under another dialog this one must not take the keyboard.
      if (!element || topDialog() !== element) return;
      const dropped = active === null || active === document.body || active.matches(':disabled');
      if (active !== element && !dropped) return;
      if (canFocus(last.current)) last.current.focus();
      else if (dropped) element.focus({ preventScroll: true });
    };
    // The focus leaves what is gone or disabled only when the page is drawn.
    let request = requestAnimationFrame(() => {
      request = requestAnimationFrame(repair);
    });
    return () => cancelAnimationFrame(request);
  });
}

function canFocus(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.isConnected && !element.matches(':disabled');
}
