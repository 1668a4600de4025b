// What a program does to the files of one folder, seen by strace: writes with their bytes, syncs, names that come and go.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Operation =
  | { type: 'create'; file: string }
  | { type: 'write'; file: string; at: number; bytes: Buffer }
  | { type: 'size'; file: string; size: number }
  | { type: 'sync'; file: string }
  | { type: 'syncFolder' }
  | { type: 'remove'; file: string }
  | { type: 'rename'; from: string; to: string }
  /** A line on standard output. */
  | { type: 'said'; line: string };

export function hasStrace(): boolean {
  // It may be there and not be allowed to look.
  return spawnSync('strace', ['-f', '-e', 'trace=none', 'true'], { stdio: 'ignore' }).status === 0;
}

const calls =
  'openat,pwrite64,write,pwritev,writev,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,renameat2,fallocate,mmap,copy_file_range,sendfile';

/** Runs a program of Node under strace. `folder` is absolute and in ASCII. */
export function record(folder: string, script: string, words: readonly string[]): Operation[] {
  const output = path.join(path.dirname(folder), `${path.basename(folder)}.trace`);
  const { status, stderr } = spawnSync(
    'strace',
    [
      '-f',
      '-y',
      '-xx',
      '-s',
      '100000000',
      '--seccomp-bpf',
      '-e',
      `trace=${calls}`,
      '-o',
      output,
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      script,
      ...words,
    ],
    { encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  if (status !== 0) throw new Error(`the writer failed: ${stderr.slice(-2000)}`);
  return parseTrace(readFileSync(output, 'latin1'), folder);
}

/** Throws for a call that it does not know: what is not understood must not count as safe. */
export function parseTrace(trace: string, folder: string): Operation[] {
  const operations: Operation[] = [];
  const begun = new Map<string, string>();
  const existing = new Set<string>();
  for (const line of trace.split('\n')) {
    const match = /^(\d+)\s+(.*)$/u.exec(line);
    if (!match) continue;
    const [, thread = '', rest = ''] = match;
    const unfinished = rest.indexOf(' <unfinished ...>');
    if (unfinished >= 0) {
      begun.set(thread, rest.slice(0, unfinished));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/u.exec(rest);
    const call = resumed ? (begun.get(thread) ?? '') + (resumed[1] ?? '') : rest;
    const operation = operationOf(call, folder, existing);
    if (operation) operations.push(operation);
  }
  return operations;
}

function operationOf(call: string, folder: string, existing: Set<string>): Operation | null {
  const result = /\)\s+= (-?\d+)(?:<[^>]*>)?(?: [^"]*)?$/u.exec(call)?.[1];
  const name = /^(\w+)\(/u.exec(call)?.[1];
  if (!name) return null;
  if (result === undefined) {
    // The last call of a program that ends has none.
    if (mentions(call, folder)) throw new Error(`not understood: ${call.slice(0, 200)}`);
    return null;
  }
  if (Number(result) < 0) return null;
  const strings = [...call.matchAll(/"((?:\\x[0-9a-f]{2})*)"/gu)].map(([, text = '']) =>
    unhex(text),
  );
  const handle = /^\w+\((\d+)<([^>]*)>/u.exec(call);
  const place = handle?.[2] ? decodePath(handle[2]) : '';
  const inside = place === folder || place.startsWith(`${folder}/`);
  if (name === 'write' && handle?.[1] === '1') {
    return { type: 'said', line: (strings[0] ?? Buffer.alloc(0)).toString('utf8').trim() };
  }
  const paths = strings.map((one) => one.toString('utf8'));
  const named = paths.filter((one) => one.startsWith(`${folder}/`));
  switch (name) {
    case 'openat': {
      const [file] = named;
      if (!file || !call.includes('O_CREAT') || existing.has(file)) return null;
      if (call.includes('O_TRUNC')) throw new Error('a file is emptied on opening');
      existing.add(file);
      return { type: 'create', file: path.basename(file) };
    }
    case 'pwrite64': {
      if (!inside) return null;
      const at = Number(/, (\d+)\)\s*=/u.exec(call)?.[1]);
      return {
        type: 'write',
        file: path.basename(place),
        at,
        bytes: strings[0] ?? Buffer.alloc(0),
      };
    }
    case 'ftruncate':
      if (!inside) return null;
      return {
        type: 'size',
        file: path.basename(place),
        size: Number(/, (\d+)\)/u.exec(call)?.[1]),
      };
    case 'fsync':
    case 'fdatasync':
      if (!inside) return null;
      return place === folder
        ? { type: 'syncFolder' }
        : { type: 'sync', file: path.basename(place) };
    case 'unlink':
    case 'unlinkat': {
      const [file] = named;
      if (!file) return null;
      existing.delete(file);
      return { type: 'remove', file: path.basename(file) };
    }
    case 'rename':
    case 'renameat':
    case 'renameat2': {
      const [from, to] = named;
      if (!from || !to) return null;
      existing.delete(from);
      existing.add(to);
      return { type: 'rename', from: path.basename(from), to: path.basename(to) };
    }
    case 'mmap':
      if (mentions(call, folder) && call.includes('PROT_WRITE'))
        throw new Error('a file is mapped');
      return null;
    default:
      if (inside) throw new Error(`not understood: ${call.slice(0, 200)}`);
      return null;
  }
}

/** In whatever way strace writes the path. */
function mentions(call: string, folder: string): boolean {
  const hex = Buffer.from(folder).toString('hex').replaceAll(/../gu, '\\x$&');
  return call.includes(folder) || call.includes(hex);
}

function unhex(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}

function decodePath(text: string): string {
  return text.includes('\\x') ? unhex(text).toString('utf8') : text;
}
