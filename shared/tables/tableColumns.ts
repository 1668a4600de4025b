// The columns of a table: headings of all levels, fields, keys, and what converting their cells needs to know.
import { columnLetters } from './address.ts';
import { assignFields, onlyResponsible, type ColumnSketch } from './assignFields.ts';
import type { TablePlace } from './findTables.ts';
import type { Grid } from './grid.ts';
import { measureOfHeading, withoutSpace } from './headingText.ts';
import type { RawCell } from './rawSheet.ts';
import type { TableColumn } from './table.ts';

export type ColumnReading = {
  column: TableColumn;
  /** Measure in brackets in the heading. */
  measure: string | null;
  fractions: boolean;
};

const sampleRows = 60;

/**
 * Columns of a table from left to right. `firstLeads` says that 责任单位 stands alone (see [C4]); `period` is what stands
 * above the table.
 */
export function readColumns(
  grid: Grid,
  place: TablePlace,
  period: string | null,
): { columns: ColumnReading[]; firstLeads: boolean } {
  const { header } = place;
  const right = lastColumn(grid, place);
  const numbers: number[] = [];
  for (let column = header.left; column <= right; column++) numbers.push(column);
  const samples = sampleCells(grid, place, header.left, right);
  const sketches: ColumnSketch[] = numbers.map((column) => ({
    levels: levelsOf(grid, header.first, header.last, column),
    samples: (samples.get(column) ?? []).flatMap(({ type, text }) =>
      type === 'text' || /[%％]$/u.test(text) ? [text.trim()] : [],
    ),
    hidden: grid.sheet.hiddenColumns.has(column),
  }));
  const fields = assignFields(sketches, period);
  const keys = new Set<string>();
  const columns = numbers.map((index, at): ColumnReading => {
    const letters = columnLetters(index);
    const field = fields[at] ?? null;
    const heading = (sketches[at]?.levels ?? []).join('/');
    let key: string = field ?? (heading === '' ? `列${letters}` : heading);
    // Two columns of one heading: the later ones are told apart by their letters.
    if (keys.has(key)) key = `${key}#${letters}`;
    keys.add(key);
    return {
      column: {
        column: letters,
        index,
        heading,
        field,
        key,
        hidden: grid.sheet.hiddenColumns.has(index),
      },
      measure: measureOfHeading(sketches[at]?.levels.at(-1) ?? '') ?? measureOfHeading(heading),
      fractions: field === 'percent' && areFractions(heading, samples.get(index) ?? []),
    };
  });
  return { columns, firstLeads: onlyResponsible(sketches) };
}

/** The levels of a column's heading from the top, in the rows `first` to `last`, without white space. */
export function levelsOf(grid: Grid, first: number, last: number, column: number): string[] {
  const levels: string[] = [];
  let seen = 0;
  for (let row = first; row <= last; row++) {
    const segment = grid.segmentAt(row, column) ?? groupToTheLeft(grid, row, last, column);
    if (!segment || segment.top * 16_385 + segment.left === seen) continue;
    seen = segment.top * 16_385 + segment.left;
    levels.push(withoutSpace(segment.text));
  }
  return levels;
}

/** A group that was not merged reaches to the next heading of its own row, where headings stand below. */
function groupToTheLeft(grid: Grid, row: number, last: number, column: number) {
  if (row === last || grid.segmentAt(last, column) === null) return null;
  if (grid.segmentAt(last, column)?.top === row) return null;
  for (let left = column - 1; left > 0 && column - left < 30; left--) {
    const segment = grid.segmentAt(row, left);
    if (!segment) continue;
    // Only a heading that has headings of its own below is a group.
    const below = grid.segmentAt(row + 1, left);
    return segment.bottom === row &&
      below !== null &&
      below.top > row &&
      segment.left === segment.right
      ? segment
      : null;
  }
  return null;
}

/** Columns without a heading that touch the table and hold data in its rows belong to it. */
function lastColumn(grid: Grid, { header, rows }: TablePlace): number {
  let right = header.right;
  const next = () =>
    rows.slice(0, sampleRows).some((row) => {
      const segment = grid.segmentAt(row, right + 1);
      return (
        segment !== null && segment.left === right + 1 && grid.segmentAt(row, header.left) !== null
      );
    });
  while (right - header.right < 3 && next()) right += 1;
  return right;
}

function sampleCells(grid: Grid, { rows }: TablePlace, left: number, right: number) {
  const samples = new Map<number, RawCell[]>();
  for (const row of rows.slice(0, sampleRows)) {
    for (const segment of grid.line(row)) {
      if (segment.top !== row || segment.left < left || segment.left > right) continue;
      const list = samples.get(segment.left);
      if (list) list.push(segment.cell);
      else samples.set(segment.left, [segment.cell]);
    }
  }
  return samples;
}

/** Plain numbers up to one under a heading without % are parts of one; a whole 100 among them says otherwise. */
function areFractions(heading: string, cells: RawCell[]): boolean {
  if (/[%％]/u.test(heading)) return false;
  const plain = cells.filter((cell) => cell.type === 'number' && !/[%％]/u.test(cell.text));
  return (
    plain.length > 0 &&
    plain.every((cell) => typeof cell.value === 'number' && cell.value >= 0 && cell.value <= 1) &&
    plain.some((cell) => typeof cell.value === 'number' && !Number.isInteger(cell.value))
  );
}
