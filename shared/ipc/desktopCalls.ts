// The calls about the desktop around the window, and what their requests must look like.
import * as v from 'valibot';
import type { Arrival } from '../desktop/arriving.ts';
import type { Result } from '../result.ts';
import type { RecentPlan } from './appState.ts';

export type DesktopCalls = {
  /** What the desktop handed over since the last call: double clicks, files dropped on the icon, the jump list. */
  'desktop:arrived': { request: null; reply: Arrival };
  /** Whether something was decided in a review that is not in the plan: ending the program asks first. */
  'desktop:reviewing': { request: { open: boolean }; reply: Result<null> };
  'desktop:pinRecent': { request: { id: string; pinned: boolean }; reply: RecentPlan[] };
};

export const desktopSchemas = {
  'desktop:arrived': v.null(),
  'desktop:reviewing': v.strictObject({ open: v.boolean() }),
  'desktop:pinRecent': v.strictObject({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    pinned: v.boolean(),
  }),
};
