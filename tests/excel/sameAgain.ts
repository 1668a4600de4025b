// What a workbook says, apart from how: to hold two of them against each other.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';

export type Said = {
  name: string;
  hidden: boolean;
  /** `B5` with kind and value, in the order of the sheet. */
  cells: string[];
  merges: string[];
  hiddenColumns: number[];
};

/** Every cell of every sheet, with its kind and value, and what is merged. */
export async function saidBy(file: string): Promise<Said[]> {
  const read = await readWorkbook(readFileSync(file), path.basename(file));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.sheets.map(({ name, hidden, rows, merges, hiddenColumns }) => ({
    name,
    hidden,
    cells: [...rows]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([row, cells]) =>
        [...cells]
          .toSorted(([a], [b]) => a - b)
          .map(([column, { type, value, text }]) => `${row}.${column} ${type} ${value} ${text}`),
      ),
    merges: merges
      .map(({ top, left, bottom, right }) => `${top}.${left}:${bottom}.${right}`)
      .toSorted(),
    hiddenColumns: [...hiddenColumns].toSorted((a, b) => a - b),
  }));
}
