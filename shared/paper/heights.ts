// How high everything on a sheet is, from the lines that its texts take.
import type { ColumnMerge, SheetRow } from '../consolidate/sheet.ts';
import { cellRole, cellText, headGroups, placedCells, type MergeIndex } from './cells.ts';
import { titleLines } from '../words/titleLines.ts';
import { cellWidth, type PaperFrame, type TypeRole } from './frame.ts';
import type { Block } from './paginate.ts';
import type { PrintedSheet } from './printedSheet.ts';

/** How many lines a text takes in so many pixels. */
export type CountLines = (role: TypeRole, width: number, text: string) => number;

export type HeadHeights = { upper: number; lower: number };

/** The least height of a row, in points of a body of 10.5 points. */
const lowestRow = 20;
/** A head that takes more of a page than this is cut: the rows need a place too. */
const mostHead = 0.6;

/** The text of what stands below the table, by its place among the blocks. */
export function tailText({ table, notes, footer }: PrintedSheet, row: number): string {
  return notes[row - table.rows.length] ?? footer;
}

/** Heights of the titles and the line above the table, with the space below them. */
export function titlesHeight(
  { titles, headLine }: PrintedSheet,
  frame: PaperFrame,
  ask: CountLines,
): number {
  const { type, area } = frame;
  let height = 0;
  titles.forEach((text, index) => {
    const role = titleRole(index);
    height += ask(role, area.width, titleText(text, role, frame)) * type[role].line + titleSpace;
  });
  if (headLine.some((text) => text !== '')) {
    const widths = headLineWidths(area.width);
    const lines = headLine.map((text, index) => ask('line', widths[index] ?? 0, text));
    height += Math.max(...lines) * type.line.line + lineSpace;
  }
  return height;
}

export function titleRole(index: number): 'title' | 'subtitle' {
  return index === 0 ? 'title' : 'subtitle';
}

/** A title with its lines broken by words where it takes several. */
export function titleText(
  text: string,
  role: 'title' | 'subtitle',
  { type, area }: PaperFrame,
): string {
  const size = (type[role].points * 96) / 72;
  return titleLines(text, Math.floor(area.width / size)).join('\n');
}

const titleSpace = 6;
const lineSpace = 6;

/** What is left, in the middle and right above the table gets so much of the width. */
export function headLineWidths(width: number): [number, number, number] {
  const side = Math.floor(width * 0.4);
  return [side, width - side - Math.floor(width * 0.3), Math.floor(width * 0.3)];
}

/** What a cell of this width has for its text, borders and padding taken off. */
export function textWidth(width: number, { padding }: PaperFrame): number {
  return Math.max(1, width - 2 * padding.across - 1);
}

export function headHeights(sheet: PrintedSheet, frame: PaperFrame, ask: CountLines): HeadHeights {
  const { table } = sheet;
  const { type, widths, groups } = frame;
  const edge = 2 * frame.padding.down + 1;
  const heightOf = (text: string, width: number): number =>
    ask('head', textWidth(width, frame), text) * type.head.line + edge;
  const grouped = table.columns.some(({ group }) => group !== null);
  let upper = 0;
  let lower = 0;
  let both = 0;
  for (const group of groups) {
    for (const { own, text } of headGroups(table, group)) {
      if (text !== null) upper = Math.max(upper, heightOf(text, cellWidth(frame, own)));
      for (const column of own) {
        const height = heightOf(table.columns[column]?.heading ?? '', widths[column] ?? 0);
        if (text === null) both = Math.max(both, height);
        else lower = Math.max(lower, height);
      }
    }
  }
  const least = Math.round(frame.type.body.line * 1.6);
  if (!grouped) return { upper: limited(Math.max(both, least), frame), lower: 0 };
  upper = limited(Math.max(upper, least), frame);
  lower = Math.max(lower, least, both - upper);
  return { upper, lower: Math.min(lower, Math.max(least, limited(Infinity, frame) - upper)) };
}

