// Calls about the desktop around the window.
import type { Desk } from '../desk.ts';
import type { Handlers } from './handlers.ts';

type DesktopCalls = Extract<keyof Handlers, `desktop:${string}`>;

export function desktopHandlers(desk: Desk): Pick<Handlers, DesktopCalls> {
  return {
    'desktop:arrived'() {
      const arrived = desk.arrivals.take();
      for (const file of arrived.files) desk.dropped.keep(file);
      return arrived;
    },
  };
}
