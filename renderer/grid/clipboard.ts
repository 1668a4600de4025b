// The clipboard of spreadsheets: tab-separated text in and out, and the table that Excel and WPS prefer when it is there.
// Rules of the text form: a field is quoted only when it starts with a quote whose closing quote ends the field.

/**
 * Rows of fields. The one line break at the end that a spreadsheet writes is not a row. Of text from elsewhere, blank lines
 * at the end are none either.
 */
export function parseTabbed(
  text: string,
  from: 'spreadsheet' | 'elsewhere' = 'elsewhere',
): string[][] {
  const lines = text.replace(/\r\n?/g, '\n');
  const source = lines.replace(from === 'spreadsheet' ? /\n$/ : /\n+$/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = source[at] === '"' ? readQuoted(source, at) : null;
    const end = quoted ? quoted.end : fieldEnd(source, at);
    row.push(quoted ? quoted.value : source.slice(at, end));
    if (source[end] !== '\t') {
      rows.push(row);
      row = [];
      if (end >= source.length) return rows;
    }
    at = end + 1;
  }
}

function readQuoted(source: string, start: number): { value: string; end: number } | null {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = source.indexOf('"', from);
    if (quote < 0) return null;
    value += source.slice(from, quote);
    if (source[quote + 1] !== '"') {
      const next = source[quote + 1];
      return next === undefined || next === '\t' || next === '\n'
        ? { value, end: quote + 1 }
        : null;
    }
    value += '"';
    from = quote + 2;
  }
}

function fieldEnd(source: string, start: number): number {
  let end = start;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1;
  return end;
}

export function formatTabbed(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row
        .map((value) => (/[\t\n\r]|^"/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
        .join('\t'),
    )
    .map((line) => `${line}\r\n`)
    .join('');
}

/** A bordered table. Every cell is text, so that 0001 stays 0001; line breaks inside a cell stay inside. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const cell = (value: string) =>
    `<td style="border:.5pt solid #999;mso-number-format:'\\@';white-space:normal">${escapeHtml(
      value,
    ).replaceAll('\n', '<br style="mso-data-placement:same-cell">')}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<table style="border-collapse:collapse">${body}</table>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What a paste writes: a block of fields laid over a selection, repeated where it fits evenly, as spreadsheets do. */
export function layOver(
  block: readonly (readonly string[])[],
  size: { rows: number; columns: number },
): string[][] {
  const height = block.length;
  const width = Math.max(...block.map((row) => row.length));
  const rows = size.rows % height === 0 ? size.rows : height;
  const columns = size.columns % width === 0 ? size.columns : width;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => block[row % height]?.[column % width] ?? ''),
  );
}