function limited(height: number, { area }: PaperFrame): number {
  return Math.min(height, Math.floor(area.height * mostHead));
}

export function mergeHeight(
  { table }: PrintedSheet,
  frame: PaperFrame,
  { column, from }: ColumnMerge,
  ask: CountLines,
): number {
  const row = table.rows[from];
  const text = cellText(row?.cells[column], table.columns[column]);
  const role = row ? cellRole(row, table.columns[column]) : 'body';
  const lines = ask(role, textWidth(frame.widths[column] ?? 0, frame), text);
  return lines * frame.type.body.line + 2 * frame.padding.down + 1;
}

/** Behind the name of a group that goes on on a page. */
export const againWords = '（续）';

/** The text that a row shows in a column which is merged in vain: only the first of the rows shows it. */
export function unmergedText(text: string, row: number, merge: ColumnMerge | undefined): string {
  return merge && merge.from !== row ? '' : text;
}

export function rowBlock(
  { table }: PrintedSheet,
  frame: PaperFrame,
  index: number,
  merged: MergeIndex,
  unmerged: MergeIndex,
  ask: CountLines,
): Block {
  const row = table.rows[index];
  const { line } = frame.type.body;
  const edge = 2 * frame.padding.down + 1;
  let lines = 1;
  for (const group of row ? frame.groups : []) {
    for (const cell of row ? placedCells(table, row, group, frame) : []) {
      if (merged.get(cell.column)?.has(index) || cell.text === '') continue;
      const width = cellWidth(frame, cell.own);
      const whole = unmergedText(cell.text, index, unmerged.get(cell.column)?.get(index));
      // The name of a group must have room for what is added where it is shown again.
      const text = row?.kind === 'group' ? whole + againWords : whole;
      const role = row ? cellRole(row, table.columns[cell.column]) : 'body';
      lines = Math.max(lines, ask(role, textWidth(width, frame), text));
    }
  }
  const least = Math.round((lowestRow * 96 * frame.type.body.points) / 72 / 10.5);
  const kind = row?.kind ?? 'task';
  const before = table.rows[index - 1]?.kind;
  return {
    height: Math.max(lines * line + edge, least),
    lines,
    line,
    edge,
    keepWithPrevious: before !== undefined && (isSum(kind) || before === 'group'),
    startsPage: frame.setup.groupsOnNewPages && beginsGroup(kind, before),
    heading: null,
  };
}

type Kind = SheetRow['kind'];

function isSum(kind: Kind): boolean {
  return kind === 'subtotal' || kind === 'total';
}

/** Whether a row is the first of a group that is not the first of the sheet. */
function beginsGroup(kind: Kind, before: Kind | undefined): boolean {
  if (before === undefined || isSum(kind)) return false;
  return before === 'subtotal' || (kind === 'group' && before !== 'group');
}

/** Tells every row under the name of which group it stands, up to the total [PA6]. */
export function underHeadings({ table }: PrintedSheet, blocks: Block[]): void {
  let heading: number | null = null;
  table.rows.forEach(({ kind }, index) => {
    if (kind === 'group') heading = index;
    else if (kind === 'total') heading = null;
    const block = blocks[index];
    if (block) block.heading = kind === 'group' ? null : heading;
  });
}

/** What stands below the table. It goes onto a page of its own only together with the last row [PA7]. */
export function tailBlocks(sheet: PrintedSheet, frame: PaperFrame, ask: CountLines): Block[] {
  const { area, type } = frame;
  const block = (role: 'note' | 'footer', text: string, edge: number): Block => {
    const lines = Math.max(1, ask(role, area.width, text));
    const { line } = type[role];
    const height = lines * line + edge;
    return { height, lines, line, edge, keepWithPrevious: true, startsPage: false, heading: null };
  };
  return [
    ...sheet.notes.map((text, index) => block('note', text, index === 0 ? noteSpace : 0)),
    ...(sheet.footer === '' ? [] : [block('footer', sheet.footer, footerSpace)]),
  ];
}

export const noteSpace = 6;
export const footerSpace = 12;
