// Calls about the program itself.
import { shell } from 'electron';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Licence } from '#shared/ipc/aboutCalls.ts';
import { failure, success } from '#shared/result.ts';
import { backupsFolder } from '../deskBackups.ts';
import type { Desk } from '../desk.ts';
import type { Handlers } from './handlers.ts';

type AboutCall = Extract<keyof Handlers, `about:${string}`>;

export function aboutHandlers(desk: Desk): Pick<Handlers, AboutCall> {
  const { userDataPath } = desk.parts;
  return {
    'about:facts'() {
      const { electron, chrome, node, sqlite } = process.versions;
      const versions = { Electron: electron, Chromium: chrome, 'Node.js': node, SQLite: sqlite };
      return {
        versions: [
          ...Object.entries(versions).flatMap(([name, version]) =>
            version ? [{ name, version }] : [],
          ),
          { name: '操作系统', version: `${os.version()} ${os.release()} ${os.arch()}` },
        ],
        places: [
          { name: '设置、日志和工作副本', folder: userDataPath },
          { name: '备份', folder: backupsFolder(userDataPath) },
        ],
      };
    },
    async 'about:openData'() {
      const refused = await shell.openPath(userDataPath);
      return refused === '' ? success(null) : failure('cannotOpenFile', userDataPath);
    },
    // Our own build wrote the file.
    async 'about:licences'() {
      const file = path.join(desk.parts.appPath, 'out', 'licences.json');
      const text = await readFile(file, 'utf8').catch(() => '[]');
      return JSON.parse(text) as Licence[];
    },
  };
}
