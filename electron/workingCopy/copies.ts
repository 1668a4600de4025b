// The working copies of this user, one folder each: the plan under its own name, and a record of where it belongs.
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { LeftCopy } from '#shared/ipc/workingCalls.ts';
import { timestamp } from '../clock.ts';
import { samePlace } from '../storage/samePlace.ts';
import { syncFile } from '../storage/writeFile.ts';

const recordSchema = v.object({
  /** Where the plan belongs. */
  origin: v.string(),
  why: v.picklist(['gone', 'moved', 'replaced', 'refused', 'share']),
  since: v.string(),
  /** SHA-256 of the file in its place when it was last read or written; null: not yet. */
  seen: v.nullable(v.string()),
  /** The state of the plan that the place holds; null: not known. */
  written: v.nullable(v.string()),
});
export type CopyRecord = v.InferOutput<typeof recordSchema>;

/** `folder` is its own, `file` the plan in it. */
export type KeptCopy = { id: string; folder: string; file: string; record: CopyRecord };

const recordName = 'origin.json';

export class WorkingCopies {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Room for a working copy of the plan in `origin`; it counts once its record is kept. */
  make(origin: string, why: CopyRecord['why']): KeptCopy {
    const id = randomBytes(6).toString('hex');
    const folder = path.join(this.root, id);
    mkdirSync(folder, { recursive: true });
    const record = { origin, why, since: timestamp(), seen: null, written: null };
    return { id, folder, file: path.join(folder, path.basename(origin)), record };
  }

  /** Keeps what is known about it, so that it is found after a crash. */
  keep(copy: KeptCopy, changed: Partial<CopyRecord> = {}): void {
    copy.record = { ...copy.record, ...changed };
    const file = path.join(copy.folder, recordName);
    writeFileSync(`${file}.writing`, JSON.stringify(copy.record));
    syncFile(`${file}.writing`);
    renameSync(`${file}.writing`, file);
  }

  /** Newest first. A folder without a plan or a record is none: a crash left it while it was made. */
  list(): KeptCopy[] {
    if (!existsSync(this.root)) return [];
    const copies: KeptCopy[] = [];
    for (const id of readdirSync(this.root)) {
      const copy = this.read(id);
      if (copy) copies.push(copy);
    }
    return copies.sort((a, b) => (a.record.since < b.record.since ? 1 : -1));
  }

  byId(id: string): KeptCopy | null {
    return this.list().find((copy) => copy.id === id) ?? null;
  }

  /** The newest one of the plan in `origin`. */
  of(origin: string): KeptCopy | null {
    return this.list().find(({ record }) => samePlace(record.origin, origin)) ?? null;
  }

  remove({ folder }: KeptCopy): void {
    rmSync(folder, { recursive: true, force: true });
  }

  private read(id: string): KeptCopy | null {
    const folder = path.join(this.root, id);
    try {
      const text = readFileSync(path.join(folder, recordName), 'utf8');
      const parsed = v.safeParse(recordSchema, JSON.parse(text));
      if (!parsed.success) return null;
      const file = path.join(folder, path.basename(parsed.output.origin));
      return existsSync(file) ? { id, folder, file, record: parsed.output } : null;
    } catch {
      return null;
    }
  }
}

export function workingCopies(userDataPath: string): WorkingCopies {
  return new WorkingCopies(path.join(userDataPath, 'working'));
}

/** As the first screen offers it. */
export function leftCopy({ id, record }: KeptCopy): LeftCopy {
  const { dir, name } = path.parse(record.origin);
  return { id, name, place: dir, since: record.since };
}
