// Backups of plans, with the program's own data: made as a draft, checked, named, thinned.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  automaticReasons,
  backupFileName,
  readBackupFileName,
  type Backup,
  type BackupReason,
} from '#shared/backups/backup.ts';
import { keptBackups } from '#shared/backups/thinning.ts';
import { safeFileName } from '#shared/forms/fileName.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Problem } from '#shared/result.ts';
import { dayOf, timestamp, today } from '../clock.ts';
import { readChecked, readPaced } from './readBackup.ts';
import { fileFailure } from './fileProblem.ts';
import { planExtension } from './openPlanFile.ts';
import type { PlanFile } from './planFile.ts';
import { syncFolderOf } from './syncFolder.ts';
import { renamePatiently } from './writeFile.ts';

/** Past this total the oldest backups of a plan go. */
const mostBytes = 2_000_000_000;
/** What is checked at once when the program may be about to end; larger ones are finished at the next opening. */
const mostAtOnce = 8_000_000;
const draftEnding = '.writing';

/** `file` is the name in the folder of its plan. */
export type KeptBackup = Backup & { file: string; size: number };

type Source = { store: PlanFile; document: PlanDocument; readOnlyBecause: string | null };

export class Backups {
  readonly root: string;
  private readonly tell: (problem: Problem) => void;
  private pending: Promise<unknown> = Promise.resolve();

  /** `tell` hears why a backup was not made. */
  constructor(root: string, tell: (problem: Problem) => void) {
    this.root = root;
    this.tell = tell;
  }

  /** The folder of a plan's backups. An id comes from a file, so that it is no path as it stands. */
  folder(planId: string): string {
    const plain = /^[\w-]{1,80}$/u.test(planId);
    return path.join(this.root, plain ? planId : createHash('sha256').update(planId).digest('hex'));
  }

  /** Newest first. */
  list(planId: string): KeptBackup[] {
    return listFolder(this.folder(planId));
  }

  /** The folders of all plans that have backups. */
  planIds(): string[] {
    if (!existsSync(this.root)) return [];
    return readdirSync(this.root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  }

  /**
   * Copies the plan as it is now; when this returns, the state is on the disk. The check and the name follow by themselves.
   * An automatic one is left out when the newest backup holds the same [K3].
   */
  take(planId: string, source: Source, reason: BackupReason): void {
    if (source.readOnlyBecause !== null) return;
    const folder = this.folder(planId);
    const { store, document } = source;
    let draft: string | null = null;
    try {
      const state = store.state();
      const newest = this.list(planId)[0];
      if (automaticReasons.has(reason) && newest?.state === state) return;
      mkdirSync(folder, { recursive: true });
      const { tasks, units, progress } = document;
      const name = backupFileName({
        at: timestamp(),
        reason,
        state,
        counts: { tasks: tasks.size, units: units.size, progress: progress.size },
        plan: safeFileName(path.basename(store.path, planExtension)).slice(0, 60),
      });
      draft = path.join(folder, `${name}${draftEnding}`);
      const copied = store.writeCopy(draft);
      if (!copied.ok) {
        rmSync(draft, { force: true });
        this.tell(copied.problem);
      } else if (reason === 'close' && statSync(draft).size <= mostAtOnce) {
        this.finishNow(folder, draft);
      } else {
        this.later(() => this.finish(folder, draft ?? ''));
      }
    } catch (error) {
      if (draft !== null) rmSync(draft, { force: true });
      this.tell(fileFailure(error, folder).problem);
    }
  }

  /** Finishes or removes what a crash left. */
  finishLeft(planId: string): void {
    const folder = this.folder(planId);
    if (!existsSync(folder)) return;
    const left = readdirSync(folder).filter((name) => name.endsWith(draftEnding));
    for (const name of left) this.later(() => this.finish(folder, path.join(folder, name)));
  }

  /** Resolves when every backup that was begun is made or given up. */
  async settled(): Promise<void> {
    await this.pending;
  }

  private later(work: () => Promise<void>): void {
    this.pending = this.pending.then(work).catch((error: unknown) => {
      console.error('a backup was not finished:', error);
      this.tell({ code: 'internal' });
    });
  }

  private async finish(folder: string, draft: string): Promise<void> {
    if (!existsSync(draft)) return;
    const read = await readPaced(draft);
    try {
      if (read.ok) {
        await renamePatiently(draft, finalName(draft));
        syncFolderOf(draft);
      } else this.refuse(draft, read.problem);
    } catch (error) {
      // Held by a virus scanner for longer than it is waited for: it is finished at the next opening.
      this.tell(fileFailure(error, folder).problem);
    }
    this.thin(folder);
  }

  private finishNow(folder: string, draft: string): void {
    const read = readChecked(draft);
    if (read.ok) {
      renameSync(draft, finalName(draft));
      syncFolderOf(draft);
    } else this.refuse(draft, read.problem);
    this.thin(folder);
  }

  private refuse(draft: string, problem: Problem): void {
    rmSync(draft, { force: true });
    this.tell(problem);
  }

  private thin(folder: string): void {
    const backups = listFolder(folder).map((backup) => ({
      ...backup,
      id: backup.file,
      day: dayOf(new Date(backup.at)),
    }));
    const kept = keptBackups(backups, today(), mostBytes);
    for (const { file } of backups) {
      if (!kept.has(file)) rmSync(path.join(folder, file), { force: true });
    }
  }
}

function finalName(draft: string): string {
  return draft.slice(0, -draftEnding.length);
}

function listFolder(folder: string): KeptBackup[] {
  if (!existsSync(folder)) return [];
  const backups: KeptBackup[] = [];
  for (const file of readdirSync(folder)) {
    const backup = readBackupFileName(file);
    const stat = backup && statSync(path.join(folder, file), { throwIfNoEntry: false });
    if (backup && stat) backups.push({ ...backup, file, size: stat.size });
  }
  return backups.sort((a, b) => (a.at < b.at ? 1 : -1));
}
