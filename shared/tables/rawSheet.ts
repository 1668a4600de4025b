// What a reader hands over: plain cells of one closed type. Nothing of a file format leaks past `electron/excel`.

/** A cell as found. `text` is what a person sees in the cell (number formats applied as far as they are known). */
export type RawCell =
  | { type: 'text'; value: string; text: string }
  | { type: 'number'; value: number; text: string }
  | { type: 'date'; value: string; text: string }
  | { type: 'boolean'; value: boolean; text: string }
  | { type: 'error'; value: string; text: string };

/** First and last row and column of a rectangle, counted from 1, both included. */
export type Region = { top: number; left: number; bottom: number; right: number };

export type RawSheet = {
  name: string;
  hidden: boolean;
  /** Cells by row and column, counted from 1; empty cells are absent. */
  rows: Map<number, Map<number, RawCell>>;
  merges: Region[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
};

export function emptySheet(name: string, hidden: boolean): RawSheet {
  return {
    name,
    hidden,
    rows: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

export type RawWorkbook = {
  /** What the content is, whatever the name says. */
  format: 'xlsx' | 'xls' | 'ods' | 'xml' | 'csv' | 'html';
  sheets: RawSheet[];
  warnings: { code: string; message: string; where: string }[];
};
