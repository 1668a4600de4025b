// Which window a new page of Chromium belongs to. Headless, Chromium tells the page's id both as the answer to our order and
// as an event, in either order; headed, the page is known by the address that it was opened with.
import type { ProtocolSession } from '../chromium/connection.ts';
import type { StandinWindow } from './browserWindow.ts';

const orderedTargets = new Map<string, StandinWindow>();
const orderedUrls = new Map<string, StandinWindow>();
const earlyPages = new Map<string, ProtocolSession>();

export function claimTarget(targetId: string, window: StandinWindow): void {
  const session = earlyPages.get(targetId);
  earlyPages.delete(targetId);
  if (session) void window.ownContents.ownPage.attach(targetId, session);
  else orderedTargets.set(targetId, window);
}

export function claimUrl(url: string, window: StandinWindow): void {
  orderedUrls.set(url, window);
}

/** A page without an opener has come up. */
export function assignPage(targetId: string, url: string, session: ProtocolSession): void {
  const window = orderedTargets.get(targetId) ?? orderedUrls.get(url);
  orderedTargets.delete(targetId);
  orderedUrls.delete(url);
  if (window) void window.ownContents.ownPage.attach(targetId, session);
  else earlyPages.set(targetId, session);
}
