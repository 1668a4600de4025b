// From what a person does on a sheet to one edit. What is locked is left out here, with the count, so that it can be said.
import type { Edit, Operation, Rejection } from '#shared/plan/edit.ts';
import { longestText } from '#shared/plan/limits.ts';
import type { GroupNames } from '#shared/plan/groups.ts';
import type { Tab } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { CellPlace, Layout, Position, Rectangle } from './selection.ts';
import { cellsIn } from './selection.ts';

/** Why a cell cannot be typed into, or null. */
export function lockOf(tab: Tab, row: ViewRow | undefined, columnKey: string): string | null {
  const column = tab.columns.find((each) => each.key === columnKey);
  if (!column || !row) return '这里不能填写';
  if (!column.editable) return column.locked ?? '自动计算';
  return row.locks[columnKey] ?? null;
}

export type CellTexts = readonly { place: CellPlace; text: string }[];

/**
 * An edit, or null when nothing would change. `locked` counts the cells that were left out, `refused` lists those that the
 * plan would not even look at, `notes` are further sentences for the person.
 */
export type DraftEdit = {
  edit: Edit | null;
  locked: number;
  refused?: readonly Rejection[];
  notes?: readonly string[];
};

/** One edit for texts in cells. Cells that show the text already are left out. */
export function inputEdit(
  tab: Tab,
  rowOf: (id: string) => ViewRow | undefined,
  label: string,
  texts: CellTexts,
): DraftEdit {
  const operations: Operation[] = [];
  const refused: Rejection[] = [];
  let locked = 0;
  for (const { place, text } of texts) {
    const row = rowOf(place.rowId);
    if (lockOf(tab, row, place.column) !== null) locked += 1;
    else if (text.length > longestText) {
      refused.push({ tab: tab.name, ...place, text: `${text.slice(0, 20)}…`, code: 'cellTooLong' });
    } else if (row?.texts[place.column] !== text) {
      operations.push({ type: 'input', tab: tab.name, ...place, text });
    }
  }
  return { edit: operations.length > 0 ? { label, operations } : null, locked, refused };
}

/** A text for a cell, with its place in the pasted block. */
export type PastedCell = { place: CellPlace; text: string; offset: Position };

export type Pasted = {
  cells: PastedCell[];
  /** Rows past the end of the sheet, from the block's row `firstBeyond` on. */
  beyond: (readonly string[])[];
  firstBeyond: number;
  /** Columns with text that found no column of the sheet. */
  columnsLeft: number;
};

/** Where the texts of a pasted block go, from a corner on over the rows and columns as displayed. */
export function pasteTexts(
  layout: Layout,
  corner: Position,
  block: readonly (readonly string[])[],
): Pasted {
  const cells: PastedCell[] = [];
  const left = new Set<number>();
  block.forEach((fields, offset) => {
    const row = corner.row + offset;
    const rowId = layout.rowIds[row];
    fields.forEach((text, index) => {
      const column = corner.column + index;
      const key = layout.columns[column];
      if (key === undefined) {
        if (text !== '') left.add(column);
        return;
      }
      if (rowId === undefined) return;
      const span = layout.spanOf(row, column);
      if (span.first !== span.last) {
        // A merged cell takes what is pasted on its first row; its other rows would only repeat or empty it. A blank in a
        // taller block is a row of a merged cell there.
        if ((offset > 0 && span.first !== row) || (text === '' && block.length > 1)) return;
      }
      cells.push({ place: { rowId, column: key }, text, offset: { row: offset, column: index } });
    });
  });
  const firstBeyond = Math.max(0, layout.rowIds.length - corner.row);
  return { cells, beyond: block.slice(firstBeyond), firstBeyond, columnsLeft: left.size };
}

/** New rows below `after` (null: the first) for what was pasted past the end of the sheet, in the same edit. */
export function appendRows(
  tab: Tab,
  layout: Layout,
  firstColumn: number,
  beyond: readonly (readonly string[])[],
  { after: above, newId }: { after: string | null; newId(): string },
): Operation[] {
  let after = above;
  const operations = beyond.flatMap((fields) => {
    const id = newId();
    const group: GroupNames = {};
    const inputs = fields.flatMap((text, index): Operation[] => {
      const column = tab.columns.find((each) => each.key === layout.columns[firstColumn + index]);
      if (!column?.editable || text === '') return [];
      // A merged heading of a new row names its group.
      if (column.key === 'action' || column.key === 'project') group[column.key] = text;
      return column.merged
        ? []
        : [{ type: 'input', tab: tab.name, rowId: id, column: column.key, text }];
    });
    const named = Object.keys(group).length > 0 ? { group } : {};
    const insert: Operation = { type: 'insertRow', tab: tab.name, after, id, ...named };
    after = id;
    return [insert, ...inputs];
  });
  return operations;
}

/** The first row's texts in every row below; of a single row, the text above it, as spreadsheets do. */
export function fillTexts(
  layout: Layout,
  rectangle: Rectangle,
  textAt: (row: number, column: number) => string,
  direction: 'down' | 'right',
): CellTexts {
  const down = direction === 'down';
  const single = down ? rectangle.top === rectangle.bottom : rectangle.left === rectangle.right;
  const source = (down ? rectangle.top : rectangle.left) - (single ? 1 : 0);
  if (source < 0) return [];
  return cellsIn(layout, rectangle).flatMap((place) => {
    const row = layout.rowIndex.get(place.rowId) ?? 0;
    const column = layout.columnIndex.get(place.column) ?? 0;
    if ((down ? row : column) === source) return [];
    return [{ place, text: down ? textAt(source, column) : textAt(row, source) }];
  });
}
