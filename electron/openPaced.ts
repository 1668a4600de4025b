// Opening a plan without holding up the window: after some milliseconds of reading everybody else has a turn, learns how far
// it is and may call it off.
import { setTimeout } from 'node:timers/promises';
import type { Result } from '#shared/result.ts';
import { PlanSession } from './planSession.ts';
import type { Backups } from './storage/backups.ts';
import type { OnRow } from './storage/planFile.ts';
import { inWatchedStretches } from './storage/stretches.ts';
import { upgradePlanFile } from './storage/upgradePlanFile.ts';
import { retryDelays } from './storage/writeFile.ts';
import { heldInCopy } from './workingCopy/copyClaim.ts';

/** What a file that another program (a virus scanner) holds for a moment [S17] is refused with. */
const heldCodes: ReadonlySet<string> = new Set(
  process.platform === 'win32' ? ['fileBusy', 'fileNotAllowed'] : ['fileBusy'],
);

/**
 * Opens a plan for the window or a command; one of an older version is brought to this one before, with a backup in
 * `backups` [S18]. Null when it was stopped: the file is closed again. `beginRows` is asked, each time the file is tried, who gets
 * its rows as they are read. `place` is the path by
 * which the user knows it.
 */
export async function openPaced(
  path: string,
  backups: Backups,
  signal: AbortSignal = new AbortController().signal,
  onProgress: (done: number, total: number) => void = () => {},
  beginRows?: () => OnRow,
  place = path,
): Promise<Result<PlanSession> | null> {
  for (const delay of retryDelays) {
    const opened = await openOnce(path, backups, signal, onProgress, place, beginRows);
    if (opened === null || opened.ok || !heldCodes.has(opened.problem.code)) return opened;
    await setTimeout(delay);
    if (signal.aborted) return null;
  }
  return openOnce(path, backups, signal, onProgress, place, beginRows);
}

async function openOnce(
  path: string,
  backups: Backups,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
  place: string,
  beginRows?: () => OnRow,
): Promise<Result<PlanSession> | null> {
  const held = await heldInCopy(path);
  if (!held.ok) return held;
  // Where it is not brought to this version, it is opened as it is, which says why.
  await upgradePlanFile(path, backups, place);
  if (signal.aborted) return null;
  try {
    return await inWatchedStretches((rows) => PlanSession.openInSteps(path, rows, beginRows?.()), {
      signal,
      progress: onProgress,
    });
  } catch (error) {
    if (signal.aborted && error === signal.reason) return null;
    throw error;
  }
}
