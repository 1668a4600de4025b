// Asks the screen for the history of the active cell.
import { columnOf, type GridCore } from './core.ts';
import { lockOf } from './edits.ts';
import { isFresh } from './freshRow.ts';

export function showHistory(core: GridCore): void {
  const active = core.selection?.active;
  const row = active && core.rowById.get(active.rowId);
  if (!active || !row || isFresh(row)) return;
  const { tab, readOnly, onHistory } = core.props;
  const index = core.layout.rowIndex.get(active.rowId) ?? 0;
  onHistory?.({
    ...active,
    title: `第${index + 1}行 ${columnOf(core, active.column)?.heading ?? ''}`,
    text: row.texts[active.column] ?? '',
    locked: readOnly ?? lockOf(tab, row, active.column),
  });
}
