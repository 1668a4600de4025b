// What the sheet tells the status bar, outside React's state: it changes with every step of a mouse drag.
import { useSyncExternalStore } from 'react';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { emptySummary, type SelectionSummary } from '../grid/summary.ts';

export type SheetStatus = {
  summary: SelectionSummary;
  shown: number;
  activeRow: ViewRow | null;
  /** What the active cell has to say: why it is locked or flagged. */
  note: string | null;
};

export type StatusStore = {
  get(): SheetStatus;
  put(next: Partial<SheetStatus>): void;
  subscribe(listener: () => void): () => void;
};

export function createStatusStore(): StatusStore {
  let status: SheetStatus = { summary: emptySummary, shown: 0, activeRow: null, note: null };
  const listeners = new Set<() => void>();
  return {
    get: () => status,
    put(next) {
      status = { ...status, ...next };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useStatus<Value>(
  store: StatusStore,
  select: (status: SheetStatus) => Value,
): Value {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
