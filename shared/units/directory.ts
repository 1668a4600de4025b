// A directory of units as a workbook holds it, and the review of what importing it would change.
import type { FormerName, UnitKind } from '../plan/model.ts';

/** A line of the workbook. Empty fields say nothing: they change nothing. */
export type DirectoryRow = {
  sheet: string;
  row: number;
  name: string;
  aliases: string[];
  formerNames: FormerName[];
  kind: UnitKind | null;
  /** Names as written. */
  members: string[];
  /** Percentage points that its tasks may lag behind, 0 to 100; null where the cell is empty. */
  behindBy: number | null;
  leader: string;
  contact: string;
  phone: string;
};

/** A cell or row that was not read: where, what stands there, what to do. `column` is null for a whole row. */
export type DirectoryProblem = {
  sheet: string;
  row: number;
  column: string | null;
  message: string;
};

export type DirectoryReading = { rows: DirectoryRow[]; problems: DirectoryProblem[] };

/** What becomes of a row: nothing, a new unit, or the unit that it was matched with. */
export type Take = 'skip' | 'new' | 'same';

export type DirectoryChange = { label: string; before: string; after: string };

export type DirectoryLine = {
  /** Stands for the row in the answer of the review. */
  id: string;
  sheet: string;
  row: number;
  name: string;
  status: 'new' | 'changed' | 'doubtful' | 'same';
  /** The unit of the plan that the row is matched with, by name of record. */
  unit: string | null;
  /** Why it is doubtful, or how it was matched. */
  reason: string | null;
  /** What the matched unit would become, or what a new one would have. */
  changes: DirectoryChange[];
  /** What can be done with it; the first is proposed. */
  choices: Take[];
};

export type DirectoryReview = {
  lines: DirectoryLine[];
  problems: DirectoryProblem[];
  /** Whether the known units stand in another order in the workbook than in the plan. */
  otherOrder: boolean;
};
