// Whether a copy of a plan is a whole one: its pages, the digest of every row, and one plan in it [K2].
import type { BackupFacts } from '#shared/backups/backup.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { allAtOnce } from '#shared/steps.ts';
import { openForReading } from './openPlanFile.ts';
import { inStretches } from './stretches.ts';

/** What is in it; fails with `backupDamaged`. In stretches, but looking at the pages is one. */
export function checkBackup(file: string): Promise<Result<BackupFacts>> {
  return inStretches(checkInSteps(file));
}

/** The same without pauses. */
export function checkBackupAtOnce(file: string): Result<BackupFacts> {
  return allAtOnce(checkInSteps(file));
}

function* checkInSteps(file: string): Generator<null, Result<BackupFacts>> {
  const damaged = failure('backupDamaged', file);
  const opened = openForReading(file);
  if (!opened.ok) return damaged;
  try {
    if (opened.value.faultsOfPages().length > 0) return damaged;
    const rows = new Map<string, number>();
    let read = 0;
    for (const { sheet, sound } of opened.value.rows()) {
      if (!sound) return damaged;
      rows.set(sheet, (rows.get(sheet) ?? 0) + 1);
      if (++read % 1000 === 0) yield null;
    }
    for (const { sound } of opened.value.beside()) {
      if (!sound) return damaged;
      yield null;
    }
    if (rows.get('plan') !== 1) return damaged;
    const count = (sheet: string) => rows.get(sheet) ?? 0;
    const counts = { tasks: count('tasks'), units: count('units'), progress: count('progress') };
    return success({ state: opened.value.state(), counts });
  } finally {
    opened.value.close();
  }
}
