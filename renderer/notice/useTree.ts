// The behaviour of a tree: which rows are open, which one has the focus, and what the keys do.
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { TreeRow } from './proposalTree.ts';

/** More rows than this open only to the projects: a long plan is first seen as a whole. */
const openAtOnce = 300;

export type TreeState = {
  visible: readonly TreeRow[];
  isOpen(key: string): boolean;
  toggle(key: string): void;
  openAll(): void;
  closeAll(): void;
  /** The tree's only tab stop. */
  focused: string;
  focus(key: string): void;
  /** Opens the parents of a row, so that it can be seen, and makes it the tab stop. */
  show(key: string): void;
  row(key: string | null): TreeRow | null;
  /** The row that a key leads to, or null when the key means nothing to a tree. Opens and closes on the way. */
  rowAfterKey(event: KeyboardEvent, key: string): TreeRow | null;
};

export function useTree(rows: readonly TreeRow[]): TreeState {
  const groups = useMemo(() => rows.filter(({ level }) => level < 3), [rows]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => {
    const start = rows.length > openAtOnce ? groups.filter(({ level }) => level === 1) : groups;
    return new Set(start.map(({ key }) => key));
  });
  const [focus, setFocus] = useState('');
  const byKey = useMemo(() => new Map(rows.map((row) => [row.key, row])), [rows]);

  const visible = useMemo(() => {
    const shown = new Set<string>();
    return rows.filter(({ key, parent }) => {
      const is = parent === null || (shown.has(parent) && open.has(parent));
      if (is) shown.add(key);
      return is;
    });
  }, [rows, open]);

  const change = (key: string, opened: (now: boolean) => boolean) => {
    setOpen((now) => {
      const next = new Set(now);
      if (opened(now.has(key))) next.add(key);
      else next.delete(key);
      return next;
    });
  };
  const set = (key: string, opened: boolean) => change(key, () => opened);
  const row = (key: string | null) => (key === null ? null : (byKey.get(key) ?? null));
  const show = (key: string) => {
    let parent = row(row(key)?.parent ?? null);
    while (parent) {
      set(parent.key, true);
      parent = row(parent.parent);
    }
    setFocus(key);
  };

  const rowAfterKey = (event: KeyboardEvent, key: string): TreeRow | null => {
    const at = row(key);
    const index = visible.findIndex((each) => each.key === key);
    if (!at || index < 0) return null;
    const group = at.level < 3;
    switch (event.key) {
      case 'ArrowDown':
        return visible[index + 1] ?? at;
      case 'ArrowUp':
        return visible[index - 1] ?? at;
      case 'Home':
        return visible[0] ?? at;
      case 'End':
        return visible.at(-1) ?? at;
      case 'ArrowRight':
        if (group && open.has(key)) return visible[index + 1] ?? at;
        if (group) set(key, true);
        return at;
      case 'ArrowLeft':
        if (!group || !open.has(key)) return row(at.parent) ?? at;
        set(key, false);
        return at;
      default:
        return null;
    }
  };

  return {
    visible,
    isOpen: (key) => open.has(key),
    toggle: (key) => change(key, (now) => !now),
    openAll: () => setOpen(new Set(groups.map(({ key }) => key))),
    closeAll: () => setOpen(new Set()),
    // A row that was closed away must not take the only tab stop with it.
    focused: visible.some(({ key }) => key === focus) ? focus : (visible[0]?.key ?? ''),
    focus: setFocus,
    show,
    row,
    rowAfterKey,
  };
}
