// The open windows, in the order in which they were made, and which of them has the focus.
import type { StandinWindow } from './windows/browserWindow.ts';

export const windows: Map<number, StandinWindow> = new Map();

export const focus: { window: StandinWindow | undefined } = { window: undefined };

export function windowOfTarget(targetId: string): StandinWindow | undefined {
  for (const window of windows.values()) {
    if (window.ownContents.ownPage.targetId === targetId) return window;
  }
  return undefined;
}
