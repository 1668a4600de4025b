// app.requestSingleInstanceLock with files in the user data folder: synchronous, and no socket.
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

export type SecondInstance = { argv: string[]; cwd: string; data: unknown };
export type InstanceLock = { release: () => void };

/** The lock, or undefined if another instance holds it; that one is then told. */
export function takeInstanceLock(
  userData: string,
  own: SecondInstance,
  onSecondInstance: (other: SecondInstance) => void,
): InstanceLock | undefined {
  const folder = path.join(userData, 'standin-lock');
  const lockFile = path.join(folder, 'holder');
  mkdirSync(folder, { recursive: true });
  for (;;) {
    if (claim(folder, lockFile)) break;
    if (isHolderAlive(lockFile)) {
      tell(folder, own);
      return undefined;
    }
    rmSync(lockFile, { force: true });
  }
  const readMessages = (): void => {
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.json')) continue;
      const file = path.join(folder, name);
      const message = JSON.parse(readFileSync(file, 'utf8')) as SecondInstance;
      rmSync(file);
      onSecondInstance(message);
    }
  };
  const watcher = watch(folder, readMessages);
  watcher.unref();
  return {
    release() {
      watcher.close();
      rmSync(lockFile, { force: true });
    },
  };
}

/** A link appears with its content complete, so that nobody ever reads half a process id. */
function claim(folder: string, lockFile: string): boolean {
  const draft = path.join(folder, `draft-${process.pid}`);
  writeFileSync(draft, `${process.pid} ${startOf(process.pid)}`);
  try {
    linkSync(draft, lockFile);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function isHolderAlive(lockFile: string): boolean {
  try {
    const [pid, start] = readFileSync(lockFile, 'utf8').split(' ');
    process.kill(Number(pid), 0);
    return startOf(Number(pid)) === start;
  } catch {
    return false;
  }
}

/** When a process began: a number that another process with the same id does not have. '' where it cannot be known. */
function startOf(pid: number): string {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function tell(folder: string, own: SecondInstance): void {
  const draft = path.join(folder, `message-${process.pid}`);
  writeFileSync(draft, JSON.stringify(own));
  renameSync(draft, `${draft}.json`);
}
