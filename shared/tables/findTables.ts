// Where the tables of a sheet are: heading blocks, the rows under them, the lines above; side by side ones kept apart.
import { meaningOf, type HeadingMeaning } from './columns.ts';
import { createGrid, type Grid, type Segment } from './grid.ts';
import { headerBlockAt, headerStrength, type HeaderBlock } from './headers.ts';
import { withoutSpace } from './headingText.ts';
import { isColumnNumbers } from './lineKinds.ts';
import type { RawSheet } from './rawSheet.ts';

export type TablePlace = {
  header: HeaderBlock;
  /** Rows with cells under the header, up to the next table's title. */
  rows: number[];
  /** Rows above the header that belong to this table, top to bottom. */
  above: number[];
};

/** A row that starts another table: 表二, 附件2, 附表… */
const tableTitle = /^(?:附?表|附件)\s*[\d一二三四五六七八九十]{1,3}(?:\s|[:：、.（(]|[一-鿿]|$)/u;

const unitOfTable = /^(?:填报|填表|报送|编报)(?:单位|部门)[（(:：]/u;

export function findTables(sheet: RawSheet): { grid: Grid; places: TablePlace[] } {
  const grid = createGrid(sheet);
  const places: TablePlace[] = [];
  let waiting: number[] = [];
  let current: TablePlace | null = null;
  let texts = new Set<string>();
  let skipTo = 0;
  let previousFilled = true;
  const { rows } = grid;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (row <= skipTo) continue;
    const line = grid.line(row);
    const gap = at > 0 && (row - (rows[at - 1] ?? row) > 1 || !previousFilled);
    previousFilled = line.length > 0;
    const starts = startsTable(grid, row, line, current, waiting, texts, gap);
    if (starts) {
      const header = headerBlockAt(
        grid,
        row,
        current ? (current.rows.at(-1) ?? current.header.last) + 1 : 1,
      );
      const above: number[] = waiting.filter((one) => one < header.first);
      for (const place of places) {
        if (place.header.first !== current?.header.first) continue;
        place.rows = place.rows.filter((one) => one < (above[0] ?? header.first));
      }
      for (const place of splitSideBySide(grid, header)) {
        current = { header: place, rows: [], above };
        places.push(current);
      }
      texts = headerTexts(grid, header);
      waiting = [];
      skipTo = header.last;
      continue;
    }
    if (!current) {
      if (line.length > 0) waiting.push(row);
      continue;
    }
    if (line.length === 1 && announces(line[0])) waiting = [row];
    else if (waiting.length > 0 && line.length > 0) waiting.push(row);
    else if (line.length === 1 && gap && isTitleLike(line[0])) waiting = [row];
    if (waiting.length > 4) waiting = [];
    shareRow(places, current, row);
  }
  return { grid, places: places.map((place) => withoutTrailing(grid, place)) };
}

/** Tables side by side get the same rows: each looks at its own columns only. */
function shareRow(places: TablePlace[], current: TablePlace, row: number): void {
  for (let index = places.length - 1; index >= 0; index--) {
    const place = places[index];
    if (!place || place.header.first !== current.header.first) break;
    place.rows.push(row);
  }
}

function isTitleLike(segment: Segment | undefined): boolean {
  return segment !== undefined && /(?:表|清单|台账|情况|汇总)(?:[（(].*)?$/u.test(segment.text);
}

function startsTable(
  grid: Grid,
  row: number,
  line: Segment[],
  current: TablePlace | null,
  waiting: number[],
  texts: Set<string>,
  gap: boolean,
): boolean {
  const own = line.filter((segment) => segment.top === row);
  const strength = headerStrength(own.length >= 2 ? own : line);
  if (!strength || isCardLine(grid, row, own)) return false;
  const repeated = own.every((segment) => texts.has(withoutSpace(segment.text)));
  if (!current) {
    return strength === 'named' || isShapedHeader(grid, row, own);
  }
  const titled = waiting.length > 0;
  // The same headings again are a page break, unless a title or a unit's name stands above them.
  if (repeated && own.length > 0) return titled && announcesTable(grid, waiting);
  if (strength === 'named') return titled || gap || !sharesColumns(grid, current, own);
  return titled && isShapedHeader(grid, row, own);
}

function announcesTable(grid: Grid, waiting: number[]): boolean {
  return waiting.some((row) => grid.line(row).some(announces));
}

function announces(segment: Segment | undefined): boolean {
  return segment !== undefined && (tableTitle.test(segment.text) || unitOfTable.test(segment.text));
}

/**
 * A line of a slip: label, value, label, value, and another such line next to it. Slips are no tables, and a value
 * beside a label must not be taken for a heading.
 */
export function isCardLine(grid: Grid, row: number, own: Segment[]): boolean {
  return looksLikeCard(own) && [row - 1, row + 1].some((other) => looksLikeCard(grid.line(other)));
}

function looksLikeCard(line: Segment[]): boolean {
  if (line.length < 2) return false;
  const known = line.map(
    ({ text }) => meaningOf(withoutSpace(text).replace(/[:：]$/u, '')) !== null,
  );
  return known.every((one, index) => one === (index % 2 === 0));
}

/** Words in a row of data can happen to be headings; they then fill the table's columns without any merge. */
function sharesColumns(grid: Grid, current: TablePlace, own: Segment[]): boolean {
  return own.some((segment) => {
    const heading = grid.segmentAt(current.header.last, segment.left);
    return heading !== null && segment.left === heading.left && own.length < 4;
  });
}

/** Headings of unknown words: merges below or across, or the numbers of the columns right under them. */
function isShapedHeader(grid: Grid, row: number, own: Segment[]): boolean {
  if (own.length < 3) return false;
  if (own.some(({ top, bottom, left, right }) => bottom > top || right > left)) return true;
  const next = grid.line(row + 1);
  if (isColumnNumbers(next, own.length)) return true;
  // Plain words over rows that hold figures or longer text.
  return own.every(({ text }) => withoutSpace(text).length <= 24);
}

function headerTexts(grid: Grid, header: HeaderBlock): Set<string> {
  const texts = new Set<string>();
  for (let row = header.first; row <= header.last; row++) {
    for (const { text } of grid.line(row)) texts.add(withoutSpace(text));
  }
  return texts;
}

/**
 * Headings with an empty column between them may stand over different tables. A part is a table of its own when it
 * says what its rows are about; otherwise the empty column is only for looks, and a part without any known heading
 * is a list to look things up in, which is no table.
 */
function splitSideBySide(grid: Grid, header: HeaderBlock): HeaderBlock[] {
  const filled = new Map<number, Segment>();
  for (let row = header.first; row <= header.last; row++) {
    for (const segment of grid.line(row)) {
      for (let column = segment.left; column <= segment.right; column++)
        filled.set(column, segment);
    }
  }
  const parts: (HeaderBlock & { headings: Set<string> })[] = [];
  for (const [column, { text }] of [...filled].sort((a, b) => a[0] - b[0])) {
    const last = parts.at(-1);
    if (last && column - last.right <= 1) {
      last.right = column;
      last.headings.add(text);
    } else parts.push({ ...header, left: column, right: column, headings: new Set([text]) });
  }
  const blocks: HeaderBlock[] = [];
  for (const { headings, ...block } of parts) {
    const meanings = [...headings].map((text) => meaningOf(withoutSpace(text)));
    const last = blocks.at(-1);
    if (!last || (headings.size >= 2 && meanings.some(isAboutRows))) blocks.push(block);
    else if (meanings.some((one) => one !== null)) last.right = block.right;
  }
  return blocks;
}

function isAboutRows(meaning: HeadingMeaning | null): boolean {
  return (
    meaning?.kind === 'field' &&
    ['ordinal', 'project', 'task', 'content', 'unit'].includes(meaning.field)
  );
}

/** Blank rows at the end belong to nothing. */
function withoutTrailing(grid: Grid, place: TablePlace): TablePlace {
  let end = place.rows.length;
  while (end > 0 && grid.line(place.rows[end - 1] ?? 0).length === 0) end -= 1;
  return end === place.rows.length ? place : { ...place, rows: place.rows.slice(0, end) };
}
