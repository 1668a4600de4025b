// Pauses of the browser that a test gives: how long it really rests is decided by what ran before in the same window.
import { vi } from 'vitest';

/** Every request for a pause gets one at once that lasts so many milliseconds, until `vi.unstubAllGlobals`. */
export function givePauses(milliseconds: () => number): void {
  vi.stubGlobal('requestIdleCallback', (work: IdleRequestCallback) =>
    setTimeout(() => work({ didTimeout: false, timeRemaining: milliseconds })),
  );
  vi.stubGlobal('cancelIdleCallback', (handle: number) => clearTimeout(handle));
}
