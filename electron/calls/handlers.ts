// All calls of the window by name: one function each.
import type { CallName, Calls } from '#shared/ipc/calls.ts';
import type { Desk } from '../desk.ts';
import type { LocalLog } from '../storage/localLog.ts';
import { assessHandlers } from './assessHandlers.ts';
import { backupHandlers } from './backupHandlers.ts';
import { draftHandlers } from './draftHandlers.ts';
import { exportHandlers } from './exportHandlers.ts';
import { formHandlers } from './formHandlers.ts';
import { historyHandlers } from './historyHandlers.ts';
import { letterHandlers } from './letterHandlers.ts';
import { logHandlers } from './logHandlers.ts';
import { outputHandlers } from './outputHandlers.ts';
import { paperHandlers } from './paperHandlers.ts';
import { pictureHandlers } from './pictureHandlers.ts';
import { planHandlers } from './planHandlers.ts';
import { reminderHandlers } from './reminderHandlers.ts';
import { returnHandlers } from './returnHandlers.ts';
import { revisionHandlers } from './revisionHandlers.ts';
import { snapshotHandlers } from './snapshotHandlers.ts';
import { templateHandlers } from './templateHandlers.ts';
import { unitHandlers } from './unitHandlers.ts';

export type Handlers = {
  [Name in CallName]: (
    request: Calls[Name]['request'],
  ) => Promise<Calls[Name]['reply']> | Calls[Name]['reply'];
};

export function callHandlers(desk: Desk, log: LocalLog): Handlers {
  return {
    ...planHandlers(desk),
    ...assessHandlers(desk),
    ...backupHandlers(desk),
    ...draftHandlers(desk),
    ...exportHandlers(desk),
    ...formHandlers(desk),
    ...historyHandlers(desk),
    ...letterHandlers(desk),
    ...logHandlers(desk, log),
    ...outputHandlers(desk),
    ...paperHandlers(desk),
    ...pictureHandlers(desk),
    ...reminderHandlers(desk),
    ...returnHandlers(desk),
    ...revisionHandlers(desk),
    ...snapshotHandlers(desk),
    ...templateHandlers(desk),
    ...unitHandlers(desk),
  };
}
