// What buttons and pages outside a sheet can ask of it.
import type { Rejection } from '#shared/plan/edit.ts';
import type { Tab } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { DraftEdit } from './edits.ts';
import type { FindActions } from './useFind.ts';

export type SheetGridHandle = {
  insertRow(): void;
  deleteRows(): void;
  focus(): void;
  /**
   * Selects a cell of a row (the first one unless a column is named) and scrolls there; filters are taken off. The
   * keys go to the sheet unless `focus` is false.
   */
  goTo(rowId: string, column?: string, focus?: boolean): void;
  /**
   * Goes to the next displayed row behind (or before) the active one that is wanted, from the other end on if need be, in the
   * active column. Answers whether there is one.
   */
  goToNext(wanted: (row: ViewRow) => boolean, back: boolean): boolean;
  /** Sends what is being typed into a cell. */
  commit(): void;
  /** Closes at once the editor of a text that was sent. */
  settle(): void;
  clearFilters(): void;
  /** Opens the dialog of the columns. */
  showColumns(): void;
  /** Ids of the selected rows. */
  selectedRows(): string[];
  /**
   * Which of the rows are displayed when the sheet is shown, in the order of the screen; null where nothing is filtered and
   * sorted. Rows that were added since the sheet was shown last stand at the end. A hidden sheet does not know its quick
   * filter.
   */
  shownOf(rows: readonly ViewRow[], quickFind: string): { ids: string[]; sorted: boolean } | null;
  /** The tab as it is displayed. */
  tab(): Tab;
  /** What the search finds here. */
  find: FindActions;
  /** Sends an edit and says what it could not do; `subject` begins what is said. */
  submit(draft: DraftEdit, subject: string): Promise<readonly Rejection[] | null>;
};
