// A returned workbook turned into rows to match: our own form by the columns that it was sent with, any other table by
// what its headings were recognised as.
import { baselineSheetName, idHeading, readBaseline, type Baseline } from '../forms/baseline.ts';
import { filledKeys, type FilledKey } from '../forms/definition.ts';
import { columnLetters } from './address.ts';
import { withoutSpace } from './headingText.ts';
import { readSheetTables } from './readTable.ts';
import type { RawCell, RawSheet, RawWorkbook } from './rawSheet.ts';
import type { Table, TableRow } from './table.ts';

export type ReturnedCell = { cell: RawCell; address: string };

export type ReturnedRow = {
  sheet: string;
  row: number;
  id: string | null;
  ordinal: number | null;
  /** What the row is called, the fullest name first. */
  names: string[];
  /** The unit that the row itself names, as written. */
  unit: string | null;
  cells: Map<FilledKey, ReturnedCell>;
};

export type ReturnedTable = {
  sheet: string;
  /** Behind 填报单位, as written. */
  unit: string | null;
  /** As written above the table; a period where the reader knew one. */
  period: string | null;
  rows: ReturnedRow[];
};

export type ReturnedWorkbook = { baseline: Baseline | null; tables: ReturnedTable[] };

export function readReturned(workbook: RawWorkbook): ReturnedWorkbook {
  const baseline = findBaseline(workbook);
  const tables: ReturnedTable[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.hidden || sheet.rows.size === 0) continue;
    const own = baseline && readOwnForm(sheet, baseline);
    if (own) tables.push(own);
    else
      tables.push(
        ...readSheetTables(sheet)
          .map(readOther)
          .filter(({ rows }) => rows.length > 0),
      );
  }
  return { baseline, tables };
}

/** By its name, or, when somebody renamed it, among the hidden sheets: it says itself what it is. */
function findBaseline(workbook: RawWorkbook): Baseline | null {
  const named = workbook.sheets.filter(({ name }) => name === baselineSheetName);
  for (const sheet of [...named, ...workbook.sheets.filter(({ hidden }) => hidden)]) {
    const rows = [...sheet.rows.keys()].sort((a, b) => a - b);
    const texts = rows.map((row) => {
      const cells = sheet.rows.get(row);
      return [1, 2, 3].map((column) => textOf(cells?.get(column)));
    });
    const baseline = readBaseline(texts);
    if (baseline) return baseline;
  }
  return null;
}

function textOf(cell: RawCell | undefined): string {
  if (!cell) return '';
  return cell.type === 'text' || cell.type === 'date' ? cell.value : String(cell.value);
}

type OwnColumns = { headRow: number; byKey: Map<string, number>; idColumn: number | null };

/** Our own form: its head is the row with most of the headings that were sent. Null when there is none. */
function readOwnForm(sheet: RawSheet, baseline: Baseline): ReturnedTable | null {
  const columns = findHead(sheet, baseline);
  if (!columns) return null;
  const { headRow, byKey, idColumn } = columns;
  const filled = filledKeys.filter((key) => byKey.has(key));
  const cellAt = mergedReader(sheet, headRow);
  const rows: ReturnedRow[] = [];
  const numbers = [...sheet.rows.keys()].filter((row) => row > headRow).sort((a, b) => a - b);
  for (const row of numbers) {
    const text = (key: string): string => {
      const column = byKey.get(key);
      return column === undefined ? '' : textOf(cellAt(row, column)).trim();
    };
    const id = idColumn === null ? '' : textOf(cellAt(row, idColumn)).trim();
    const cells = new Map<FilledKey, ReturnedCell>();
    for (const key of filled) {
      const column = byKey.get(key) ?? 0;
      const cell = cellAt(row, column);
      if (cell) cells.set(key, { cell, address: `${columnLetters(column)}${row}` });
    }
    const names = [text('task')].filter((name) => name !== '');
    // The signature below the table has neither a task nor an id.
    if (id === '' && names.length === 0 && !cells.has('progress') && !cells.has('status')) continue;
    // A head that was repeated for printing.
    if (id === '' && withoutSpace(text('task')) === headingOf(baseline, 'task')) continue;
    rows.push({
      sheet: sheet.name,
      row,
      id: id || null,
      ordinal: ordinalOf(text('ordinal')),
      names,
      unit: null,
      cells,
    });
  }
  const above = [...sheet.rows]
    .filter(([row]) => row < headRow)
    .flatMap(([, cells]) => [...cells.values()].map((cell) => cell.text));
  return {
    sheet: sheet.name,
    unit: labelled(above, /填报单位(?:[（(]盖章[）)])?[:：]\s*(.+)$/u),
    period: labelled(above, /期次[:：]\s*(.+)$/u),
    rows,
  };
}

