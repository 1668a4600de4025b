// Which steps changed a cell or a row of a plan or a draft, newest first.
import type { HistoryReply } from '#shared/ipc/calls.ts';
import { success, type Result } from '#shared/result.ts';
import { historyOf, type HistoryPlace } from '#shared/view/cellHistory.ts';
import type { PlanSession } from '../planSession.ts';
import type { PlanStore } from '../storage/planStore.ts';

export function cellHistory(
  session: Pick<PlanSession<PlanStore>, 'document' | 'store' | 'safely'>,
  place: HistoryPlace,
  most: number,
): Result<HistoryReply> {
  return session.safely(() => {
    const { document, store } = session;
    const history = historyOf(document, place, store.stepsBackwards(), most);
    if (!history.ok) return history;
    return success({ ...history.value, createdAt: store.property('createdAt') });
  });
}
