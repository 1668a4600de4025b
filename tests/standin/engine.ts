// The one Chromium, and how far the app's life has come. Kept apart from `app` so that windows need not know it.
import type { BrowserProcess } from './chromium/browserProcess.ts';
import type { ProtocolSession } from './chromium/connection.ts';

export const engine: {
  browser: BrowserProcess | undefined;
  isReady: boolean;
  /** app.quit() is under way, or done. */
  isQuitting: boolean;
  hasExited: boolean;
  /** Utility processes that are running. */
  children: Set<{ kill: () => boolean }>;
} = {
  browser: undefined,
  isReady: false,
  isQuitting: false,
  hasExited: false,
  children: new Set(),
};

/** The session of the browser itself, for targets and window bounds. */
export function browserSession(): ProtocolSession {
  if (!engine.browser) throw new Error('stand-in: Chromium has not started');
  return engine.browser.connection.root;
}
