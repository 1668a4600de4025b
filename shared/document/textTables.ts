// Tables that came as text: cells behind one another with tabs, bars or gaps between them, or each on a line of its own.
import { meaningOf } from '../tables/columns.ts';
import { joinMapped, type Mapped } from './mapped.ts';
import { readNumbering } from './numbering.ts';
import type { Span } from './proposal.ts';
import { readItemRows } from './textTableItems.ts';
import {
  isBarred,
  linesOf,
  readRows,
  readSpacedRows,
  rowNumber,
  splitAt,
  splits,
  stackedCell,
  type FoundRows,
  type Line,
} from './textTableRows.ts';
import { readStackedRows } from './textTableStacked.ts';

const longestHeading = 14;

/**
 * Rows of cells, headings first; each cell remembers where it stood. A section row has one cell. `short` are rows that
 * lack cells, `unread` is where the table goes on with a row that does not fit.
 */
export type TextTable = {
  rows: Mapped[][];
  columns: number;
  span: Span;
  short: Span[];
  unread: Span | null;
};

const unitWords: readonly [RegExp, string][] = [
  [/^(?!.*(?:领导|人$)).*(?:牵头|主办|承办|主责|负责).{0,4}(?:单位|部门)$/u, '牵头单位'],
  [/^.*(?:配合|协办|协同|参与).{0,4}(?:单位|部门)$/u, '配合单位'],
  [/^.*(?:责任|落实|实施).{0,4}(?:单位|部门|主体)$/u, '责任单位'],
];

const targetWords = /^(?:主要|具体|总体|阶段性?)(?:工作)?(?:目标|指标)$/u;

function isUnits(heading: string): boolean {
  return meaningOf(heading)?.kind === 'units';
}

/** 牵头负责部门 is no heading of the lists: as 牵头单位 it is. The text keeps its place. */
function knownHeading(cell: Mapped): Mapped {
  const text = cell.text.replace(/\s+/gu, '');
  if (meaningOf(text) !== null) return cell;
  const word = targetWords.test(text)
    ? '工作目标'
    : unitWords.find(([pattern]) => pattern.test(text))?.[1];
  if (word === undefined) return cell;
  const first = cell.at[0] ?? 0;
  return { text: word, at: Array.from({ length: word.length }, () => first) };
}

function isKnown(text: string): boolean {
  return (
    meaningOf(text) !== null ||
    targetWords.test(text) ||
    unitWords.some(([pattern]) => pattern.test(text))
  );
}

/** Headings of tasks and of those who answer for them; what is not known may stand between, `most` times as often. */
function areHeadings(cells: readonly Mapped[], most = 0.99): boolean {
  if (cells.length < 3 || cells.some(({ text }) => text.length > longestHeading)) return false;
  const texts = cells.map(({ text }) => text.replace(/\s+/gu, ''));
  const known = texts.filter((text) => text !== '' && isKnown(text)).length;
  return (
    known >= 3 &&
    cells.length - known <= known * most &&
    texts.some((text) => isUnits(text) || unitWords.some(([pattern]) => pattern.test(text)))
  );
}

/** 序 号 工 作 任 务 牵头部门: words apart by single spaces, put together until each is a known heading. */
function spacedHeadings(line: Line): Mapped[] {
  const words = splitAt(/\s+/gu, line).filter(({ text }) => text !== '');
  const headings: Mapped[] = [];
  for (let index = 0; index < words.length;) {
    let taken = 0;
    for (let count = Math.min(8, words.length - index); count > 0 && taken === 0; count -= 1) {
      const joined = joinMapped(words.slice(index, index + count), '');
      // 工 作 任 务 is put together, 工作任务 牵头单位 is not.
      const apart = words.slice(index, index + count).every(({ text }) => text.length <= 2);
      if (count === 1 ? isKnown(joined.text) : apart && meaningOf(joined.text) !== null) {
        headings.push(joined);
        taken = count;
      }
    }
    if (taken === 0) {
      // 成果形式: not known, but a heading all the same where enough of the others are.
      const [word] = words.slice(index, index + 1);
      if (!word || word.text.length < 2) return [];
      headings.push(word);
      taken = 1;
    }
    index += taken;
  }
  return headings;
}

