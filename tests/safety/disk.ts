// A disk that loses what was not synced. Operations are carried out in memory; a power cut then leaves one of the states that
// it may leave: of each file, any of the 512-byte sectors that were written since its last sync; of names, see `Order`.
import type { Random } from '../returns/generator/random.ts';
import type { Operation } from './trace.ts';

/**
 * `ordered`: names that come and go persist in their order, and with a sync of any file, as on file systems with a journal.
 * `adversarial`: each name by itself, and only a sync of the folder makes it last.
 */
export type Order = 'ordered' | 'adversarial';

const sector = 512;

type Pending = { at: number; bytes: Buffer } | { size: number };
type File = { lasting: Buffer; pending: Pending[] };
/** Names that changed in one go, each with the file that it stands for from then on. */
type Renaming = Map<string, File | null>;

export class Disk {
  private readonly order: Order;
  /** As a running program sees it. */
  private readonly names: Map<string, File>;
  private lastingNames: Map<string, File>;
  private pendingNames: Renaming[] = [];

  constructor(order: Order, files: ReadonlyMap<string, Buffer>) {
    this.order = order;
    this.names = new Map(
      [...files].map(([name, bytes]) => [name, { lasting: bytes, pending: [] }]),
    );
    this.lastingNames = new Map(this.names);
  }

  do(operation: Operation): void {
    switch (operation.type) {
      case 'create':
        if (!this.names.has(operation.file)) {
          this.rename([[operation.file, { lasting: Buffer.alloc(0), pending: [] }]]);
        }
        return;
      case 'write':
        this.file(operation.file).pending.push({ at: operation.at, bytes: operation.bytes });
        return;
      case 'size':
        this.file(operation.file).pending.push({ size: operation.size });
        return;
      case 'sync': {
        const file = this.file(operation.file);
        file.lasting = file.pending.reduce(changed, file.lasting);
        file.pending = [];
        if (this.order === 'ordered') this.keepNames();
        return;
      }
      case 'syncFolder':
        this.keepNames();
        return;
      case 'remove':
        this.rename([[operation.file, null]]);
        return;
      case 'rename':
        this.rename([
          [operation.from, null],
          [operation.to, this.file(operation.from)],
        ]);
        return;
      case 'said':
    }
  }

  /** The files after a power cut now. The disk itself goes on. */
  cut(random: Random): Map<string, Buffer> {
    // How much was on its way: nothing, a little, half, most, all.
    const share = random.pick([0, 0.2, 0.5, 0.8, 1]);
    const left = new Map<File, Buffer>();
    const contents = (file: File) => {
      let bytes = left.get(file);
      if (!bytes) left.set(file, (bytes = remains(file, share, random)));
      return bytes;
    };
    const names = new Map(this.lastingNames);
    if (this.order === 'ordered') {
      const kept = random.int(0, this.pendingNames.length);
      for (const change of this.pendingNames.slice(0, kept)) apply(names, change);
    } else {
      for (const name of new Set(this.pendingNames.flatMap((change) => [...change.keys()]))) {
        const own = this.pendingNames.filter((change) => change.has(name));
        for (const change of own.slice(0, random.int(0, own.length))) {
          apply(names, new Map([[name, change.get(name) ?? null]]));
        }
      }
    }
    return new Map([...names].map(([name, file]) => [name, contents(file)]));
  }

  private file(name: string): File {
    const file = this.names.get(name);
    if (!file) throw new Error(`no file ${name}`);
    return file;
  }

  private rename(changes: [string, File | null][]): void {
    const change: Renaming = new Map(changes);
    apply(this.names, change);
    this.pendingNames.push(change);
  }

  private keepNames(): void {
    for (const change of this.pendingNames) apply(this.lastingNames, change);
    this.pendingNames = [];
  }
}

function apply(names: Map<string, File>, change: Renaming): void {
  for (const [name, file] of change) {
    if (file) names.set(name, file);
    else names.delete(name);
  }
}

function changed(bytes: Buffer, change: Pending): Buffer {
  if ('size' in change) return sized(bytes, change.size);
  const grown = sized(bytes, Math.max(bytes.length, change.at + change.bytes.length));
  change.bytes.copy(grown, change.at);
  return grown;
}

/** A copy of that size, with zeros where there was nothing. */
function sized(bytes: Buffer, size: number): Buffer {
  const copy = Buffer.alloc(size);
  bytes.copy(copy);
  return copy;
}

function remains({ lasting, pending }: File, share: number, random: Random): Buffer {
  let bytes = lasting;
  for (const change of pending) {
    if ('size' in change) {
      if (random.chance(share)) bytes = changed(bytes, change);
      continue;
    }
    const end = change.at + change.bytes.length;
    for (let from = change.at; from < end;) {
      const to = Math.min(end, (Math.floor(from / sector) + 1) * sector);
      if (random.chance(share)) {
        bytes = changed(bytes, {
          at: from,
          bytes: change.bytes.subarray(from - change.at, to - change.at),
        });
      }
      from = to;
    }
  }
  return bytes;
}
