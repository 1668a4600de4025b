// Whether closing the window ends the program: it may stay beside the clock, if the user wishes. Ending it for real, by the
// menu or by Windows, is never held up here.
import { app, type BrowserWindow } from 'electron';

export type LeavingParts = {
  staysInTray(): boolean;
  /** The window was put away instead of closed. */
  onHidden(): void;
  /** Windows is about to end the session: what is open must be let go at once. */
  onSessionEnd(): void;
};

export class Leaving {
  private ending = false;

  constructor(window: BrowserWindow, parts: LeavingParts) {
    app.on('before-quit', () => {
      this.ending = true;
    });
    window.on('session-end', () => {
      this.ending = true;
      parts.onSessionEnd();
    });
    window.on('close', (event) => {
      if (this.ending || event.defaultPrevented || !parts.staysInTray()) return;
      event.preventDefault();
      window.hide();
      parts.onHidden();
    });
  }

  /** Somebody chose to stay after all: the next close is only a close again. */
  stopped(): void {
    this.ending = false;
  }
}
