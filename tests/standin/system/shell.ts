// shell: records what the app hands to the system, and opens nothing. Headed, a person wants to see it: xdg-open is asked.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Shell } from 'electron';
import { bootFacts } from '../bootFacts.ts';
import { standFor } from '../guard.ts';
import { record } from '../record.ts';

function openOnDesktop(what: string): void {
  if (!bootFacts.headed || bootFacts.driven) return;
  spawn('xdg-open', [what], { stdio: 'ignore', detached: true })
    .on('error', () => console.error(`stand-in: no program opens ${what}`))
    .unref();
}

export const shell = standFor<Shell>('shell')({
  async openPath(file) {
    record.opened.push({ how: 'openPath', what: file });
    if (!existsSync(file)) return 'Failed to open path';
    openOnDesktop(file);
    return '';
  },
  async openExternal(url) {
    record.opened.push({ how: 'openExternal', what: url });
  },
  showItemInFolder(file) {
    record.opened.push({ how: 'showItemInFolder', what: file });
    openOnDesktop(path.dirname(file));
  },
  async trashItem(file) {
    record.opened.push({ how: 'trashItem', what: file });
  },
  beep() {},
});
