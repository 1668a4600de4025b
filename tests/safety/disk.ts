// A disk that loses what was not synced. Operations are carried out in memory; a power cut then leaves one of the states that
// it may leave: of each file, any of the 512-byte sectors that were written since its last sync; of names, see `Order`. What a
// folder holds goes with the folder.
import path from 'node:path';
import type { Random } from '../returns/generator/random.ts';
import type { Operation } from './trace.ts';

/**
 * `ordered`: names that come and go persist in their order, and with a sync of any file, as on file systems with a journal.
 * `adversarial`: each name by itself, and only a sync of its folder makes it last; but a new name comes before the old one goes.
 */
export type Order = 'ordered' | 'adversarial';

const sector = 512;
const nothing = Buffer.alloc(0);

type Pending = { at: number; bytes: Buffer } | { size: number };
type File = { lasting: Buffer; pending: Pending[]; isFolder?: true };
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
          this.rename([[operation.file, { lasting: nothing, pending: [] }]]);
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
        const written = new Contents(file.lasting);
        for (const change of file.pending) written.change(change);
        file.lasting = written.bytes;
        file.pending = [];
        if (this.order === 'ordered') this.keepNames(() => true);
        return;
      }
      case 'createFolder':
        this.rename([[operation.file, { lasting: nothing, pending: [], isFolder: true }]]);
        return;
      case 'syncFolder':
        this.keepNames(
          (name) => this.order === 'ordered' || path.posix.dirname(name) === operation.folder,
        );
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
      for (const [name, change] of this.anyOfPending(random)) {
        apply(names, new Map([[name, change.get(name) ?? null]]));
      }
    }
    return new Map(
      [...names]
        .filter(([name, { isFolder }]) => !isFolder && this.isReached(name, names))
        .map(([name, file]) => [name, contents(file)]),
    );
  }

  /** Of each name's changes some, the first ones. A file that was renamed is never under neither of its names. */
  private anyOfPending(random: Random): [string, Renaming][] {
    const reached = new Map<string, number>();
    for (const name of new Set(this.pendingNames.flatMap((change) => [...change.keys()]))) {
      const own = this.pendingNames.flatMap((change, at) => (change.has(name) ? [at] : []));
      reached.set(name, [-1, ...own][random.int(0, own.length)] ?? -1);
    }
    // The old name goes after the new one has come: from the last change to the first, since one may call for another.
    for (const [at, change] of [...this.pendingNames.entries()].toReversed()) {
      const isGone = [...change].some(([name, file]) => !file && (reached.get(name) ?? -1) >= at);
      if (!isGone) continue;
      for (const [name, file] of change) {
        if (file) reached.set(name, Math.max(reached.get(name) ?? -1, at));
      }
    }
    return this.pendingNames.flatMap((change, at) =>
      [...change.keys()].flatMap((name): [string, Renaming][] =>
        (reached.get(name) ?? -1) >= at ? [[name, change]] : [],
      ),
    );
  }

  /** Whether every folder above it that was made here is still there. */
  private isReached(name: string, names: ReadonlyMap<string, File>): boolean {
    for (let above = path.posix.dirname(name); above !== '.'; above = path.posix.dirname(above)) {
      if (this.names.get(above)?.isFolder && !names.has(above)) return false;
    }
    return true;
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

  private keepNames(isKept: (name: string) => boolean): void {
    const left: Renaming[] = [];
    for (const change of this.pendingNames) {
      const kept = [...change].filter(([name]) => isKept(name));
      apply(this.lastingNames, new Map(kept));
      if (kept.length < change.size) {
        left.push(new Map([...change].filter(([name]) => !isKept(name))));
      }
    }
    this.pendingNames = left;
  }
}

function apply(names: Map<string, File>, change: Renaming): void {
  for (const [name, file] of change) {
    if (file) names.set(name, file);
    else names.delete(name);
  }
}

/** Bytes that grow and change in place, apart from those that they began as. */
class Contents {
  private room: Buffer;
  private size: number;
  private isOwn = false;

  constructor(bytes: Buffer) {
    this.room = bytes;
    this.size = bytes.length;
  }

  get bytes(): Buffer {
    return this.room.subarray(0, this.size);
  }

  change(change: Pending): void {
    if ('size' in change) {
      this.reach(change.size);
      // What comes back when it grows again is zeros.
      this.room.fill(0, Math.min(this.size, change.size));
      this.size = change.size;
      return;
    }
    this.reach(change.at + change.bytes.length);
    this.size = Math.max(this.size, change.at + change.bytes.length);
    change.bytes.copy(this.room, change.at);
  }

  private reach(size: number): void {
    if (this.isOwn && size <= this.room.length) return;
    const room = Buffer.alloc(Math.max(size, this.size) * (this.isOwn ? 2 : 1));
    this.bytes.copy(room);
    this.room = room;
    this.isOwn = true;
  }
}

function remains({ lasting, pending }: File, share: number, random: Random): Buffer {
  const left = new Contents(lasting);
  for (const change of pending) {
    if ('size' in change) {
      if (random.chance(share)) left.change(change);
      continue;
    }
    const end = change.at + change.bytes.length;
    for (let from = change.at; from < end;) {
      const to = Math.min(end, (Math.floor(from / sector) + 1) * sector);
      const bytes = change.bytes.subarray(from - change.at, to - change.at);
      if (random.chance(share)) left.change({ at: from, bytes });
      from = to;
    }
  }
  return left.bytes;
}
