// The call about the history of a cell or row, of the open plan or of a draft.
import { failure } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { cellHistory } from '../jobs/cellHistory.ts';
import type { Handlers } from './handlers.ts';

export function historyHandlers(desk: Desk): Pick<Handlers, 'history:ofCell'> {
  return {
    'history:ofCell'({ token, place, most }) {
      if (token === null) return desk.withPlan((session) => cellHistory(session, place, most));
      return desk.draft?.token === token
        ? cellHistory(desk.draft.session, place, most)
        : failure('tokenGone');
    },
  };
}
