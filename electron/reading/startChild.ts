// The reading process as a child of Node, for the command line in a checkout.
import { fork } from 'node:child_process';
import path from 'node:path';
import { mostMemory, type StartReading } from './readingProcess.ts';
import type { ReadingMessage } from './request.ts';

export const startChild = childReading(mostMemory);

/** `memory` is in megabytes, as `mostMemory`. `born` is told the id of every process that is started. */
export function childReading(memory: number, born?: (id?: number) => void): StartReading {
  return ({ message, ended }) => {
    const child = fork(path.join(import.meta.dirname, 'process.ts'), [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${memory}`, '--disable-warning=ExperimentalWarning'],
      // Standard output belongs to the command; out of memory, V8 would fill standard error with its heap.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    born?.(child.pid);
    child.on('message', (sent) => message(sent as ReadingMessage));
    child.once('exit', ended);
    child.on('error', ended);
    return {
      // A process that is just dying takes no message; its end is told by `ended`.
      send: (order) => child.send(order, () => {}),
      kill: () => void child.kill('SIGKILL'),
    };
  };
}
