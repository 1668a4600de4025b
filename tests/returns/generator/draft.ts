// A return in the making: the paper, the truth so far, and how a trouble changes both together.
import { filledKeys, type FilledKey } from '#shared/forms/definition.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { UnitRow } from '#shared/plan/model.ts';
import { cellKey, type Expectations, type Expected, type ExpectedCell } from './expected.ts';
import {
  cellOf,
  taskLines,
  type Line,
  type Paper,
  type PaperCell,
  type PaperSheet,
} from './paper.ts';
import type { Producer } from './producers/all.ts';
import type { Random } from './random.ts';

export type Draft = {
  random: Random;
  /** The plan as it stands when the return comes back. */
  document: PlanDocument;
  period: string;
  unit: UnitRow;
  paper: Paper;
  /** The sheet with the tasks. */
  main: PaperSheet;
  cells: Expectations['cells'];
  words: Expectations['words'];
  fileName: string;
  /** What the program that writes it keeps. */
  keeps: Producer['keeps'];
  /** Other files that come with it. */
  others: { fileName: string; paper: Paper }[];
  /** Cells that a trouble has rewritten already: no cell is rewritten twice. */
  rewritten: Set<string>;
  applied: string[];
};

/** `apply` answers false, and leaves everything as it was, where the return has nothing that the trouble could befall. */
export type Trouble = { name: string; doc: string; apply: (draft: Draft) => boolean };

export function trouble(name: string, doc: string, apply: (draft: Draft) => boolean): Trouble {
  return { name, doc, apply };
}

export type Reported = {
  row: Line;
  key: string;
  expected: ExpectedCell;
  content: PaperCell | null;
};

/** Cells under `field` with a value that the unit reports, not rewritten by another trouble yet. */
export function reportedCells(draft: Draft, field: FilledKey): Reported[] {
  return taskLines(draft.main).flatMap((row): Reported[] => {
    if (row.unitId === null || row.taskId === null) return [];
    const key = cellKey(row.unitId, row.taskId, field);
    const expected = draft.cells.get(key);
    if (expected?.kind !== 'value' || draft.rewritten.has(key)) return [];
    return [{ row, key, expected, content: cellOf(draft.main, row, field) }];
  });
}

/** Says what is to come of a cell now, and that the running trouble is its own. */
export function expectOf(
  draft: Draft,
  { key, expected }: Reported,
  now: Expected,
  name: string,
): void {
  draft.rewritten.add(key);
  const { unitId, taskId, field, troubles } = expected;
  draft.cells.set(key, { unitId, taskId, field, troubles: [...troubles, name], ...now });
}

/** All that the line reports, field by field. */
export function reportsOf(draft: Draft, row: Line): ExpectedCell[] {
  return filledKeys.flatMap((field) => {
    const expected = draft.cells.get(cellKey(row.unitId ?? '', row.taskId ?? '', field));
    return expected ? [expected] : [];
  });
}

/** Nothing of the line is to be taken unasked any more. */
export function askAbout(draft: Draft, row: Line, name: string): void {
  for (const { unitId, taskId, field, troubles, stored } of reportsOf(draft, row)) {
    const key = cellKey(unitId, taskId, field);
    draft.rewritten.add(key);
    draft.cells.set(key, {
      unitId,
      taskId,
      field,
      kind: 'ask',
      stored,
      troubles: [...troubles, name],
    });
  }
}

/** The line reports nothing any more. */
export function forgetReports(draft: Draft, row: Line): void {
  for (const { unitId, taskId, field } of reportsOf(draft, row)) {
    draft.cells.delete(cellKey(unitId, taskId, field));
  }
}

/** Nothing of the whole file is to be taken unasked. */
export function askAboutAll(draft: Draft, name: string): void {
  for (const row of taskLines(draft.main)) askAbout(draft, row, name);
}

/** A field that nothing can be read of: what the unit reported in it is lost. */
export function forgetField(draft: Draft, field: FilledKey): void {
  for (const [key, expected] of draft.cells) if (expected.field === field) draft.cells.delete(key);
}
