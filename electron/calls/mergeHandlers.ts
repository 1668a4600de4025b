// Calls about another copy of the open plan: choose or drop it, review, merge.
import type { CopyReview } from '#shared/ipc/mergeCalls.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { paced } from '../pace.ts';
import {
  draftCopy,
  readyMerge,
  rowsToCompare,
  shownCopyDifferences,
  takeMerge,
  wordLeftOut,
  type CopyDraft,
} from '../jobs/copies.ts';
import type { PlanSession } from '../planSession.ts';
import { planExtension } from '../storage/openPlanFile.ts';
import { droppedFile } from './droppedFile.ts';
import type { Handlers } from './handlers.ts';

type MergeCalls = Extract<keyof Handlers, `merge:${string}`>;

/** Long work of which everything is left as it was when it is stopped: then the answer is null. */
async function untilStopped<Value>(
  desk: Desk,
  label: string,
  total: number,
  work: (pace: ReturnType<typeof paced>) => Promise<Result<Value>>,
): Promise<Result<Value | null>> {
  return desk.work.run(async (signal, tell) => {
    let most = 0;
    const pace = paced(signal, (done) => {
      // Steps of the work count anew; the bar does not run back.
      most = Math.max(most, Math.min(done, total));
      tell(label, most, total);
    });
    try {
      return await work(pace);
    } catch (error) {
      if (signal.aborted) return success(null);
      throw error;
    }
  });
}

export function mergeHandlers(desk: Desk): Pick<Handlers, MergeCalls> {
  const review = async (file: string): Promise<Result<CopyReview | null>> => {
    const { session } = desk;
    if (!session) return failure('noPlanOpen');
    const total = rowsToCompare(session);
    const read = await untilStopped(desk, '正在对照另一份计划', total, (pace) =>
      draftCopy(session, file, pace),
    );
    if (!read.ok) return read;
    if (read.value === null) return success(null);
    if (desk.session !== session) return failure('tokenGone');
    const draft = read.value;
    return success({
      token: desk.token(draft),
      fileName: draft.fileName,
      samePlan: draft.other.samePlan,
      common: draft.other.base !== null,
      differences: shownCopyDifferences(draft),
    });
  };

  return {
    async 'merge:choose'() {
      if (!desk.session) return failure('noPlanOpen');
      const file = await desk.parts.dialogs.openFile({
        title: '选择另一份计划',
        kind: '计划文件',
        extensions: [planExtension.slice(1)],
      });
      return file === null ? success(null) : review(file);
    },
    async 'merge:dropped'({ path: file }) {
      const dropped = droppedFile(desk, file);
      return dropped.ok ? review(file) : dropped;
    },
    async 'merge:accept'({ token, take, keep }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const draft = desk.valueOf(token, isDraft);
      if (!draft || session.planId !== draft.planId) return failure('tokenGone');
      const decisions = { take: new Set(take), keep: new Set(keep) };
      const ready = await untilStopped(desk, '正在合并', rowsToCompare(session), (pace) =>
        readyMerge(session, draft, decisions, pace),
      );
      if (!ready.ok) return ready;
      const { value: merge } = ready;
      if (merge === null) return success(null);
      const write = function* (plan: PlanSession) {
        if (plan !== session) return failure('tokenGone');
        const done = yield* takeMerge(session, merge);
        if (!done.ok) return done;
        const { changed, taken, stale, leftOut, open } = done.value;
        if (!changed) return failure('nothingToMerge');
        desk.parts.send('plan:changed', changed);
        return success({
          revision: session.revision,
          taken,
          stale: stale.length,
          open,
          leftOut: leftOut.map(wordLeftOut),
        });
      };
      return desk.write('正在合并', write, 'merge');
    },
  };
}

function isDraft(value: unknown): value is CopyDraft {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'copy';
}
