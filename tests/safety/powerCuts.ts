// Power cuts at random moments of what was recorded: every state that is left is opened by the program's own way of opening
// and held against what had been acknowledged.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PlanSession } from '#electron/planSession.ts';
import { randomFrom } from '../returns/generator/random.ts';
import { Disk, type Order } from './disk.ts';
import { stateOf } from './planState.ts';
import { record, type Operation } from './trace.ts';
import { workloads } from './workloads.ts';

const planName = 'plan.planbook';

export type Recording = {
  /** The folder before the first operation. */
  before: Map<string, Buffer>;
  operations: Operation[];
  /** The plan's state by the number of its step; 0 is before the first. */
  states: string[];
};

export type Cuts = {
  cuts: number;
  /** Acknowledged and not there any more. */
  lost: number;
  /** Did not open. */
  corrupt: number;
  /** Opened as something that the plan never was. */
  torn: number;
  /** What the first few that failed came to. */
  examples: string[];
};

/** Syncs of thousands of copies would only tell how slow the disk is: in memory where the system has such a place. */
export function workFolder(): string {
  const memory = '/dev/shm';
  const isThere = statSync(memory, { throwIfNoEntry: false })?.isDirectory() === true;
  return mkdtempSync(path.join(isThere ? memory : tmpdir(), 'planbook-cuts-'));
}

export function recordWorkload(name: string, rounds: number, broken = ''): Recording {
  const work = workFolder();
  try {
    const folder = path.join(work, 'plans');
    mkdirSync(folder);
    const plan = path.join(folder, planName);
    workloads[name]?.prepare(plan);
    const before = new Map(existsSync(plan) ? [[planName, readFileSync(plan)]] : []);
    const script = path.join(import.meta.dirname, 'writer.ts');
    const operations = record(folder, script, [name, plan, String(rounds), broken]);
    const states: string[] = [];
    for (const operation of operations) {
      const said = operation.type === 'said' ? /^STATE (\d+) (\w+)$/u.exec(operation.line) : null;
      if (said?.[2]) states[Number(said[1])] = said[2];
    }
    return { before, operations, states };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

export function cutPower(
  { before, operations, states }: Recording,
  order: Order,
  { first, count }: { first: number; count: number },
): Cuts {
  const work = workFolder();
  const result: Cuts = { cuts: 0, lost: 0, corrupt: 0, torn: 0, examples: [] };
  // Cuts in the order of their moments, so that the operations are carried out once.
  const cuts = Array.from({ length: count }, (_, index) => {
    const random = randomFrom(first + index);
    return { random, moment: random.int(0, operations.length - 1), seed: first + index };
  }).toSorted((a, b) => a.moment - b.moment);
  const disk = new Disk(order, before);
  let done = 0;
  /** The last step that was acknowledged. */
  let acknowledged = -1;
  try {
    for (const { random, moment, seed } of cuts) {
      for (; done <= moment; done++) {
        const operation = operations[done];
        if (!operation) break;
        disk.do(operation);
        const said = operation.type === 'said' ? /^ACK (\d+)$/u.exec(operation.line) : null;
        if (said) acknowledged = Number(said[1]);
      }
      const found = openLeft(work, disk.cut(random));
      result.cuts += 1;
      if (acknowledged < 0 && !before.has(planName) && found === '!fileMissing') continue;
      // Opening changes nothing that the plan says.
      const least = Math.max(acknowledged, 0);
      const step = states.lastIndexOf(found, acknowledged + 1);
      const kind =
        step >= least ? null : found.startsWith('!') ? 'corrupt' : step < 0 ? 'torn' : 'lost';
      if (kind === null) continue;
      result[kind] += 1;
      if (result.examples.length < 5) {
        result.examples.push(`seed ${seed}, ${order}, operation ${moment}: ${kind} ${found}`);
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return result;
}

/** The state of the plan that was left, or `!` and the code of what stands in the way. */
function openLeft(work: string, files: ReadonlyMap<string, Buffer>): string {
  const folder = path.join(work, 'left');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes);
  const opened = PlanSession.open(path.join(folder, planName));
  if (!opened.ok) return `!${opened.problem.code}`;
  const state = stateOf(opened.value);
  opened.value.close();
  return state;
}
