// What holds of merging two copies whatever was done to them.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignCopies } from '#shared/copies/align.ts';
import { unitMerges, type UnitMerge } from '#shared/copies/unitMerges.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { brokenReferences } from '#shared/plan/references.ts';
import { smallPlan } from '#tests/plan/smallPlan.ts';
import { compared, edited, finish, merged, saying } from './copyKit.ts';
import { randomEdits } from './randomCopies.ts';

const base = smallPlan();

/** Two copies. What both did to one unit by merging and deleting is for a person: `tests/copies/merging.test.ts`. */
const pairs = fc
  .tuple(randomEdits('a'), randomEdits('b'))
  .map(([first, second]) => [edited(base, ...first), edited(base, ...second)] as const)
  .filter(([mine, theirs]) => {
    const [here, there] = [unitMerges(base, mine), unitMerges(base, theirs)];
    const goes = (copy: PlanDocument) => [...base.units.keys()].filter((id) => !copy.units.has(id));
    const heirs = (merges: UnitMerge[]) => merges.flatMap(({ keep, drop }) => [keep, drop]);
    return (
      !heirs(here).some((id) => goes(theirs).includes(id)) &&
      !heirs(there).some((id) => goes(mine).includes(id))
    );
  });

it('[CP1] a copy has nothing for itself, nor for the plan that it was taken from', () => {
  fc.assert(
    fc.property(randomEdits('a'), (operations) => {
      const copy = edited(base, ...operations);
      expect(compared(base, copy, copy).differences).toEqual([]);
      expect(compared(null, copy, copy).differences).toEqual([]);
      expect(compared(base, copy, base).differences).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('[CP6] what only the other copy changed goes in without a question, and makes the other copy', () => {
  fc.assert(
    fc.property(randomEdits('b', 12), (operations) => {
      const copy = edited(base, ...operations);
      const { document, leftOut, comparison } = merged(base, base, copy);
      expect(comparison.differences.filter(({ decision }) => decision !== 'safe')).toEqual([]);
      expect(leftOut).toEqual([]);
      const [got, wanted] = saying(document, copy);
      expect(got).toEqual(wanted);
    }),
    { numRuns: 200 },
  );
});

it('[CP6] [CP13] nothing is dropped in silence: after the merge what still differs was asked or is this plan’s own', () => {
  fc.assert(
    fc.property(pairs, ([mine, theirs]) => {
      const { document, leftOut, comparison } = merged(base, mine, theirs, 'safe');
      expect(brokenReferences(document)).toEqual([]);
      const again = compared(base, document, theirs).differences;
      const asked = new Set(
        comparison.differences
          .filter(({ decision }) => decision === 'conflict')
          .map(({ id }) => id),
      );
      const left = new Set(leftOut.map(({ difference }) => difference.id));
      const told = again.filter(({ id }) => !left.has(id));
      expect(told.filter(({ decision }) => decision === 'safe')).toEqual([]);
      if (leftOut.length === 0) expect(told.filter(({ id }) => !asked.has(id))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('[CP7] the other copy’s side of every question leaves no question', () => {
  fc.assert(
    fc.property(pairs, ([mine, theirs]) => {
      const { document, leftOut } = merged(base, mine, theirs, 'theirs');
      expect(brokenReferences(document)).toEqual([]);
      const left = new Set(leftOut.map(({ difference }) => difference.id));
      const again = compared(base, document, theirs).differences.filter(
        ({ id, choices }) => choices.length > 0 && !left.has(id),
      );
      expect(again).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('[CP12] it does not matter which copy takes in the other, the questions being answered alike', () => {
  fc.assert(
    fc.property(pairs, ([mine, theirs]) => {
      const here = merged(base, mine, theirs, 'mine');
      const there = merged(base, theirs, mine, 'theirs');
      if (here.leftOut.length + there.leftOut.length > 0) return;
      // Values of a column that both added with different kinds are shown and cannot be taken.
      const shown = [here, there].flatMap(({ comparison }) => comparison.differences);
      if (shown.some(({ choices }) => choices.length === 0)) return;
      const [one, other] = saying(here.document, there.document);
      expect(other.rows).toEqual(one.rows);
      // What both added alike stands where this plan has it.
      const alike = finish(alignCopies(mine, theirs)) !== theirs;
      if (!alike) expect(other.orders).toEqual(one.orders);
    }),
    { numRuns: 200 },
  );
});
