// Calls about a revised notice for the open plan: choose, drop or paste it, review, accept.
import path from 'node:path';
import type { RevisionReview } from '#shared/ipc/revisionCalls.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { proposalEndings } from '../jobs/notice.ts';
import {
  acceptRevision,
  draftRevision,
  shownDifferences,
  type RevisionDraft,
} from '../jobs/revision.ts';
import type { NoticeRequest } from '../reading/request.ts';
import type { PlanSession } from '../planSession.ts';
import { droppedFile } from './droppedFile.ts';
import type { Handlers } from './handlers.ts';
import { readShown } from './readShown.ts';

type RevisionCalls = Extract<keyof Handlers, `revision:${string}`>;

export function revisionHandlers(desk: Desk): Pick<Handlers, RevisionCalls> {
  const { dialogs } = desk.parts;

  /** Reads first, then compares with the plan that is open by then, which must be the one that was open before. */
  const review = async (
    fileName: string,
    request: NoticeRequest,
  ): Promise<Result<RevisionReview | null>> => {
    const { session } = desk;
    if (!session) return failure('noPlanOpen');
    const document = await readShown(desk, request, fileName);
    if (!document.ok || document.value === null) return document as Result<null>;
    if (desk.session !== session) return failure('tokenGone');
    const { source, proposal } = document.value;
    const draft = draftRevision(session, proposal, fileName);
    return success({
      token: desk.token(draft),
      fileName,
      source,
      differences: shownDifferences(draft),
      doubts: draft.doubts,
    });
  };

  return {
    async 'revision:choose'() {
      if (!desk.session) return failure('noPlanOpen');
      const file = await dialogs.openFile({
        title: '选择修订后的通知或任务表',
        kind: '通知或任务表',
        extensions: proposalEndings,
      });
      return file === null
        ? success(null)
        : review(path.basename(file), { kind: 'file', path: file });
    },
    'revision:paste': ({ text }) =>
      review('粘贴的文字', { kind: 'text', text, where: '粘贴的文字' }),
    'revision:dropped'({ path: file }) {
      const dropped = droppedFile(desk, file);
      if (!dropped.ok) return dropped;
      const ending = path.extname(file).slice(1).toLowerCase();
      if (!proposalEndings.includes(ending)) return failure('notNoticeFile', path.basename(file));
      return review(path.basename(file), { kind: 'file', path: file });
    },
    'revision:accept'({ token, take }) {
      const draft = desk.valueOf(token, isDraft);
      if (!draft) return failure('tokenGone');
      const write = function* (session: PlanSession) {
        if (session.planId !== draft.planId) return failure('tokenGone');
        const taken = new Map(take.map(({ id, choice }) => [id, choice]));
        const accepted = yield* acceptRevision(session, draft, taken);
        if (!accepted.ok) return accepted;
        const { changed, taken: count, stale } = accepted.value;
        if (!changed) return failure('nothingToMerge');
        desk.parts.send('plan:changed', changed);
        return success({ revision: session.revision, taken: count, stale: stale.length });
      };
      return desk.write('正在采纳修订', write, 'revision');
    },
  };
}

function isDraft(value: unknown): value is RevisionDraft {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'revision'
  );
}
