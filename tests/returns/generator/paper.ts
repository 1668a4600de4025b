// A returned workbook before any program has written it: sheets as lines of cells that know which task they are about,
// so that troubles can move them about and the truth still finds them.
import type { FilledKey } from '#shared/forms/definition.ts';

export type PaperValue = string | number | boolean | null | { day: string } | { error: string };

export type PaperCell = {
  value: PaperValue;
  /** A number format code of Excel. */
  format?: string;
  formula?: string;
  /** False: the program that wrote the formula has not computed it. */
  cached?: boolean;
  /** The text in several runs, as when a part of it was set in bold. */
  rich?: boolean;
  /** Further rows and columns that are merged into this cell. */
  down?: number;
  across?: number;
};

export type LineKind = 'above' | 'head' | 'task' | 'between' | 'below';

export type Line = {
  kind: LineKind;
  /** What a line of kind `task` is about; null where the truth says nothing of it. */
  unitId: string | null;
  taskId: string | null;
  cells: (PaperCell | null)[];
  hidden?: boolean;
};

/** `id` is the hidden column; `own…` one that the unit put in. Null: nobody is to read it. */
export type ColumnKey = FilledKey | 'id' | 'ordinal' | 'task' | 'project' | 'action' | 'unit';
export type PaperColumn = { key: ColumnKey | null; hidden?: boolean };

export type PaperSheet = {
  name: string;
  state: 'visible' | 'hidden' | 'veryHidden';
  columns: PaperColumn[];
  lines: Line[];
};

export type Paper = { sheets: PaperSheet[]; date1904?: boolean };

export function cell(value: PaperValue, more: Omit<PaperCell, 'value'> = {}): PaperCell {
  return { value, ...more };
}

export function line(kind: LineKind, values: (PaperValue | PaperCell)[]): Line {
  return {
    kind,
    unitId: null,
    taskId: null,
    cells: values.map((value) => (value === null ? null : isCell(value) ? value : cell(value))),
  };
}

function isCell(value: PaperValue | PaperCell): value is PaperCell {
  return typeof value === 'object' && value !== null && 'value' in value;
}

/** A line with one cell across the whole table; the hidden column of ids stays free. */
export function wideLine(sheet: PaperSheet, kind: LineKind, text: string): Line {
  const from = sheet.columns[0]?.key === 'id' ? 1 : 0;
  const across = Math.max(0, sheet.columns.length - from - 1);
  return line(kind, [...Array.from({ length: from }, () => null), cell(text, { across })]);
}

export function columnOf(sheet: PaperSheet, key: ColumnKey): number {
  return sheet.columns.findIndex((column) => column.key === key);
}

export function cellOf(sheet: PaperSheet, row: Line, key: ColumnKey): PaperCell | null {
  const column = columnOf(sheet, key);
  return column < 0 ? null : (row.cells[column] ?? null);
}

/** Puts a cell under the column of a key; nothing where the sheet has none. */
export function putCell(
  sheet: PaperSheet,
  row: Line,
  key: ColumnKey,
  content: PaperCell | null,
): void {
  const column = columnOf(sheet, key);
  if (column < 0) return;
  while (row.cells.length < column) row.cells.push(null);
  row.cells[column] = content;
}

export function textOf(content: PaperCell | null): string {
  const value = content?.value ?? '';
  if (typeof value !== 'object') return String(value);
  return 'day' in value ? value.day : value.error;
}

export function taskLines(sheet: PaperSheet): Line[] {
  return sheet.lines.filter(({ kind }) => kind === 'task');
}

/** The last row of headings. */
export function headLine(sheet: PaperSheet): Line {
  const head = sheet.lines.findLast(({ kind }) => kind === 'head');
  if (!head) throw new Error(`the sheet ${sheet.name} has no headings`);
  return head;
}

/** Where the lines of tasks begin and where they have ended. */
export function bodyOf(sheet: PaperSheet): { first: number; end: number } {
  const first = sheet.lines.findIndex(({ kind }) => kind === 'task');
  return { first, end: sheet.lines.findLastIndex(({ kind }) => kind === 'task') + 1 };
}

/** Puts the lines of tasks in another order; what stands between them stays where it is. */
export function reorderTasks(sheet: PaperSheet, order: readonly Line[]): void {
  const queue = [...order];
  sheet.lines = sheet.lines.map((one) => (one.kind === 'task' ? (queue.shift() ?? one) : one));
}

/** Adds a column before position `at`, with its cells by line. */
export function insertColumn(
  sheet: PaperSheet,
  at: number,
  column: PaperColumn,
  cellFor: (row: Line) => PaperCell | null,
): void {
  sheet.columns.splice(at, 0, column);
  for (const row of sheet.lines) {
    const wide = row.cells.findIndex(
      (one, index) => one !== null && index < at && index + (one.across ?? 0) >= at,
    );
    const over = wide < 0 ? null : row.cells[wide];
    if (over) over.across = (over.across ?? 0) + 1;
    while (row.cells.length < at) row.cells.push(null);
    row.cells.splice(at, 0, over ? null : cellFor(row));
  }
}

export function removeColumn(sheet: PaperSheet, at: number): void {
  sheet.columns.splice(at, 1);
  for (const row of sheet.lines) {
    const wide = row.cells.findIndex(
      (one, index) => one !== null && index < at && index + (one.across ?? 0) >= at,
    );
    const over = wide < 0 ? null : row.cells[wide];
    if (over) over.across = (over.across ?? 0) - 1;
    const [gone] = row.cells.splice(at, 1);
    // A merged title that began here begins in the next column now.
    if (gone?.across) row.cells[at] = { ...gone, across: gone.across - 1 };
  }
}

/** Moves a column; its headings and cells go with it. Merged lines are left as they are. */
export function moveColumn(sheet: PaperSheet, from: number, to: number): void {
  const [column] = sheet.columns.splice(from, 1);
  if (!column) return;
  sheet.columns.splice(to, 0, column);
  for (const row of sheet.lines) {
    if (row.cells.some((one) => one?.across)) continue;
    while (row.cells.length < sheet.columns.length) row.cells.push(null);
    const [content] = row.cells.splice(from, 1);
    row.cells.splice(to, 0, content ?? null);
  }
}
