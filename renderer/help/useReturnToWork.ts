// When 使用说明 goes while it has the focus, the focus goes back to where it came from: to the cell, the field, the button.
import { useEffect, useState, type RefObject } from 'react';

export function useReturnToWork(pane: RefObject<HTMLElement | null>): void {
  // Read while rendering: by the time of an effect the pane has taken the focus.
  const [from] = useState(() => ({ element: document.activeElement }));
  useEffect(() => {
    const element = pane.current;
    const remember = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Element && !element?.contains(relatedTarget)) {
        from.element = relatedTarget;
      }
    };
    element?.addEventListener('focusin', remember);
    return () => {
      element?.removeEventListener('focusin', remember);
      const before = from.element;
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement && before.isConnected) {
          before.focus({ preventScroll: true });
        }
      });
    };
  }, [pane, from]);
}
