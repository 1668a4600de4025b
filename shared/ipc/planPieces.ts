// A large plan crosses the process boundary in pieces of text: text is copied fast on every way across, and between two pieces
// both sides answer whoever waits. A small plan goes with its state at once.
import type { PlanDocument, PlanSnapshot } from '../plan/document.ts';
import { sheetNames, type AnyRow, type SheetName } from '../plan/model.ts';
import { completeRow } from '../plan/rowDefaults.ts';
import { rowsOf, runsOf, type Run } from './rowColumns.ts';

/** Plans of more rows go in pieces. */
export const mostAtOnce = 2000;
/** Rows in a piece: a megabyte at most, which either side handles in less than a tenth of a second. */
export const rowsInPiece = 2000;

/** The pieces of a plan; null for one that there is not. */
export type PlanPieces = { count: number; text(index: number): string | null };

type Piece = { sheet: SheetName; runs: Run[] };

export function rowsIn(document: PlanDocument): number {
  return sheetNames.reduce((sum, sheet) => sum + document[sheet].size, 0);
}

/** The pieces of a plan as it is now, made when they are asked for. */
export function planPieces(document: PlanDocument): PlanPieces {
  const makers: (() => string)[] = [];
  for (const sheet of sheetNames) {
    const rows: AnyRow[] = [...document[sheet].values()];
    for (let at = 0; at < rows.length; at += rowsInPiece) {
      makers.push(() => pieceText(sheet, rows.slice(at, at + rowsInPiece)));
    }
  }
  return { count: makers.length, text: (index) => makers[index]?.() ?? null };
}

/** Makes the pieces of a plan while its rows are read. */
export type PieceMaker = {
  /** Rows of one sheet come in a row. */
  add(sheet: SheetName, row: AnyRow): void;
  /** All pieces, once all rows were added. */
  end(): PlanPieces;
};

/** `told` gets every piece but the last as soon as it is made; of a plan that goes at once, none. */
export function pieceMaker(told: (index: number, text: string) => void): PieceMaker {
  const texts: string[] = [];
  let piece: { sheet: SheetName; rows: AnyRow[] } | null = null;
  let count = 0;
  let toldOf = 0;
  const make = () => {
    if (piece) texts.push(pieceText(piece.sheet, piece.rows));
    piece = null;
  };
  return {
    add(sheet, row) {
      if (piece && (piece.sheet !== sheet || piece.rows.length === rowsInPiece)) make();
      piece ??= { sheet, rows: [] };
      piece.rows.push(row);
      count += 1;
      if (count <= mostAtOnce) return;
      for (; toldOf < texts.length; toldOf += 1) told(toldOf, texts[toldOf] ?? '');
    },
    end() {
      make();
      return { count: texts.length, text: (index) => texts[index] ?? null };
    },
  };
}

function pieceText(sheet: SheetName, rows: readonly AnyRow[]): string {
  const piece: Piece = { sheet, runs: runsOf(rows) };
  return JSON.stringify(piece);
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
        for (const row of rowsOf(run) as AnyRow[]) rows?.set(row.id, completeRow(piece.sheet, row));
      }
    },
    document: () => Object.fromEntries(sheets) as unknown as PlanDocument,
  };
}
