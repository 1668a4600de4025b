// F1 explains what is in front of the person, Ctrl+/ lists the keys; the same from the menu. F1 in 使用说明 closes it.
import { useEffect } from 'react';
import type { Mirror } from '../mirror.ts';
import { hideHelp, showHelp } from './helpStore.ts';

export const helpPaneClass = 'pb-help';

export function useHelpKeys(mirror: Mirror): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return;
      const ctrl = event.ctrlKey || event.metaKey;
      // By its place: a Chinese input method makes another sign of this key.
      const keys = ctrl && event.code === 'Slash';
      if (!keys && (event.key !== 'F1' || ctrl)) return;
      event.preventDefault();
      if (keys) showHelp('keys');
      else if (document.activeElement?.closest(`.${helpPaneClass}`)) hideHelp();
      else showHelp();
    };
    const offCommand = mirror.onCommand((command) => {
      if (command === 'showHelp') showHelp();
      else if (command === 'showKeys') showHelp('keys');
    });
    window.addEventListener('keydown', onKey);
    return () => {
      offCommand();
      window.removeEventListener('keydown', onKey);
    };
  }, [mirror]);
}
