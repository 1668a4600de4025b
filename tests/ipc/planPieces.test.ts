// A plan in pieces of text is the same plan when it is put together.
import { describe, expect, it } from 'vitest';
import {
  createAssembly,
  mostAtOnce,
  pieceMaker,
  planPieces,
  rowsIn,
  rowsInPiece,
} from '#shared/ipc/planPieces.ts';
import { toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { SheetName } from '#shared/plan/model.ts';
import { largePlan } from '#tests/bench/largePlan.ts';
import { smallPlan } from '#tests/plan/smallPlan.ts';

function together(document: PlanDocument) {
  const pieces = planPieces(document);
  const assembly = createAssembly();
  for (let index = 0; index < pieces.count; index += 1) assembly.add(pieces.text(index) ?? '');
  return { pieces, assembly };
}

describe('a plan in pieces', () => {
  it.each([
    ['small', smallPlan()],
    ['large', largePlan({ tasks: 2500, deadlinesPerTask: 1, units: 30, columns: 7 })],
  ])('is the same plan again: %s', (_name, document) => {
    const { assembly } = together(document);
    expect(toSnapshot(assembly.document())).toEqual(toSnapshot(document));
  });

  it('keeps what only some rows have, in whatever order, and gives nobody a field of another', () => {
    const document = smallPlan();
    const [task] = [...document.tasks.values()];
    if (!task) throw new Error('the small plan has no task');
    const { note, ...without } = task;
    const odd = [
      { ...without, id: 'x1' },
      { ...task, id: 'x2', note: undefined },
      { note, ...without, id: 'x3' },
      { ...task, id: 'x4' },
    ] as unknown as (typeof task)[];
    const tasks = new Map(odd.map((row) => [row.id, row]));
    const { assembly } = together({ ...document, tasks });
    const rows = [...assembly.document().tasks.values()];
    expect(rows).toEqual(JSON.parse(JSON.stringify(odd)));
    expect(rows.map((row) => 'note' in row)).toEqual([false, false, true, true]);
  });

  it('is the same plan when its pieces are told while its rows are read', () => {
    const document = largePlan({ tasks: 2500, deadlinesPerTask: 1, units: 30, columns: 7 });
    const told: string[] = [];
    const maker = pieceMaker((index, text) => {
      expect(index).toBe(told.length);
      told.push(text);
    });
    for (const [sheet, rows] of Object.entries(document)) {
      for (const row of rows.values()) maker.add(sheet as SheetName, row);
    }
    // The last one is asked for.
    const pieces = maker.end();
    expect(told).toHaveLength(pieces.count - 1);
    expect(told).toEqual(told.map((_, index) => pieces.text(index)));
    const assembly = createAssembly();
    for (let index = 0; index < pieces.count; index += 1) assembly.add(pieces.text(index) ?? '');
    expect(toSnapshot(assembly.document())).toEqual(toSnapshot(document));
  });

  it('tells nothing of a plan that goes at once', () => {
    const document = largePlan({ tasks: 500, deadlinesPerTask: 1, units: 30 });
    expect(rowsIn(document)).toBeLessThan(mostAtOnce);
    const maker = pieceMaker(() => expect.unreachable());
    for (const [sheet, rows] of Object.entries(document)) {
      for (const row of rows.values()) maker.add(sheet as SheetName, row);
    }
    expect(maker.end().count).toBe(planPieces(document).count);
  });

  it('comes in as many pieces as its rows ask for, and no further ones', () => {
    const document = largePlan({ tasks: 2500, deadlinesPerTask: 1, units: 30 });
    const { pieces } = together(document);
    expect(rowsIn(document)).toBeGreaterThan(mostAtOnce);
    const lists = Object.values(toSnapshot(document));
    const sizes = lists.map(({ length }) => Math.ceil(length / rowsInPiece));
    expect(pieces.count).toBe(sizes.reduce((sum, each) => sum + each));
    expect(pieces.text(pieces.count)).toBeNull();
  });
});
