// A plan in pieces of text is the same plan when it is put together.
import { describe, expect, it } from 'vitest';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import {
  createAssembly,
  mostAtOnce,
  planPieces,
  rowsIn,
  rowsInPiece,
} from '#shared/ipc/planPieces.ts';
import { toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { largePlan } from '#tests/bench/largePlan.ts';
import { smallPlan } from '#tests/plan/smallPlan.ts';

function together(document: PlanDocument, asOf: string) {
  const flags = computeFlags(document, asOf);
  const pieces = planPieces(document, flags);
  const assembly = createAssembly();
  for (let index = 0; index < pieces.count; index += 1) assembly.add(pieces.text(index) ?? '');
  return { flags, pieces, assembly };
}

describe('a plan in pieces', () => {
  it.each([
    ['small', smallPlan()],
    ['large', largePlan({ tasks: 2500, deadlinesPerTask: 1, units: 30, columns: 7 })],
  ])('is the same plan again: %s', (_name, document) => {
    const { flags, assembly } = together(document, '2023-06-30');
    expect(toSnapshot(assembly.document())).toEqual(toSnapshot(document));
    expect(assembly.flags()).toEqual(flags);
  });

  it('comes in as many pieces as its rows ask for, and no further ones', () => {
    const document = largePlan({ tasks: 2500, deadlinesPerTask: 1, units: 30 });
    const { pieces, flags } = together(document, '2022-06-30');
    expect(rowsIn(document)).toBeGreaterThan(mostAtOnce);
    const lists = [...Object.values(toSnapshot(document)), flags];
    const sizes = lists.map(({ length }) => Math.ceil(length / rowsInPiece));
    expect(pieces.count).toBe(sizes.reduce((sum, each) => sum + each));
    expect(pieces.text(pieces.count)).toBeNull();
  });
});
