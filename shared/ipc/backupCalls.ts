// The calls about backups, and what their requests must look like.
import * as v from 'valibot';
import type { Backup } from '../backups/backup.ts';
import type { SheetDifference } from '../backups/difference.ts';
import type { Problem, Result } from '../result.ts';
import type { WrittenFile } from './calls.ts';

/**
 * `id` is opaque: the page handles no paths. `from`: the path of the plan of which it is, for reading only; null where nobody noted
 * it, as before copies in several places were told apart. `here`: that is the open one.
 */
export type ShownBackup = Backup & {
  id: string;
  size: number;
  from: string | null;
  here: boolean;
};

/** Of the open plan, also in its other places; of all plans while none is open. Newest first. `place` is for reading only. */
export type BackupList = {
  backups: ShownBackup[];
  place: string;
  /** The folder that gets a copy of each, if the user named one. */
  second: SecondPlace | null;
};

/** `last`: when the newest that is there was made, an ISO time in UTC. `problem`: why the last one did not come there. */
export type SecondPlace = { place: string; last: string | null; problem: Problem | null };

/**
 * What restoring a backup in place would do: rows by sheet, and the places one by one as far as they are listed. `now` and `restored`
 * are as shown to a person, null where there is nothing.
 */
export type BackupPreview = {
  counts: SheetDifference[];
  places: {
    id: string;
    group: string;
    field: string;
    about: string;
    now: string | null;
    restored: string | null;
  }[];
  more: number;
};

export type BackupCalls = {
  'backups:list': { request: null; reply: Result<BackupList> };
  /** Makes one of the open plan as it is. */
  /** Has the user name a second folder. */
  'backups:chooseSecond': { request: null; reply: Result<BackupList | null> };
  'backups:noSecond': { request: null; reply: Result<BackupList> };
  'backups:now': { request: null; reply: Result<BackupList> };
  /** What restoring it in place would do to the open plan. */
  'backups:compare': { request: { id: string }; reply: Result<BackupPreview | null> };
  'backups:copy': { request: { id: string }; reply: Result<WrittenFile | null> };
  /** `changed`: false when the plan is as the backup has it already. */
  'backups:restore': {
    request: { id: string };
    reply: Result<{ revision: number; changed: boolean } | null>;
  };
};

const one = v.strictObject({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(400)) });

export const backupSchemas = {
  'backups:list': v.null(),
  'backups:chooseSecond': v.null(),
  'backups:noSecond': v.null(),
  'backups:now': v.null(),
  'backups:compare': one,
  'backups:copy': one,
  'backups:restore': one,
};
