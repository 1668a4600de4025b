// Whether 使用说明 is open and at which page. Kept outside React, since the sheets, which draw themselves, open it as well.
import { useSyncExternalStore } from 'react';
import type { HelpPageId } from '#shared/help/helpPages.ts';
import { pageInFront } from './pageInFront.ts';

/**
 * `opened` counts: asked for again, the same page starts at its top. `words` are marked on it. `wide` lies over the window
 * instead of beside it.
 */
export type OpenHelp = {
  page: HelpPageId;
  words: readonly string[];
  opened: number;
  wide: boolean;
};

let open: OpenHelp | null = null;
const listeners = new Set<() => void>();

function set(next: OpenHelp | null): void {
  open = next;
  for (const listener of listeners) listener();
}

/** Opens a page; without one that of the screen in front. */
export function showHelp(page: HelpPageId = pageInFront(), words: readonly string[] = []): void {
  set({ page, words, opened: (open?.opened ?? 0) + 1, wide: open?.wide ?? false });
}

export function setHelpWide(wide: boolean): void {
  if (open) set({ ...open, wide });
}

export function hideHelp(): void {
  set(null);
}

export function useOpenHelp(): OpenHelp | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
