// The classes of a cell by what it is and what is going on around it: kind, lock, light, doubt, selection, cut, fill handle.
// One list for a cell, not a rule for each class: most cells have none of them, and a grid that scrolls asks for thousands.
import type { Column, Tab } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { refusalOf, rejectedKey, type GridCore } from './core.ts';
import { lockOf } from './edits.ts';
import { isFresh } from './freshRow.ts';
import { contains, rectangleOf, type Rectangle } from './selection.ts';

const rightKinds = new Set<Column['kind']>(['number', 'percent']);
const centreKinds = new Set<Column['kind']>(['date', 'choice', 'light']);

export function isRight(kind: Column['kind']): boolean {
  return rightKinds.has(kind);
}

/** A cell that is selected alone. */
const soleCell = ['pb-in', 'pb-top', 'pb-bottom', 'pb-left', 'pb-end'];

/** For a column: from a cell's row to its classes. */
export function cellClassesOf(
  tab: Tab,
  column: Column,
  core: GridCore,
): (cell: { data: ViewRow | undefined; rowIndex: number }) => string[] {
  const { key, kind } = column;
  const plain = ['pb-cell'];
  if (rightKinds.has(kind)) plain.push('pb-right');
  if (centreKinds.has(kind)) plain.push('pb-centre');
  if (!column.editable) plain.push('pb-locked');
  if (column.merged) plain.push('pb-merged');
  return ({ data, rowIndex }) => {
    const classes = [...plain];
    if (data) addRowClasses(classes, tab, data, column);
    if (data && core.found.size > 0 && core.found.has(rejectedKey(data.id, key))) {
      classes.push('pb-found');
    }
    if (refusalOf(core, data, key) !== null) classes.push('pb-rejected');
    addEdges(classes, core, key, rowIndex, 'pb', core.rectangles);
    if (core.cut) addEdges(classes, core, key, rowIndex, 'pb-cut', cutRectangles(core));
    if (core.preview) addEdges(classes, core, key, rowIndex, 'pb-fill', [core.preview]);
    if (hasHandle(core, key, rowIndex)) classes.push('pb-handle');
    const active = core.selection?.active;
    const isActive = active?.column === key && active.rowId === data?.id;
    if (isActive) classes.push('pb-active');
    if (isFresh(data)) classes.push('pb-fresh', ...(isActive ? soleCell : []));
    return classes;
  };
}

function addRowClasses(classes: string[], tab: Tab, row: ViewRow, { key, kind }: Column): void {
  if (kind === 'light' && row.light) classes.push(`pb-light-${row.light.color}`);
  if (row.locks[key] !== undefined && lockOf(tab, row, key) !== null) {
    classes.push('pb-locked-here');
  }
  if (row.past?.[key] !== undefined) classes.push('pb-past');
  if (row.marks?.[key] !== undefined) classes.push('pb-marked');
  // The light itself says it with sign and word.
  if (key !== 'light' && row.reasons?.[key] !== undefined) classes.push('pb-flagged');
}

/** Being in a rectangle, and each edge of it that the cell stands at. */
function addEdges(
  classes: string[],
  { layout }: GridCore,
  key: string,
  rowIndex: number,
  prefix: string,
  rectangles: readonly Rectangle[],
): void {
  if (rectangles.length === 0) return;
  const column = layout.columnIndex.get(key);
  if (column === undefined) return;
  const rectangle = rectangles.findLast((each) => contains(each, rowIndex, column));
  if (!rectangle) return;
  const { first, last } = layout.spanOf(rowIndex, column);
  classes.push(`${prefix}-in`);
  if (first <= rectangle.top) classes.push(`${prefix}-top`);
  if (last >= rectangle.bottom) classes.push(`${prefix}-bottom`);
  if (column === rectangle.left) classes.push(`${prefix}-left`);
  if (column === rectangle.right) classes.push(`${prefix}-end`);
}

export function cutRectangles({ layout, cut }: GridCore): Rectangle[] {
  const rectangle = cut && rectangleOf(layout, cut.range);
  return rectangle ? [rectangle] : [];
}

/** The cell in whose corner the fill handle is drawn: the last one of the only range. */
function hasHandle(core: GridCore, key: string, rowIndex: number): boolean {
  const { rectangle, rectangles, layout, props } = core;
  if (!rectangle || rectangles.length !== 1 || props.readOnly !== null) return false;
  if (layout.columns[rectangle.right] !== key) return false;
  const { first, last } = layout.spanOf(rowIndex, rectangle.right);
  return first <= rectangle.bottom && last >= rectangle.bottom;
}
