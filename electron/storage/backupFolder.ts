// A folder of backups of one plan: which are in it, and which of them go.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { readBackupFileName, type Backup } from '#shared/backups/backup.ts';
import { keptBackups } from '#shared/backups/thinning.ts';
import { dayOf, today } from '../clock.ts';

/** Past this total the oldest backups of a plan go. */
const mostBytes = 2_000_000_000;

/** `file` is the name in the folder. */
export type KeptBackup = Backup & { file: string; size: number };

/** Newest first. */
export function listBackups(folder: string): KeptBackup[] {
  if (!existsSync(folder)) return [];
  const backups: KeptBackup[] = [];
  for (const file of readdirSync(folder)) {
    const backup = readBackupFileName(file);
    const found = backup && statSync(path.join(folder, file), { throwIfNoEntry: false });
    if (backup && found) backups.push({ ...backup, file, size: found.size });
  }
  return backups.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The same for a folder that may be slow to answer. Fails as `node:fs` does where it does not. */
export async function listBackupsAside(folder: string): Promise<KeptBackup[]> {
  const backups: KeptBackup[] = [];
  for (const file of await readdir(folder)) {
    const backup = readBackupFileName(file);
    if (!backup) continue;
    const { size } = await stat(path.join(folder, file));
    backups.push({ ...backup, file, size });
  }
  return backups.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The names of those that do not stay [K5]. */
export function staleAmong(backups: readonly KeptBackup[]): string[] {
  const thinned = backups.map((backup) => ({
    ...backup,
    id: backup.file,
    day: dayOf(new Date(backup.at)),
  }));
  const kept = keptBackups(thinned, today(), mostBytes);
  return backups.map(({ file }) => file).filter((file) => !kept.has(file));
}
