// What a trace is: lines that say of what a cell is made, each with the row of the plan that it leads to.
import type { TaskRow } from '../plan/model.ts';
import type { TabName } from '../plan/tabs.ts';
import type { SheetDesign } from './design.ts';
import type { ConsolidatedSheet, SheetColumn } from './sheet.ts';
import type { SheetStates } from './states.ts';

/** A row of a sheet of the plan, and the cell of it. */
export type TracePlace = { tab: TabName; rowId: string; column: string };

export type TraceLine = {
  /** Who or what: a unit, a task, a target. */
  name: string;
  /** What it says, or adds. */
  value: string;
  /** Period, time of the import, file, sheet and cell. */
  from: string;
  place: TracePlace | null;
  /** The return that it is from, and when that came back. */
  returned?: { id: string; at: string };
};

export type Trace = {
  title: string;
  /** What follows from the lines, or what is to be known about them. */
  remark: string;
  lines: TraceLine[];
};

export type TraceParts = {
  design: SheetDesign;
  states: SheetStates;
  sheet: ConsolidatedSheet;
};

/** The name of a column with its upper heading and its period. */
export function columnWords({ heading, group }: SheetColumn): string {
  return group === null ? heading : `${group} ${heading}`;
}

/** A task in so many words that a person knows it again. */
export function shortTask({ text }: Pick<TaskRow, 'text'>): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
