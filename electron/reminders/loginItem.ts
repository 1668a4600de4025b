// Whether Windows starts the program when the user logs on. Windows keeps it, and its task manager may switch it off, so it is
// asked every time instead of being remembered.
import { app } from 'electron';
import { hiddenWord } from '../commandLine.ts';

/** What is started: a portable program runs from a folder that is gone afterwards, and says where it really lies. */
function target(): { path: string; args: string[] } {
  const path = process.env['PORTABLE_EXECUTABLE_FILE'] ?? process.execPath;
  return { path, args: [hiddenWord] };
}

export const loginItem = {
  /** Only an installed or portable program on Windows can be started by it. */
  isPossible: (): boolean => process.platform === 'win32' && app.isPackaged,

  isOn(): boolean {
    if (!loginItem.isPossible()) return false;
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(target());
    return openAtLogin && executableWillLaunchAtLogin;
  },

  set(on: boolean): void {
    app.setLoginItemSettings({ ...target(), openAtLogin: on });
  },
};
