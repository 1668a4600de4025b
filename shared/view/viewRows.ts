// The rows of every tab, derived from the plan, its deadlines and its flags.
import type { TabName } from '../plan/tabs.ts';
import { deadlineRows, flagRows, progressRows, targetRows, unitRows } from './otherRows.ts';
import { taskRows } from './taskRows.ts';
import type { ViewContext } from './viewContext.ts';
import type { ViewRow } from './viewRow.ts';

/** The rows of a tab in the order of the plan. */
export function viewRows(tab: TabName, context: ViewContext): ViewRow[] {
  switch (tab) {
    case 'tasks':
      return taskRows(context);
    case 'units':
      return unitRows(context);
    case 'targets':
      return targetRows(context);
    case 'deadlines':
      return deadlineRows(context);
    case 'progress':
      return progressRows(context);
    case 'flags':
      return flagRows(context);
  }
}
