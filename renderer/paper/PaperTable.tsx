// The table of one page: heads of one or two levels, rows, cells that are merged as far as they reach on this page.
import type { ReactNode } from 'react';
import {
  cellRole,
  cellText,
  headGroups,
  placedCells,
  type PlacedCell,
} from '#shared/paper/cells.ts';
import { cellWidth, tableEdge } from '#shared/paper/frame.ts';
import { againWords, unmergedText } from '#shared/paper/heights.ts';
import type { PaperLayout, PaperPage } from '#shared/paper/layOut.ts';
import type { Piece } from '#shared/paper/paginate.ts';
import type { PaperPlace } from '#shared/paper/places.ts';
import { cutText } from './cutText.ts';

type Props = { layout: PaperLayout; page: PaperPage; current: PaperPlace | null };

export function PaperTable({ layout, page, current }: Props): ReactNode {
  const { sheet, frame } = layout;
  const group = frame.groups[page.group] ?? [];
  const rows = page.rows.pieces.filter(({ row }) => row < sheet.table.rows.length);
  return (
    <table className="pb-leaf-table" style={{ width: cellWidth(frame, group) + tableEdge }}>
      <colgroup>
        {group.map((column) => (
          <col key={column} style={{ width: frame.widths[column] }} />
        ))}
      </colgroup>
      {(page.first || frame.setup.repeatHead) && (
        <Head layout={layout} group={group} current={current} />
      )}
      <tbody>
        {rows.map((piece, index) => (
          <Row
            key={piece.again ? 'again' : piece.row}
            layout={layout}
            page={page}
            current={current}
            piece={piece}
            index={index}
          />
        ))}
      </tbody>
    </table>
  );
}

type HeadProps = { layout: PaperLayout; group: readonly number[]; current: PaperPlace | null };

function Head({ layout, group, current }: HeadProps): ReactNode {
  const { table } = layout.sheet;
  const { upper, lower } = layout.head;
  const levels = lower > 0 ? 2 : 1;
  const groups = headGroups(table, group);
  const edge = 2 * layout.frame.padding.down + 1;
  // A heading higher than a head may be is cut off here, not the rows below it.
  const words = (text: string, height: number): ReactNode => (
    <div className="pb-type pb-type-head pb-leaf-head" style={{ maxHeight: height - edge }}>
      {text}
    </div>
  );
  const heading = (column: number, rowSpan: number, height: number): ReactNode => (
    <th
      key={column}
      scope="col"
      className={isAt(current, -1, column) ? 'pb-leaf-current' : undefined}
      rowSpan={rowSpan}
      data-row={-1}
      data-column={column}
    >
      {words(table.columns[column]?.heading ?? '', height)}
    </th>
  );
  return (
    <thead>
      <tr style={{ height: upper }}>
        {groups.map(({ own, text }) =>
          text === null || levels === 1 ? (
            own.map((column) => heading(column, levels, upper + lower))
          ) : (
            <th key={own[0]} scope="colgroup" colSpan={own.length}>
              {words(text, upper)}
            </th>
          ),
        )}
      </tr>
      {levels === 2 && (
        <tr style={{ height: lower }}>
          {groups.flatMap(({ own, text }) =>
            text === null ? [] : own.map((column) => heading(column, 1, lower)),
          )}
        </tr>
      )}
    </thead>
  );
}

type RowProps = Props & { piece: Piece; index: number };

function Row({ layout, page, current, piece, index }: RowProps): ReactNode {
  const { sheet, frame } = layout;
  const row = sheet.table.rows[piece.row];
  const group = frame.groups[page.group] ?? [];
  if (!row) return null;
  const cells = placedCells(sheet.table, row, group, frame).map((cell) => ({
    cell,
    merge: page.rows.merges.find(
      ({ column, from, to }) => column === cell.column && from <= index && index <= to,
    ),
  }));
  const free = cells.filter(({ merge }) => !merge).map(({ cell }) => cell);
  const marked = continuedCell(layout, piece, free);
  return (
    <tr style={{ height: piece.height }}>
      {cells.map(({ cell, merge }) => {
        const column = sheet.table.columns[cell.column];
        const role = cellRole(row, column);
        const isLight = role === 'sum' && row.kind === 'task';
        const classes = ['pb-type', `pb-type-${role}`];
        if (row.kind === 'task' || column?.align === 'right') {
          classes.push(`pb-leaf-${column?.align ?? 'left'}`);
        }
        if (isLight) classes.push(`pb-leaf-${row.light}`);
        if (row.kind !== 'task') classes.push('pb-leaf-sum');
        if (row.kind === 'group') classes.push('pb-leaf-group');
        const shownRow = merge ? merge.row : piece.row;
        if (isAt(current, shownRow, cell.column)) classes.push('pb-leaf-current');
        if (piece.lines) classes.push('pb-leaf-part');
        if (merge && merge.from !== index) return null;
        const text = merge
          ? cellText(sheet.table.rows[shownRow]?.cells[cell.column], column)
          : pieceText(layout, piece, cell, marked === cell) + (piece.again ? againWords : '');
        return (
          <td
            key={cell.column}
            className={classes.join(' ')}
            colSpan={cell.own.length}
            rowSpan={merge ? merge.to - merge.from + 1 : 1}
            data-row={shownRow}
            data-column={cell.column}
            data-again={piece.again}
          >
            {text}
          </td>
        );
      })}
    </tr>
  );
}

/** Where 续 stands when a row goes on: in the first cell that is through, or else before the first text [PA5]. */
function continuedCell(
  { cuts }: PaperLayout,
  { row, lines }: Piece,
  free: readonly PlacedCell[],
): PlacedCell | null {
  if (!lines || lines.from === 0) return null;
  const through = free.find(({ column }) => (cuts.get(row)?.get(column)?.length ?? 0) <= 1);
  return through ?? free[0] ?? null;
}

function pieceText(
  { cuts, unmerged }: PaperLayout,
  { row, lines }: Piece,
  cell: PlacedCell,
  marked: boolean,
): string {
  const whole = unmergedText(cell.text, row, unmerged.get(cell.column)?.get(row));
  const starts = cuts.get(row)?.get(cell.column);
  const part = cutText(whole, starts, lines);
  if (!marked) return part;
  // A short text, such as the number of the row, is said again.
  return (starts?.length ?? 0) <= 1 ? [whole, '续'].filter(Boolean).join('\n') : `（续）\n${part}`;
}

function isAt(place: PaperPlace | null, row: number, column: number): boolean {
  return place !== null && place.row === row && place.column === column;
}
