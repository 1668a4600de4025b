// The backups of the plans of this user, and what is said when one could not be made.
import path from 'node:path';
import { wordProblem } from '#shared/words/problems.ts';
import type { DeskParts } from './deskParts.ts';
import { Backups } from './storage/backups.ts';

export function backupsFolder(userDataPath: string): string {
  return path.join(userDataPath, 'backups');
}

export function deskBackups(parts: DeskParts): Backups {
  return new Backups(backupsFolder(parts.userDataPath), (problem) => {
    const body = `${wordProblem(problem)}\n计划本身已经保存，不受影响。`;
    parts.send('app:reminder', { title: '没有做成备份', body });
  });
}
