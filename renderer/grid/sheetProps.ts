// What a screen hands to a sheet, and what it is told by it.
import type { ClipboardTexts } from '#shared/ipc/calls.ts';
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import type { Tab } from '#shared/plan/tabs.ts';
import type { FindQuery } from '#shared/view/findText.ts';
import type { SheetLayout } from '#shared/view/sheetLayout.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { EmptyAction } from '../parts/EmptyNote.tsx';
import type { CutBoard } from './cutBoard.ts';
import type { KeyInput } from './keyboard.ts';
import type { CellPlace } from './selection.ts';
import type { SelectionSummary } from './summary.ts';

export type GridMessage = {
  tone: 'info' | 'warning';
  title: string;
  details?: string[];
  /** The cells that the message is about, for whoever can help with them. */
  rejected?: readonly Rejection[];
  /** The locked cell that somebody wanted to change. */
  locked?: CellPlace;
};

/** What the screen of a sheet adds to the menu of its rows. */
export type RowExtra = { label: string; rests: boolean; run(rowIds: readonly string[]): void };

/** A cell with what the sheet knows of it: `第3行 备注`, its text, why it is locked. */
export type HistoryCell = {
  rowId: string;
  column: string;
  title: string;
  text: string;
  locked: string | null;
};

export type SheetGridProps = {
  /** Not shown: a grid that is not made by then is made in steps, each in a pause. */
  behind?: boolean;
  /** With all its columns; which are displayed and how says `layout`. */
  tab: Tab;
  layout: SheetLayout;
  onLayout(layout: SheetLayout): void;
  /** 1 for 100 %. */
  zoom: number;
  onZoom(zoom: number): void;
  rows: readonly ViewRow[];
  /** Why nothing can be changed, in Chinese, or null. */
  readOnly: string | null;
  /** Names of units for the list of a units cell. */
  unitNames: readonly string[];
  /** By name of record, the aliases and former names under which a unit is found too. */
  otherNames?: ReadonlyMap<string, readonly string[]>;
  quickFind: string;
  onClearQuickFind?(): void;
  /** What is searched for, while the find bar is open on this sheet. */
  find?: FindQuery | null;
  /** `place`: of the active cell among those found, from 1; 0: none of them. */
  onFound?(found: { place: number; total: number }): void;
  /** Opens the find bar of the screen that the sheet stands on. */
  onFind?(): void;
  /** Opens what a person does to columns of their own; missing where the tab takes none or nothing can be changed. */
  ownColumns?: { insert(): void; change(key: string): void; remove(keys: readonly string[]): void };
  /** Further entries for the menu of rows. */
  rowExtras?: readonly RowExtra[];
  /** The keys stay where they are when the first rows arrive: the sheet follows what is chosen beside it. */
  following?: true;
  /** Keys of a sheet at rest that the screen takes before the sheet does: answers whether it did. */
  onKey?(key: KeyInput): boolean;
  /** Shows how a cell came about. */
  onHistory?(cell: HistoryCell): void;
  /** Told of a pasted block first: answers whether the screen has taken it. */
  onBlock?(block: readonly (readonly string[])[]): Promise<boolean>;
  /** One edit, one undo step. Answers the cells that it could not change, or null when it failed as a whole. */
  onEdit(edit: Edit): Promise<readonly Rejection[] | null>;
  onUndo(): void;
  onRedo(): void;
  /** Shared by the sheets of a screen, so that what is cut on one moves to another. */
  cutBoard?: CutBoard;
  /** The clipboard outside a paste event. */
  readClipboard(): Promise<ClipboardTexts>;
  onMessage(message: GridMessage): void;
  /** `column` is the key of the active cell's column, `note` what the cell has to say: why it is locked or flagged. */
  onSelected(
    summary: SelectionSummary,
    activeRow: ViewRow | null,
    column: string,
    note: string | null,
  ): void;
  onShown(shown: number): void;
  wordRejection(rejection: Rejection): string;
  newId(): string;
  emptyText: string;
  /** What fills a sheet without rows. */
  emptyActions?: readonly EmptyAction[];
};
