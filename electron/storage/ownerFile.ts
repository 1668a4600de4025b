// `~$name` beside an open plan, as Office leaves one beside a document: who has it open, for whoever finds it locked. The
// lock itself is the database's; this file only gives it a name, so that it may be missing, stale or not to be written.
import { closeSync, constants, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { localMinute, timestamp } from '../clock.ts';
import { userName } from '../userName.ts';

const word = v.pipe(v.string(), v.maxLength(100));
/** `copy`: the plan is edited in a working copy, so that no lock of the database keeps others out; `process`: whose. */
const ownerSchema = v.object({
  user: word,
  computer: word,
  at: word,
  copy: v.optional(v.boolean(), false),
  process: v.optional(v.number(), 0),
});
export type Owner = v.InferOutput<typeof ownerSchema>;

const mostBytes = 4096;

export function ownerFileOf(plan: string): string {
  return path.join(path.dirname(plan), `~$${path.basename(plan)}`);
}

/** Says that this user has the plan open, until what it answers is called. */
export function claimPlan(plan: string): () => void {
  const file = ownerFileOf(plan);
  const said = JSON.stringify({ user: userName(), computer: hostname(), at: timestamp() });
  try {
    // Made anew: Windows does not let a hidden file be written over.
    rmSync(file, { force: true });
    const { O_CREAT, O_EXCL, O_WRONLY } = constants;
    const descriptor = openSync(file, O_CREAT | O_EXCL | O_WRONLY, 0o644);
    try {
      writeSync(descriptor, Buffer.from(said), 0, null, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return () => {};
  }
  return () => {
    try {
      // One that another computer wrote meanwhile stays.
      if (readFileSync(file, 'utf8') === said) rmSync(file);
    } catch {
      // The share is gone, or somebody removed it: the next to open the plan writes it anew.
    }
  };
}

/** What the owner file of a plan says; null where there is none, or nothing sensible in it. */
export function readOwner(plan: string): Owner | null {
  const file = ownerFileOf(plan);
  try {
    if (statSync(file).size > mostBytes) return null;
    const read = v.safeParse(ownerSchema, JSON.parse(readFileSync(file, 'utf8')));
    return read.success && !Number.isNaN(Date.parse(read.output.at)) ? read.output : null;
  } catch {
    return null;
  }
}

/** Who has a plan open, as facts of a problem; none where nobody said so. */
export function ownerOf(plan: string): Record<string, string> {
  const owner = readOwner(plan);
  return owner ? ownerFacts(owner) : {};
}

export function ownerFacts({ user, computer, at }: Owner): Record<string, string> {
  const plain = (text: string) => text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return { user: plain(user), computer: plain(computer), since: localMinute(at) };
}
