// Whether the system asks for dark colours.
import { useSyncExternalStore } from 'react';

const query = '(prefers-color-scheme: dark)';

export function useDarkMode(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
