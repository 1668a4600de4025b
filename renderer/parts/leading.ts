// How a part of the screen leads elsewhere without knowing the window: to a sheet or page of the plan, or to a command.
import { createContext, useContext } from 'react';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import type { TablePasted, TableRead } from '#shared/ipc/tableCalls.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { PlaceName } from '#shared/view/boards.ts';

export type Leading = {
  /** Shows a sheet or board of the plan; what lies over the window is put away. */
  showTab(tab: PlaceName): void;
  run(command: MenuCommand): void;
  /** Rows with headings as the tasks that they would be; null: they are none. */
  readTable(rows: string[][]): Promise<Result<TableRead | null>>;
  /** Adds what was read to the open plan. */
  addTable(token: string): Promise<Result<TablePasted>>;
  /** Whether the open plan may be left: a review that is not in it yet is asked about. */
  mayLeave(): Promise<boolean>;
};

/** Leads nowhere: a part that is shown alone, as in a test. */
const nowhere: Leading = {
  showTab: () => {},
  run: () => {},
  readTable: () => Promise.resolve(success(null)),
  addTable: () => Promise.resolve(failure('tokenGone')),
  mayLeave: () => Promise.resolve(true),
};

export const LeadingContext = createContext<Leading>(nowhere);

export function useLeading(): Leading {
  return useContext(LeadingContext);
}
