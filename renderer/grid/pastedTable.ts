// The HTML that Excel, WPS, Word and browsers put on the clipboard, as rows of texts. It is parsed into a document of its
// own that is never shown; nothing of it but text is taken.
import { renamedStyle, withoutStyles } from './pastedStyles.ts';

/** Every cell of a pasted table in its place; a merged cell's text stands in its first place, the others are empty. */
export type PastedTable = {
  rows: string[][];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
};

/** Longest HTML that is parsed, in UTF-16 code units, and most places of a table. Beyond, the plain text has to do. */
const longestHtml = 40_000_000;
const mostPlaces = 400_000;
const mostColumns = 2_000;

/** The one table of the HTML, or several below each other. Null when there is none, or text beside it, or too much. */
export function readPastedTable(html: string): PastedTable | null {
  if (html.length > longestHtml || !/<table[\s>]/i.test(html)) return null;
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const tables = [...body.querySelectorAll('table')].filter(
    (table) => !table.parentElement?.closest('table'),
  );
  if (tables.length === 0 || hasTextBeside(body)) return null;
  const table: PastedTable & { hiddenRows: Set<number>; hiddenColumns: Set<number> } = {
    rows: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
  for (const each of tables) if (!addTable(table, each)) return null;
  return table.rows.length > 0 ? table : null;
}

function hasTextBeside(node: Node): boolean {
  return [...node.childNodes].some((child) => {
    if (child.nodeName === 'TABLE' || child.nodeName === 'STYLE') return false;
    if (child.nodeType === Node.TEXT_NODE) return (child.nodeValue ?? '').trim() !== '';
    return child.nodeType === Node.ELEMENT_NODE && hasTextBeside(child);
  });
}

type Growing = { rows: string[][]; hiddenRows: Set<number>; hiddenColumns: Set<number> };

/** False when the table has more places than are taken. */
function addTable(into: Growing, table: HTMLTableElement): boolean {
  const first = into.rows.length;
  const rows = [...table.rows];
  for (const column of hiddenColumns(table)) into.hiddenColumns.add(column);
  /** By column, the last row that a merged cell from above still covers. */
  const coveredTo: number[] = [];
  let places = first * (into.rows[0]?.length ?? 0);
  for (const [offset, row] of rows.entries()) {
    const at = first + offset;
    const texts: string[] = [];
    if (isHidden(row)) into.hiddenRows.add(at);
    let column = 0;
    for (const cell of row.cells) {
      while ((coveredTo[column] ?? -1) >= at) column += 1;
      texts[column] = cellText(cell);
      // A row span of 0 reaches to the end; none reaches past it.
      const last = Math.min(at + (cell.rowSpan || rows.length) - 1, first + rows.length - 1);
      const end = Math.min(column + cell.colSpan, mostColumns);
      for (; column < end; column += 1) coveredTo[column] = last;
    }
    for (let each = 0; each < coveredTo.length; each += 1) {
      if ((coveredTo[each] ?? -1) >= at) texts[each] ??= '';
    }
    places += texts.length;
    if (places > mostPlaces || texts.length >= mostColumns) return false;
    into.rows.push(Array.from(texts, (text) => text ?? ''));
  }
  return true;
}

function hiddenColumns(table: HTMLTableElement): number[] {
  const hidden: number[] = [];
  let at = 0;
  for (const column of table.querySelectorAll<HTMLTableColElement>('col, colgroup')) {
    if (column.closest('table') !== table || column.querySelector('col')) continue;
    const end = Math.min(at + column.span, mostColumns);
    for (; at < end; at += 1) if (isHidden(column)) hidden.push(at);
  }
  return hidden;
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*collapse)/i.test(
      element.getAttribute(renamedStyle) ?? '',
    )
  );
}

const blocks = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'TABLE',
  'TR',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
]);
/** `rt` and `rp`: readings over characters. */
const silent = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'TITLE', 'NOSCRIPT', 'RT', 'RP']);

/** The text of a cell as it is seen: line breaks where `<br>` and blocks make them, other white space as one space. */
function cellText(cell: Element): string {
  const lines = new Lines();
  collect(cell, lines);
  const text = lines.text();
  // A number for which the column was too narrow; Excel 2003 and WPS write it beside what is shown.
  return /^#+$/.test(text) ? cell.getAttribute('x:num') || text : text;
}

class Lines {
  private readonly done: string[] = [];
  private current = '';

  add(text: string): void {
    this.current += text;
  }
  /** `<br>`. */
  break(): void {
    this.done.push(this.current);
    this.current = '';
  }
  /** The edge of a block: a line break only after text. */
  edge(): void {
    if (this.current.trim() !== '') this.break();
  }
  text(): string {
    return [...this.done, this.current]
      .map((line) => line.replace(/ {2,}/g, ' ').replaceAll('\u00a0', ' ').trim())
      .join('\n')
      .trim();
  }
}

function collect(node: Node, lines: Lines): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) lines.add(flowingText(child.nodeValue ?? ''));
    if (child.nodeType !== Node.ELEMENT_NODE) continue;
    const element = child as Element;
    if (silent.has(element.nodeName) || isHidden(element)) continue;
    if (element.nodeName === 'BR') lines.break();
    else if (blocks.has(element.nodeName)) {
      lines.edge();
      collect(element, lines);
      lines.edge();
    } else collect(element, lines);
  }
}

/** White space of the source as one space; a line break inside Chinese text is only the source's own wrapping. */
function flowingText(text: string): string {
  return text
    .replace(
      /(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t\r]*\n[ \t\r\n]*(?=[\u2e80-\u9fff\uff00-\uffef])/g,
      '',
    )
    .replace(/[ \t\r\n\f]+/g, ' ');
}
