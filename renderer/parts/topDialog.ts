// Who has the keyboard. Sheets are made and reached in later frames; a dialog that opens meanwhile keeps its keys, and so does a
// field that somebody has gone into.

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

/** The field outside the cells in which somebody may be typing, or null. */
export function typedInto(): Element | null {
  const { activeElement } = document;
  return activeElement?.matches(fields) && activeElement.checkVisibility() ? activeElement : null;
}

const fields = `:is(input:not([type=checkbox], [type=radio], [type=button]), textarea, [contenteditable=true]):not(.pb-sink)`;

/**
 * Answers later whether the keys may be taken: not from a dialog that has opened since, or just before (one that is closing
 * may still be in the page), and not from a field that was gone into since.
 */
export function watchKeys(): () => boolean {
  const before = topDialog();
  const field = typedInto();
  const opens = before !== null && performance.now() - (opened.get(before) ?? -Infinity) < soon;
  return () => {
    const now = topDialog();
    const typing = typedInto();
    if (typing !== null && typing !== field) return false;
    return now === null || (now === before && !opens);
  };
}

/** Runs `focus` after `delay` ms, unless the keyboard is in a dialog or a field by then that it was not in before. */
export function focusLater(focus: () => void, delay = 0): void {
  const mayFocus = watchKeys();
  setTimeout(() => {
    if (mayFocus()) focus();
  }, delay);
}
