// Working out a filter in slices: the same answers as at once, and nothing when it was called off.
import { describe, expect, it } from 'vitest';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { testInSlices } from '#renderer/grid/useRowFilter.ts';

const rows = Array.from({ length: 50 }, (_, index): ViewRow => {
  const texts = { name: `第${index}项` };
  return { id: `r${index}`, texts, locks: {}, merges: {}, light: null, taskId: null };
});

/** Takes its time, so that several slices are needed. */
function slowly(row: ViewRow): boolean {
  const until = performance.now() + 2;
  while (performance.now() < until);
  return row.texts['name']?.includes('1') ?? false;
}

describe('a filter worked out in slices', () => {
  it('[G26] says of every row what the test says', async () => {
    const known = await testInSlices(rows, slowly, () => false);
    expect([...(known ?? [])].filter(([, passes]) => passes).map(([{ id }]) => id)).toEqual(
      rows.filter(({ texts }) => texts['name']?.includes('1')).map(({ id }) => id),
    );
    expect(known?.size).toBe(rows.length);
  });

  it('[G26] lets others have their turn, and stops when it is called off', async () => {
    let turns = 0;
    let calledOff = false;
    const timer = setInterval(() => {
      turns += 1;
      calledOff = true;
    });
    const known = await testInSlices(rows, slowly, () => calledOff);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
    expect(known).toBeNull();
  });
});
