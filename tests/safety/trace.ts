// What a program does to the files in a folder and below, seen by strace: writes with their bytes, syncs, names that come and go.
// Files are named by their paths from that folder, with `/`; the folder itself is `.`.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Operation =
  | { type: 'create'; file: string }
  | { type: 'write'; file: string; at: number; bytes: Buffer }
  | { type: 'size'; file: string; size: number }
  | { type: 'sync'; file: string }
  | { type: 'createFolder'; file: string }
  | { type: 'syncFolder'; folder: string }
  | { type: 'remove'; file: string }
  | { type: 'rename'; from: string; to: string }
  /** A line on standard output. */
  | { type: 'said'; line: string };

export function hasStrace(): boolean {
  // It may be there and not be allowed to look.
  return spawnSync('strace', ['-f', '-e', 'trace=none', 'true'], { stdio: 'ignore' }).status === 0;
}

/** Writers are started by the thousand: what they are made of is compiled once. */
export const writerEnvironment = {
  NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../../node_modules/.compiled-tests'),
  ...process.env,
};

const calls =
  'openat,pwrite64,write,pwritev,writev,fsync,fdatasync,ftruncate,lseek,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,rmdir,link,linkat,fallocate,mmap,copy_file_range,sendfile';

/** Runs a program of Node under strace. `folder` is absolute and in ASCII. */
export function record(folder: string, script: string, words: readonly string[]): Operation[] {
  const output = path.join(path.dirname(folder), `${path.basename(folder)}.trace`);
  const folders = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
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
    { encoding: 'utf8', maxBuffer: 100_000_000, env: writerEnvironment },
  );
  if (status !== 0) throw new Error(`the writer failed: ${stderr.slice(-2000)}`);
  return parseTrace(readFileSync(output, 'latin1'), folder, folders);
}

/**
 * Throws for a call that it does not know: what is not understood must not count as safe. `folders` are those that were there
 * before.
 */
export function parseTrace(
  trace: string,
  folder: string,
  folders: readonly string[] = [],
): Operation[] {
  const operations: Operation[] = [];
  const begun = new Map<string, string>();
  const seen: Seen = {
    existing: new Set(),
    folders: new Set(['.', ...folders]),
    positions: new Map(),
  };
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
    operations.push(...operationsOf(call, folder, seen));
  }
  return operations;
}

type Seen = {
  /** Files that were made. */
  existing: Set<string>;
  folders: Set<string>;
  /** By descriptor: how far a file has been written through its own position. */
  positions: Map<string, number>;
};

function operationsOf(call: string, folder: string, seen: Seen): Operation[] {
  const result = /\)\s+= (-?\d+)(?:<[^>]*>)?(?: [^"]*)?$/u.exec(call)?.[1];
  const name = /^(\w+)\(/u.exec(call)?.[1];
  if (!name) return [];
  if (result === undefined) {
    // The last call of a program that ends has none.
    if (mentions(call, folder)) throw new Error(`not understood: ${call.slice(0, 200)}`);
    return [];
  }
  if (Number(result) < 0) return [];
  const strings = [...call.matchAll(/"((?:\\x[0-9a-f]{2})*)"/gu)].map(([, text = '']) =>
    unhex(text),
  );
  const handle = /^\w+\((\d+)<([^>]*)>/u.exec(call);
  const place = handle?.[2] ? decodePath(handle[2]) : '';
  const inside = place === folder || place.startsWith(`${folder}/`);
  if (name === 'write' && handle?.[1] === '1') {
    return [{ type: 'said', line: (strings[0] ?? Buffer.alloc(0)).toString('utf8').trim() }];
  }
  const within = (file: string) => path.relative(folder, file) || '.';
  const [named, other] = strings
    .map((one) => one.toString('utf8'))
    .filter((one) => one.startsWith(`${folder}/`));
  const file = within(place);
  switch (name) {
    case 'openat':
      return named === undefined ? [] : opened(call, within(named), result, seen);
    case 'write': {
      if (!inside) return [];
      const at = seen.positions.get(handle?.[1] ?? '');
      if (at === undefined) throw new Error(`where it writes is not known: ${file}`);
      const bytes = strings[0] ?? Buffer.alloc(0);
      seen.positions.set(handle?.[1] ?? '', at + bytes.length);
      return [{ type: 'write', file, at, bytes }];
    }
    case 'pwrite64': {
      const at = Number(/, (\d+)\)\s*=/u.exec(call)?.[1]);
      return inside ? [{ type: 'write', file, at, bytes: strings[0] ?? Buffer.alloc(0) }] : [];
    }
    case 'ftruncate':
      return inside ? [{ type: 'size', file, size: Number(/, (\d+)\)/u.exec(call)?.[1]) }] : [];
    case 'fsync':
    case 'fdatasync':
      if (!inside) return [];
      return [
        seen.folders.has(file) ? { type: 'syncFolder', folder: file } : { type: 'sync', file },
      ];
    case 'mkdir':
    case 'mkdirat':
      if (named === undefined) return [];
      seen.folders.add(within(named));
      return [{ type: 'createFolder', file: within(named) }];
    case 'unlink':
    case 'unlinkat': {
      if (named === undefined) return [];
      seen.existing.delete(within(named));
      return [{ type: 'remove', file: within(named) }];
    }
    case 'rename':
    case 'renameat':
    case 'renameat2': {
      if (named === undefined || other === undefined) return [];
      seen.existing.delete(within(named));
      seen.existing.add(within(other));
      return [{ type: 'rename', from: within(named), to: within(other) }];
    }
    case 'mmap':
      if (mentions(call, folder) && call.includes('PROT_WRITE'))
        throw new Error('a file is mapped');
      return [];
    default:
      if (inside || named !== undefined) throw new Error(`not understood: ${call.slice(0, 200)}`);
      return [];
  }
}

function opened(call: string, file: string, descriptor: string, seen: Seen): Operation[] {
  // Where the end is, is not known here.
  if (call.includes('O_APPEND')) seen.positions.delete(descriptor);
  else seen.positions.set(descriptor, 0);
  const operations: Operation[] = [];
  if (call.includes('O_CREAT') && !seen.existing.has(file)) {
    seen.existing.add(file);
    operations.push({ type: 'create', file });
  }
  if (call.includes('O_TRUNC')) operations.push({ type: 'size', file, size: 0 });
  return operations;
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
