// Which of the sheets beside each other is shown, which were shown before and stay made, and the way into each of them.
import { useCallback, useMemo, useRef, useState } from 'react';
import type { SheetGridHandle } from '../grid/sheetHandle.ts';
import { focusLater, watchDialogs } from '../parts/topDialog.ts';

export type Panes<Name extends string> = {
  active: Name;
  visited: ReadonlySet<string>;
  /** Called when a sheet is made and, with null, when it goes. */
  keep(name: string, grid: SheetGridHandle | null): void;
  /** The sheet that is shown, once it is made. */
  grid(): SheetGridHandle | null;
  /** A sheet that was shown before. */
  gridOf(name: Name): SheetGridHandle | null;
  show(name: Name): void;
  /** Shows it and gives it the keys. */
  enter(name: Name): void;
  /** A cell, on whatever sheet it is. */
  goTo(name: Name, rowId: string, column?: string, focus?: boolean): void;
};

export function usePanes<Name extends string>(first: Name): Panes<Name> {
  const [active, setActive] = useState(first);
  const [visited, setVisited] = useState<ReadonlySet<string>>(() => new Set([first]));
  const grids = useRef(new Map<string, SheetGridHandle>());
  const activeNow = useRef(active);
  activeNow.current = active;

  const keep = useCallback((name: string, grid: SheetGridHandle | null) => {
    if (grid) grids.current.set(name, grid);
    else grids.current.delete(name);
  }, []);
  const grid = useCallback(() => grids.current.get(activeNow.current) ?? null, []);
  const gridOf = useCallback((name: Name) => grids.current.get(name) ?? null, []);
  const show = useCallback((name: Name) => {
    setActive(name);
    setVisited((before) => (before.has(name) ? before : new Set([...before, name])));
  }, []);
  const enter = useCallback(
    (name: Name) => {
      show(name);
      focusLater(() => grids.current.get(name)?.focus());
    },
    [show],
  );
  const goTo = useCallback(
    (name: Name, rowId: string, column?: string, focus?: boolean) => {
      show(name);
      // A sheet that was not shown yet is made by then; for its rows it waits itself.
      const mayFocus = watchDialogs();
      setTimeout(() => grids.current.get(name)?.goTo(rowId, column, focus !== false && mayFocus()));
    },
    [show],
  );
  return useMemo(
    () => ({ active, visited, keep, grid, gridOf, show, enter, goTo }),
    [active, visited, keep, grid, gridOf, show, enter, goTo],
  );
}
