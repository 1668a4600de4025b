// Another copy of the open plan: read without writing to it, with the state that both copies stand on.
import { realpathSync } from 'node:fs';
import {
  commonState,
  mergesInEffect,
  type KeptMerge,
  type Lineage,
} from '#shared/copies/ancestor.ts';
import { standsOn, touchesOf, type MadeStep } from '#shared/copies/lineage.ts';
import type { Touches } from '#shared/copies/sides.ts';
import { reverseChange, sameValue, type StepMark } from '#shared/plan/change.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { LaidRows } from '#shared/plan/laidRows.ts';
import type { AnyRow, SheetName } from '#shared/plan/model.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { isHeldElsewhere, openForReading } from './openPlanFile.ts';
import { ownerOf } from './ownerFile.ts';
import type { PlanFile } from './planFile.ts';
import { formatVersion } from './schema.ts';

export type OtherCopy = {
  document: PlanDocument;
  /** The state that both stand on; null: not known, so that every difference is a question. */
  base: PlanDocument | null;
  touches: { mine: Touches; theirs: Touches };
  /** What a merge of it takes in. */
  marks: StepMark[];
  /** Whether both bear the same plan's id. */
  samePlan: boolean;
};

type Open = { file: PlanFile; document: PlanDocument };

/** Steps are taken back or read between two pauses. */
type Steps<Value> = Generator<number, Value>;

/**
 * Codes: sameCopy, otherPlan, copyNewer, planInUse, planDamaged and those of opening. Pauses with the number of rows read; the
 * file is closed when this ends, however it ends.
 */
export function* readCopyInSteps(mine: Open, path: string): Steps<Result<OtherCopy>> {
  if (isSameFile(mine.file.path, path)) return failure('sameCopy', path);
  const opened = openForReading(path);
  if (!opened.ok) {
    const { code } = opened.problem;
    // A crash left a journal beside it, which reading alone cannot take back.
    if (code === 'planCutOff') return failure('copyUnfinished', path);
    return code === 'planInUse' ? failure(code, path, ownerOf(path)) : opened;
  }
  const file = opened.value;
  try {
    if (file.version > formatVersion) return failure('copyNewer', path);
    if (isHeldElsewhere(path)) return failure('planInUse', path, ownerOf(path));
    const { snapshot, damaged } = yield* file.loadInSteps();
    if (damaged.length > 0 || snapshot.plan.length !== 1) return failure('copyDamaged', path);
    yield 0;
    const theirs = { file, document: fromSnapshot(snapshot) };
    yield 0;
    return yield* heldAgainst(mine, theirs);
  } finally {
    file.close();
  }
}

function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync.native(one) === realpathSync.native(other);
  } catch {
    return false;
  }
}

function* heldAgainst(mine: Open, theirs: Open): Steps<Result<OtherCopy>> {
  const planId = mine.file.property('planId');
  const samePlan = planId !== null && planId === theirs.file.property('planId');
  const own = lineageOf(mine.file);
  const other = lineageOf(theirs.file);
  yield 0;
  const { prefix, state } = commonState(own, other);
  const shared = [...theirs.document.tasks.keys()].some((id) => mine.document.tasks.has(id));
  const empty = mine.document.tasks.size === 0 || theirs.document.tasks.size === 0;
  if (!samePlan && prefix === 0 && (!shared || empty)) {
    return failure('otherPlan', theirs.file.path);
  }
  const since = {
    mine: yield* stepsSince(mine.file, state.side === 'mine' ? state.number : prefix),
    theirs: yield* stepsSince(theirs.file, state.side === 'theirs' ? state.number : prefix),
  };
  const isPrefix = state.side === 'mine' && state.number === prefix;
  const base = yield* takenBack(state.side === 'mine' ? mine : theirs, since[state.side]);
  // A history that does not lead to the same rows on both sides is nothing to stand on.
  const known =
    (samePlan || prefix > 0) &&
    (!isPrefix || (yield* isSamePlan(base, yield* takenBack(theirs, since.theirs))));
  const last = theirs.file.history.markOf(other.last);
  return success({
    document: theirs.document,
    base: known ? base : null,
    touches: known
      ? { mine: touchesOf(since.mine), theirs: touchesOf(since.theirs) }
      : { mine: new Map(), theirs: new Map() },
    marks: standsOn(last === null ? null : { number: other.last, mark: last }, other.merges),
    samePlan,
  });
}

/** What the history of a file says about where its plan comes from. */
export function lineageOf(file: PlanFile): Lineage {
  const steps = file.history.steps(-1);
  const merges = mergesInEffect(steps).flatMap((step): KeptMerge[] => {
    const merged = file.history.changeOf(step)?.merged;
    return merged ? [{ step, merged }] : [];
  });
  return {
    last: steps.at(-1)?.number ?? 0,
    markOf: (number) => file.history.markOf(number),
    merges,
  };
}

function* stepsSince(file: PlanFile, number: number): Steps<MadeStep[]> {
  const steps: MadeStep[] = [];
  for (const { number: step, at, who } of file.history.madeSince(number)) {
    const change = file.history.changeOf(step);
    if (change) steps.push({ at, who, change });
    yield 0;
  }
  return steps;
}

function* takenBack({ document }: Open, steps: readonly MadeStep[]): Steps<PlanDocument> {
  const rows = new LaidRows(document);
  for (const { change } of steps.toReversed()) {
    rows.apply(reverseChange(change));
    yield 0;
  }
  return rows.document();
}

function* isSamePlan(one: PlanDocument, other: PlanDocument): Steps<boolean> {
  let compared = 0;
  for (const [sheet, rows] of Object.entries(one) as [SheetName, ReadonlyMap<string, AnyRow>][]) {
    if (rows.size !== other[sheet].size) return false;
    for (const [id, row] of rows) {
      if (!sameValue(row, other[sheet].get(id))) return false;
      compared += 1;
      if (compared % 500 === 0) yield 0;
    }
  }
  return true;
}
