// What the desk needs of working copies: opening a plan where it goes on, and what is shown of those that wait.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AppState, RecentPlan } from '#shared/ipc/appState.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import type { DeskParts } from '../deskParts.ts';
import { openPaced } from '../openPaced.ts';
import { shelfOf } from '../storage/backupShelf.ts';
import { answerOf, missingOf, patienceForWriting } from '../storage/presence.ts';
import type { OnRow } from '../storage/planFile.ts';
import { placeKey, samePlace } from '../storage/samePlace.ts';
import type { PlanSession } from '../planSession.ts';
import type { Settings } from '../storage/settings.ts';
import { noticeBeside } from './besidePlan.ts';
import { CopyClaim, takesFiles } from './copyClaim.ts';
import { fetchCopy } from './fetchCopy.ts';
import { isNeeded } from './isNeeded.ts';
import { leftCopy, type KeptCopy, type WorkingCopies } from './copies.ts';
import { PlanHome } from './planHome.ts';

/** Milliseconds after opening, when the plan is on the screen. */
const besideAfter = 2000;

/** Milliseconds for which a place may be silent before the window shows that it is waited for. */
const patience = 300;

export type OpenedHome = {
  session: PlanSession;
  copy: KeptCopy | null;
  network: boolean;
  claim: CopyClaim | null;
};
type Homes = Pick<Desk, 'copies' | 'backups'> & {
  parts: Pick<DeskParts, 'isNetworkPlace' | 'look'>;
};

/**
 * Opens the plan of this place: its working copy, where one has what the place lacks [W3]; a new one, where the place is on a
 * network drive [W8]. Null: it was stopped.
 */
export async function openAtHome(
  file: string,
  desk: Homes,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
  beginRows?: () => OnRow,
): Promise<Result<OpenedHome> | null> {
  const { copies, backups, parts } = desk;
  const waiting = setTimeout(() => onProgress(0, 0), patience);
  const answer = await answerOf(file, parts.look, signal).finally(() => clearTimeout(waiting));
  if (answer === null) return null;
  const isSilent = answer === 'silent';
  const found = copies.of(file);
  const kept = found && isNeeded(found, answer !== 'there') ? found : null;
  // What follows looks into the file itself, which the main process would wait for.
  if (isSilent && !kept) return failure('placeSilent', file);
  const network = isSilent || (await parts.isNetworkPlace(file));
  const claimed = network && !isSilent ? await CopyClaim.take(file) : null;
  const claim = claimed?.ok ? claimed.value : null;
  // Changes that wait in a working copy can be gone on with, whoever has the plan open.
  if (!kept && claimed?.ok === false && claimed.problem.code === 'planInUse') return claimed;
  // Where no file can be made nobody can write: it is opened in its place, for reading. That it cannot be said whose it is, say
  // for an owner file that may not be removed, is no reason to edit it there.
  const isFetched = !kept && network && (claim !== null || (await takesFiles(file)));
  const fetched = isFetched ? await fetchCopy(file, copies) : success(kept);
  const opened = fetched.ok
    ? await openPaced(fetched.value?.file ?? file, backups, signal, onProgress, beginRows, file)
    : fetched;
  const copy = fetched.ok ? fetched.value : null;
  if (!opened?.ok) {
    claim?.release();
    if (copy && !kept) copies.remove(copy);
    return opened && copy ? failure(opened.problem.code, file, opened.problem.facts) : opened;
  }
  if (found && !kept) copies.remove(found);
  const session = opened.value;
  session.place = file;
  if (copy && !kept) copies.keep(copy, { written: session.store.state() });
  return success({ session, copy, network, claim });
}

/**
 * Whether a plan that a person names to be replaced may be: not the one that is open, and none whose changes wait in a working
 * copy, since opening that place opens the working copy.
 */
export function mayReplace(desk: Pick<Desk, 'session' | 'copies'>, file: string): Result<null> {
  if (desk.session && samePlace(desk.session.place, file))
    return failure('planInUse', path.basename(file));
  const copy = desk.copies.of(file);
  return copy && isNeeded(copy, !existsSync(copy.record.origin))
    ? failure('placeInCopy', path.basename(file))
    : success(null);
}

export function deskHome(
  desk: Desk,
  session: PlanSession,
  { copy, network, claim }: Omit<OpenedHome, 'session'>,
): PlanHome {
  const { copies, backups, parts } = desk;
  const home: PlanHome = new PlanHome(session, copy, {
    copies,
    network,
    claim,
    answerOf: (file) => answerOf(file, parts.look, undefined, patienceForWriting),
    inTurn: (work) => desk.turns.inTurn(work),
    newestBackup() {
      const shelf = shelfOf(session);
      const newest = backups.list(shelf)[0];
      return newest ? path.join(backups.folder(shelf), newest.file) : null;
    },
    onChanged() {
      if (desk.home !== home) return;
      parts.send('plan:copy', home.shown());
    },
    onError: (error) => parts.failed(error),
  });
  const sayBeside = async () => {
    if (desk.home !== home) return;
    const notice = await noticeBeside(session, parts.settings);
    if (notice && desk.home === home) parts.send('app:reminder', notice);
  };
  if (!network)
    setTimeout(
      () => void sayBeside().catch((error: unknown) => parts.failed(error)),
      besideAfter,
    ).unref();
  return home;
}

/** What waits from last time: the plans, and the working copies that have what their places lack. */
export async function shownPlans(
  settings: Settings,
  copies: WorkingCopies,
): Promise<Pick<AppState, 'recent' | 'copies'>> {
  const left = await neededCopies(copies);
  return { recent: await recentPlans(settings, copies), copies: left.map(leftCopy) };
}

async function neededCopies(copies: WorkingCopies): Promise<KeptCopy[]> {
  const all = copies.list();
  const missing = await missingOf(all.map(({ record }) => record.origin));
  return all.filter((copy) => isNeeded(copy, missing.has(copy.record.origin)));
}

/** The plans of last time; one whose changes wait in a working copy can be opened though its file is missing. */
export async function recentPlans(
  settings: Settings,
  copies: WorkingCopies,
): Promise<RecentPlan[]> {
  const needed = await neededCopies(copies);
  const waiting = new Set(needed.map(({ record }) => placeKey(record.origin)));
  const recent = settings.recent();
  const missing = await missingOf(recent.map(({ path: file }) => file));
  return recent.map(({ path: file, ...plan }) => ({
    ...plan,
    missing: missing.has(file) && !waiting.has(placeKey(file)),
  }));
}
