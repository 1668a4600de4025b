// Which dialog has the keyboard. Sheets are made and reached in later frames; a dialog that opens meanwhile keeps its keys.

/** The dialog on top of the page, or null. */
export function topDialog(): Element | null {
  const dialogs = document.querySelectorAll('[aria-modal=true]');
  return dialogs[dialogs.length - 1] ?? null;
}

const opened = new WeakMap<Element, number>();
/** Nobody has read a dialog and left it again so soon, in milliseconds: it is one that opens. */
const soon = 400;

/** Notes when a dialog came. */
export function noteDialog(dialog: Element): void {
  opened.set(dialog, performance.now());
}

/** Answers later whether no dialog has opened since, or just before: one that is closing may still be in the page. */
export function watchDialogs(): () => boolean {
  const before = topDialog();
  const opens = before !== null && performance.now() - (opened.get(before) ?? -Infinity) < soon;
  return () => {
    const now = topDialog();
    return now === null || (now === before && !opens);
  };
}

/** Runs `focus` after `delay` ms, unless a dialog has opened meanwhile: the keyboard is inside it. */
export function focusLater(focus: () => void, delay = 0): void {
  const mayFocus = watchDialogs();
  setTimeout(() => {
    if (mayFocus()) focus();
  }, delay);
}
