// Merging another copy of the open plan: reading it, comparing it with what both stand on, taking what a person took as one edit.
import path from 'node:path';
import { mergeLabel } from '#shared/copies/ancestor.ts';
import { compareCopies, type CopyComparison } from '#shared/copies/compareCopies.ts';
import type { CopyDifference } from '#shared/copies/difference.ts';
import { mergeCopies, type LeftOut } from '#shared/copies/mergeCopies.ts';
import type { PlanChanged } from '#shared/ipc/calls.ts';
import { isEmptyChange, type Change } from '#shared/plan/change.ts';
import { WorkingCopy } from '#shared/plan/workingCopy.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Pace } from '../pace.ts';
import type { PlanSession } from '../planSession.ts';
import { readCopyInSteps, type OtherCopy } from '../storage/readCopy.ts';
import { inStretches } from '../storage/stretches.ts';

/** Another copy held against one plan, until a person has decided. */
export type CopyDraft = {
  kind: 'copy';
  planId: string;
  fileName: string;
  other: OtherCopy;
  /** The plan as it was compared. */
  mine: PlanSession['document'];
  comparison: CopyComparison;
};

/** What the other copy would change; nothing is changed yet, neither here nor there. */
export async function draftCopy(
  session: PlanSession,
  file: string,
  pace?: Pace,
): Promise<Result<CopyDraft>> {
  const { document: mine, planId, store } = session;
  const read = await inStretches(readCopyInSteps({ file: store, document: mine }, file), pace);
  if (!read.ok) return read;
  const other = read.value;
  const comparison = await compared(other, mine, pace);
  return success({ kind: 'copy', planId, fileName: path.basename(file), other, mine, comparison });
}

function compared(
  { base, document: theirs, touches }: OtherCopy,
  mine: PlanSession['document'],
  pace: Pace | undefined,
): Promise<CopyComparison> {
  return inStretches(compareCopies({ base, mine, theirs, touches }), pace);
}

/** Rows that comparing goes through, for telling how far it is. */
export function rowsToCompare({ document }: PlanSession): number {
  return Object.values(document).reduce((sum, rows) => sum + rows.size, 0);
}

/** Differences as they go over the boundary and into JSON. */
export function shownCopyDifferences({ comparison }: CopyDraft): CopyDifference[] {
  return comparison.differences.map(({ steps: _steps, ...shown }) => shown);
}

/** What a person decided: taken, or left as this plan has it. A question in neither stays open. */
export type CopyDecisions = { take: ReadonlySet<string>; keep: ReadonlySet<string> };

export type AcceptedCopy = {
  changed: PlanChanged | null;
  taken: number;
  /** Ids of taken differences that are no longer what the review showed: not taken. */
  stale: string[];
  leftOut: LeftOut[];
  /** Questions that nobody answered: they are asked again at the next merge. */
  open: number;
};

/** A merge that is worked out and not yet in the plan. `document` is the plan into which it goes. */
export type ReadyMerge = Omit<AcceptedCopy, 'changed'> & {
  document: PlanSession['document'];
  change: Change;
  label: string;
};

/** Works the merge out; nothing is changed yet. */
export async function readyMerge(
  session: PlanSession,
  draft: CopyDraft,
  { take, keep }: CopyDecisions,
  pace?: Pace,
): Promise<Result<ReadyMerge>> {
  if (session.readOnlyBecause) return failure(session.readOnlyBecause, session.store.path);
  const { document } = session;
  const unchanged = document === draft.mine;
  const comparison = unchanged ? draft.comparison : await compared(draft.other, document, pace);
  const { fresh, stale } = unchanged
    ? { fresh: new Set(take), stale: [] }
    : stillShown(draft.comparison, comparison, take);
  const copy = new WorkingCopy(document);
  const year = Number(session.asOf.slice(0, 4));
  const { change, leftOut } = await inStretches(mergeCopies(copy, comparison, fresh, year), pace);
  const questions = comparison.differences.filter(
    ({ decision, choices }) => decision === 'conflict' && choices.length > 0,
  );
  const open = questions.filter(({ id }) => !take.has(id) && !keep.has(id)).length;
  // Only where everything was decided is the other copy behind this plan.
  const settled = open === 0 && leftOut.length === 0 && stale.length === 0;
  const merged = settled && comparison.differences.length > 0 ? { merged: draft.other.marks } : {};
  return success({
    document,
    change: { ...change, ...merged },
    label: `${mergeLabel}${draft.fileName}`,
    taken: fresh.size - leftOut.length,
    stale,
    leftOut,
    open,
  });
}

/** Puts a merge into the plan as one edit. Fails with `planBusy` where the plan was edited since it was worked out. */
export function* takeMerge(
  session: PlanSession,
  ready: ReadyMerge,
): Generator<number, Result<AcceptedCopy>> {
  const { document, change, label, ...result } = ready;
  if (session.readOnlyBecause) return failure(session.readOnlyBecause, session.store.path);
  if (session.document !== document) return failure('planBusy');
  if (isEmptyChange(change) && !change.merged) return success({ ...result, changed: null });
  const kept = yield* session.takeInSteps(change, label);
  return kept.ok ? success({ ...result, changed: kept.value }) : kept;
}

/** `单位：市规划局（已有同名单位。）` */
export function wordLeftOut({ difference, code }: LeftOut): string {
  const { field, about } = difference;
  return `${[field, about].filter((part) => part !== '').join('：')}（${wordProblem({ code })}）`;
}

/** The plan may have changed during the review: only what is the same as was shown goes in. */
function stillShown(shown: CopyComparison, now: CopyComparison, take: ReadonlySet<string>) {
  const current = new Map(now.differences.map((each) => [each.id, each]));
  const fresh = new Set<string>();
  const stale: string[] = [];
  for (const { id, before, after } of shown.differences) {
    if (!take.has(id)) continue;
    const same = current.get(id);
    if (same?.before === before && same.after === after) fresh.add(id);
    else stale.push(id);
  }
  return { fresh, stale };
}
