// The rows of a table that came as text with each cell on a line of its own.
import { startsLikeSection } from '../tables/lineKinds.ts';
import { emptyMapped, joinMapped, type Mapped } from './mapped.ts';
import type { Span } from './proposal.ts';
import { namesUnits, rowNumber, stackedCell, type FoundRows, type Line } from './textTableRows.ts';

type Filled = { cell: Mapped; index: number };

/** How many lines more, or less, than there are columns a row may have. */
const mostExtra = 3;

/** Each cell on a line of its own, rows told apart by their numbers. `units` tells the columns that name units. */
export function readStackedRows(
  lines: readonly Line[],
  first: number,
  units: readonly boolean[],
): FoundRows {
  const rows: Mapped[][] = [];
  const short: Span[] = [];
  const filled = filledLines(lines, first);
  let at = 0;
  let end = first;
  let expected: number | null = null;
  for (;;) {
    const head = filled(at);
    if (!head) break;
    if (!rowNumber.test(head.cell.text)) {
      const next = filled(at + 1)?.cell.text ?? '';
      if (!startsLikeSection(head.cell.text) || !rowNumber.test(next)) break;
      rows.push([head.cell]);
      at += 1;
      continue;
    }
    const number = Number(head.cell.text);
    if (expected !== null && number !== expected && number !== 1) break;
    const most = Array.from({ length: units.length + mostExtra }, (_, index) =>
      filled(at + 1 + index),
    ).filter((line) => line !== undefined);
    const following = most.findIndex(({ cell }) => cell.text === String(number + 1));
    const own = following < 0 ? most : most.slice(0, following);
    const whole = alignCells(own, units, following < 0);
    // Only the end of the text or the next number shows where a row with cells too few ends.
    const isClosed = following >= 0 || filled(at + 1 + own.length) === undefined;
    const cells = whole ?? (isClosed ? alignShort(own, units) : null);
    if (!cells) break;
    rows.push([head.cell, ...cells.row]);
    if (!whole) short.push([head.cell.at[0] ?? 0, (own.at(-1)?.cell.at.at(-1) ?? 0) + 1]);
    end = (filled(at + cells.taken)?.index ?? head.index) + 1;
    expected = number + 1;
    at += 1 + cells.taken;
  }
  return { rows, end, short };
}

/** The lines that are not empty, read as far as they are asked for: a text may hold many tables. */
function filledLines(lines: readonly Line[], first: number): (at: number) => Filled | undefined {
  const filled: Filled[] = [];
  let index = first;
  return (at) => {
    for (; filled.length <= at && index < lines.length; index += 1) {
      const line = lines[index];
      const cell = line ? stackedCell(line) : emptyMapped;
      if (cell.text !== '') filled.push({ cell, index });
    }
    return filled[at];
  };
}

/** Lines too many belong to the first text, which has several paragraphs; units must stand where their columns are. */
function alignCells(
  lines: readonly { cell: Mapped }[],
  units: readonly boolean[],
  last: boolean,
): { row: Mapped[]; taken: number } | null {
  const width = units.length - 1;
  for (let extra = 0; extra <= mostExtra; extra += 1) {
    const taken = width + extra;
    if (taken > lines.length) return null;
    const cells = lines.slice(0, taken).map(({ cell }) => cell);
    const row = [joinMapped(cells.slice(0, extra + 1), '\n'), ...cells.slice(extra + 1)];
    // What is left before the next number can only be the heading of a section.
    const left = lines.slice(taken);
    const whole = last || left.length === 0 || (left.length === 1 && isSection(left[0]?.cell));
    if (whole && row.every((cell, index) => !units[index + 1] || namesUnits(cell.text))) {
      return { row, taken };
    }
  }
  return null;
}

/** A row with cells too few lacks texts before its units, or its last cells: whatever lets the units stand in one way. */
function alignShort(
  lines: readonly { cell: Mapped }[],
  units: readonly boolean[],
): { row: Mapped[]; taken: number } | null {
  const missing = units.length - 1 - lines.length;
  const first = units.indexOf(true);
  if (missing < 1 || missing > mostExtra || lines.length < 2 || first < 2) return null;
  const [text = emptyMapped, ...rest] = lines.map(({ cell }) => cell);
  const ways = Array.from({ length: Math.min(missing, first - 2) + 1 }, (_, gap) => [
    text,
    ...Array.from({ length: gap }, () => emptyMapped),
    ...rest,
    ...Array.from({ length: missing - gap }, () => emptyMapped),
  ]).filter(
    (row) =>
      !namesUnits(text.text) &&
      row.every(
        ({ text: words }, index) => !units[index + 1] || (words !== '' && namesUnits(words)),
      ),
  );
  const [row] = ways;
  return row && ways.length === 1 ? { row, taken: lines.length } : null;
}

function isSection(cell: Mapped | undefined): boolean {
  return cell !== undefined && startsLikeSection(cell.text);
}
