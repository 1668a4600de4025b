// The backups of the command line: the same folder as that of the window, so that both find what the other made.
import os from 'node:os';
import path from 'node:path';
import { wordProblem } from '#shared/words/problems.ts';
import { backupsFolder } from '../deskBackups.ts';
import { Backups } from '../storage/backups.ts';
import { note, type Machine } from './command.ts';

export function machineBackups({ userDataPath }: Machine): Backups {
  return new Backups(backupsFolder(userDataPath), (problem) => {
    note(`没有做成备份：${wordProblem(problem)}`);
  });
}

/** Where the window keeps its data when it is started from a checkout; `PLANBOOK_DATA` names another folder. */
export function checkoutUserData(): string {
  const { env, platform } = process;
  if (env['PLANBOOK_DATA']) return env['PLANBOOK_DATA'];
  const home = os.homedir();
  const roaming = {
    win32: env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'),
    darwin: path.join(home, 'Library', 'Application Support'),
  }[platform as string];
  return path.join(roaming ?? env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'planbook');
}
