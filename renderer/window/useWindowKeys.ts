// Keys that work anywhere in the window: undo, redo, the filter of rows. The menu shows them but leaves them to the window.
import { useEffect, useRef } from 'react';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import { topDialog } from '../parts/topDialog.ts';

/** Whether undo belongs to the focused element. The sheet's sink handles its own keys. */
export function isTextField(element: Element | null): boolean {
  if (element?.classList.contains('pb-sink') && !element.classList.contains('pb-sink-open')) {
    return false;
  }
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

const commands: Record<string, MenuCommand> = { z: 'undo', y: 'redo' };

export function useWindowKeys(run: (command: MenuCommand) => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      const withShift: Record<string, MenuCommand> = { z: 'redo', f: 'filterRows' };
      const command = event.shiftKey ? withShift[key] : commands[key];
      if (!command || event.defaultPrevented) return;
      if (command !== 'filterRows' && isTextField(document.activeElement)) return;
      // Under a dialog or another page the plan's own keys rest.
      if (topDialog() || document.querySelector('.pb-plan[hidden]')) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
