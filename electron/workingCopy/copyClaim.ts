// Keeps others out of a plan that is edited in a working copy [W8]. The owner file beside it says whose it is; it is written anew
// every minute, so that one that a crash left does not lock for long. Ages are measured by the clock of the server.
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { failure, success, type Result } from '#shared/result.ts';
import { timestamp } from '../clock.ts';
import { fileFailure } from '../storage/fileProblem.ts';
import { ownerFacts, ownerFileOf, readOwner, type Owner } from '../storage/ownerFile.ts';
import { isSilent } from '../storage/presence.ts';
import { userName } from '../userName.ts';
import { tryLock } from './tryLock.ts';

/** Milliseconds after which one that nobody wrote anew keeps nobody out. */
const staleAfter = 3 * 60_000;

export class CopyClaim {
  private readonly plan: string;
  private readonly said: string;

  private constructor(plan: string) {
    this.plan = plan;
    const owner = { user: userName(), computer: hostname(), at: timestamp() };
    this.said = JSON.stringify({ ...owner, copy: true, process: process.pid });
  }

  /** Fails with `planInUse` where somebody else has the plan open, otherwise as writing there fails. */
  static async take(plan: string): Promise<Result<CopyClaim>> {
    const claim = new CopyClaim(plan);
    const taken = await claim.renew();
    return taken.ok ? success(claim) : taken;
  }

  /** Says it again. Fails where somebody else has said so meanwhile, or the place is out of reach. */
  async renew(): Promise<Result<null>> {
    const file = ownerFileOf(this.plan);
    try {
      const there = await readFile(file, 'utf8').catch(() => null);
      if (there === this.said) {
        await writeFile(file, this.said);
        return success(null);
      }
      const owner = there === null ? null : readOwner(this.plan);
      if (owner && (await isAtWork(this.plan, owner))) {
        return failure('planInUse', path.basename(this.plan), ownerFacts(owner));
      }
      if (!owner && tryLock(this.plan)) return failure('planInUse', path.basename(this.plan));
      // Made anew: Windows does not let a hidden file be written over.
      await rm(file, { force: true });
      const handle = await open(file, 'wx');
      try {
        await handle.writeFile(this.said);
      } finally {
        await handle.close();
      }
      return success(null);
    } catch (error) {
      return fileFailure(error, this.plan);
    }
  }

  /** At once: the program may be about to end. */
  release(): void {
    const file = ownerFileOf(this.plan);
    // Out of reach: it goes stale, and nobody waits for a share that does not answer.
    if (isSilent(file)) return;
    try {
      if (readFileSync(file, 'utf8') === this.said) rmSync(file);
    } catch {
      // Out of reach: it goes stale.
    }
  }
}

/** Who edits a plan in a working copy somewhere, as the problem of whoever wants to open it in its place. */
export async function heldInCopy(plan: string): Promise<Result<null>> {
  const owner = readOwner(plan);
  if (!owner?.copy || !(await isAtWork(plan, owner))) return success(null);
  return failure('planInUse', plan, ownerFacts(owner));
}

/** Whether somebody who left an owner file still has the plan open. */
async function isAtWork(plan: string, owner: Owner): Promise<boolean> {
  // Who edits the plan in its place has the database's own lock.
  if (!owner.copy) return tryLock(plan) !== null;
  if (owner.computer === hostname()) {
    if (owner.process === process.pid || !isRunning(owner.process)) return false;
  }
  const { mtimeMs } = await stat(ownerFileOf(plan));
  return (await serverTime(plan)) - mtimeMs < staleAfter;
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether files can be made in the folder of the plan: where they cannot, the plan cannot be edited in its place either. */
export async function takesFiles(plan: string): Promise<boolean> {
  return (await probedTime(plan)) !== null;
}

/** The clock by which files in the folder of the plan get their times; this computer's where nothing can be written there. */
async function serverTime(plan: string): Promise<number> {
  return (await probedTime(plan)) ?? Date.now();
}

async function probedTime(plan: string): Promise<number | null> {
  const probe = `${ownerFileOf(plan)}.${process.pid}`;
  try {
    await writeFile(probe, '');
    return (await stat(probe)).mtimeMs;
  } catch {
    return null;
  } finally {
    await rm(probe, { force: true }).catch(() => {});
  }
}
