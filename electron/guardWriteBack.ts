// Holds the end of the program up until the working copy of the open plan is in its place, for as long as that may take at most.
// What was not written by then is found at the next start.
import { app, type BrowserWindow } from 'electron';

/** Milliseconds. A network drive that is gone may let one wait for a minute. */
const longest = 8000;

type Home = { pending: boolean; leave(): Promise<void> };

export function guardWriteBack(window: BrowserWindow, home: () => Home | null): void {
  let done = false;
  let leaving = false;
  window.on('close', (event) => {
    const place = home();
    if (done || event.defaultPrevented || !place?.pending) return;
    event.preventDefault();
    if (leaving) return;
    leaving = true;
    const limit = new Promise((resolve) => {
      setTimeout(resolve, longest);
    });
    const end = () => {
      done = true;
      app.quit();
    };
    Promise.race([place.leave(), limit]).then(end, end);
  });
}
