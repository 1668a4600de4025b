// The calls about the desktop around the window, and what their requests must look like.
import * as v from 'valibot';
import type { Arrival } from '../desktop/arriving.ts';

export type DesktopCalls = {
  /** What the desktop handed over since the last call: double clicks, files dropped on the icon, the jump list. */
  'desktop:arrived': { request: null; reply: Arrival };
};

export const desktopSchemas = { 'desktop:arrived': v.null() };
