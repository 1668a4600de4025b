// Undo and redo by keys and from the menu while the page lies over the window, whose own rest then.
import { useEffect, useRef } from 'react';
import type { Mirror } from '../mirror.ts';
import { topDialog } from '../parts/topDialog.ts';
import { isTextField } from '../window/useWindowKeys.ts';

export function useStepKeys(
  mirror: Mirror,
  step: (direction: 'undo' | 'redo') => Promise<void>,
): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || topDialog()) return;
      // Undo belongs to the text field that has the focus.
      if (!(event.ctrlKey || event.metaKey) || isTextField(document.activeElement)) return;
      const key = event.key.toLowerCase();
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redo && key !== 'z') return;
      event.preventDefault();
      void latest.current(redo ? 'redo' : 'undo');
    };
    const offCommand = mirror.onCommand((command) => {
      if (topDialog() || (command !== 'undo' && command !== 'redo')) return;
      void latest.current(command);
    });
    window.addEventListener('keydown', onKey);
    return () => {
      offCommand();
      window.removeEventListener('keydown', onKey);
    };
  }, [mirror]);
}
