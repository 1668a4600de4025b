// The rows of a printed table: styles by column and kind of row, values where texts can be counted with.
import type { SheetColumn, SheetTable } from '#shared/consolidate/sheet.ts';
import type { PrintedColumn } from '#shared/export/exportedSheet.ts';
import { groupedFormat, typedCell } from '#shared/export/typedCell.ts';
import { isOrdinal } from '#shared/paper/cells.ts';
import type ExcelJS from 'exceljs';
import type { Pace } from '../pace.ts';
import type { Placement } from './writeLayout.ts';
import type { RowWriter } from './writeRows.ts';
import { aligned, allBorders, fills, font, fonts, solid, styleFor } from './writeStyles.ts';

export type PrintedTable = Omit<SheetTable, 'columns'> & { columns: PrintedColumn[] };

type CellStyle = Partial<ExcelJS.Style>;
/** Size of type in points. */
export const bodySize = 10.5;

const lightColours: Record<string, string> = {
  red: 'FFC00000',
  yellow: 'FF9C5700',
  blue: 'FF1F4E79',
  green: 'FF375623',
};

/** Styles are made once for a column and a kind of row: equal styles that are not one object make big files. */
export async function writeBody(
  writer: RowWriter,
  { columns, rows, merges }: PrintedTable,
  { starts, heights }: Placement,
  pace?: Pace,
): Promise<void> {
  const taskStyles = columns.map((column) => bodyStyle(column.align));
  const sumStyles = columns.map((column) => sumStyleOf(column.align));
  const typedStyles = new Map<string, CellStyle>();
  const styleOfFormat = (at: number, kind: string, format: string, own: CellStyle): CellStyle => {
    const key = `${at} ${kind} ${format}`;
    let style = typedStyles.get(key);
    if (!style) typedStyles.set(key, (style = { ...own, numFmt: format }));
    return style;
  };
  const lightStyles = new Map(
    Object.entries(lightColours).map(([light, argb]) => [
      light,
      { ...bodyStyle('center'), font: font(fonts.head, bodySize, { color: { argb } }) },
    ]),
  );
  const looks = columns.map((column, at) => ({
    at,
    kind: column.values,
    isLight: column.key === 'light',
    task: taskStyles[at] ?? sumStyle,
    sum: sumStyles[at] ?? sumStyle,
    covered: null as Uint8Array | null,
  }));
  // A cell that is merged into the one above carries its border only; a value under a merge would be counted twice.
  for (const { column, from, to } of merges) {
    const look = looks[column];
    if (look) (look.covered ??= new Uint8Array(rows.length)).fill(1, from + 1, to + 1);
  }
  for (const [index, row] of rows.entries()) {
    if (pace) await pace(index);
    const { kind, cells } = row;
    const start = starts[index] ?? 0;
    const end = (starts[index + 1] ?? start + 1) - 1;
    const light = lightStyles.get(row.light);
    for (let number = start; number <= end; number++) {
      writer.begin(number, heights[index] ?? 24);
      for (const look of looks) {
        const { at } = look;
        // Merged cells keep their value in the first row only; the others carry the border.
        const value = number === start && look.covered?.[index] !== 1 ? (cells[at] ?? null) : null;
        const typed = look.kind && typeof value === 'string' ? typedCell(value, look.kind) : null;
        if (typed) {
          writer.cell(typed.value, styleOfFormat(at, 'typed', typed.format, look.task));
          continue;
        }
        const style =
          kind === 'task'
            ? ((look.isLight ? light : undefined) ?? look.task)
            : kind === 'group'
              ? groupStyle
              : look.sum;
        const grouped =
          typeof value === 'number' && !isOrdinal(columns[at]) ? groupedFormat(value) : null;
        writer.cell(
          value,
          grouped === null
            ? styleFor(style, value)
            : styleOfFormat(at, kind, grouped, fitted(style)),
        );
      }
      writer.end();
    }
  }
}

/** A number with a format of its own that is wider than its column would be shown as ###. */
function fitted(style: CellStyle): CellStyle {
  return { ...style, alignment: { ...style.alignment, wrapText: false, shrinkToFit: true } };
}

function bodyStyle(align: SheetColumn['align']): CellStyle {
  return { font: font(fonts.body, bodySize), alignment: aligned(align), border: allBorders };
}

/** Sums stand as the numbers above them do; words in the middle. */
function sumStyleOf(align: SheetColumn['align']): CellStyle {
  return align === 'right' ? { ...sumStyle, alignment: aligned('right') } : sumStyle;
}

const sumStyle: CellStyle = {
  font: font(fonts.head, bodySize),
  alignment: aligned('center'),
  border: allBorders,
  fill: solid(fills.group),
};

const groupStyle: CellStyle = { ...sumStyle, alignment: aligned('left') };

/** Worksheet rows behind which a page ends: every subtotal but the last, which the total follows. */
export function groupEnds(
  { rows }: Pick<SheetTable, 'rows'>,
  starts: readonly number[],
): Set<number> {
  const ends = new Set<number>();
  rows.forEach(({ kind }, index) => {
    const next = rows[index + 1];
    if (kind !== 'subtotal' || !next || next.kind === 'total') return;
    ends.add((starts[index + 1] ?? 1) - 1);
  });
  return ends;
}
