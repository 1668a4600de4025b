// Calls about returns: read files, review them, decide, accept, take back.
import { shell } from 'electron';
import path from 'node:path';
import type { Decided, ReturnSource, ReviewRead } from '#shared/ipc/returnCalls.ts';
import { fileOfDifference } from '#shared/returns/fileDecisions.ts';
import type { ReviewDecision } from '#shared/returns/review.ts';
import type { Period } from '#shared/plan/model.ts';
import { sendBackText } from '#shared/returns/sendBack.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { readReturns, type BatchOptions, type ReadBatch } from '../jobs/readReturns.ts';
import { returnedFiles, returnEndings } from '../jobs/returnedFiles.ts';
import { OpenReview } from '../jobs/returnReview.ts';
import { acceptReturnsInSteps, draftAhead, takeImportBackInSteps } from '../jobs/returns.ts';
import {
  sendBackName,
  sendBackOfFile,
  writeSendBackFile,
  writeSendBacks,
} from '../jobs/sendBack.ts';
import type { PlanSession } from '../planSession.ts';
import { droppedFile } from './droppedFile.ts';
import type { Handlers } from './handlers.ts';

type ReturnCalls = Extract<keyof Handlers, `returns:${string}` | `imports:${string}`>;

/** Most differences that are handed over at once. */
const mostOpen = 2000;

export function returnHandlers(desk: Desk): Pick<Handlers, ReturnCalls> {
  const reviewOf = (token: string) => desk.valueOf(token, isReview);
  const withReview = <Value>(token: string, work: (review: OpenReview) => Result<Value>) => {
    const review = reviewOf(token);
    return review ? work(review) : failure('tokenGone');
  };
  const decided = (
    review: OpenReview,
    token: string,
    decision: ReviewDecision,
    steps: boolean,
  ): Result<Decided> => {
    const file = fileOfDecision(decision);
    return success({
      review: review.shown(token),
      detail: file === null ? null : review.detail(file),
      about: steps ? placeOfDecision(decision) : null,
    });
  };
  const step = (token: string, way: 'undo' | 'redo') =>
    withReview(token, (review) => {
      const decision = review.step(way);
      if (decision) return decided(review, token, decision, true);
      return failure(way === 'undo' ? 'nothingToUndo' : 'nothingToRedo');
    });

  /** Null: the person chose nothing. `before` is how many files the review has already. */
  const read = async (
    source: ReturnSource,
    period: Period,
    before: number,
  ): Promise<Result<ReadBatch | null>> => {
    const { session } = desk;
    if (!session) return failure('noPlanOpen');
    const chosen =
      'paths' in source ? dropped(desk, source.paths) : await choose(desk, source.what);
    if (!chosen.ok || chosen.value === null) return chosen as Result<null>;
    const batch = await readFiles(desk, chosen.value, (input, index) => {
      if (desk.session === session) draftAhead(session, period, input, before + index);
    });
    // Another plan may have been opened while the files were read.
    return desk.session === session ? batch : failure('tokenGone');
  };
  const begin = async (
    period: Period,
    source: ReturnSource,
  ): Promise<Result<ReviewRead | null>> => {
    const batch = await read(source, period, 0);
    if (!batch.ok || !batch.value || !desk.session) return batch as Result<null>;
    const { inputs, left } = batch.value;
    const review = new OpenReview(desk.session, period, inputs);
    return success({ ...review.shown(desk.token(review)), left });
  };

  return {
    'returns:choose': ({ period, what }) => begin(period, { what }),
    'returns:dropped': async ({ period, paths }) =>
      (await begin(period, { paths })) as Result<ReviewRead>,
    async 'returns:more'({ token, from }) {
      const open = reviewOf(token);
      if (!open) return failure('tokenGone');
      const batch = await read(from, open.period, open.size);
      if (!batch.ok || !batch.value) return batch as Result<null>;
      const { inputs, left } = batch.value;
      return withReview(token, (review) => {
        review.add(inputs);
        return success({ ...review.shown(token), left });
      });
    },
    'returns:shown': ({ token }) =>
      withReview(token, (review) => {
        review.compareAgain();
        return success(review.shown(token));
      }),
    'returns:file': ({ token, file }) =>
      withReview(token, (review) => {
        const detail = review.detail(file);
        return detail ? success(detail) : failure('tokenGone');
      }),
    'returns:open': ({ token }) => withReview(token, (review) => success(review.open(mostOpen))),
    'returns:decide': ({ token, decision }) =>
      withReview(token, (review) => {
        const made = review.decide(decision);
        return made.ok ? decided(review, token, decision, false) : made;
      }),
    'returns:undo': ({ token }) => step(token, 'undo'),
    'returns:redo': ({ token }) => step(token, 'redo'),
    async 'returns:accept'({ token }) {
      const review = reviewOf(token);
      if (!review) return failure('tokenGone');
      if (desk.session !== review.session) return failure('tokenGone');
      const write = function* (session: PlanSession) {
        const accepted = yield* acceptReturnsInSteps(session, review.draft, 'decided');
        if (!accepted.ok) return accepted;
        const { importId, merged, stale, changed } = accepted.value;
        if (!importId || !changed) return failure('nothingToMerge');
        desk.parts.settings.rememberReturns(review.files);
        desk.parts.send('plan:changed', changed);
        return success({ importId, revision: session.revision, merged, stale: stale.length });
      };
      return desk.write('正在合并反馈表', write, 'import');
    },
    async 'returns:source'({ token, file }) {
      const place = reviewOf(token)?.place(file);
      if (!place) return failure('tokenGone');
      const refused = await shell.openPath(place);
      return refused === '' ? success(null) : failure('cannotOpenFile', path.basename(place));
    },
    'returns:sendBack': ({ token, file }) =>
      withReview(token, (review) => {
        const sendBack = sendBackOfFile(review, file);
        if (!sendBack.ok) return sendBack;
        const { value } = sendBack;
        return success({ text: sendBackText(value), count: value.rows.length });
      }),
    async 'returns:writeSendBack'({ token, file }) {
      const review = reviewOf(token);
      if (!review) return failure('tokenGone');
      const sendBack = sendBackOfFile(review, file);
      if (!sendBack.ok) return sendBack;
      return desk.save(
        {
          title: '导出退回意见',
          name: `${sendBackName(sendBack.value)}.xlsx`,
          extension: 'xlsx',
          kind: 'Excel 工作簿',
        },
        (place) => writeSendBackFile(sendBack.value, place),
      );
    },
    async 'returns:writeSendBacks'({ token, files }) {
      const review = reviewOf(token);
      if (!review) return failure('tokenGone');
      const folder = await desk.parts.dialogs.chooseFolder({ title: '选择存放退回意见的文件夹' });
      if (folder === null) return success(null);
      const sent = await desk.work.run((signal, tell) =>
        writeSendBacks(
          review,
          files,
          folder,
          (done, total) => tell('正在导出退回意见', done, total),
          signal,
        ),
      );
      return success({ folder: desk.writtenFile(folder), ...sent });
    },
    'imports:undo'({ id }) {
      const write = function* (session: PlanSession) {
        const taken = yield* takeImportBackInSteps(session, id);
        if (!taken.ok) return taken;
        const { reverted, kept, failed, changed } = taken.value;
        if (changed) desk.parts.send('plan:changed', changed);
        return success({ revision: session.revision, reverted, kept, failed });
      };
      return desk.write('正在撤回导入', write, 'takeBack');
    },
  };
}

