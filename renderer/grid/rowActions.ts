// Commands on rows and ranges: clear, fill, insert, duplicate, delete. Each is one edit.
import type { Operation } from '#shared/plan/edit.ts';
import type { Column } from '#shared/plan/tabs.ts';
import { changedNames, type BulkWay } from './bulkChange.ts';
import { textAt, type GridCore } from './core.ts';
import { fillTexts, inputEdit } from './edits.ts';
import { placesIn, rowIdsInAll } from './ranges.ts';
import { groupOf } from './rowMoves.ts';
import { submit } from './submit.ts';

const rowOf = (core: GridCore) => (id: string) => core.rowById.get(id);

export async function clearCells(core: GridCore, label = '清除内容'): Promise<void> {
  const texts = placesIn(core.layout, core.rectangles).map((place) => ({ place, text: '' }));
  await submit(core, inputEdit(core.props.tab, rowOf(core), label, texts), '清除');
}

/** One value in a column of many rows, or names that their lists gain or lose; a merged cell takes it once. */
export async function changeColumn(
  core: GridCore,
  rowIds: readonly string[],
  { key, heading }: Column,
  { way, text }: { way: BulkWay; text: string },
): Promise<void> {
  const { layout, rowById, props } = core;
  const units = { names: props.unitNames, otherNames: props.otherNames };
  const column = layout.columnIndex.get(key) ?? 0;
  const wanted = new Set(rowIds);
  const texts = rowIds.flatMap((rowId) => {
    const row = layout.rowIndex.get(rowId);
    if (row === undefined || !rowById.has(rowId)) return [];
    const first = layout.rowIds[layout.spanOf(row, column).first];
    // The first of the rows that a merged cell stands for speaks for it, where that is among them.
    if (first !== rowId && first !== undefined && wanted.has(first)) return [];
    const shown = rowById.get(rowId)?.texts[key] ?? '';
    const changed = way === 'replace' ? text : changedNames(way, shown, text, units);
    return changed === null ? [] : [{ place: { rowId, column: key }, text: changed }];
  });
  const verb = { replace: '批量修改', add: '批量添加', remove: '批量去掉' }[way];
  const draft = inputEdit(props.tab, rowOf(core), `${verb}${rowIds.length}行${heading}`, texts);
  const none = way === 'add' ? '所选各行都已有所填名称。' : '所选各行都没有所填名称。';
  const notes = texts.length === 0 && way !== 'replace' ? [none] : [];
  await submit(core, { ...draft, notes }, '批量修改');
}

export async function fill(core: GridCore, direction: 'down' | 'right'): Promise<void> {
  if (!core.rectangle) return;
  if (core.rectangles.length > 1) {
    core.props.onMessage({ tone: 'info', title: '几处不能一起填充，请只选一处。' });
    return;
  }
  const at = (row: number, column: number) => textAt(core, row, column);
  const texts = fillTexts(core.layout, core.rectangle, at, direction);
  const label = direction === 'down' ? '向下填充' : '向右填充';
  await submit(core, inputEdit(core.props.tab, rowOf(core), label, texts), '填充');
}

/** Rows that the selection touches, as displayed. */
export function selectedRowIds(core: GridCore): string[] {
  return rowIdsInAll(core.layout, core.rectangles);
}

/** How many rows an insertion makes: as many as are selected. One merged cell is one cell, however tall. */
export function insertionCount(core: GridCore): number {
  const { selection } = core;
  if (!selection || !core.rectangle) return 1;
  const { anchor, focus } = selection;
  const oneCell = anchor.rowId === focus.rowId && anchor.column === focus.column;
  return oneCell ? 1 : selectedRowIds(core).length;
}

/** New rows below or above the selected ones; the first is selected when it arrives. */
export async function insertRows(core: GridCore, where: 'above' | 'below'): Promise<void> {
  const { tab, newId, onMessage } = core.props;
  if (!tab.insertable) {
    onMessage({ tone: 'info', title: `“${tab.title}”表不能插入行` });
    return;
  }
  const rowIds = selectedRowIds(core);
  const before = where === 'above' ? rowIds[0] : undefined;
  let after = rowIds.at(-1) ?? core.layout.rowIds.at(-1) ?? null;
  const operations = Array.from({ length: insertionCount(core) }, (): Operation => {
    const id = newId();
    const place = before === undefined ? { after } : { after: null, before };
    after = id;
    return { type: 'insertRow', tab: tab.name, ...place, id };
  });
  const [first] = operations;
  if (first?.type === 'insertRow') core.awaited = { rowId: first.id, column: null };
  const many = operations.length > 1 ? `${operations.length}行` : '';
  const label = `插入${many}${tab.rowName}`;
  await submit(core, { edit: { label, operations }, locked: 0 }, '插入');
}

/** Copies of the selected rows below the last of their group, with what hangs on them. */
export async function duplicateRows(core: GridCore): Promise<void> {
  const { tab, newId, onMessage } = core.props;
  if (!tab.insertable) {
    onMessage({ tone: 'info', title: `“${tab.title}”表不能插入行` });
    return;
  }
  const rowIds = selectedRowIds(core);
  const lastOfGroup = new Map(rowIds.map((id) => [groupOf(core, id), id]));
  // Each goes directly below the last selected row of its group, so that the last one goes first.
  const operations = rowIds.toReversed().map((rowId): Operation => {
    const after = lastOfGroup.get(groupOf(core, rowId)) ?? rowId;
    return { type: 'duplicateRow', tab: tab.name, rowId, after, id: newId() };
  });
  const last = operations.at(-1);
  if (last?.type !== 'duplicateRow') return;
  core.awaited = { rowId: last.id, column: null };
  const label = `复制${rowIds.length}行${tab.rowName}`;
  await submit(core, { edit: { label, operations }, locked: 0 }, '复制');
}

export async function deleteRows(core: GridCore): Promise<void> {
  const { tab } = core.props;
  if (!core.rectangle) return;
  if (!tab.insertable && !tab.deletable) {
    core.props.onMessage({ tone: 'info', title: `“${tab.title}”表不能删除行` });
    return;
  }
  const ids = selectedRowIds(core);
  const operations = ids.map((rowId): Operation => ({ type: 'deleteRow', tab: tab.name, rowId }));
  const label = `删除${ids.length}行${tab.rowName}`;
  await submit(core, { edit: { label, operations }, locked: 0 }, '删除');
}
