// What a cell has to say beside its text: why it refused a text, why it is doubtful, flagged or locked [V24].
import { refusalOf, type GridCore } from './core.ts';
import { lockOf } from './edits.ts';

/** In Chinese, one reason a line, the most urgent first; null for a cell that has nothing to say. */
export function noteOf(
  core: GridCore,
  rowId: string,
  key: string,
  /** Why nothing can be changed at all, where that is to be said of each cell. */
  readOnly: string | null = null,
): string | null {
  const row = core.rowById.get(rowId);
  if (!row) return null;
  const lock = readOnly ?? lockOf(core.props.tab, row, key);
  const refused = refusalOf(core, row, key);
  const mark = row.marks?.[key];
  const flags = row.reasons?.[key];
  const lines = [
    refused !== null && `没有写入：${refused}`,
    mark && `请核对：${mark}`,
    // Words, not signs: not every machine has a font for a lock.
    flags && `预警：${flags.replaceAll('\n', '\n预警：')}`,
    row.says?.[key],
    lock !== null && `已锁定：${lock}`,
  ];
  return lines.filter(Boolean).join('\n') || null;
}

export function noteOfActive(core: GridCore): string | null {
  const active = core.selection?.active;
  return active ? noteOf(core, active.rowId, active.column, core.props.readOnly) : null;
}
