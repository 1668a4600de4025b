// Which dialog has the keyboard. Sheets are made and reached in later frames; a dialog that opens meanwhile keeps its keys.

/** The dialog on top of the page, or null. */
export function topDialog(): Element | null {
  const dialogs = document.querySelectorAll('[aria-modal=true]');
  return dialogs[dialogs.length - 1] ?? null;
}

/** Answers later whether no dialog has opened since: one that is just closing may still be in the page. */
export function watchDialogs(): () => boolean {
  const before = topDialog();
  return () => {
    const now = topDialog();
    return now === null || now === before;
  };
}

/** Runs `focus` after `delay` ms, unless a dialog has opened meanwhile: the keyboard is inside it. */
export function focusLater(focus: () => void, delay = 0): void {
  const mayFocus = watchDialogs();
  setTimeout(() => {
    if (mayFocus()) focus();
  }, delay);
}