function labelled(texts: readonly string[], pattern: RegExp): string | null {
  for (const text of texts) {
    const found = pattern.exec(text.trim())?.[1]?.trim();
    if (found) return found;
  }
  return null;
}

function headingOf(baseline: Baseline, key: string): string {
  return withoutSpace(baseline.columns.find((column) => column.key === key)?.heading ?? '');
}

function findHead(sheet: RawSheet, baseline: Baseline): OwnColumns | null {
  const keys = new Map(baseline.columns.map(({ key, heading }) => [withoutSpace(heading), key]));
  const id = withoutSpace(idHeading);
  let best: OwnColumns | null = null;
  for (const [row, cells] of sheet.rows) {
    const byKey = new Map<string, number>();
    let idColumn: number | null = null;
    for (const [column, cell] of cells) {
      const heading = withoutSpace(cell.text);
      const key = keys.get(heading);
      if (key !== undefined && !byKey.has(key)) byKey.set(key, column);
      if (heading === id) idColumn = column;
    }
    const enough = byKey.size * 2 >= keys.size && byKey.has('task');
    if (enough && byKey.size > (best?.byKey.size ?? 0)) best = { headRow: row, byKey, idColumn };
  }
  return best;
}

/** Cells with the value of a downward merge in every row that it covers: a unit may join its contact cells. */
function mergedReader(
  sheet: RawSheet,
  headRow: number,
): (row: number, column: number) => RawCell | undefined {
  const covered = new Map<number, { top: number; bottom: number }[]>();
  for (const { top, left, bottom, right } of sheet.merges) {
    if (top <= headRow || bottom === top || left !== right) continue;
    covered.set(left, [...(covered.get(left) ?? []), { top, bottom }]);
  }
  return (row, column) => {
    const merge = covered.get(column)?.find(({ top, bottom }) => row >= top && row <= bottom);
    return sheet.rows.get(merge ? merge.top : row)?.get(column);
  };
}

function ordinalOf(text: string): number | null {
  const match = /^\s*(\d{1,5})(?:\.0+)?[.、．]?\s*$/u.exec(text.normalize('NFKC'));
  return match ? Number(match[1]) : null;
}

/** Another table: the reader has recognised its columns, filled its merges and left out what is no row. */
function readOther(table: Table): ReturnedTable {
  const idKey = table.columns.find(
    ({ heading }) => withoutSpace(heading) === withoutSpace(idHeading),
  )?.key;
  const byField = new Map(
    table.columns.flatMap((column) => (column.field ? [[column.field as string, column]] : [])),
  );
  return {
    sheet: table.sheet,
    unit: table.unit,
    period: table.period,
    rows: table.rows.map((row): ReturnedRow => {
      const cells = new Map<FilledKey, ReturnedCell>();
      for (const key of filledKeys) {
        // Problems and next steps in one column were taken apart by the reader.
        const column = byField.get(key) ?? (key === 'nextSteps' ? byField.get('problems') : null);
        const cell = column && otherCell(row, key === 'nextSteps' ? key : column.key, key);
        if (cell) cells.set(key, { cell, address: `${column.column}${row.row}` });
      }
      const text = (key: string) => (row.raw.get(key) ?? '').trim();
      const task = text('task');
      const content = text('content');
      return {
        sheet: table.sheet,
        row: row.row,
        id: (idKey && text(idKey)) || null,
        ordinal: ordinalOf(text('ordinal')),
        names: [content, task, task && content ? task + content : '', text('project')].filter(
          (name) => name !== '',
        ),
        unit: text('unit') || text('lead') || null,
        cells,
      };
    }),
  };
}

/** What the reader made of the cell, or its text where it made nothing of it. */
function otherCell(row: TableRow, key: string, field: FilledKey): RawCell | null {
  const value = row.values.get(key);
  const text = row.raw.get(key) ?? '';
  if (text.trim() === '' || value === undefined) return null;
  // With its sign: 0.8 of the reader is 0.8 %, no share any more.
  if (field === 'percent' && typeof value === 'number') {
    return { type: 'text', value: `${value}%`, text: `${value}%` };
  }
  if (field === 'actualDate' && typeof value === 'string') return { type: 'date', value, text };
  return typeof value === 'string'
    ? { type: 'text', value, text: value }
    : { type: 'text', value: text, text };
}
