// Backups of plans, with the program's own data: made as a draft, checked, named, thinned.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  automaticReasons,
  backupDraftName,
  backupFileName,
  readBackupDraftName,
  type BackupFacts,
  type BackupReason,
} from '#shared/backups/backup.ts';
import { safeFileName } from '#shared/forms/fileName.ts';
import { failure, success, type Problem, type Result } from '#shared/result.ts';
import { timestamp } from '../clock.ts';
import { listBackups, staleAmong, type KeptBackup } from './backupFolder.ts';
import { folderOfShelf, noteItsPlace, planOfShelf } from './backupShelf.ts';
import { checkBackup, checkBackupAtOnce } from './checkBackup.ts';
import { draftEnding } from './drafts.ts';
import { fileFailure } from './fileProblem.ts';
import { planExtension } from './openPlanFile.ts';
import type { PlanFile } from './planFile.ts';
import type { SecondBackups } from './secondBackups.ts';
import { syncFolderOf } from './syncFolder.ts';
import { renamePatiently, renameSoon } from './writeFile.ts';

/** Bytes of a plan that is copied and checked so fast that nobody notices; a larger one is copied beside the work. */
const mostAtOnce = 8_000_000;

/** `place` is the path by which the user knows the plan. */
type Source = { store: PlanFile; readOnlyBecause: string | null; place?: string };

export class Backups {
  readonly root: string;
  /** Another place that gets what is made, if the user named one. */
  second: SecondBackups | null = null;
  private readonly tell: (problem: Problem) => void;
  private readonly check: (file: string) => Promise<Result<BackupFacts>>;
  private pending: Promise<unknown> = Promise.resolve();
  private readonly copying = new Set<Promise<unknown>>();

  /** `tell` hears why a backup was not made; `check` looks at a large one where that holds up nobody. */
  constructor(root: string, tell: (problem: Problem) => void, check = checkBackup) {
    this.root = root;
    this.tell = tell;
    this.check = check;
  }

  folder(shelf: string): string {
    return path.join(this.root, folderOfShelf(shelf));
  }

  /** Newest first. */
  list(shelf: string): KeptBackup[] {
    return listBackups(this.folder(shelf));
  }

  /** Those of all plans that have backups, or of the plan of one of them: its own first. */
  shelves(shelf?: string): string[] {
    if (!existsSync(this.root)) return [];
    const all = readdirSync(this.root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    if (shelf === undefined) return all;
    const own = folderOfShelf(shelf);
    const others = all.filter((name) => name !== own && planOfShelf(name) === planOfShelf(own));
    return all.includes(own) ? [own, ...others] : others;
  }

  /**
   * Copies the plan as it is now; when this resolves, the state is on the disk, and what comes next can be taken back to it. A
   * small plan is copied before this returns. The check and the name follow by themselves. An automatic one is left out
   * when the newest backup holds the same [K3].
   */
  async take(shelf: string, source: Source, reason: BackupReason): Promise<void> {
    const { store } = source;
    const draft = this.begin(shelf, source, reason);
    if (draft === null) return;
    const copied = await this.copy(store, draft);
    if (copied.ok) this.later(() => this.finish(draft));
  }

  /** The same before a plan is closed at once: the program ends. A large one is checked at the next opening. */
  takeAtOnce(shelf: string, source: Source, reason: BackupReason): void {
    const draft = this.begin(shelf, source, reason);
    if (draft === null) return;
    const copied = this.copyAtOnce(source.store, draft);
    if (!copied.ok || statSync(draft).size > mostAtOnce) return;
    const facts = checkBackupAtOnce(draft);
    if (!facts.ok) {
      this.giveUp(draft, facts.problem);
      return;
    }
    try {
      const file = finalName(draft, facts.value);
      renameSoon(draft, file);
      syncFolderOf(file);
      this.thin(path.dirname(draft));
    } catch (error) {
      // Held by a virus scanner: it is finished at the next opening.
      console.warn('a backup has not got its name yet:', error);
    }
  }

  /** The same, and resolves when it stands there checked, under its name; fails when it does not. */
  async takeVerified(
    shelf: string,
    { store, place }: Pick<Source, 'store' | 'place'>,
    reason: BackupReason,
  ): Promise<Result<null>> {
    const draft = this.begin(
      shelf,
      { store, readOnlyBecause: null, ...(place === undefined ? {} : { place }) },
      reason,
    );
    if (draft === null) return failure('backupNotMade', store.path);
    const copied = await this.copy(store, draft);
    return copied.ok ? this.finish(draft) : copied;
  }

  /**
   * Finishes what a crash left of the backups of a plan, in each of its places; what is not whole is removed, and nobody needs to know: the next one
   * is made on opening.
   */
  async finishLeft(shelf: string): Promise<void> {
    for (const each of this.shelves(shelf)) await this.finishShelf(this.folder(each));
  }

  private async finishShelf(folder: string): Promise<void> {
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      if (name.endsWith('-journal')) removeDraft(file);
      if (!name.endsWith(draftEnding)) continue;
      this.later(async () => {
        if (readBackupDraftName(name) === null) removeDraft(file);
        else await this.finish(file, removeDraft);
      });
    }
    await this.settled();
    this.second?.bring(folder);
  }

