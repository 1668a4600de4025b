// Opening a plan file for a command, and reading the options that many commands share.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BackupReason } from '#shared/backups/backup.ts';
import { isDay } from '#shared/calendar/days.ts';
import { isPeriod } from '#shared/calendar/periods.ts';
import type { Day, Period } from '#shared/plan/model.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { openPaced } from '../openPaced.ts';
import type { PlanSession } from '../planSession.ts';
import { shelfOf } from '../storage/backupShelf.ts';
import { workingCopies } from '../workingCopy/copies.ts';
import { isNeeded } from '../workingCopy/isNeeded.ts';
import { machineBackups } from './backups.ts';
import type { Arguments, Machine, Outcome } from './command.ts';

/**
 * Runs `work` on the plan file named first, closing it afterwards whatever happens. A file of an older version is brought to this
 * one before, with a backup. `restorePoint` keeps the plan as it is before something is done to it, as the window does [K4].
 */
export async function withPlanFile(
  args: Arguments,
  machine: Machine,
  work: (
    session: PlanSession,
    restorePoint: (reason: BackupReason) => Promise<void>,
  ) => Promise<Result<Outcome>> | Result<Outcome>,
): Promise<Result<Outcome>> {
  const backups = machineBackups(machine);
  const file = args.positionals[0] ?? '';
  // The file lacks what its working copy has: whatever were read or written would not be the plan.
  const copy = workingCopies(machine.userDataPath).of(path.resolve(file));
  if (copy && isNeeded(copy, !existsSync(copy.record.origin))) return failure('planInCopy', file);
  const opened = await openPaced(file, backups);
  // Nobody stops a command in the middle of reading.
  if (!opened?.ok) return opened ?? failure('readingStopped');
  const session = opened.value;
  try {
    return await work(session, (reason) => backups.take(shelfOf(session), session, reason));
  } finally {
    await backups.settled();
    session.close();
  }
}

/** The day of an option, or null when it is not given. */
export function dayOption(args: Arguments, name: string): Result<Day | null> {
  const day = args.options[name];
  if (day === undefined) return success(null);
  return isDay(day) ? success(day) : failure('badDay', `--${name} ${day}`);
}

/** The period of `--period`, or null when it is not given. */
export function periodOption(args: Arguments): Result<Period | null> {
  const { period } = args.options;
  if (period === undefined) return success(null);
  return isPeriod(period) ? success(period) : failure('badPeriod', `--period ${period}`);
}

/** The period of `--period`, which must be given. */
export function requiredPeriod(args: Arguments): Result<Period> {
  const period = periodOption(args);
  if (!period.ok) return period;
  return period.value === null ? failure('badPeriod', '--period') : success(period.value);
}
