// Writes a working copy to the place in which its plan belongs: only over what it continues, whole or not at all [W4] [W5].
import { existsSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { failure, success, type Problem, type Result } from '#shared/result.ts';
import { writeBackDecision, type PlaceState } from '#shared/workingCopy/copy.ts';
import { localMinute, timestamp } from '../clock.ts';
import { openForReading, planExtension } from '../storage/openPlanFile.ts';
import type { PlanFile } from '../storage/planFile.ts';
import { readPaced } from '../storage/readBackup.ts';
import { replaceFile } from '../storage/writeFile.ts';
import { lookAtPlace } from './lookAtPlace.ts';
import { copyJournal, digestOf, stampOf } from './placeFiles.ts';

export type WriteBackOrder = {
  origin: string;
  store: PlanFile;
  /** Of the working copy: drafts lie there. */
  folder: string;
  seen: string | null;
  network: boolean;
  /** A person asked for it: a file that is no longer in its folder is made anew. */
  wanted: boolean;
  /** What somebody else made of the plan goes to another name beside it instead of staying in the way. */
  keepBoth: boolean;
};

/** `state`: of the plan as it was written, `digest` of the file. Both null where nothing was written. */
export type WroteBack = {
  place: PlaceState;
  problem: Problem | null;
  state: string | null;
  digest: string | null;
};

export async function writeBack(order: WriteBackOrder): Promise<WroteBack> {
  const looked = await lookAtPlace(order);
  if (!looked.ok) {
    const { problem } = looked;
    return waiting(problem.code === 'planInUse' ? 'inUse' : 'refused', problem);
  }
  const found = looked.value;
  const relation = found.found === 'file' ? found.relation : null;
  const decision = writeBackDecision(found.found, relation, order.wanted);
  if (decision === 'wait') return waiting(found.found === 'gone' ? 'gone' : 'moved');
  const { store, origin } = order;
  if (decision === 'nothing') {
    const state = store.state();
    return { place: 'written', problem: null, state, digest: await digestOf(origin) };
  }
  if (decision === 'keepBoth' && !order.keepBoth) return waiting('changed');
  const stamp = found.found === 'file' ? found.stamp : null;
  return write(order, stamp, decision === 'keepBoth');
}

function waiting(place: PlaceState, problem: Problem | null = null): WroteBack {
  return { place, problem, state: null, digest: null };
}

async function write(
  { store, origin, folder }: WriteBackOrder,
  stamp: string | null,
  putAside: boolean,
): Promise<WroteBack> {
  const draft = path.join(folder, 'writing.planbook');
  try {
    await rm(draft, { force: true });
    const copied = await store.copyAside(draft);
    if (!copied.ok) return waiting('refused', copied.problem);
    const read = await readPaced(draft);
    if (!read.ok) return waiting('refused', read.problem);
    const state = stateOf(draft);
    if (!state.ok) return waiting('refused', state.problem);
    const digest = await digestOf(draft);
    const put = await replaceFile(origin, (beside) =>
      putBeside(draft, beside, { origin, digest, stamp, putAside }),
    );
    if (put.ok) return { place: 'written', problem: null, state: state.value, digest };
    const { code } = put.problem;
    return waiting(code === 'placeTouched' ? 'behind' : 'refused', put.problem);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Steps may have been made while it was copied. */
function stateOf(draft: string): Result<string> {
  const opened = openForReading(draft);
  if (!opened.ok) return opened;
  try {
    return success(opened.value.state());
  } finally {
    opened.value.close();
  }
}

type Put = { origin: string; digest: string; stamp: string | null; putAside: boolean };

/** Copies, syncs, reads again; then the old file's journal goes, which would be taken for the new one's. */
async function putBeside(
  draft: string,
  beside: string,
  { origin, digest, stamp, putAside }: Put,
): Promise<Result<null>> {
  await copyFile(draft, beside);
  const handle = await open(beside, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  if ((await digestOf(beside)) !== digest) return failure('diskError', origin);
  // Somebody wrote to it since it was looked at: it is looked at again.
  if ((await stampOf(origin)) !== stamp) return failure('placeTouched', origin);
  if (putAside) {
    const aside = nameAside(origin);
    // What a crash left half written needs it; it must be there before the file and gone after it.
    await copyJournal(origin, aside);
    await rename(origin, aside);
  }
  await rm(`${origin}-journal`, { force: true });
  return success(null);
}

/** `计划（别人改过的，2026-11-27 1830）.planbook` beside `计划.planbook`. */
function nameAside(origin: string): string {
  const name = path.basename(origin, planExtension);
  const moment = localMinute(timestamp()).replace(':', '');
  for (let count = 1; ; count += 1) {
    const number = count === 1 ? '' : ` ${count}`;
    const aside = `${name}（别人改过的，${moment}${number}）${planExtension}`;
    const other = path.join(path.dirname(origin), aside);
    if (!existsSync(other)) return other;
  }
}
