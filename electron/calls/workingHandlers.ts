// Calls about working copies: writing back, and those that wait from last time.
import { failure, success } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { openPaced } from '../openPaced.ts';
import { shelfOf } from '../storage/backupShelf.ts';
import { samePlace } from '../storage/samePlace.ts';
import type { KeptCopy } from '../workingCopy/copies.ts';
import type { Handlers } from './handlers.ts';

type WorkingCalls = Extract<keyof Handlers, `working:${string}`>;

export function workingHandlers(desk: Desk): Pick<Handlers, WorkingCalls> {
  return {
    async 'working:writeBack'({ keepBoth }) {
      const { home } = desk;
      if (!home) return failure('noPlanOpen');
      await home.writeBack(true, keepBoth);
      return success(home.shown());
    },
    'working:open'({ id }) {
      const copy = desk.copies.byId(id);
      return copy ? desk.open(copy.record.origin) : failure('copyGone');
    },
    async 'working:remove'({ id }) {
      const copy = desk.copies.byId(id);
      const open = desk.session?.place;
      if (copy && (open === undefined || !samePlace(copy.record.origin, open))) {
        if (await isBackedUp(desk, copy)) desk.copies.remove(copy);
      }
      return desk.appState();
    },
  };
}

/** Whoever changes their mind finds it among the backups. One that nobody can open has nothing to back up. */
async function isBackedUp({ backups }: Desk, { file, record }: KeptCopy): Promise<boolean> {
  const opened = await openPaced(file, backups);
  if (!opened?.ok) return true;
  const session = opened.value;
  session.place = record.origin;
  const { store, readOnlyBecause } = session;
  const shelf = shelfOf(session);
  try {
    await backups.take(shelf, session, 'close');
    await backups.settled();
    const state = store.state();
    // Where it was not made, that was said.
    return readOnlyBecause !== null || backups.list(shelf).some((kept) => kept.state === state);
  } finally {
    session.close();
  }
}
