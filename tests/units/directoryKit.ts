// Sheets for tests of directories, as rows of texts and numbers; merges by corner.
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { UnitRow } from '#shared/plan/model.ts';
import { emptySheet, type RawWorkbook, type Region } from '#shared/tables/rawSheet.ts';
import { readDirectory } from '#shared/units/readDirectory.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';

type Value = string | number | null;

export function workbookOf(
  rows: readonly (readonly Value[])[],
  merges: Region[] = [],
): RawWorkbook {
  const sheet = emptySheet('名录', false);
  sheet.merges = merges;
  rows.forEach((values, index) => {
    const cells = new Map(
      values.flatMap((value, at) => {
        if (value === null || value === '') return [];
        const cell =
          typeof value === 'number'
            ? ({ type: 'number', value, text: value.toExponential(2) } as const)
            : ({ type: 'text', value, text: value } as const);
        return [[at + 1, cell] as const];
      }),
    );
    if (cells.size > 0) sheet.rows.set(index + 1, cells);
  });
  return { format: 'xlsx', sheets: [sheet], warnings: [] };
}

export function reading(rows: readonly (readonly Value[])[], merges: Region[] = []) {
  const read = readDirectory(workbookOf(rows, merges));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

export function planWith(...units: UnitRow[]): PlanDocument {
  return fromSnapshot({ ...smallSnapshot(), units: [...smallSnapshot().units, ...units] });
}
