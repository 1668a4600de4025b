// A table as CSV, as Excel opens it with a double click: UTF-8 with a byte order mark, CR LF [E5].
import type { ExportedSheet } from './exportedSheet.ts';
import { typedCell } from './typedCell.ts';

/**
 * What a spreadsheet program takes for a formula when it opens the file. A sign that stands alone is no formula; full-width
 * signs are taken for plain ones by some programs.
 */
const formulaStart = /^\s*[=+\-@＝＋－＠](?!$)|^[\t\r]/u;

export function csvOf({ table }: ExportedSheet): string {
  const { columns, rows } = table;
  const lines = [
    columns.map(({ heading }) => field(guarded(heading))),
    ...rows.map(({ cells }) =>
      cells.map((cell, at) => {
        const text = String(cell ?? '');
        const kind = columns[at]?.values;
        // A negative number is one.
        return field(kind && typedCell(text, kind) ? text : guarded(text));
      }),
    ),
  ];
  return `\ufeff${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

/** An apostrophe in front keeps a text from being computed [E4]. */
function guarded(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

function field(text: string): string {
  // Some programs guess at what stands between fields, tabs and semicolons among it.
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
