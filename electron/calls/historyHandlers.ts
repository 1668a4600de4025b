// The call about the history of a cell or row, of the open plan or of a draft.
import { failure } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import type { Handlers } from './handlers.ts';

export function historyHandlers(desk: Desk): Pick<Handlers, 'history:ofCell'> {
  return {
    'history:ofCell'({ token, place, most }) {
      if (token === null) return desk.withPlan((session) => session.historyOf(place, most));
      return desk.draft?.token === token
        ? desk.draft.session.historyOf(place, most)
        : failure('tokenGone');
    },
  };
}
