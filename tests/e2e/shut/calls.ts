// Whom the program called, by strace: every connect and every datagram to an internet address, of the main process, the reading
// process and the browser with its page.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { engine } from '#tests/standin/launch.ts';
import { hasStrace } from '#tests/safety/trace.ts';

export const canTrace: boolean = engine === 'standin' && hasStrace();

/** What to hand to a launch so that its calls are counted; nothing where the machine has no strace (tests/machine.ts says so). */
export function traceFile(folder: string): { traceTo?: string } {
  return canTrace ? { traceTo: path.join(folder, 'calls.trace') } : {};
}

/** The addresses that were called, as strace writes them. Throws when there should be a trace and is none. */
export function callsIn({ traceTo }: { traceTo?: string }): string[] {
  if (traceTo === undefined) return [];
  if (!existsSync(traceTo)) throw new Error('strace wrote nothing');
  const trace = readFileSync(traceTo, 'latin1');
  // Chromium talks to itself by sockets of the machine all the time: without them, nothing was traced.
  if (!/AF_UNIX|sendmsg/u.test(trace)) throw new Error('strace saw no call at all');
  return trace
    .split('\n')
    .filter((line) => /sa_family=AF_INET6?\b/u.test(line))
    .map((line) => line.replace(/^\d+\s+/u, ''));
}
