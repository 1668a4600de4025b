// Repainting cells whose class changed, limited to what is rendered: a mouse move over 10,000 rows costs about a millisecond.
import type { GridCore } from './core.ts';
import { rowNumberColumn } from './columns.ts';
import { isFresh } from './freshRow.ts';
import { positionsIn } from './ranges.ts';
import { rectangleOf, type Range, type Rectangle, type Selection } from './selection.ts';
import { summarize, type SelectionSummary } from './summary.ts';

/** Puts a new selection, beside other ranges that stay, and repaints old and new. */
export function putSelection(
  core: GridCore,
  selection: Selection | null,
  otherRanges: readonly Range[] = [],
): void {
  const before = core.rectangles;
  // Cells of empty rows are in no rectangle.
  const empty = [core.selection, selection].flatMap((each) => each?.active.rowId ?? []);
  core.selection = selection;
  core.otherRanges = otherRanges;
  readRectangles(core);
  repaint(core, [...before, ...core.rectangles]);
  repaintRows(core, new Set(empty.filter((id) => isFresh(core.rowById.get(id)))));
}

/** Repaints everything rendered: after sorting, filtering or new rows, when positions have moved. */
export function repaintAll(core: GridCore): void {
  readRectangles(core);
  core.api?.refreshCells({ force: true, suppressFlash: true });
}

/** Repaints rows that show something else, as far as they are rendered. */
export function repaintRows({ api }: GridCore, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  const rowNodes = api?.getRenderedNodes().filter(({ id }) => id !== undefined && ids.has(id));
  if (!api || !rowNodes || rowNodes.length === 0) return;
  api.refreshCells({ rowNodes, force: true, suppressFlash: true });
}

/** Repaints cells that show something else, by row: the grid writes the text of each anew, and all of them are laid out then. */
export function repaintCells(
  { api }: GridCore,
  cells: ReadonlyMap<string, readonly string[]>,
): void {
  for (const [id, columns] of cells) {
    const node = columns.length > 0 ? api?.getRowNode(id) : undefined;
    if (!node) continue;
    api?.refreshCells({
      rowNodes: [node],
      columns: [...columns],
      force: true,
      suppressFlash: true,
    });
  }
}

function readRectangles(core: GridCore): void {
  const { layout, selection, otherRanges } = core;
  core.rectangle = rectangleOf(layout, selection);
  core.rectangles = [
    ...otherRanges.map((range) => rectangleOf(layout, range)),
    core.rectangle,
  ].filter((each) => each !== null);
}

/** Repaints the rendered cells of some rectangles. */
export function repaint(core: GridCore, rectangles: readonly Rectangle[]): void {
  const { api, layout } = core;
  if (!api || rectangles.length === 0) return;
  const left = Math.min(...rectangles.map((each) => each.left));
  const right = Math.max(...rectangles.map((each) => each.right));
  const top = Math.min(...rectangles.map((each) => each.top));
  const bottom = Math.max(...rectangles.map((each) => each.bottom));
  const rowNodes = api.getRenderedNodes().filter(({ rowIndex }) => {
    if (rowIndex === null) return false;
    // The head of a merged cell may stand above the rectangle.
    const last = Math.max(...spanEnds(core, rowIndex, left, right));
    return last >= top && rowIndex <= bottom;
  });
  if (rowNodes.length === 0) return;
  const columns = [rowNumberColumn, ...layout.columns.slice(left, right + 1)];
  api.refreshCells({ rowNodes, columns, force: true, suppressFlash: true });
}

function spanEnds(core: GridCore, row: number, left: number, right: number): number[] {
  const ends = [row];
  for (let column = left; column <= right; column += 1) {
    ends.push(core.layout.spanOf(row, column).last);
  }
  return ends;
}

/** Count, sum and average of the selected cells, each merged cell once. */
export function summarizeSelection(core: GridCore): SelectionSummary {
  return summarize(selectedTexts(core));
}

function* selectedTexts({ layout, rectangles, rowById }: GridCore) {
  for (const { row, column } of positionsIn(layout, rectangles)) {
    const texts = rowById.get(layout.rowIds[row] ?? '')?.texts;
    yield texts?.[layout.columns[column] ?? ''] ?? '';
  }
}
