// The rows of a table that came as text, below its headings.
import { startsLikeSection } from '../tables/lineKinds.ts';
import { emptyMapped, joinMapped, type Mapped } from './mapped.ts';
import type { Span } from './proposal.ts';
import { allLookLikeUnits, isNobody, splitUnits } from './units.ts';

export type Line = { text: string; from: number };
export type Split = (line: Line) => Mapped[];

export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const text of source.split('\n')) {
    lines.push({ text: text.replace(/\r$/u, ''), from });
    from += text.length + 1;
  }
  return lines;
}

function trimmed(text: string, from: number): Mapped {
  const start = text.length - text.trimStart().length;
  const bare = text.trim();
  return {
    text: bare,
    at: Array.from({ length: bare.length }, (_, index) => from + start + index),
  };
}

export function splitAt(separator: RegExp, { text, from }: Line): Mapped[] {
  const cells: Mapped[] = [];
  let at = 0;
  for (const match of text.matchAll(separator)) {
    cells.push(trimmed(text.slice(at, match.index), from + at));
    at = match.index + match[0].length;
  }
  cells.push(trimmed(text.slice(at), from + at));
  return cells;
}

function withoutEdges(cells: Mapped[]): Mapped[] {
  const from = cells[0]?.text === '' ? 1 : 0;
  const to = cells.at(-1)?.text === '' ? cells.length - 1 : cells.length;
  return cells.slice(from, to);
}

/** How cells may stand beside one another, surest first. */
export const splits: readonly Split[] = [
  (line) => splitAt(/\t/gu, line),
  (line) => withoutEdges(splitAt(/[|｜│┃]/gu, line)),
  (line) => splitAt(/(?:\u3000| {2,})\s*/gu, line).filter(({ text }) => text !== ''),
];

/** Each line ends with a bar of its own: no cell goes on in the next. */
export function isBarred({ text }: Line): boolean {
  return /[|｜│┃]\s*$/u.test(text);
}

/** `short`: where rows stand that lack cells. */
export type FoundRows = { rows: Mapped[][]; end: number; short: Span[] };

/**
 * Cells of one row on several lines: a line break inside a cell goes on in the next line. A row with cells too few shares
 * the others with the row above, as merged cells come out.
 */
export function readRows(
  lines: readonly Line[],
  first: number,
  split: Split,
  units: readonly boolean[],
  barred: boolean,
): FoundRows {
  const rows: Mapped[][] = [];
  const short: Span[] = [];
  const columns = units.length;
  const above = () => rows.findLast((row) => row.length === columns);
  let open: Mapped[] = [];
  let end = first;
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (/^[\s|｜:：─━┄┈┌┬┐├┼┤└┴┘│┃-]*$/u.test(line.text)) continue;
    const cells = split(line);
    if (open.length === 0 && cells.length === 1) {
      if (!startsLikeSection(cells[0]?.text ?? '') || !isRow(lines, index + 1, split)) break;
      rows.push(cells);
    } else {
      const last = open.at(-1);
      const [next] = cells;
      open =
        last && next
          ? [...open.slice(0, -1), joinMapped([last, next], '\n'), ...cells.slice(1)]
          : cells;
      if (open.length > columns) break;
      const whole = barred && isBarred(line) && open.length > 1;
      const tabbed = split === splits[0] && open === cells;
      const known = whole ? withoutShift(open, units) : open;
      const merged =
        known.length < columns && (whole || tabbed)
          ? withMerged(known, above(), units, whole)
          : null;
      if (whole && open.length < columns && !merged) break;
      if (merged) {
        rows.push(merged);
        short.push([line.from, line.from + line.text.length]);
        open = [];
        end = index + 1;
        continue;
      }
      if (open.length < columns && !(split === splits[0] && open.length > 1)) continue;
      if (open.length < columns && isOpenRow(lines, index, split, columns, open.length)) continue;
      rows.push(open);
      open = [];
    }
    end = index + 1;
  }
  return { rows, end, short };
}

/** Cells moved to the left by one that is merged with the row above leave an empty one at the end. */
function withoutShift(cells: readonly Mapped[], units: readonly boolean[]): readonly Mapped[] {
  const isMoved = cells.some(({ text }, at) => units[at] && text !== '' && !namesUnits(text));
  return isMoved ? cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1) : cells;
}

/** The cells at their columns, the rest as in the row above. Null where they fit nowhere or in several ways. */
function withMerged(
  cells: readonly Mapped[],
  above: readonly Mapped[] | undefined,
  units: readonly boolean[],
  whole: boolean,
): Mapped[] | null {
  const missing = units.length - cells.length;
  if (!above || missing < 1 || cells.length < 2) return null;
  const fits = Array.from({ length: missing + 1 }, (_, offset) => offset).filter((offset) =>
    cells.every((cell, index) => {
      const at = offset + index;
      if (units[at]) return cell.text === '' || namesUnits(cell.text);
      return at === 0
        ? cell.text === '' || rowNumber.test(cell.text) || !rowNumber.test(above[0]?.text ?? '')
        : !allLookLikeUnits(splitUnits(cell.text));
    }),
  );
  const [offset] = fits;
  // Behind a tab the last cells may be empty; a bar shows an empty cell.
  if (offset === undefined || fits.length > 1 || (offset === 0 && !whole)) return null;
  return [...above.slice(0, offset), ...cells, ...above.slice(offset + cells.length)];
}

/** Whether the next line completes a row that is still short; else its last cells are empty. */
function isOpenRow(
  lines: readonly Line[],
  index: number,
  split: Split,
  columns: number,
  have: number,
): boolean {
  const next = lines[index + 1];
  if (!next || next.text.trim() === '') return false;
  return have + split(next).length - 1 === columns && !/^\s*\d{1,3}\s*\t/u.test(next.text);
}

function isRow(lines: readonly Line[], index: number, split: Split): boolean {
  const next = lines.slice(index, index + 3).find(({ text }) => text.trim() !== '');
  return next !== undefined && split(next).length > 1;
}

/**
 * 1 完成投资30亿元 市发改委: the number, the words, and one word each for the columns behind. A row with a word too few
 * lacks one of its first texts, if units still stand where their columns are.
 */
export function readSpacedRows(
  lines: readonly Line[],
  first: number,
  units: readonly boolean[],
): FoundRows {
  const rows: Mapped[][] = [];
  const short: Span[] = [];
  const columns = units.length;
  let end = first;
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.text.trim() === '') continue;
    const words = splitAt(/\s+/gu, line).filter(({ text }) => text !== '');
    const [number, ...cells] = words;
    if (!number || !/^\d{1,3}[.．、]?$/u.test(number.text)) break;
    const missing = columns - words.length;
    if (missing > 0) {
      const filled = [...Array.from({ length: missing }, () => emptyMapped), ...cells];
      const firstUnits = units.indexOf(true);
      const fits = filled.every(({ text }, at) => !units[at + 1] || namesUnits(text));
      if (missing >= firstUnits - 1 || !fits) break;
      rows.push([number, ...filled]);
      short.push([line.from, line.from + line.text.length]);
    } else {
      const behind = words.slice(words.length - (columns - 2));
      const middle = joinMapped(words.slice(1, words.length - (columns - 2)), ' ');
      rows.push([number, middle, ...behind]);
    }
    end = index + 1;
  }
  return { rows, end, short };
}

export const rowNumber = /^\d{1,3}$/u;

export function namesUnits(text: string): boolean {
  return isNobody(text) || allLookLikeUnits(splitUnits(text));
}

export function stackedCell({ text, from }: Line): Mapped {
  return trimmed(text.replace(/[\s|｜]+$/u, ''), from);
}
