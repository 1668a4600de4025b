// Which of the sheets beside each other is shown, which were shown before and stay made, and the way into each of them.
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SheetGridHandle } from '../grid/sheetHandle.ts';
import { inPause } from '../parts/later.tsx';
import { watchKeys } from '../parts/topDialog.ts';

export type Panes<Name extends string> = {
  active: Name;
  visited: ReadonlySet<string>;
  /** Called when a sheet is made and, with null, when it goes. */
  keep(name: string, grid: SheetGridHandle | null): void;
  /** The sheet that is shown, once it is made. */
  grid(): SheetGridHandle | null;
  /** A sheet that was shown before. */
  gridOf(name: Name): SheetGridHandle | null;
  /** Gives the sheet that is shown the keys, as soon as it is made. */
  focus(): void;
  show(name: Name): void;
  /** Shows it and gives it the keys. */
  enter(name: Name): void;
  /** A cell, on whatever sheet it is. */
  goTo(name: Name, rowId: string, column?: string, focus?: boolean): void;
};

/** `shown`: no other page lies over the sheets. */
export function usePanes<Name extends string>(first: Name, shown = true): Panes<Name> {
  const [active, setActive] = useState(first);
  const [visited, setVisited] = useState<ReadonlySet<string>>(() => new Set(shown ? [first] : []));
  const grids = useRef(new Map<string, SheetGridHandle>());
  const activeNow = useRef(active);
  activeNow.current = active;

  /** What is to be done with a sheet once it is made: the code of the sheets may still be on its way. */
  const awaited = useRef(new Map<string, (grid: SheetGridHandle) => void>());

  const keep = useCallback((name: string, grid: SheetGridHandle | null) => {
    if (!grid) {
      grids.current.delete(name);
      return;
    }
    grids.current.set(name, grid);
    const work = awaited.current.get(name);
    if (!work) return;
    awaited.current.delete(name);
    // Who has gone elsewhere meanwhile is left there.
    if (name === activeNow.current) setTimeout(() => work(grid));
  }, []);
  const whenMade = useCallback((name: string, work: (grid: SheetGridHandle) => void) => {
    setTimeout(() => {
      const made = grids.current.get(name);
      if (made) work(made);
      else awaited.current.set(name, work);
    });
  }, []);
  const grid = useCallback(() => grids.current.get(activeNow.current) ?? null, []);
  const gridOf = useCallback((name: Name) => grids.current.get(name) ?? null, []);
  const focusOn = useCallback(
    (name: string) => {
      const mayFocus = watchKeys();
      whenMade(name, (made) => {
        if (mayFocus()) made.focus();
      });
    },
    [whenMade],
  );
  const focus = useCallback(() => focusOn(activeNow.current), [focusOn]);
  const make = useCallback((name: string) => {
    setVisited((before) => (before.has(name) ? before : new Set([...before, name])));
  }, []);
  // The sheet behind another page is made when that is painted: it costs as much again.
  useLayoutEffect(() => {
    if (!shown) return inPause(() => make(activeNow.current));
    make(activeNow.current);
    return undefined;
  }, [shown, make]);
  const show = useCallback(
    (name: Name) => {
      setActive(name);
      make(name);
    },
    [make],
  );
  const enter = useCallback(
    (name: Name) => {
      show(name);
      focusOn(name);
    },
    [show, focusOn],
  );
  const goTo = useCallback(
    (name: Name, rowId: string, column?: string, keys?: boolean) => {
      show(name);
      // A sheet that was not shown yet is made by then; for its rows it waits itself.
      const mayFocus = watchKeys();
      whenMade(name, (made) => made.goTo(rowId, column, keys !== false && mayFocus()));
    },
    [show, whenMade],
  );
  return useMemo(
    () => ({ active, visited, keep, grid, gridOf, focus, show, enter, goTo }),
    [active, visited, keep, grid, gridOf, focus, show, enter, goTo],
  );
}
