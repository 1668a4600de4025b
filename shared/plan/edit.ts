// An edit is what a person (or an import) wants; applied, it gives one change, which is one undo step.
import type { Change } from './change.ts';
import type { PlanDocument } from './document.ts';
import type { ChangeReason, HeldChange } from './dueChanges.ts';
import type { GroupNames } from './groups.ts';
import type { FormStyleRow } from './formStyles.ts';
import type { ColumnRow, Day, MilestoneSetRow, PartialDay, SheetName, Sheets } from './model.ts';
import type { HolidayRow } from './holidayOperations.ts';
import type { IndicatorRow, ScoreRow, SheetDesignRow } from './outputRows.ts';
import type { TabName } from './tabs.ts';

/** What a person decides about units; see `unitOperations.ts`. */
export type UnitOperation =
  /**
   * Two rows that are one unit: `drop` goes, `keep` takes over everything. The name of `drop` becomes an alias, or with
   * `former` a former name.
   */
  | { type: 'mergeUnits'; keep: string; drop: string; former: { until: PartialDay | null } | null }
  /** A new name; the old one becomes a former name that ended at `until`. */
  | { type: 'renameUnit'; id: string; name: string; until: PartialDay | null }
  /** Which units a collective stands for. */
  | { type: 'setMembers'; id: string; members: string[] }
  /** Two units are not one, however alike their names are. */
  | { type: 'keepApart'; ids: [string, string] };

/** What a person does to columns of their own; see `columnOperations.ts`. */
export type ColumnOperation =
  /** A new column in front of another added one (null: behind all). `column.order` follows from the place. */
  | { type: 'addColumn'; column: Omit<ColumnRow, 'order'>; before: string | null }
  /** Another heading, kind, list of choices, width or place. */
  | {
      type: 'changeColumn';
      id: string;
      values: Partial<
        Pick<ColumnRow, 'heading' | 'kind' | 'choices' | 'width' | 'onForms' | 'fill'>
      >;
    }
  | { type: 'moveColumn'; id: string; before: string | null }
  /** The column with what the rows have in it. */
  | { type: 'deleteColumn'; id: string };

/**
 * Days as a person wants them, over the built-in notices; null: as the notices have the day. See `holidayOperations.ts`.
 */
export type HolidayOperation = {
  type: 'setHolidays';
  days: { day: Day; kind: HolidayRow['kind'] | null; name: string }[];
};

/**
 * Text as a person typed or pasted it into a cell of a tab; read by the column's kind. `clears` names the cell that it was
 * moved from, on this tab or another: it is emptied when, and only when, the text was taken.
 */
export type InputOperation = {
  type: 'input';
  tab: TabName;
  rowId: string;
  column: string;
  text: string;
  clears?: { tab?: TabName; rowId: string; column: string };
};

/** When a step is due: on a day, some days before the task itself, or (null) on no day yet. */
export type StepDate = { day: Day } | { before: number };

/** What a person does with milestones; see `milestones.ts`. */
export type MilestoneOperation =
  /** A set, new or in place of the one with this id. */
  | { type: 'putMilestones'; set: MilestoneSetRow }
  /** Steps as deadlines of tasks, those that are not there yet. `due` is the day from which days are counted back. */
  | {
      type: 'applyMilestones';
      steps: { what: string; date: StepDate | null }[];
      tasks: { id: string; due: Day | null }[];
    };

/** A way that forms look, new or in place of the one with this id; `version` follows from its columns. */
export type FormStyleOperation = { type: 'putFormStyle'; style: FormStyleRow };

/** How units are assessed; see `assessment.ts`. */
export type AssessmentOperation =
  /** The indicators as they are to be, in this order. Those that are left out go, with the scores for them. */
  | { type: 'putIndicators'; indicators: IndicatorRow[] }
  /** Points that a person gives a unit; null takes them away. */
  | ({ type: 'giveScore' } & Pick<ScoreRow, 'period' | 'indicatorId' | 'unitId' | 'points'>)
  /** Points off or on top, new or in place of the ones with this id. */
  | { type: 'putScoreChange'; change: Omit<ScoreRow, 'points'> };

/** A design of consolidated sheets, new or in place of the one with this id. */
export type SheetDesignOperation = { type: 'putSheetDesign'; row: SheetDesignRow };

export type Operation =
  | {
      [S in SheetName]: { type: 'set'; sheet: S; id: string; values: Partial<Sheets[S]> };
    }[SheetName]
  | { [S in SheetName]: { type: 'add'; sheet: S; row: Sheets[S] } }[SheetName]
  | { type: 'remove'; sheet: SheetName; id: string }
  | InputOperation
  /** A new empty row of a tab below the row `after` (null: at the end), or above `before` and in its group. */
  | {
      type: 'insertRow';
      tab: TabName;
      after: string | null;
      before?: string;
      id: string;
      /** Of a task: the action and project that it names, begun where the plan has none of that name. */
      group?: GroupNames;
    }
  /** From a task on a new project, or a new action, that has no name yet. */
  | { type: 'startGroup'; tab: TabName; rowId: string; level: 'action' | 'project' }
  /** A copy of a row with what hangs on it, below `after` if that is of the same group, else below the row itself. */
  | { type: 'duplicateRow'; tab: TabName; rowId: string; after: string; id: string }
  /** A row of a tab with all that hangs on it. */
  | { type: 'deleteRow'; tab: TabName; rowId: string }
  /**
   * Rows of a tab to a place in front of the row `before` (null: at the end). `into` names a row of the group that
   * takes them where the place lies between two groups.
   */
  | { type: 'moveRows'; tab: TabName; ids: string[]; before: string | null; into?: string }
  | UnitOperation
  | ColumnOperation
  | HolidayOperation
  | MilestoneOperation
  | FormStyleOperation
  | AssessmentOperation
  | SheetDesignOperation;

/**
 * `label` names the step in undo and history, in Chinese (“修改进展”). `reason` says why it changes due days; without one such
 * an edit may be held back.
 */
export type Edit = { label: string; operations: Operation[]; reason?: ChangeReason };

/** A cell or row that an edit could not change, and why. It keeps what it had. */
export type Rejection = {
  tab: TabName;
  rowId: string;
  column: string | null;
  text: string;
  code: string;
};

/** `held` lists the due days for whose change a reason is missing: nothing has changed then. */
export type EditOutcome = {
  document: PlanDocument;
  change: Change;
  rejected: Rejection[];
  held: HeldChange[];
};
