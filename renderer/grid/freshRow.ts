// The empty row below the last one: what is typed or pasted there becomes a row of the plan, as in any spreadsheet. It is a row
// of the grid but none of the layout, so that nothing counts, selects, copies, finds or prints it. It has the id that
// its row will have: the selection that stands in it stands in the new row when that arrives. [G34]
import type { IRowNode } from 'ag-grid-community';
import type { Operation, Rejection } from '#shared/plan/edit.ts';
import type { Tab } from '#shared/plan/tabs.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { GridCore } from './core.ts';
import type { DraftEdit } from './edits.ts';
import { positionOf, stepFrom, type CellPlace, type Position } from './selection.ts';

const made = new WeakSet<ViewRow>();

export function isFresh(row: ViewRow | undefined): boolean {
  return row !== undefined && made.has(row);
}

function create(id: string): ViewRow {
  const row: ViewRow = { id, texts: {}, locks: {}, merges: {}, light: null, taskId: null };
  made.add(row);
  return row;
}

/** Rows of these tabs belong to a task: a new one goes below the last that does. */
const ofTasks: readonly string[] = ['targets', 'deadlines'];

/** The row below which a new one goes in the order of the plan; null: the first. Undefined: none can go there. */
function rowAbove(
  { props: { tab } }: GridCore,
  rows: readonly ViewRow[],
): string | null | undefined {
  if (!ofTasks.includes(tab.name)) return rows.at(-1)?.id ?? null;
  return rows.findLast(({ taskId }) => taskId !== null)?.id;
}

/** Below which row the next new one goes: one that is on its way counts. */
export function lastRowId(core: GridCore): string | null {
  const sent = core.fresh.findLast(({ id }) => core.freshSent.has(id));
  if (sent) return sent.id;
  // Below the last row that passes, where rows are filtered.
  if (core.filtered) return core.layout.rowIds.at(-1) ?? null;
  return rowAbove(core, core.props.rows) ?? core.layout.rowIds.at(-1) ?? null;
}

/** The rows for the grid: those of the plan, and below them the empty ones. What has arrived is one of the plan's by now. */
export function withFresh(core: GridCore, rows: readonly ViewRow[]): readonly ViewRow[] {
  core.fresh = freshBelow(core, rows);
  return core.fresh.length === 0 ? rows : [...rows, ...core.fresh];
}

function freshBelow(core: GridCore, rows: readonly ViewRow[]): readonly ViewRow[] {
  const { tab, readOnly, newId } = core.props;
  const left = core.fresh.filter(({ id }) => !rows.some((row) => row.id === id));
  core.freshSent = new Set(left.map(({ id }) => id).filter((id) => core.freshSent.has(id)));
  if (!tab.insertable || readOnly !== null || rowAbove(core, rows) === undefined) return [];
  const sent = left.filter(({ id }) => core.freshSent.has(id));
  const empty = left.filter(({ id }) => !core.freshSent.has(id));
  const active = core.selection?.active.rowId;
  return [...sent, empty.find(({ id }) => id === active) ?? empty[0] ?? create(newId())];
}

/** After what decides whether there is an empty row has changed, while the rows stayed as they are. */
export function updateFresh(core: GridCore): void {
  if (core.coming > 0) return;
  const before = core.fresh;
  core.fresh = freshBelow(core, core.props.rows);
  const add = core.fresh.filter((row) => !before.includes(row));
  const remove = before.filter(
    (row) => !core.fresh.includes(row) && isFresh(core.api?.getRowNode(row.id)?.data),
  );
  for (const { id } of remove) core.rowById.delete(id);
  for (const row of add) core.rowById.set(row.id, row);
  if (add.length + remove.length > 0) core.api?.applyTransaction({ add, remove });
}

/** Empty rows stay below all others, in whichever order those are. */
export function sinkFresh(core: GridCore, nodes: IRowNode<ViewRow>[]): void {
  let sunk = 0;
  while (isFresh(nodes[nodes.length - 1 - sunk]?.data)) sunk += 1;
  if (sunk === freshShown(core)) return;
  const fresh = nodes.filter(({ data }) => isFresh(data));
  const rows = nodes.filter(({ data }) => !isFresh(data));
  rows.concat(fresh).forEach((node, index) => {
    nodes[index] = node;
  });
}

/** How many empty rows are displayed. */
function freshShown({ fresh, filtered }: GridCore): number {
  return filtered ? 0 : fresh.length;
}

