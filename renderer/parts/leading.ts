// How a part of the screen leads elsewhere without knowing the window: to a sheet or page of the plan, or to a command.
import { createContext, useContext } from 'react';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import type { TablePasted } from '#shared/ipc/tableCalls.ts';
import { success, type Result } from '#shared/result.ts';
import type { PlaceName } from '#shared/view/boards.ts';

export type Leading = {
  /** Shows a sheet or board of the plan; what lies over the window is put away. */
  showTab(tab: PlaceName): void;
  run(command: MenuCommand): void;
  /** Rows with headings to be tasks of the open plan; null: they are none. */
  pasteTable(rows: string[][]): Promise<Result<TablePasted | null>>;
  /** Whether the open plan may be left: a review that is not in it yet is asked about. */
  mayLeave(): Promise<boolean>;
};

/** Leads nowhere: a part that is shown alone, as in a test. */
const nowhere: Leading = {
  showTab: () => {},
  run: () => {},
  pasteTable: () => Promise.resolve(success(null)),
  mayLeave: () => Promise.resolve(true),
};

export const LeadingContext = createContext<Leading>(nowhere);

export function useLeading(): Leading {
  return useContext(LeadingContext);
}
