// What the column headers need of their sheet: the filters, and what a click does.
import { createContext } from 'react';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { ColumnFilter, Filters } from './filters.ts';

export type HeaderContextValue = {
  filters: Filters;
  /** All rows of the sheet as they are now: asked for when a panel opens, so that an edit draws no heading. */
  rowsNow(): readonly ViewRow[];
  setFilter(column: string, filter: ColumnFilter): void;
  /** Selects a column, or drags it away when it is selected already or taken by its grip. */
  pressColumn(column: string, mouse: MouseEvent, grip: boolean): void;
  /** The menu of a column, at a point of the window. */
  openMenu(column: string, place: { x: number; y: number }): void;
  /** The column whose panel is open. */
  panel: string | null;
  setPanel(column: string | null): void;
  /** Sorts by a column; `beside` keeps what is sorted by already. */
  sort(column: string, sort: 'asc' | 'desc' | null, beside: boolean): void;
  unitNames: readonly string[];
  /** Gives the focus back to the sheet. */
  release(): void;
};

export const HeaderContext = createContext<HeaderContextValue>({
  filters: {},
  rowsNow: () => [],
  setFilter: () => undefined,
  pressColumn: () => undefined,
  openMenu: () => undefined,
  panel: null,
  setPanel: () => undefined,
  sort: () => undefined,
  unitNames: [],
  release: () => undefined,
});
