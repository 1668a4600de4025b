// The review of returns as the screen knows it: its files, the file or questions that are shown, and what was decided last.
// The truth is in the main process; decisions go there one after the other, in the order in which they were made.
import type { Bridge } from '#shared/ipc/calls.ts';
import type { Decided } from '#shared/ipc/returnCalls.ts';
import type {
  Difference,
  FileDetail,
  ReturnsReview,
  ReviewDecision,
} from '#shared/returns/review.ts';
import { failure, success, type Problem, type Result } from '#shared/result.ts';

/** What is shown: one file, or everything of all files that needs a person. */
export type ReviewView = { file: number } | 'open';

/** Everything that needs a person, as far as it is listed; `count` counts what is not listed too. */
export type OpenDifferences = { differences: readonly Difference[]; count: number };

export type DeskState = {
  review: ReturnsReview;
  view: ReviewView;
  /** The file that is shown, or the one before it until it has come; null while there is none. */
  detail: FileDetail | null;
  open: OpenDifferences | null;
  /** Why what is shown could not be fetched. */
  problem: Problem | null;
  /** A difference to be brought into view: a decision on it was taken back or repeated. A new object each time. */
  goTo: { id: string } | null;
};

export type ReviewDesk = {
  getState(): DeskState;
  subscribe(listener: () => void): () => void;
  show(view: ReviewView): void;
  decide(decision: ReviewDecision): Promise<Result<null>>;
  step(way: 'undo' | 'redo'): Promise<Result<null>>;
  /** The same review with more files. */
  adopt(review: ReturnsReview): void;
};

export function createReviewDesk(bridge: Bridge, first: ReturnsReview): ReviewDesk {
  const { token } = first;
  let state: DeskState = {
    review: first,
    view: firstView(first),
    detail: null,
    open: null,
    problem: null,
    goTo: null,
  };
  const listeners = new Set<() => void>();
  const put = (next: Partial<DeskState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  /** Counts what was asked for: an answer that something newer has overtaken is not shown. */
  let asked = 0;
  const fetchFile = async (file: number) => {
    const own = (asked += 1);
    const reply = await answered(() => bridge.call('returns:file', { token, file }));
    if (own !== asked) return;
    put(
      reply.ok
        ? { detail: kept(state.detail, reply.value) }
        : { detail: null, problem: reply.problem },
    );
  };
  const fetchOpen = async () => {
    const own = (asked += 1);
    const reply = await answered(() => bridge.call('returns:open', { token }));
    if (own !== asked) return;
    put(reply.ok ? { open: keptOpen(state.open, reply.value) } : { problem: reply.problem });
  };
  const fetchShown = () => (state.view === 'open' ? fetchOpen() : fetchFile(state.view.file));

  const show = (view: ReviewView, goTo: DeskState['goTo'] = null) => {
    // From file to file the last one stays until the next has come: a sheet that is kept costs less than a new one.
    const detail = view === 'open' || state.view === 'open' ? null : state.detail;
    put({ view, detail, open: null, problem: null, goTo });
    void fetchShown();
  };

  /** What was taken back may have left the list of questions, or never have stood there: then its file is shown. */
  const bringIntoList = async (about: Decided['about']) => {
    const listed = ({ id }: { id: string | null }) =>
      state.open?.differences.some((each) => each.id === id) === true;
    if (!about || listed(about)) return;
    await fetchOpen();
    if (!listed(about)) show({ file: about.file }, state.goTo);
  };

  const take = async (call: () => Promise<Result<Decided>>): Promise<Result<null>> => {
    const reply = await answered(call);
    if (!reply.ok) return reply;
    const { review, detail, about } = reply.value;
    const { view } = state;
    const goTo = about?.id ? { id: about.id } : null;
    put({ review, ...(about ? { goTo } : {}) });
    if (view === 'open') {
      // What was decided stays where it is until the list is asked for again, so that nothing jumps under the keys.
      if (detail && state.open) put({ open: openAfter(state.open, detail) });
      else await fetchOpen();
      await bringIntoList(about);
    } else if (about && about.file !== view.file) show({ file: about.file }, goTo);
    else if (detail && detail.file.index === view.file) {
      asked += 1;
      put({ detail: kept(state.detail, detail) });
    } else await fetchFile(view.file);
    return success(null);
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<Result<null>>): Promise<Result<null>> => {
    const next = last.then(work);
    last = next;
    return next;
  };

  void fetchShown();
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (view) => show(view),
    decide: (decision) =>
      inTurn(() => take(() => bridge.call('returns:decide', { token, decision }))),
    step: (way) => inTurn(() => take(() => bridge.call(`returns:${way}`, { token }))),
    adopt(review) {
      put({ review });
      void fetchShown();
    },
  };
}

/** Questions come first; without any, the first file. */
function firstView({ files, counts }: ReturnsReview): ReviewView {
  const [file] = files;
  return counts.open > 0 || !file ? 'open' : { file: file.index };
}

async function answered<Value>(call: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await call();
  } catch {
    return failure('internal');
  }
}

/** Differences that are as they were stay the same objects, so that a sheet redraws only what changed. */
function kept(before: FileDetail | null, after: FileDetail): FileDetail {
  if (before?.file.index !== after.file.index) return after;
  return { ...after, differences: keptDifferences(before.differences, after.differences) };
}

function keptOpen(before: OpenDifferences | null, after: OpenDifferences): OpenDifferences {
  return { ...after, differences: keptDifferences(before?.differences ?? [], after.differences) };
}

function openAfter({ differences, count }: OpenDifferences, detail: FileDetail): OpenDifferences {
  const now = new Map(detail.differences.map((each) => [each.id, each]));
  const after = differences
    .filter(({ id, fileIndex }) => fileIndex !== detail.file.index || now.has(id))
    .map((each) => now.get(each.id) ?? each);
  return { differences: keptDifferences(differences, after), count };
}

function keptDifferences(
  before: readonly Difference[],
  after: readonly Difference[],
): Difference[] {
  const known = new Map(before.map((each) => [each.id, each]));
  return after.map((each) => {
    const old = known.get(each.id);
    return old && isSame(old, each) ? old : each;
  });
}

function isSame(a: Difference, b: Difference): boolean {
  const keys = Object.keys(b) as (keyof Difference)[];
  return keys.every((key) => a[key] === b[key]);
}
