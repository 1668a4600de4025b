// A raw workbook as a few bytes: what the reading process answers, and what a review keeps of each file. Copying plain bytes
// between processes costs nothing beside the cells as objects, and a thousand files lie in memory as they lie on the disk.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { RawCell, RawSheet, RawWorkbook, Region } from '#shared/tables/rawSheet.ts';

/** A text that shows as it is stands alone; other cells are `[kind, value, text]`. */
type PackedCell = string | [kind: number, value: RawCell['value'], text: string];
/** A row number, then columns and cells in turn. */
type PackedRow = (number | PackedCell)[];
type PackedSheet = {
  name: string;
  hidden: boolean;
  rows: PackedRow[];
  merges: [top: number, left: number, bottom: number, right: number][];
  hiddenRows: number[];
  hiddenColumns: number[];
};
type Packed = Omit<RawWorkbook, 'sheets'> & { sheets: PackedSheet[] };

const kinds = ['text', 'number', 'date', 'boolean', 'error'] as const;

export function packWorkbook({ sheets, ...rest }: RawWorkbook): Uint8Array {
  const packed: Packed = { ...rest, sheets: sheets.map(packSheet) };
  // Fast rather than small: cells repeat themselves, so that little is lost.
  return deflateRawSync(JSON.stringify(packed), { level: 1 });
}

export function unpackWorkbook(bytes: Uint8Array): RawWorkbook {
  const { sheets, ...rest } = JSON.parse(inflateRawSync(bytes).toString('utf8')) as Packed;
  return { ...rest, sheets: sheets.map(unpackSheet) };
}

function packSheet(sheet: RawSheet): PackedSheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: [...sheet.rows].map(([row, cells]) => {
      const packed: PackedRow = [row];
      for (const [column, cell] of cells) packed.push(column, packCell(cell));
      return packed;
    }),
    merges: sheet.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right]),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  };
}

function packCell({ type, value, text }: RawCell): PackedCell {
  return type === 'text' && value === text ? text : [kinds.indexOf(type), value, text];
}

function unpackSheet({ rows, merges, ...sheet }: PackedSheet): RawSheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: new Map(rows.map(unpackRow)),
    merges: merges.map(([top, left, bottom, right]): Region => ({ top, left, bottom, right })),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
  };
}

function unpackRow(packed: PackedRow): [number, Map<number, RawCell>] {
  const cells = new Map<number, RawCell>();
  for (let at = 1; at < packed.length; at += 2) {
    cells.set(packed[at] as number, unpackCell(packed[at + 1] as PackedCell));
  }
  return [packed[0] as number, cells];
}

function unpackCell(cell: PackedCell): RawCell {
  if (typeof cell === 'string') return { type: 'text', value: cell, text: cell };
  const [kind, value, text] = cell;
  // The value was packed beside its kind.
  return { type: kinds[kind] ?? 'text', value, text } as RawCell;
}
