// The filter of a sheet as the grid asks for it. Over many rows it is worked out in slices before the grid is told, so that
// typing goes on meanwhile; another letter calls off what the last one began.
import { useEffect, useRef, type RefObject } from 'react';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { GridCore } from './core.ts';

export type RowTest = (row: ViewRow) => boolean;

/** So many rows are filtered at once without anybody noticing. */
const fewRows = 4000;
/** Milliseconds of a slice: less than two frames. */
const slice = 24;

export function useRowFilter(
  core: GridCore,
  test: RowTest | null,
  rows: readonly ViewRow[],
): RefObject<RowTest | null> {
  const passes = useRef(test);
  const latest = useRef(rows);
  latest.current = rows;
  const atOnce = test === null || rows.length <= fewRows;
  if (atOnce) put(core, passes, test);
  const told = useRef<RowTest | null>(null);
  useEffect(() => {
    // A new grid without a filter has nothing to look through.
    const same = told.current === test && passes.current === test;
    told.current = test;
    if (same) return undefined;
    if (passes.current === test) {
      tell(core);
      return undefined;
    }
    let calledOff = false;
    const begin = async () => {
      const known = await testInSlices(latest.current, test as RowTest, () => calledOff);
      if (!known) return;
      put(core, passes, (row) => known.get(row) ?? (test as RowTest)(row));
      tell(core);
    };
    void begin();
    return () => {
      calledOff = true;
    };
  }, [core, test]);
  return passes;
}

function tell(core: GridCore): void {
  core.drawLess();
  core.api?.onFilterChanged();
}

function put(core: GridCore, passes: RefObject<RowTest | null>, test: RowTest | null): void {
  passes.current = test;
  core.filtered = test !== null;
}

/** What the test says of each row; null when it was called off. */
export async function testInSlices(
  rows: readonly ViewRow[],
  test: RowTest,
  isCalledOff: () => boolean,
): Promise<ReadonlyMap<ViewRow, boolean> | null> {
  const known = new Map<ViewRow, boolean>();
  let until = performance.now() + slice;
  for (const row of rows) {
    known.set(row, test(row));
    if (performance.now() < until) continue;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    if (isCalledOff()) return null;
    until = performance.now() + slice;
  }
  return known;
}
