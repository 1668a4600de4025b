// The whole hostile corpus, and what the reader made of a file held against what it should have.
import { columnLetters } from '#shared/tables/address.ts';
import type { RawWorkbook } from '#shared/tables/rawSheet.ts';
import { knownRefusals, type ExpectedCells, type HostileEntry } from './entry.ts';
import { markup } from './markup.ts';
import { otherFormats } from './otherFormats.ts';
import { packages } from './packages.ts';
import { sizes } from './sizes.ts';
import { values } from './values.ts';

export const corpus: HostileEntry[] = [
  ...knownRefusals,
  ...packages,
  ...markup,
  ...values,
  ...sizes,
  ...otherFormats,
];

/** What was read, in the shape of an expected answer. */
export function answerOf(
  { sheets, warnings }: RawWorkbook,
  expected: ExpectedCells,
): { cells: ExpectedCells; warnings: string[] } {
  const codes = [...new Set(warnings.map(({ code }) => code))].toSorted();
  if (typeof expected === 'number') {
    const count = sheets
      .flatMap(({ rows }) => [...rows.values()])
      .reduce((sum, row) => sum + row.size, 0);
    return { cells: count, warnings: codes };
  }
  const cells: Record<string, string | number | boolean> = {};
  for (const { name, rows } of sheets) {
    for (const [row, line] of rows) {
      for (const [column, { value }] of line)
        cells[`${name}!${columnLetters(column)}${row}`] = value;
    }
  }
  return { cells, warnings: codes };
}
