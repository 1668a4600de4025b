// Opening a plan file for a command, and reading the options that many commands share.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BackupReason } from '#shared/backups/backup.ts';
import { isDay } from '#shared/calendar/days.ts';
import { formatDay } from '#shared/calendar/format.ts';
import { isPeriod } from '#shared/calendar/periods.ts';
import { planOf } from '#shared/plan/document.ts';
import type { Day, Period } from '#shared/plan/model.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { openPaced } from '../openPaced.ts';
import type { PlanSession } from '../planSession.ts';
import { shelfOf } from '../storage/backupShelf.ts';
import { workingCopies } from '../workingCopy/copies.ts';
import { isNeeded } from '../workingCopy/isNeeded.ts';
import { machineBackups } from './backups.ts';
import { note, type Arguments, type Machine, type Outcome } from './command.ts';

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

/**
 * Sets the as-of day: the one of `--as-of`, else today, as a window does that opens the plan. A plan whose years are over is
 * hardly meant as of today: then it is said which day was taken, and how to name another.
 */
export function lookOn(session: PlanSession, day: Day | null): void {
  session.setAsOf(day);
  const { end } = planOf(session.document);
  if (day !== null || end === null || session.asOf <= end) return;
  const [taken, last] = [formatDay(session.asOf), formatDay(end)];
  note(
    `没有写 --as-of，按今天（${taken}）计算，在计划结束（${last}）之后。要看别的一天，请写 --as-of ${end}。`,
  );
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
