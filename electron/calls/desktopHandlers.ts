// Calls about the desktop around the window.
import { success } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { recentPlans } from '../workingCopy/deskHome.ts';
import type { Handlers } from './handlers.ts';

type DesktopCalls = Extract<keyof Handlers, `desktop:${string}`>;

export function desktopHandlers(desk: Desk): Pick<Handlers, DesktopCalls> {
  return {
    'desktop:arrived'() {
      const arrived = desk.arrivals.take();
      for (const file of arrived.files) desk.dropped.keep(file);
      return arrived;
    },
    'desktop:reviewing'({ open }) {
      desk.reviewing = open;
      return success(null);
    },
    'desktop:pinRecent'({ id, pinned }) {
      desk.parts.settings.pinRecent(id, pinned);
      return recentPlans(desk.parts.settings, desk.copies);
    },
  };
}