async function choose(desk: Desk, what: 'files' | 'folder'): Promise<Result<string[] | null>> {
  const { dialogs } = desk.parts;
  if (what === 'folder') {
    const folder = await dialogs.chooseFolder({ title: '选择存放反馈表的文件夹' });
    return success(folder === null ? null : [folder]);
  }
  const files = await dialogs.openFiles({
    title: '选择收到的反馈表（可多选）',
    kind: '表格文件',
    extensions: returnEndings,
  });
  return success(files);
}

function dropped(desk: Desk, paths: readonly string[]): Result<string[]> {
  const strange = paths.map((each) => droppedFile(desk, each)).find(({ ok }) => !ok);
  return strange?.ok === false ? strange : success([...paths]);
}

/** Null: it was stopped before anything was read. */
function readFiles(
  desk: Desk,
  paths: readonly string[],
  ahead: BatchOptions['ahead'],
): Promise<Result<ReadBatch | null>> {
  return desk.work.run(async (signal, tell) => {
    tell('正在查找反馈表', 0, 0);
    const files = await returnedFiles(paths, signal);
    if (!files.ok) return files;
    const batch = await readReturns(files.value, {
      start: desk.parts.startReading,
      signal,
      ahead,
      progress: (done, total, file) => tell(`正在读取“${path.basename(file)}”`, done, total),
    });
    return success(batch.inputs.length > 0 ? batch : null);
  });
}

/** The one file that a decision is about; null for several. */
function fileOfDecision(decision: ReviewDecision): number | null {
  if ('file' in decision) return decision.file;
  const ids = decision.type === 'take' ? decision.ids : [decision.id];
  const files = new Set(ids.map(fileOfDifference));
  const [only] = files;
  return files.size === 1 && only !== undefined ? only : null;
}

/** Where a decision can be seen: its file, and its first difference. */
function placeOfDecision(decision: ReviewDecision): Decided['about'] {
  if ('file' in decision) return { file: decision.file, id: null };
  const [id] = decision.type === 'take' ? decision.ids : [decision.id];
  return id === undefined ? null : { file: fileOfDifference(id), id };
}

function isReview(value: unknown): value is OpenReview {
  return value instanceof OpenReview;
}
