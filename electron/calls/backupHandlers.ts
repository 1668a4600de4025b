// Calls about backups: list, make one, compare, restore as a copy or in place.
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BackupList } from '#shared/ipc/backupCalls.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import type { PlanSession } from '../planSession.ts';
import { previewBackup } from '../jobs/previewBackup.ts';
import { copyBackup, copyName, restoreInPlace } from '../jobs/restoreBackup.ts';
import { placeNotedIn, shelfOf } from '../storage/backupShelf.ts';
import type { KeptBackup } from '../storage/backupFolder.ts';
import { readPaced } from '../storage/readBackup.ts';
import { mayReplace } from '../workingCopy/deskHome.ts';
import type { Handlers } from './handlers.ts';

/** Milliseconds for which an answer waits for the second place. */
const mostWaited = 3000;

type BackupCalls = Extract<keyof Handlers, `backups:${string}`>;
type Found = { backup: KeptBackup; file: string };

export function backupHandlers(desk: Desk): Pick<Handlers, BackupCalls> {
  const { backups } = desk;

  const list = async (): Promise<Result<BackupList>> => {
    await backups.settled();
    const { session } = desk;
    const own = session && shelfOf(session);
    const shown = (own === null ? backups.shelves() : backups.shelves(own)).flatMap((shelf) => {
      const from = placeNotedIn(backups.folder(shelf));
      return backups.list(shelf).map(({ file, ...backup }) => {
        return { ...backup, from, here: shelf === own, id: `${shelf}/${file}` };
      });
    });
    const place = own === null ? backups.root : backups.folder(own);
    const second = backups.second?.state(own === null ? null : place) ?? null;
    return success({ backups: shown.sort((a, b) => (a.at < b.at ? 1 : -1)), place, second });
  };
  const find = (id: string): Result<Found> => {
    const [shelf = '', name = ''] = id.split('/');
    const backup = backups.list(shelf).find(({ file }) => file === name);
    if (!backup) return failure('backupGone');
    return success({ backup, file: path.join(backups.folder(shelf), name) });
  };
  /** Null: it was stopped. */
  const readShown = ({ file, backup }: Found): Promise<Result<PlanDocument | null>> =>
    desk.work.run(async (signal, tell) => {
      const label = `正在读取“${backup.plan}”的备份`;
      const progress = (done: number, total: number) => tell(label, done, total);
      try {
        return await readPaced(file, { signal, progress });
      } catch (error) {
        if (signal.aborted) return success(null);
        throw error;
      }
    });
  /** What is in a backup, for the plan that was open when it was asked for and still is. */
  const readFor = async (id: string) => {
    const { session } = desk;
    if (!session) return failure('noPlanOpen');
    const found = find(id);
    if (!found.ok) return found;
    const read = await readShown(found.value);
    if (!read.ok || read.value === null) return read as Result<null>;
    if (desk.session !== session) return failure('tokenGone');
    return success({ session, target: read.value, backup: found.value.backup });
  };

  return {
    'backups:list': list,
    async 'backups:chooseSecond'() {
      const title = '选择另存备份的文件夹';
      const folder = await desk.parts.dialogs.chooseFolder({ title });
      if (folder === null) return success(null);
      if (isWithin(folder, desk.parts.userDataPath)) return failure('secondBackupsSame');
      desk.parts.settings.setSecondBackups(folder);
      await backups.settled();
      if (desk.session) {
        for (const shelf of backups.shelves(shelfOf(desk.session))) {
          backups.second?.bring(backups.folder(shelf));
        }
      }
      await Promise.race([backups.second?.settled(), setTimeout(mostWaited)]);
      return list();
    },
    'backups:noSecond'() {
      desk.parts.settings.setSecondBackups(null);
      return list();
    },
    async 'backups:now'() {
      if (!desk.session) return failure('noPlanOpen');
      await desk.turns.inTurn(() =>
        desk.copying.steady('正在备份计划', () => desk.keepBackup('manual')),
      );
      await backups.settled();
      // Not for ever: a stick may be slow.
      await Promise.race([backups.second?.settled(), setTimeout(mostWaited)]);
      return list();
    },
    async 'backups:compare'({ id }) {
      const read = await readFor(id);
      if (!read.ok || read.value === null) return read;
      const { session, target } = read.value;
      return success(await previewBackup(session.document, target));
    },
    async 'backups:copy'({ id }) {
      const found = find(id);
      if (!found.ok) return found;
      const { backup, file } = found.value;
      const read = await readShown(found.value);
      if (!read.ok || read.value === null) return read as Result<null>;
      return desk.save(
        {
          title: '恢复为副本',
          name: copyName(backup),
          extension: 'planbook',
          kind: '计划文件',
        },
        async (copy) => {
          const may = mayReplace(desk, copy);
          if (!may.ok) return may;
          return desk.copying.steady('正在恢复为副本', () => copyBackup(file, copy));
        },
      );
    },
    async 'backups:restore'({ id }) {
      const read = await readFor(id);
      if (!read.ok || read.value === null) return read;
      const { target, backup } = read.value;
      const restore = function* (session: PlanSession) {
        const restored = yield* restoreInPlace(session, target, backup);
        if (!restored.ok) return restored;
        if (restored.value) desk.parts.send('plan:changed', restored.value);
        return success({ revision: session.revision, changed: restored.value !== null });
      };
      return desk.write('正在恢复备份', restore, 'restore');
    },
  };
}

function isWithin(folder: string, parent: string): boolean {
  const way = path.relative(parent, folder);
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}