/** Headings one below the other up to the first row; one that is not known counts where the rows follow on the stack. */
function stackedHeadings(
  lines: readonly Line[],
  first: number,
  most: number,
): { cells: Mapped[]; end: number } {
  const cells: Mapped[] = [];
  let known: { cells: Mapped[]; end: number } | null = null;
  let index = first;
  for (; index < lines.length && cells.length < most; index += 1) {
    const line = lines[index];
    if (!line) break;
    const cell = stackedCell(line);
    if (cell.text === '') continue;
    const text = cell.text.replace(/\s+/gu, '');
    if (rowNumber.test(text) || readNumbering(text)?.value === 1) return { cells, end: index };
    if (text.length > longestHeading || /[，,。；;：:]/u.test(text)) break;
    if (!isKnown(text)) known ??= { cells: [...cells], end: index };
    cells.push(cell);
  }
  return known ?? { cells, end: index };
}

function isSerial(cells: readonly Mapped[]): boolean {
  const meaning = meaningOf((cells[0]?.text ?? '').replace(/\s+/gu, ''));
  return meaning?.kind === 'field' && meaning.field === 'ordinal';
}

function tableAt(lines: readonly Line[], index: number): { table: TextTable; end: number } | null {
  const line = lines[index];
  if (!line || line.text.length > 300) return null;
  if (!/单位|部门|主体|牵头|责任|序/u.test(line.text)) return itemsAt(lines, index);
  const finish = (cells: readonly Mapped[], found: FoundRows) =>
    tableOf(lines, index, cells, found);
  for (const split of splits) {
    const cells = split(line);
    const barred = split === splits[1] && isBarred(line);
    // Columns of a ledger beside those of a task table: 1-9月份工作完成情况.
    if (areHeadings(cells, barred || split === splits[0] ? 1.5 : undefined)) {
      const units = unitColumns(cells);
      return finish(cells, readRows(lines, index + 1, split, units, barred));
    }
  }
  if (!/^\s*序/u.test(line.text)) return itemsAt(lines, index);
  const spaced = spacedHeadings(line);
  if (areHeadings(spaced) && isSerial(spaced)) {
    return finish(spaced, readSpacedRows(lines, index + 1, unitColumns(spaced)));
  }
  const { cells, end } = stackedHeadings(lines, index, 20);
  if (!areHeadings(cells) || !isSerial(cells)) return null;
  return finish(cells, readStackedRows(lines, end, unitColumns(cells)));
}

function tableOf(
  lines: readonly Line[],
  index: number,
  cells: readonly Mapped[],
  { rows, end, short }: FoundRows,
): { table: TextTable; end: number } | null {
  const [line, last] = [lines[index], lines[end - 1]];
  if (!line || !last || rows.length === 0) return null;
  const headings = cells.map(knownHeading);
  const span: Span = [line.from, last.from + last.text.length];
  const unread = rowThatDoesNotFit(lines, end, rows);
  return {
    table: { rows: [headings, ...rows], columns: headings.length, span, short, unread },
    end,
  };
}

/** Headings one below the other without 序号, and below them items that number themselves. */
function itemsAt(lines: readonly Line[], index: number) {
  const first = lines[index]?.text.replace(/\s+/gu, '') ?? '';
  if (first === '' || first.length > longestHeading || !isKnown(first)) return null;
  const { cells, end } = stackedHeadings(lines, index, 8);
  const units = unitColumns(cells);
  if (cells.length < 2 || !units.includes(true) || units[0] !== false) return null;
  // A merged column before the text (领域) did not come along: the text is what stands before the units.
  const from = units.indexOf(true) - 1;
  return tableOf(lines, index, cells.slice(from), readItemRows(lines, end, units.slice(from)));
}

function unitColumns(headings: readonly Mapped[]): boolean[] {
  return headings.map(({ text }) => isUnits(knownHeading({ text, at: [] }).text));
}

/** A table that numbers its rows goes on where the next number stands first in one of the next lines. */
function rowThatDoesNotFit(
  lines: readonly Line[],
  end: number,
  rows: readonly Mapped[][],
): Span | null {
  const last = rows.findLast((row) => row.length > 1 && rowNumber.test(row[0]?.text ?? ''));
  const next = last ? String(Number(last[0]?.text) + 1) : null;
  if (next === null) return null;
  const found = lines
    .slice(end, end + 8)
    .find(({ text }) => /^\s*[|｜]?\s*(\d{1,3})(?=[\s.．、|｜]|$)/u.exec(text)?.[1] === next);
  return found ? [found.from, found.from + Math.max(1, found.text.length)] : null;
}

/** Task tables in the text, in order. Offsets are those of the text as handed in. */
export function findTextTables(source: string): TextTable[] {
  const lines = linesOf(source);
  const tables: TextTable[] = [];
  for (let index = 0; index < lines.length;) {
    const found = tableAt(lines, index);
    if (found) tables.push(found.table);
    index = Math.max(index + 1, found?.end ?? 0);
  }
  return tables;
}
