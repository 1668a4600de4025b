// What the column headers need of their sheet: the filters, and what a click does.
import { createContext } from 'react';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { ColumnFilter, Filters } from './filters.ts';

export type HeaderContextValue = {
  filters: Filters;
  rows: readonly ViewRow[];
  setFilter(column: string, filter: ColumnFilter): void;
  selectColumn(column: string): void;
  /** Gives the focus back to the sheet. */
  release(): void;
};

export const HeaderContext = createContext<HeaderContextValue>({
  filters: {},
  rows: [],
  setFilter: () => undefined,
  selectColumn: () => undefined,
  release: () => undefined,
});
