// From both forms of a clipboard to the block of texts that is pasted: the one that loses less decides for each cell.
import type { ClipboardTexts } from '#shared/ipc/calls.ts';
import { parseTabbed } from './clipboard.ts';
import { readPastedTable, type PastedTable } from './pastedTable.ts';

/**
 * Null when there is nothing to paste. The table knows merged and hidden cells, the plain text knows every space and line
 * break: where both have the same cells, the places come from the table and the texts from the plain text.
 */
export function pastedBlock({ text, html }: ClipboardTexts): string[][] | null {
  const table = html === '' ? null : readPastedTable(html);
  if (!table) return text === '' ? null : parseTabbed(text);
  return blockOf(table, text === '' ? null : parseTabbed(text, 'spreadsheet'));
}

/** Rows of one width without what is hidden; null when nothing is left. */
export function blockOf(table: PastedTable, plain: readonly string[][] | null): string[][] | null {
  const whole = evened(table.rows);
  const hidden = { rows: table.hiddenRows, columns: table.hiddenColumns };
  const none: ReadonlySet<number> = new Set();
  // Programs differ in what of the hidden they put into the plain text; rows that a filter hides are mostly left out.
  const ways = [
    { rows: none, columns: none },
    { rows: hidden.rows, columns: none },
    { rows: none, columns: hidden.columns },
    hidden,
  ];
  const way = plain && ways.find((each) => sameShape(without(whole, each), plain));
  if (!way) {
    const shown = without(whole, hidden);
    return shown.length > 0 ? shown : null;
  }
  const best = bestOfBoth(without(whole, way), plain);
  const shown = without(best, {
    rows: way.rows === none ? hidden.rows : none,
    columns: way.columns === none ? hidden.columns : none,
  });
  return shown.length > 0 ? shown : null;
}

type Hidden = { rows: ReadonlySet<number>; columns: ReadonlySet<number> };

function without(block: readonly string[][], hidden: Hidden): string[][] {
  return block
    .filter((_, row) => !hidden.rows.has(row))
    .map((row) => row.filter((_text, column) => !hidden.columns.has(column)))
    .filter((row) => row.length > 0);
}

function evened(rows: readonly string[][]): string[][] {
  const width = widthOf(rows);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

function widthOf(rows: readonly string[][]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

function sameShape(a: readonly string[][], b: readonly string[][]): boolean {
  return a.length === b.length && widthOf(a) === widthOf(b);
}

/** A number or date in a column that is too narrow is ### in the plain text, and whole in the table. */
function bestOfBoth(table: readonly string[][], plain: readonly string[][]): string[][] {
  return table.map((row, at) =>
    row.map((text, column) => {
      const exact = plain[at]?.[column] ?? '';
      return /^#+$/.test(exact) ? text : exact;
    }),
  );
}
