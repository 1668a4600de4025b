// A place in the window of the plan to which another page leads: a cell, or a sheet as a whole.
import type { PlaceName } from '#shared/view/boards.ts';
import type { Cell } from '#shared/view/fieldCells.ts';

export type Target = Cell | { tab: PlaceName };
