// A large plan crosses the process boundary in pieces of text: text is copied fast on every way across, and between two pieces
// both sides answer whoever waits. Rows go by columns, each field named once: that is less than half the text, and written in
// half the time. A small plan goes with its state at once.
import type { PlanDocument, PlanSnapshot } from '../plan/document.ts';
import { sheetNames, type AnyRow, type SheetName } from '../plan/model.ts';
import { completeRow } from '../plan/rowDefaults.ts';

/** Plans of more rows go in pieces. */
export const mostAtOnce = 2000;
/** Rows in a piece: a megabyte at most, which either side handles in less than a tenth of a second. */
export const rowsInPiece = 2000;

/** The pieces of a plan as it is now, made when they are asked for. */
export type PlanPieces = { count: number; text(index: number): string | null };

/** Rows in a row that have the same fields: for each of them the values of all rows. */
type Run = { fields: string[]; columns: unknown[][] };
type Piece = { sheet: SheetName; runs: Run[] };

export function rowsIn(document: PlanDocument): number {
  return sheetNames.reduce((sum, sheet) => sum + document[sheet].size, 0);
}

export function planPieces(document: PlanDocument): PlanPieces {
  const makers: (() => Piece)[] = [];
  for (const sheet of sheetNames) {
    const rows: AnyRow[] = [...document[sheet].values()];
    for (let at = 0; at < rows.length; at += rowsInPiece) {
      makers.push(() => ({ sheet, runs: runsOf(rows.slice(at, at + rowsInPiece)) }));
    }
  }
  return {
    count: makers.length,
    text: (index) => {
      const make = makers[index];
      return make ? JSON.stringify(make()) : null;
    },
  };
}

function runsOf(rows: readonly AnyRow[]): Run[] {
  const runs: Run[] = [];
  let run: Run = { fields: [], columns: [] };
  for (const row of rows) {
    // What JSON leaves out of a row it would make null in a list.
    const values = Object.entries(row).filter(([, value]) => value !== undefined);
    if (!hasFields(values, run.fields)) {
      run = { fields: values.map(([field]) => field), columns: values.map(() => []) };
      runs.push(run);
    }
    for (const [place, [, value]] of values.entries()) run.columns[place]?.push(value);
  }
  return runs;
}

function hasFields(values: readonly [string, unknown][], fields: readonly string[]): boolean {
  return (
    values.length === fields.length && values.every(([field], place) => field === fields[place])
  );
}

/** Field by field: so all rows get their fields in one order, which is what makes reading them fast. */
function rowsOf({ fields, columns }: Run): AnyRow[] {
  const rows = Array.from(columns[0] ?? [], (): Record<string, unknown> => ({}));
  for (const [place, field] of fields.entries()) {
    const values = columns[place] ?? [];
    rows.forEach((row, index) => (row[field] = values[index]));
  }
  return rows as AnyRow[];
}

/** A state's snapshot when the rows come in pieces. */
export function noSnapshot(): PlanSnapshot {
  return Object.fromEntries(sheetNames.map((sheet) => [sheet, []])) as unknown as PlanSnapshot;
}

/** Puts pieces together again, in any order. */
export type Assembly = {
  add(text: string): void;
  document(): PlanDocument;
};

export function createAssembly(): Assembly {
  const sheets = new Map(sheetNames.map((sheet) => [sheet, new Map<string, AnyRow>()]));
  return {
    add(text) {
      const piece = JSON.parse(text) as Piece;
      const rows = sheets.get(piece.sheet);
      for (const run of piece.runs) {
        for (const row of rowsOf(run)) rows?.set(row.id, completeRow(piece.sheet, row));
      }
    },
    document: () => Object.fromEntries(sheets) as unknown as PlanDocument,
  };
}
