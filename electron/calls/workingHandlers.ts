// Calls about working copies: writing back, and those that wait from last time.
import { failure, success } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { openPaced } from '../openPaced.ts';
import { planKey } from '../storage/planKey.ts';
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
      if (copy && copy.record.origin !== desk.session?.place) {
        await backUp(desk, copy.file);
        desk.copies.remove(copy);
      }
      return desk.appState();
    },
  };
}

/** Whoever changes their mind finds it among the backups. */
async function backUp(desk: Desk, file: string): Promise<void> {
  const opened = await openPaced(file, desk.backups);
  if (!opened?.ok) return;
  await desk.backups.take(planKey(opened.value.store), opened.value, 'close');
  await desk.backups.settled();
  opened.value.close();
}
