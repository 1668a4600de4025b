// A place in the window of the plan to which another page leads: a cell, or a sheet as a whole.
import type { TabName } from '#shared/plan/tabs.ts';
import type { Cell } from '#shared/view/fieldCells.ts';

export type Target = Cell | { tab: TabName };
