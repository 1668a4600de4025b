// Puts a text on the clipboard the way the browser copies a selection: no permission is asked for.

/** Whether it was copied. Must be called while a click or key is handled. */
export function copyText(text: string): boolean {
  let done = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return done;
}
