// Two copies of a plan that were edited apart, against what they have in common: what would go from the other copy into this
// plan, and what a person has to decide [CP1]–[CP12].
import type { PlanDocument } from '../plan/document.ts';
import { tasksInOrder } from '../plan/document.ts';
import { sheetNames, type AnyRow, type SheetName } from '../plan/model.ts';
import { alignCopies } from './align.ts';
import { compareFields } from './compareFields.ts';
import { compareOrder } from './compareOrder.ts';
import {
  compareLoneRow,
  gatheredDifferences,
  type Gathered,
  type RowSides,
} from './compareRows.ts';
import type { PlannedCopyDifference } from './difference.ts';
import { childrenOf, frameOf, sameRow, touchOf, type Touches } from './sides.ts';
import { followed, unitMerges, withMerges, type UnitMerge } from './unitMerges.ts';

/** `base` null: without a common state, every difference is a question [CP4]. */
export type CopiesApart = {
  base: PlanDocument | null;
  mine: PlanDocument;
  theirs: PlanDocument;
  touches?: { mine: Touches; theirs: Touches };
};

/** `sides` is what `mergeCopies` needs beside the differences: the other copy with ids of this plan. */
export type CopyComparison = { sides: RowSides; differences: PlannedCopyDifference[] };

const nobody: Touches = new Map();
/** Rows between two pauses. */
const stretch = 500;

/** Pauses with the number of rows compared so far. */
export function* compareCopies(copies: CopiesApart): Generator<number, CopyComparison> {
  const { sides, merges } = yield* prepared(copies);
  const gathered: Gathered = new Map();
  const found = merges.map((merge) => mergeDifference(sides, copies.mine, merge));
  let compared = 0;
  for (const sheet of sheetNames) {
    const base = (sides.base?.[sheet] ?? new Map()) as ReadonlyMap<string, AnyRow>;
    const mine = sides.mine[sheet] as ReadonlyMap<string, AnyRow>;
    const theirs = sides.theirs[sheet] as ReadonlyMap<string, AnyRow>;
    const onlyTheirs = [...theirs.keys()].filter((id) => !mine.has(id));
    for (const id of [...mine.keys(), ...onlyTheirs]) {
      const row = { base: base.get(id) ?? null, mine: mine.get(id), theirs: theirs.get(id) };
      if (row.mine && row.theirs) {
        const same = sameRow(row.mine, row.theirs) || isOneReturn(sheet, row.base);
        const { mine: own, theirs: other } = row;
        if (!same) {
          found.push(...compareFields(sides, sheet, { base: row.base, mine: own, theirs: other }));
        }
      } else {
        const lone = { ...row, mine: row.mine ?? null, theirs: row.theirs ?? null };
        const difference = compareLoneRow(sides, sheet, lone, gathered);
        if (difference) found.push(difference);
      }
      compared += 1;
      if (compared % stretch === 0) yield compared;
    }
  }
  found.push(...(yield* compareOrder(sides)), ...gatheredDifferences(sides, gathered));
  yield compared;
  return { sides, differences: inOrderOfPlan(sides, found) };
}

/** The same file that was merged in both is one return, by whichever import it came. */
function isOneReturn(sheet: SheetName, base: AnyRow | null): boolean {
  return sheet === 'returns' && base === null;
}

function* prepared(
  copies: CopiesApart,
): Generator<number, { sides: RowSides; merges: UnitMerge[] }> {
  const touches = copies.touches ?? { mine: nobody, theirs: nobody };
  const theirMerges = copies.base ? unitMerges(copies.base, copies.theirs) : [];
  const myMerges = copies.base ? unitMerges(copies.base, copies.mine) : [];
  const inTheirs = followed(theirMerges, myMerges);
  const inMine = followed(myMerges, theirMerges);
  const mine = withMerges(copies.mine, inTheirs);
  const base = copies.base ? withMerges(copies.base, [...inTheirs, ...inMine]) : null;
  yield 0;
  const theirs = yield* alignCopies(mine, withMerges(copies.theirs, inMine));
  yield 0;
  const own = childrenOf(mine);
  yield 0;
  const others = childrenOf(theirs);
  yield 0;
  const children = { base: base ? childrenOf(base) : new Map(), mine: own, theirs: others };
  yield 0;
  const merges = inTheirs.filter(
    ({ drop }) => copies.mine.units.has(drop) && !mine.units.has(drop),
  );
  return { sides: { base, mine, theirs, names: { mine, theirs }, touches, children }, merges };
}

function mergeDifference(
  sides: RowSides,
  before: PlanDocument,
  merge: UnitMerge,
): PlannedCopyDifference {
  const drop = before.units.get(merge.drop);
  const keep = before.units.get(merge.keep);
  if (!drop || !keep) throw new Error('a merged unit is not there');
  return {
    ...frameOf(sides, 'units', keep),
    id: `units:${merge.drop}:merged`,
    change: 'changed',
    field: '合并单位',
    before: `${drop.name}、${keep.name}`,
    after: keep.name,
    decision: 'safe',
    reason: `“${drop.name}”并入“${keep.name}”，任务、进展等一并改过来`,
    choices: ['take'],
    mine: null,
    theirs: touchOf(sides.touches.theirs, 'units', merge.drop),
    steps: [merge],
  };
}

/** What is about the whole plan first, then project by project, then records. */
function inOrderOfPlan(
  { mine, theirs }: RowSides,
  differences: readonly PlannedCopyDifference[],
): PlannedCopyDifference[] {
  const places = new Map<string, number>();
  for (const document of [mine, theirs]) {
    for (const { projectId } of tasksInOrder(document)) {
      const key = `project ${projectId}`;
      if (!places.has(key)) places.set(key, places.size + 1);
    }
  }
  const first = new Set(['基本信息和设置', '单位', '工程（项目）', '行动', '自定义列', '时间节点']);
  const placeOf = ({ group }: PlannedCopyDifference) =>
    places.get(group.id) ?? (first.has(group.id) ? 0 : Number.MAX_VALUE);
  return differences.toSorted((a, b) => placeOf(a) - placeOf(b) || 0);
}
