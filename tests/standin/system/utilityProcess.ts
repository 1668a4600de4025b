// utilityProcess: a forked Node process with Electron's process.parentPort.
import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { ForkOptions, UtilityProcess } from 'electron';
import { engine } from '../engine.ts';
import { type Faithful, standFor, unsupported } from '../guard.ts';

class StandinUtilityProcess extends EventEmitter {
  pid: number | undefined;
  readonly stdout: NodeJS.ReadableStream | null;
  readonly stderr: NodeJS.ReadableStream | null;
  private readonly child: ChildProcess;

  constructor(modulePath: string, args: string[], options: ForkOptions) {
    super();
    const stream =
      options.stdio === 'pipe' || options.stdio === 'ignore' ? options.stdio : 'inherit';
    this.child = fork(modulePath, args, {
      // Structured clone, as Electron's own messages are.
      serialization: 'advanced',
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { ...(options.env ?? process.env) },
      execArgv: [
        ...flagsOf(options.execArgv ?? []),
        '--unhandled-rejections=warn',
        '--disable-warning=ExperimentalWarning',
        '--import',
        new URL('utilityBoot.ts', import.meta.url).href,
      ],
      stdio: ['ignore', stream, stream, 'ipc'],
    });
    this.stdout = this.child.stdout;
    this.stderr = this.child.stderr;
    engine.children.add(this.child);
    this.child.on('spawn', () => {
      this.pid = this.child.pid;
      this.emit('spawn');
    });
    this.child.on('message', (message) => this.emit('message', message));
    this.child.on('exit', (code) => {
      engine.children.delete(this.child);
      this.pid = undefined;
      this.emit('exit', code ?? 1);
    });
  }
  postMessage(message: unknown, transfer: unknown[] = []): void {
    if (transfer.length > 0) throw unsupported('sending a MessagePortMain');
    // A process that is just dying takes no message; Electron drops it, a callback keeps Node from raising the failure.
    if (this.child.connected) this.child.send(message as object, () => {});
  }
  kill(): boolean {
    return this.child.kill();
  }
}

/** Electron takes V8's flags out of one switch, and bare ones are none to it. */
function flagsOf(execArgv: readonly string[]): string[] {
  const switched = '--js-flags=';
  return execArgv.flatMap((word) =>
    word.startsWith(switched) ? word.slice(switched.length).split(' ') : [],
  );
}

export const faithfulUtilityProcess: Faithful<StandinUtilityProcess, UtilityProcess> = true;

export const utilityProcess = standFor<typeof Electron.UtilityProcess>('utilityProcess')({
  fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): UtilityProcess {
    if (!engine.isReady) throw new Error('utilityProcess cannot be created before app is ready.');
    return new StandinUtilityProcess(modulePath, args, options) as unknown as UtilityProcess;
  },
});