  /** Resolves when every backup that was begun is made or given up. */
  async settled(): Promise<void> {
    await this.copied();
    await this.pending;
  }

  /** Resolves when no plan is being copied any more: it may be closed. */
  async copied(): Promise<void> {
    await Promise.all(this.copying);
  }

  /** Where the draft is to be; null where there is to be none, or cannot be. */
  private begin(shelf: string, source: Source, reason: BackupReason): string | null {
    const { store, readOnlyBecause, place } = source;
    if (readOnlyBecause !== null) return null;
    const folder = this.folder(shelf);
    try {
      const newest = automaticReasons.has(reason) ? this.list(shelf)[0] : undefined;
      if (newest?.state === store.state()) return null;
      makeFolder(folder);
      if (place !== undefined) noteItsPlace(folder, place);
      const plan = safeFileName(path.basename(store.path, planExtension)).slice(0, 60);
      return path.join(folder, backupDraftName({ at: timestamp(), reason, plan }));
    } catch (error) {
      this.tell(fileFailure(error, folder).problem);
      return null;
    }
  }

  private async copy(store: PlanFile, draft: string): Promise<Result<null>> {
    if (store.size() <= mostAtOnce) return this.copyAtOnce(store, draft);
    const copying = store.copyAside(draft);
    this.copying.add(copying);
    const copied = await copying.finally(() => this.copying.delete(copying));
    if (!copied.ok) return this.giveUp(draft, copied.problem);
    syncFolderOf(draft);
    return copied;
  }

  private copyAtOnce(store: PlanFile, draft: string): Result<null> {
    const copied = this.orGivenUp(draft, () => store.writeCopy(draft));
    if (copied.ok) syncFolderOf(draft);
    return copied;
  }

  private orGivenUp(draft: string, work: () => Result<null>): Result<null> {
    try {
      const done = work();
      return done.ok ? done : this.giveUp(draft, done.problem);
    } catch (error) {
      return this.giveUp(draft, fileFailure(error, path.dirname(draft)).problem);
    }
  }

  private giveUp(draft: string, problem: Problem): { ok: false; problem: Problem } {
    removeDraft(draft);
    this.tell(problem);
    return { ok: false, problem };
  }

  private later(work: () => Promise<unknown>): void {
    this.pending = this.pending.then(work).catch((error: unknown) => {
      console.error('a backup was not finished:', error);
      this.tell({ code: 'internal' });
    });
  }

  private checked(file: string): Promise<Result<BackupFacts>> {
    return statSync(file).size <= mostAtOnce ? checkBackup(file) : this.check(file);
  }

  /** Checks a draft and gives it its name. Only then older ones may go: a plan that is damaged drives out no good backup. */
  private async finish(
    draft: string,
    giveUp: (draft: string, problem: Problem) => void = (file, problem) =>
      this.giveUp(file, problem),
  ): Promise<Result<null>> {
    if (!existsSync(draft)) return failure('backupGone', draft);
    const facts = await this.checked(draft);
    if (!facts.ok) {
      giveUp(draft, facts.problem);
      return facts;
    }
    try {
      const file = finalName(draft, facts.value);
      await renamePatiently(draft, file);
      syncFolderOf(file);
    } catch (error) {
      // Held by a virus scanner for longer than it is waited for: it is finished at the next opening.
      const failed = fileFailure(error, path.dirname(draft));
      this.tell(failed.problem);
      return failed;
    }
    this.thin(path.dirname(draft));
    return success(null);
  }

  /** Each shelf of the plan by itself: those of a copy that is opened no more get fewer with time too. */
  private thin(folder: string): void {
    for (const shelf of this.shelves(path.basename(folder))) {
      const each = this.folder(shelf);
      for (const file of staleAmong(listBackups(each)))
        rmSync(path.join(each, file), { force: true });
      this.second?.bring(each);
    }
  }
}

function finalName(draft: string, facts: BackupFacts): string {
  const begun = readBackupDraftName(path.basename(draft));
  if (!begun) throw new Error(`no draft of a backup: ${draft}`);
  return path.join(path.dirname(draft), backupFileName({ ...begun, ...facts }));
}

/** Makes a folder that outlasts a power cut, with what is above it. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) {
    syncFolderOf(made);
  }
}

/** With the journal that SQLite leaves beside a copy that was cut off. */
function removeDraft(draft: string): void {
  for (const file of [draft, `${draft}-journal`]) rmSync(file, { force: true });
}
