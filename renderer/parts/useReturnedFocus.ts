// When a dialog goes, the focus goes back to where it was before: to the cell, the button. Fluent does so only for dialogs
// that stay in the page with their trigger; ours come and go with what they are about.
import { useEffect, useState } from 'react';

export function useReturnedFocus(): void {
  // Read while rendering: by the time of an effect the dialog has taken the focus.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement && before.isConnected) {
          before.focus({ preventScroll: true });
        }
      });
    },
    [before],
  );
}
