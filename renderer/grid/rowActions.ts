// Commands on rows and ranges: clear, fill, insert, delete. Each is one edit.
import type { Operation } from '#shared/plan/edit.ts';
import { textAt, type GridCore } from './core.ts';
import { fillTexts, inputEdit } from './edits.ts';
import { cellsIn, rowIdsIn } from './selection.ts';
import { submit } from './submit.ts';

const rowOf = (core: GridCore) => (id: string) => core.rowById.get(id);

export async function clearCells(core: GridCore, label = '清除内容'): Promise<void> {
  if (!core.rectangle) return;
  const texts = cellsIn(core.layout, core.rectangle).map((place) => ({ place, text: '' }));
  await submit(core, inputEdit(core.props.tab, rowOf(core), label, texts), '清除');
}

export async function fill(core: GridCore, direction: 'down' | 'right'): Promise<void> {
  if (!core.rectangle) return;
  const at = (row: number, column: number) => textAt(core, row, column);
  const texts = fillTexts(core.layout, core.rectangle, at, direction);
  const label = direction === 'down' ? '向下填充' : '向右填充';
  await submit(core, inputEdit(core.props.tab, rowOf(core), label, texts), '填充');
}

/** A new row below the active one; it is selected when it arrives. */
export async function insertRow(core: GridCore): Promise<void> {
  const { tab, newId } = core.props;
  if (!tab.insertable) {
    core.props.onMessage({ tone: 'info', title: `“${tab.title}”表不能插入行` });
    return;
  }
  const after = core.selection?.focus.rowId ?? core.layout.rowIds.at(-1) ?? null;
  const id = newId();
  core.awaited = id;
  const operations: Operation[] = [{ type: 'insertRow', tab: tab.name, after, id }];
  await submit(core, { edit: { label: `插入${tab.rowName}`, operations }, locked: 0 }, '插入');
}

export async function deleteRows(core: GridCore): Promise<void> {
  const { tab } = core.props;
  if (!core.rectangle) return;
  if (!tab.insertable && tab.name !== 'progress') {
    core.props.onMessage({ tone: 'info', title: `“${tab.title}”表不能删除行` });
    return;
  }
  const ids = rowIdsIn(core.layout, core.rectangle);
  const operations = ids.map((rowId): Operation => ({ type: 'deleteRow', tab: tab.name, rowId }));
  const label = `删除${ids.length}行${tab.rowName}`;
  await submit(core, { edit: { label, operations }, locked: 0 }, '删除');
}
