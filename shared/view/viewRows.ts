// The rows of every tab, derived from the plan, its deadlines and its flags.
import type { TabName } from '../plan/tabs.ts';
import { deadlineRows } from './deadlineRows.ts';
import { dutyRows } from './dutyRows.ts';
import { flagRows } from './flagRows.ts';
import { progressRows } from './progressRows.ts';
import { targetRows } from './targetRows.ts';
import { taskRows } from './taskRows.ts';
import { unitRows } from './unitRows.ts';
import { rowsThen } from './rowsThen.ts';
import type { PlainContext, ViewContext } from './viewContext.ts';
import type { ViewRow } from './viewRow.ts';

/** The rows of a tab in the order of the plan, as of an earlier day where the context has one [V28]. */
export function viewRows(tab: TabName, context: ViewContext): ViewRow[] {
  const { past } = context;
  if (!past || tab === 'flags') return rowsOf(tab, context);
  return rowsThen(rowsOf(tab, context), rowsOf(tab, past), context.asOf);
}

function rowsOf(tab: TabName, context: PlainContext): ViewRow[] {
  switch (tab) {
    case 'tasks':
      return taskRows(context);
    case 'units':
      return unitRows(context);
    case 'targets':
      return targetRows(context);
    case 'deadlines':
      return deadlineRows(context);
    case 'duties':
      return dutyRows(context);
    case 'progress':
      return progressRows(context);
    case 'flags':
      return flagRows(context);
  }
}
