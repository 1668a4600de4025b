// What the sheet tells the status bar, outside React's state: it changes with every step of a mouse drag.
import type { ViewRow } from '#shared/view/viewRow.ts';
import { emptySummary, type SelectionSummary } from '../grid/summary.ts';
import { createStore, type Store } from '../parts/store.ts';

export type SheetStatus = {
  summary: SelectionSummary;
  shown: number;
  activeRow: ViewRow | null;
  /** What the active cell has to say: why it is locked or flagged. */
  note: string | null;
};

export type StatusStore = Store<SheetStatus>;

export function createStatusStore(): StatusStore {
  return createStore<SheetStatus>({ summary: emptySummary, shown: 0, activeRow: null, note: null });
}
