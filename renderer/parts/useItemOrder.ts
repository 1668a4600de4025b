// A list whose items are moved by dragging, by buttons or by keys: what the list and its items need for it.
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

export type DragPhase = 'start' | 'over' | 'drop' | 'end';

export type ItemOrder = {
  /** The item in front of which, or behind which, a dragged one would come to stand. */
  target: number | null;
  onStep(key: string, by: 1 | -1): void;
  onDrag(at: number, phase: DragPhase): void;
};

/** The items with one moved to the place of another. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const [item] = items.slice(from, from + 1);
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  const others = items.filter((_, at) => at !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

/** Items of the list carry their key as `data-column`; `keyOf` finds it among the items as they are. */
export function useItemOrder<Item>(
  list: RefObject<HTMLElement | null>,
  keyOf: (items: readonly Item[], at: number) => string,
  onChange: (change: (items: readonly Item[]) => readonly Item[]) => void,
): ItemOrder {
  const [target, setTarget] = useState<number | null>(null);
  const dragged = useRef<number | null>(null);
  /** The item that was moved by a key keeps the keys. */
  const follows = useRef<string | null>(null);
  // Before anybody else looks for where the keys have gone.
  useLayoutEffect(() => {
    if (follows.current === null) return;
    const row = list.current?.querySelector(`[data-column="${CSS.escape(follows.current)}"]`);
    row?.querySelector('input')?.focus();
    follows.current = null;
  });
  const onStep = useCallback(
    (key: string, by: 1 | -1) => {
      follows.current = key;
      onChange((all) => {
        const at = all.findIndex((_, index) => keyOf(all, index) === key);
        return moved(all, at, at + by);
      });
    },
    [onChange, keyOf],
  );
  const onDrag = useCallback(
    (at: number, phase: DragPhase) => {
      if (phase === 'start') dragged.current = at;
      if (phase === 'over' && dragged.current !== null) setTarget(at);
      const from = dragged.current;
      if (phase === 'drop' && from !== null) onChange((all) => moved(all, from, at));
      if (phase === 'drop' || phase === 'end') {
        dragged.current = null;
        setTarget(null);
      }
    },
    [onChange],
  );
  return { target, onStep, onDrag };
}
