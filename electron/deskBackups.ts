// The backups of the plans of this user, and what is said when one could not be made.
import path from 'node:path';
import type { BackupFacts } from '#shared/backups/backup.ts';
import type { Problem, Result } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { DeskParts } from './deskParts.ts';
import { readApart } from './reading/readApart.ts';
import { Backups } from './storage/backups.ts';
import { checkBackup } from './storage/checkBackup.ts';
import { SecondBackups } from './storage/secondBackups.ts';

export function backupsFolder(userDataPath: string): string {
  return path.join(userDataPath, 'backups');
}

export function deskBackups(parts: DeskParts): Backups {
  const tell = (problem: Problem) => {
    const body = `${wordProblem(problem)}\n计划本身已经保存，不受影响。`;
    parts.send('app:reminder', { title: '没有做成备份', body });
  };
  const check = (file: string) => checkApart(parts, file);
  const backups = new Backups(backupsFolder(parts.userDataPath), tell, check);
  backups.second = new SecondBackups(() => parts.settings.secondBackups);
  return backups;
}

/** A large one takes a second to check, some of it at one stretch: the process that reads what comes from outside does it. */
async function checkApart(parts: DeskParts, file: string): Promise<Result<BackupFacts>> {
  const checked = await readApart(parts.startReading, { kind: 'backup', path: file });
  // That the process could not do it says nothing about the backup.
  return checked.ok || checked.problem.code === 'backupDamaged' ? checked : checkBackup(file);
}
