// What the desk needs of working copies: opening a plan where it goes on, and what is shown of those that wait.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AppState } from '#shared/ipc/appState.ts';
import { success, type Result } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { openPaced, type Opening } from '../openPaced.ts';
import { planKey } from '../storage/planKey.ts';
import type { PlanSession } from '../planSession.ts';
import { openForReading } from '../storage/openPlanFile.ts';
import type { Settings } from '../storage/settings.ts';
import { leftCopy, type KeptCopy, type WorkingCopies } from './copies.ts';
import { PlanHome } from './planHome.ts';

export type OpenedHome = { session: PlanSession; copy: KeptCopy | null; network: boolean };

/** Opens the plan of this place: its working copy, where one has what the place lacks [W3]. Null: it was stopped. */
export async function openAtHome(
  file: string,
  { copies, backups }: Pick<Desk, 'copies' | 'backups'>,
  opening: Opening,
  onProgress: (done: number, total: number) => void,
): Promise<Result<OpenedHome> | null> {
  const found = copies.of(file);
  const copy = found && isNeeded(found) ? found : null;
  const opened = await openPaced(copy?.file ?? file, backups, opening, onProgress);
  if (!opened?.ok) return opened;
  if (found && !copy) copies.remove(found);
  const session = opened.value;
  session.place = file;
  return success({ session, copy, network: false });
}

/** Whether a working copy has what its place lacks, as far as is known. A crash may leave one that was just written. */
function isNeeded({ file, record }: KeptCopy): boolean {
  if (record.written === null || !existsSync(record.origin)) return true;
  const read = openForReading(file);
  if (!read.ok) return true;
  try {
    return read.value.state() !== record.written;
  } finally {
    read.value.close();
  }
}

export function deskHome(
  desk: Desk,
  session: PlanSession,
  { copy, network }: Omit<OpenedHome, 'session'>,
): PlanHome {
  const { copies, backups, parts } = desk;
  const home: PlanHome = new PlanHome(session, copy, {
    copies,
    network,
    newestBackup() {
      const newest = backups.list(planKey(session.store))[0];
      return newest ? path.join(backups.folder(planKey(session.store)), newest.file) : null;
    },
    onChanged() {
      if (desk.home !== home) return;
      parts.send('plan:copy', home.shown());
      parts.planChanged(session.place, home.shown() !== null);
    },
    onError: (error) => parts.failed(error),
  });
  return home;
}

/** The plans of last time; one whose changes wait in a working copy can be opened though its file is missing. */
export function shownPlans(
  settings: Settings,
  copies: WorkingCopies,
): Pick<AppState, 'recent' | 'copies'> {
  const left = copies.list().filter(isNeeded);
  const waiting = new Set(left.map(({ record }) => record.origin));
  const recent = settings.recent().map((plan) => {
    const file = settings.recentPath(plan.id);
    return file !== null && waiting.has(file) ? { ...plan, missing: false } : plan;
  });
  return { recent, copies: left.map(leftCopy) };
}
