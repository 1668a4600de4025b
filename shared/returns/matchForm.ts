// A returned workbook turned into rows to match: our own form by the columns that it was sent with, any other table by
// what its headings were recognised as.
import { baselineSheetName, readBaseline, type Baseline } from '../forms/baseline.ts';
import { readSheetTables } from '../tables/readTable.ts';
import type { RawSheet, RawWorkbook } from '../tables/rawSheet.ts';
import { struckCells, withCellDoubts } from './cellDoubts.ts';
import { noChoice, type ColumnChoice } from './columnChoice.ts';
import { readOtherTable } from './otherTable.ts';
import { readOwnForm } from './ownForm.ts';
import { repeatAbove } from './repeatAbove.ts';
import { settleShares } from './shares.ts';
import { textOf, type ReturnedTable } from './returnedTable.ts';

export type ReturnedWorkbook = {
  baseline: Baseline | null;
  /** Whether a table has the columns that were sent; all others are the unit's own. */
  ownForm: boolean;
  tables: ReturnedTable[];
};

/** `choice` says what columns mean where somebody said so. */
export function readReturned(
  workbook: RawWorkbook,
  choice: ColumnChoice = noChoice,
): ReturnedWorkbook {
  const baseline = findBaseline(workbook);
  const tables: ReturnedTable[] = [];
  const struck = struckCells(workbook);
  let ownForm = false;
  for (const sheet of workbook.sheets) {
    if (sheet.hidden || sheet.rows.size === 0 || isBaseline(sheet)) continue;
    const own = baseline && readOwnForm(sheet, baseline, choice);
    if (own) {
      ownForm = true;
      const rows = withCellDoubts(settleShares(repeatAbove(own.rows)), struck);
      tables.push({ ...own, rows });
      continue;
    }
    for (const table of readSheetTables(sheet)) {
      if (table.rows.length === 0) continue;
      const other = readOtherTable(table, sheet, choice);
      tables.push({ ...other, rows: withCellDoubts(settleShares(other.rows), struck) });
    }
  }
  return { baseline, ownForm, tables };
}

/** By its name, or, when somebody renamed or showed it, among the others: it says itself what it is. */
function findBaseline(workbook: RawWorkbook): Baseline | null {
  const named = workbook.sheets.filter(({ name }) => name === baselineSheetName);
  for (const sheet of [...named, ...workbook.sheets]) {
    const baseline = readBaseline(linesOf(sheet));
    if (baseline) return baseline;
  }
  return null;
}

function isBaseline(sheet: RawSheet): boolean {
  return readBaseline(linesOf(sheet)) !== null;
}

/** The first three texts of every row. Made as they are asked for: most sheets are told by their first. */
function* linesOf({ rows }: RawSheet): Generator<string[]> {
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const cells = rows.get(row);
    yield [1, 2, 3].map((column) => textOf(cells?.get(column)));
  }
}
