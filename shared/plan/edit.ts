// An edit is what a person (or an import) wants; applied, it gives one change, which is one undo step.
import type { Change } from './change.ts';
import type { PlanDocument } from './document.ts';
import type { SheetName, Sheets } from './model.ts';
import type { TabName } from './tabs.ts';

export type Operation =
  | {
      [S in SheetName]: { type: 'set'; sheet: S; id: string; values: Partial<Sheets[S]> };
    }[SheetName]
  | { [S in SheetName]: { type: 'add'; sheet: S; row: Sheets[S] } }[SheetName]
  | { type: 'remove'; sheet: SheetName; id: string }
  /** Text as a person typed or pasted it into a cell of a tab; read by the column's kind. */
  | { type: 'input'; tab: TabName; rowId: string; column: string; text: string }
  /** A new empty row of a tab below the row `after` (null: at the end). */
  | { type: 'insertRow'; tab: TabName; after: string | null; id: string }
  /** A row of a tab with all that hangs on it. */
  | { type: 'deleteRow'; tab: TabName; rowId: string };

/** `label` names the step in undo and history, in Chinese (“修改进展”). */
export type Edit = { label: string; operations: Operation[] };

/** A cell or row that an edit could not change, and why. It keeps what it had. */
export type Rejection = {
  tab: TabName;
  rowId: string;
  column: string | null;
  text: string;
  code: string;
};

export type EditOutcome = { document: PlanDocument; change: Change; rejected: Rejection[] };
