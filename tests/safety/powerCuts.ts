// Power cuts at random moments of what was recorded: every state that is left is opened and held against what had been told.
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomFrom } from '../returns/generator/random.ts';
import { Disk, type Order } from './disk.ts';
import { faultOfBackups, openLeft, planName, stepOf, type Fault, type Left } from './left.ts';
import { hear, nothingTold, type Told } from './told.ts';
import { record, type Operation } from './trace.ts';
import { workloads, type WorkloadName } from './workloads.ts';

export type Recording = {
  /** The files of the disk before the first operation, and what its backups held. */
  before: Map<string, Buffer>;
  older: Map<string, string>;
  operations: Operation[];
  /** All that was said. */
  told: Told;
};

export type Cuts = Record<Fault['kind'], number> & {
  cuts: number;
  /** How many of the states that were left differ from each other. Equal ones are opened once. */
  states: number;
  /** What the first few that failed came to. */
  examples: string[];
};

/** Syncs of thousands of copies would only tell how slow the disk is: in memory where the system has such a place. */
export function workFolder(): string {
  const memory = '/dev/shm';
  const isThere = statSync(memory, { throwIfNoEntry: false })?.isDirectory() === true;
  return mkdtempSync(path.join(isThere ? memory : tmpdir(), 'planbook-cuts-'));
}

function writeFiles(folder: string, files: ReadonlyMap<string, Buffer>): void {
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function readFiles(folder: string): Map<string, Buffer> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(folder, file), readFileSync(file)]),
  );
}

type Prepared = Pick<Recording, 'before' | 'older'>;
const preparedOnce = new Map<WorkloadName, Prepared>();

/** Prepares a workload in a folder that is new: made once, and copied after that. */
export async function prepared(name: WorkloadName, folder: string): Promise<Prepared> {
  mkdirSync(folder);
  let made = preparedOnce.get(name);
  if (!made) {
    await workloads[name].prepare(path.join(folder, planName));
    const before = readFiles(folder);
    made = { before, older: (await openLeft(folder)).finished };
    preparedOnce.set(name, made);
    // Looking at them has changed them.
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
  }
  writeFiles(folder, made.before);
  return made;
}

export async function recordWorkload(
  name: WorkloadName,
  rounds: number,
  { seed = 1, broken = '' } = {},
): Promise<Recording> {
  const work = workFolder();
  try {
    const folder = path.join(work, 'disk');
    const { before, older } = await prepared(name, folder);
    const script = path.join(import.meta.dirname, 'writer.ts');
    const plan = path.join(folder, planName);
    const words = [name, plan, String(rounds), String(seed), broken];
    const operations = record(folder, script, words);
    const told = nothingTold();
    for (const operation of operations) if (operation.type === 'said') hear(told, operation.line);
    if (!told.done) throw new Error('the writer did not come to its end');
    return { before, older, operations, told };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

export async function cutPower(
  { before, older, operations, told: all }: Recording,
  order: Order,
  { first, count }: { first: number; count: number },
): Promise<Cuts> {
  const work = workFolder();
  const result: Cuts = {
    cuts: 0,
    states: 0,
    lost: 0,
    corrupt: 0,
    torn: 0,
    backup: 0,
    examples: [],
  };
  const opened = new Map<string, Left>();
  const known = new Map<string, string>();
  // Cuts in the order of their moments, so that the operations are carried out once.
  const cuts = Array.from({ length: count }, (_, index) => {
    const random = randomFrom(first + index);
    return { random, moment: random.int(0, operations.length - 1), seed: first + index };
  }).toSorted((a, b) => a.moment - b.moment);
  const disk = new Disk(order, before);
  const told = nothingTold();
  let done = 0;
  try {
    for (const { random, moment, seed } of cuts) {
      for (; done <= moment; done++) {
        const operation = operations[done];
        if (!operation) break;
        disk.do(operation);
        if (operation.type === 'said') hear(told, operation.line);
      }
      const files = disk.cut(random);
      const key = keyOf(files);
      const left = opened.get(key) ?? (await openFiles(work, files, known));
      opened.set(key, left);
      result.cuts += 1;
      const isNotYet = told.acknowledged < 0 && !before.has(planName);
      if (isNotYet && left.plan === '!fileMissing') continue;
      const step = stepOf(left, told, all.states);
      const fault =
        typeof step === 'number'
          ? faultOfBackups(left, { ...told, states: all.states }, { step, older })
          : step;
      if (!fault) continue;
      result[fault.kind] += 1;
      if (result.examples.length < 5) {
        result.examples.push(
          `seed ${seed}, ${order}, operation ${moment}: ${fault.kind}, ${fault.what}`,
        );
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  result.states = opened.size;
  return result;
}

function keyOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha1');
  for (const [name, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

async function openFiles(
  work: string,
  files: ReadonlyMap<string, Buffer>,
  known: Map<string, string>,
): Promise<Left> {
  const folder = path.join(work, 'left');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFiles(folder, files);
  return openLeft(folder, known);
}
