// Rows of a table that came as text without 序号: 1.建设公园。 and the units below, each on a line.
import { emptyMapped, joinMapped, sliceMapped, type Mapped } from './mapped.ts';
import { readNumbering } from './numbering.ts';
import { namesUnits, stackedCell, type FoundRows, type Line } from './textTableRows.ts';

type Filled = { cell: Mapped; index: number };

/** No row of such a table has more lines; it bounds the work. */
const longestRow = 80;

/**
 * `units` tells the columns that name units; the text is the first column. Each row begins with the next number; the lines
 * behind its text that name units are its units. One line for each column of units is certain; where there are more, the
 * first column has one and the second the others [X4].
 */
export function readItemRows(
  lines: readonly Line[],
  first: number,
  units: readonly boolean[],
): FoundRows {
  const found: FoundRows = { rows: [], end: first, short: [] };
  for (;;) {
    const value = found.rows.length + 1;
    const filled = filledLines(lines, found.end);
    const next = filled.findIndex(
      ({ cell }, at) => at > 0 && readNumbering(cell.text)?.value === value + 1,
    );
    const row = readItem(next < 0 ? filled : filled.slice(0, next), value, units);
    const last = row ? filled[row.taken - 1] : undefined;
    const line = last ? lines[last.index] : undefined;
    const start = filled[0]?.cell.at[0];
    if (!row || !last || !line || start === undefined) return found;
    found.rows.push(row.cells);
    found.end = last.index + 1;
    if (!row.certain) found.short.push([start, line.from + line.text.length]);
    // What stands between this row and the next number belongs to no column.
    if (next >= 0 && row.taken < next) return found;
  }
}

function filledLines(lines: readonly Line[], first: number): Filled[] {
  const filled: Filled[] = [];
  for (let index = first; index < lines.length && filled.length < longestRow; index += 1) {
    const line = lines[index];
    const cell = line ? stackedCell(line) : emptyMapped;
    if (cell.text !== '') filled.push({ cell, index });
  }
  return filled;
}

function readItem(
  filled: readonly Filled[],
  value: number,
  columns: readonly boolean[],
): { cells: Mapped[]; taken: number; certain: boolean } | null {
  const [head] = filled;
  const numbering = head ? readNumbering(head.cell.text) : null;
  if (!head || numbering?.value !== value) return null;
  const from = filled.findIndex(({ cell }, index) => index > 0 && namesUnits(cell.text));
  if (from < 0) return null;
  let to = from;
  while (to < filled.length && namesUnits(filled[to]?.cell.text ?? '')) to += 1;
  const texts = filled.slice(0, from).map(({ cell }, index) => (index === 0 ? bare(cell) : cell));
  const units = filled.slice(from, to).map(({ cell }) => cell);
  const places = columns.filter(Boolean).length;
  if (units.length < places || (places > 2 && units.length > places)) return null;
  const shared = [...units.slice(0, places - 1), joinMapped(units.slice(places - 1), '\n')];
  let unit = 0;
  const cells = columns.map((isUnit, column) => {
    if (isUnit) return shared[unit++] ?? emptyMapped;
    return column === 0 ? joinMapped(texts, '\n') : emptyMapped;
  });
  return { cells, taken: to, certain: places === 1 || units.length === places };
}

function bare(cell: Mapped): Mapped {
  const numbering = readNumbering(cell.text);
  return sliceMapped(cell, numbering?.length ?? 0, cell.text.length);
}
