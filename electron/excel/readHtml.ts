// A page of tables saved with a workbook's name: what many reporting systems export as ".xls".
// A small scanner for tables only: it follows nothing, runs nothing, and touches every character once.
import { columnLetters } from '#shared/tables/address.ts';
import type { RawCell, RawSheet, Region } from '#shared/tables/rawSheet.ts';
import { limits } from './limits.ts';
import { withoutOverlap } from './mergedRegions.ts';
import type { ReadBudget } from './readBudget.ts';
import { ReadProblem } from './readProblem.ts';
import { textCell } from './xlsxStrings.ts';

/** All tables of the page on one sheet, one below the other with a blank row between. */
export function readHtml(text: string, budget: ReadBudget): RawSheet {
  const name = sheetName(text);
  const builder = createBuilder(budget, name);
  let skipping: string | null = null;
  scanTags(text, (between, tag, closing, attributes) => {
    budget.checkTime('html');
    if (skipping !== null) {
      if (closing && tag === skipping) skipping = null;
      return;
    }
    builder.text(between);
    if (!closing && (tag === 'script' || tag === 'style' || tag === 'title')) skipping = tag;
    else if (tag === 'table') builder.table(closing);
    else if (tag === 'tr') builder.row(closing, attributes);
    else if (tag === 'td' || tag === 'th') builder.cell(closing, attributes);
    else if (!closing && (struckTags.has(tag) || /line-through/iu.test(attributes)))
      builder.strike();
    else if (tag === 'br' || (closing && (tag === 'p' || tag === 'div'))) builder.lineBreak();
  });
  return builder.sheet();
}

const struckTags = new Set(['s', 'del', 'strike']);

function sheetName(text: string): string {
  return decodeEntities(
    /<x:Name>([^<]{1,60})<\/x:Name>/iu.exec(text.slice(0, 65_536))?.[1] ?? 'Sheet1',
  );
}

/** Calls back for every tag with the text before it; comments are passed over. */
function scanTags(
  text: string,
  onTag: (between: string, name: string, closing: boolean, attributes: string) => void,
): void {
  const tag = /<(?:!--|(\/?)([a-zA-Z][\w:-]{0,40})((?:[^<>"']|"[^"]*"|'[^']*')*)>)/gu;
  let from = 0;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    const between = text.slice(from, match.index);
    if (match[2] === undefined) {
      const end = text.indexOf('-->', match.index + 4);
      onTag(between, '!--', false, '');
      from = end < 0 ? text.length : end + 3;
      tag.lastIndex = from;
      continue;
    }
    onTag(between, match[2].toLowerCase(), match[1] === '/', match[3] ?? '');
    from = tag.lastIndex;
  }
}

type Pending = {
  row: number;
  column: number;
  attributes: string;
  pieces: string[];
  /** Something in it is struck through. */
  struck: boolean;
};

function createBuilder(budget: ReadBudget, name: string) {
  const rows = new Map<number, Map<number, RawCell>>();
  const merges: Region[] = [];
  const hiddenRows = new Set<number>();
  /** Cells that reach down into later rows: column → last row. */
  let reaching = new Map<number, number>();
  let depth = 0;
  let row = 0;
  let column = 0;
  let pending: Pending | null = null;

  const closeCell = () => {
    if (!pending) return;
    const { pieces, attributes, struck } = pending;
    const value = cellText(pieces.join(''));
    const found = cellOf(value, attributes);
    if (found) {
      budget.countCell('html');
      if (struck) {
        const where = `${name}!${columnLetters(pending.column)}${pending.row}`;
        budget.warn('struckText', '格内有划掉的文字', where);
      }
      const cells = rows.get(pending.row);
      if (!cells) budget.countRow('html');
      if (cells) cells.set(pending.column, found);
      else rows.set(pending.row, new Map([[pending.column, found]]));
    }
    pending = null;
  };
  const startRow = () => {
    row += 1;
    column = 0;
    if (row > limits.rows) throw new ReadProblem('tooManyCells', 'html', { limit: limits.rows });
  };
  return {
    text(piece: string) {
      // White space of the page's source says nothing.
      if (pending && piece !== '') pending.pieces.push(piece.replace(/[ \t\r\n\f]+/gu, ' '));
    },
    strike() {
      if (pending) pending.struck = true;
    },
    lineBreak() {
      pending?.pieces.push('\n');
    },
    table(closing: boolean) {
      closeCell();
      depth = Math.max(0, depth + (closing ? -1 : 1));
      if (depth > limits.xmlDepth) throw new ReadProblem('xmlTooComplex', 'html');
      reaching = new Map();
      if (closing && depth === 0) row += 1;
    },
    row(closing: boolean, attributes: string) {
      closeCell();
      if (closing) return;
      startRow();
      if (/display\s*:\s*none/iu.test(attributes)) hiddenRows.add(row);
    },
    cell(closing: boolean, attributes: string) {
      closeCell();
      if (closing || depth === 0) return;
      if (row === 0) startRow();
      column += 1;
      while ((reaching.get(column) ?? 0) >= row) column += 1;
      const width = span(attributes, 'colspan', limits.columns - column + 1);
      const height = span(attributes, 'rowspan', limits.rows - row + 1);
      if (column > limits.columns)
        throw new ReadProblem('badReference', 'html', { reference: `${row}:${column}` });
      const struck = /line-through/iu.test(attributes);
      pending = { row, column, attributes, pieces: [], struck };
      if (width > 1 || height > 1) {
        if (merges.length >= limits.merges) {
          throw new ReadProblem('tooManyMerges', 'html', { limit: limits.merges });
        }
        merges.push({
          top: row,
          left: column,
          bottom: row + height - 1,
          right: column + width - 1,
        });
        if (height > 1) {
          for (let at = column; at < column + width; at++) reaching.set(at, row + height - 1);
        }
      }
      column += width - 1;
    },
    sheet(): RawSheet {
      closeCell();
      if (rows.size === 0) throw new ReadProblem('notWorkbook', null, { reason: 'html' });
      return {
        name,
        hidden: false,
        rows,
        merges: withoutOverlap(merges, () => {}),
        hiddenRows,
        hiddenColumns: new Set(),
      };
    },
  };
}

function span(attributes: string, name: string, most: number): number {
  const written = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,7})`, 'iu').exec(attributes)?.[1];
  return written ? Math.max(1, Math.min(Number(written), most)) : 1;
}

function cellOf(value: string, attributes: string): RawCell | null {
  const stored = /\bx:num\s*=\s*["']?\s*(-?[\d.]+(?:e[+-]?\d+)?)/iu.exec(attributes)?.[1];
  const number = stored === undefined ? Number.NaN : Number(stored);
  if (Number.isFinite(number)) return { type: 'number', value: number, text: value };
  return value === '' ? null : textCell(value);
}

function cellText(source: string): string {
  return decodeEntities(source.replace(/ *\n */gu, '\n').replace(/ {2,}/gu, ' '))
    .replaceAll('\u00a0', ' ')
    .trim();
}

const entities: Record<string, string> = {
  nbsp: '\u00a0',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  times: '×',
  yen: '¥',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/giu,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
}
