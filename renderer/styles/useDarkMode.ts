// Whether the system asks for dark colours.
import { useSyncExternalStore } from 'react';

const query = '(prefers-color-scheme: dark)';

export function useDarkMode(): boolean {
  return useSyncExternalStore(listen, isDark);
}

/** One for the window: whoever is drawn anew asks again. */
let known: MediaQueryList | null = null;

function media(): MediaQueryList {
  known ??= window.matchMedia(query);
  return known;
}

function listen(listener: () => void): () => void {
  media().addEventListener('change', listener);
  return () => media().removeEventListener('change', listener);
}

function isDark(): boolean {
  return media().matches;
}
