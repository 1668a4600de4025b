// Commands of the menu while no plan is open.
import { useEffect, useRef } from 'react';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import type { Mirror } from '../mirror.ts';

/** Where no plan's window listens to the menu, this does. */
export function useStartCommands(
  mirror: Mirror,
  listening: boolean,
  run: (command: MenuCommand) => Promise<void>,
): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!listening) return undefined;
    return mirror.onCommand((command) => void latest.current(command));
  }, [mirror, listening]);
}