/** Where a cell is displayed, of empty rows too: they come behind the last row of the layout. */
export function shownPosition(core: GridCore, place: CellPlace): Position | null {
  const known = positionOf(core.layout, place);
  if (known) return known;
  const index = core.fresh.findIndex(({ id }) => id === place.rowId);
  const column = core.layout.columnIndex.get(place.column);
  if (index < 0 || index >= freshShown(core) || column === undefined) return null;
  return { row: core.layout.rowIds.length + index, column };
}

/** The cell of an empty row at a position; null for rows of the layout, and below the last empty row. */
export function freshPlaceAt(core: GridCore, { row, column }: Position): CellPlace | null {
  const index = row - core.layout.rowIds.length;
  const rowId = index >= 0 && index < freshShown(core) ? core.fresh[index]?.id : undefined;
  const key = core.layout.columns[Math.max(0, Math.min(column, core.layout.columns.length - 1))];
  return rowId === undefined || key === undefined ? null : { rowId, column: key };
}

/** One step as `stepFrom` has it, that goes on from the last row into the empty ones. */
export function stepOver(core: GridCore, from: Position, rows: number, columns: number): Position {
  const { layout } = core;
  const last = layout.rowIds.length - 1;
  const end = last + freshShown(core);
  const below = from.row > last;
  const leaves = rows > 0 && layout.spanOf(from.row, from.column).last >= last;
  if (!leaves && !(below && from.row + rows > last)) return stepFrom(layout, from, rows, columns);
  const row = (below ? from.row : last) + rows;
  const column = Math.max(0, Math.min(from.column + columns, layout.columns.length - 1));
  return { row: Math.min(row, Math.max(end, 0)), column };
}

/** The column in which the empty row says what it is for. */
function firstOpenColumn(tab: Tab): string | undefined {
  const open = tab.columns.filter(({ editable, merged }) => editable && !merged);
  return (open.find(({ kind }) => kind === 'text' || kind === 'longText') ?? open[0])?.key;
}

/** The cell of an empty row that is meant by the row as a whole. */
export function freshCell({ layout, props }: GridCore, row: number): Position {
  return { row, column: layout.columnIndex.get(firstOpenColumn(props.tab) ?? '') ?? 0 };
}

/** Whether what is typed goes into an empty row. */
export function isFreshActive({ selection, rowById }: GridCore): boolean {
  return selection !== null && isFresh(rowById.get(selection.active.rowId));
}

/** What an empty row shows in a column, in grey: what it is for, and the task that its row will belong to. */
export function freshText(core: GridCore, row: ViewRow, key: string): string {
  const { tab } = core.props;
  if (key === firstOpenColumn(tab) && core.fresh.at(-1) === row) return `在此输入新${tab.rowName}`;
  const column = tab.columns.find((each) => each.key === key);
  if (!column?.merged || column.editable) return '';
  return core.rowById.get(lastRowId(core) ?? '')?.texts[key] ?? '';
}

/** The edit by which an empty row becomes one of the plan; null for a row that is one, or while nothing is typed. */
export function freshEdit(core: GridCore, place: CellPlace, text: string): DraftEdit | null {
  const { tab } = core.props;
  const { rowId, column } = place;
  if (!isFresh(core.rowById.get(rowId)) || text.trim() === '') return null;
  const input: Operation = { type: 'input', tab: tab.name, rowId, column, text };
  // Typed on while the row was on its way.
  if (core.freshSent.has(rowId)) {
    const heading = tab.columns.find(({ key }) => key === column)?.heading ?? '';
    return { edit: { label: `修改${heading}`, operations: [input] }, locked: 0 };
  }
  // A name in a merged column begins a group of its own instead of renaming the one above.
  const names = column === 'action' || column === 'project' ? { group: { [column]: text } } : null;
  const after = lastRowId(core);
  const insert: Operation = { type: 'insertRow', tab: tab.name, after, id: rowId, ...names };
  const operations = names ? [insert] : [insert, input];
  return { edit: { label: `插入${tab.rowName}`, operations }, locked: 0 };
}

/** The row goes its way, and another empty one stands below it. */
export function sendFresh(core: GridCore, rowId: string): void {
  core.freshSent.add(rowId);
  updateFresh(core);
}

/** The row did not come into the plan: it is an empty one again. `rejected` null: nothing of the edit did. */
export function freshRefused(
  core: GridCore,
  rowId: string,
  rejected: readonly Rejection[] | null,
): void {
  const refused = rejected?.some((each) => each.rowId === rowId && each.column === null) ?? true;
  if (refused) core.freshSent.delete(rowId);
}
