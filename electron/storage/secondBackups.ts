// A second place for backups that the user named, a USB stick or a shared folder: it gets what the first has whenever it is
// there. Where it is not, nothing fails: that is said where backups are listed [K9].
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SecondPlace } from '#shared/ipc/backupCalls.ts';
import { readBackupFileName } from '#shared/backups/backup.ts';
import { failure, success, type Problem, type Result } from '#shared/result.ts';
import { listBackups, listBackupsAside, staleAmong } from './backupFolder.ts';
import { placeNote, placeNotedIn } from './backupShelf.ts';
import { draftEnding } from './drafts.ts';
import { fileFailure } from './fileProblem.ts';
import { replaceFile, syncFile } from './writeFile.ts';

/** So that a stick with other things on it stays tidy. */
const ownFolder = '计划簿备份';

export class SecondBackups {
  private readonly chosen: () => string | null;
  private problem: Problem | null = null;
  /** Of the newest backup that is there, by the folder of the plan's backups here. */
  private readonly newest = new Map<string, string>();
  private pending: Promise<void> = Promise.resolve();

  /** `chosen` answers the folder that the user named, null without one. */
  constructor(chosen: () => string | null) {
    this.chosen = chosen;
  }

  /** As it was when something was brought last: a share that does not answer is not asked. Null where none is named. */
  state(folder: string | null): SecondPlace | null {
    const place = this.chosen();
    if (place === null) return null;
    const last = folder === null ? null : (this.newest.get(`${place} ${folder}`) ?? null);
    return { place, last, problem: this.problem };
  }

  /** Brings what is in the folder of a plan's backups, which is done in turn and holds up nobody. */
  bring(folder: string): void {
    this.pending = this.pending.then(() => this.bringNow(folder));
  }

  async settled(): Promise<void> {
    await this.pending;
  }

  private async bringNow(folder: string): Promise<void> {
    const place = this.chosen();
    if (place === null) return;
    try {
      const isThere = await access(place).then(
        () => true,
        () => false,
      );
      const brought = isThere
        ? await bringAll(path.join(place, ownFolder), folder)
        : failure('secondBackupsGone', place);
      this.problem = brought.ok ? null : brought.problem;
      if (brought.ok && brought.value) this.newest.set(`${place} ${folder}`, brought.value);
    } catch (error) {
      this.problem = problemOf(error, place);
    }
  }
}

/** When the newest backup that is there was made; null where there is none. */
async function bringAll(root: string, folder: string): Promise<Result<string | null>> {
  const here = listBackups(folder);
  const [newest] = here;
  if (!newest) return success(null);
  await mkdir(root, { recursive: true });
  // Named after the plan, for whoever looks through a stick, and the beginning of its id, by which it is found again.
  const [id = '', place] = path.basename(folder).split('~');
  const ending = `_${id.slice(0, 8)}${place === undefined ? '' : `-${place}`}`;
  const known = (await readdir(root)).find((name) => name.endsWith(ending));
  const target = path.join(root, known ?? `${newest.plan}${ending}`);
  await mkdir(target, { recursive: true });
  const names = new Set(await readdir(target));
  for (const name of names) if (isDraft(name)) await rm(path.join(target, name), { force: true });
  if (!names.has(placeNote) && placeNotedIn(folder) !== null) {
    await copyFile(path.join(folder, placeNote), path.join(target, placeNote));
  }
  // The newest first: whoever pulls the stick out has that.
  for (const { file } of here) {
    if (names.has(file)) continue;
    const copied = await copyVerified(path.join(folder, file), path.join(target, file));
    if (!copied.ok) return copied;
  }
  // By the rule of the first place, and only behind what was brought.
  const there = await listBackupsAside(target);
  for (const file of staleAmong(there)) await rm(path.join(target, file), { force: true });
  return success(there[0]?.at ?? null);
}

/** What was cut off: nothing else of the person's own is ever removed. */
function isDraft(name: string): boolean {
  return (
    name.endsWith(draftEnding) && readBackupFileName(name.slice(0, -draftEnding.length)) !== null
  );
}

function problemOf(error: unknown, place: string): Problem {
  try {
    return fileFailure(error, place).problem;
  } catch {
    console.error('backups were not brought to the second place:', error);
    return { code: 'internal' };
  }
}

async function copyVerified(from: string, to: string): Promise<Result<null>> {
  return replaceFile(to, async (draft) => {
    await copyFile(from, draft);
    syncFile(draft);
    const [wanted, written] = await Promise.all([digestOf(from), digestOf(draft)]);
    return wanted === written ? success(null) : failure('diskError', to);
  });
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
