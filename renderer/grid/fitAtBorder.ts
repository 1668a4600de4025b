// A double click on the border of a heading fits the column, and with it the other selected ones, to its texts.
import { fitColumns, selectedColumnKeys, wholeColumns } from './columnActions.ts';
import type { GridCore } from './core.ts';

export function fitAtBorder(core: GridCore, target: EventTarget): void {
  if (!(target instanceof Element) || !target.closest('.ag-header-cell-resize')) return;
  const key = target.closest('.ag-header-cell')?.getAttribute('col-id');
  if (!key || !core.layout.columnIndex.has(key)) return;
  const chosen = wholeColumns(core) ? selectedColumnKeys(core) : [];
  fitColumns(core, chosen.includes(key) ? chosen : [key]);
}
