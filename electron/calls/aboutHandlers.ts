// Calls about the program itself.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Licence } from '#shared/ipc/aboutCalls.ts';
import type { Desk } from '../desk.ts';
import type { Handlers } from './handlers.ts';

type AboutCall = Extract<keyof Handlers, `about:${string}`>;

export function aboutHandlers(desk: Desk): Pick<Handlers, AboutCall> {
  return {
    // Our own build wrote the file.
    async 'about:licences'() {
      const file = path.join(desk.parts.appPath, 'out', 'licences.json');
      const text = await readFile(file, 'utf8').catch(() => '[]');
      return JSON.parse(text) as Licence[];
    },
  };
}
