// Calls about returns: choose, review, accept, take back.
import { failure, success } from '#shared/result.ts';
import type { ReturnsDraft } from '#shared/returns/compareReturns.ts';
import type { Desk } from '../desk.ts';
import {
  acceptReturns,
  draftReturns,
  readReturns,
  returnedFiles,
  returnEndings,
  takeImportBack,
} from '../jobs/returns.ts';
import type { Handlers } from './handlers.ts';

type ReturnCalls = Extract<keyof Handlers, `returns:${string}` | `imports:${string}`>;

export function returnHandlers(desk: Desk): Pick<Handlers, ReturnCalls> {
  const { dialogs } = desk.parts;
  return {
    async 'returns:choose'({ period }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const chosen = await dialogs.openFiles({
        title: '选择收到的反馈表（可多选）',
        kind: '表格文件',
        extensions: returnEndings,
      });
      if (chosen === null) return success(null);
      const files = returnedFiles(chosen);
      if (!files.ok) return files;
      const inputs = await readReturns(files.value, (done, total) => {
        desk.parts.send('app:progress', { label: '正在读取反馈表', done, total });
      }).finally(() => desk.parts.send('app:progress', null));
      // Another plan may have been opened while the files were read.
      if (desk.session !== session) return failure('tokenGone');
      const draft = draftReturns(session, inputs, period);
      return success({ ...draft.review, token: desk.token(draft) });
    },
    'returns:accept'({ token, take }) {
      const draft = desk.valueOf(token, isDraft);
      if (!draft) return failure('tokenGone');
      return desk.withPlan((session) => {
        const accepted = acceptReturns(session, draft, new Set(take));
        if (!accepted.ok) return accepted;
        const { importId, merged, stale, changed } = accepted.value;
        if (!importId || !changed) return failure('nothingToMerge');
        desk.parts.send('plan:changed', changed);
        return success({ importId, revision: session.revision, merged, stale: stale.length });
      });
    },
    'imports:undo'({ id }) {
      return desk.withPlan((session) => {
        const taken = takeImportBack(session, id);
        if (!taken.ok) return taken;
        const { reverted, kept, changed } = taken.value;
        if (changed) desk.parts.send('plan:changed', changed);
        return success({ revision: session.revision, reverted, kept });
      });
    },
  };
}

function isDraft(value: unknown): value is ReturnsDraft {
  return typeof value === 'object' && value !== null && 'review' in value && 'reports' in value;
}
