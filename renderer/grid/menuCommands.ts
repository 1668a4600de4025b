// The commands of the sheet's menus. They run when the focus is back in the sink, whose native events do the copying.
import { hiddenKeys, isPlain } from '#shared/view/sheetLayout.ts';
import {
  fitColumns,
  freezeSelected,
  hideSelected,
  moveSelectedColumns,
  resetColumns,
  selectedColumnKeys,
  showAllColumns,
  sortBy,
  sortedColumns,
  unfreeze,
} from './columnActions.ts';
import { columnOf, type GridCore } from './core.ts';
import { showHistory } from './showHistory.ts';
import type { GridMenuCommand, MenuFacts, MenuKind } from './menuItems.ts';
import {
  clearCells,
  deleteRows,
  duplicateRows,
  fill,
  insertionCount,
  insertRows,
  selectedRowIds,
} from './rowActions.ts';
import { moveRowsBy } from './rowMoves.ts';
import { paste } from './useClipboard.ts';

/** What the commands open or change on screen. */
export type MenuScreen = {
  showDialog(dialog: 'bulk' | 'columns'): void;
  openPanel(column: string): void;
  clearFilter(column: string): void;
  isFiltered(column: string): boolean;
  selectColumn(column: string): void;
  /** The selection goes on from the filled cells at its beginning. */
  fillSeries(): void;
};

export function menuFacts(core: GridCore, kind: MenuKind, screen: MenuScreen): MenuFacts {
  const { tab, layout, readOnly, onFind, onHistory, ownColumns } = core.props;
  const keys = selectedColumnKeys(core);
  const hidden = hiddenKeys(core.fullTab, layout);
  return {
    kind,
    rowName: tab.rowName,
    rows: selectedRowIds(core).length,
    columns: keys.length,
    insertions: insertionCount(core),
    insertable: tab.insertable,
    deletable: tab.insertable || tab.deletable === true,
    reorderable: tab.reorderable === true,
    readOnly: readOnly !== null,
    hidden: core.fullTab.columns.filter(({ key }) => hidden.has(key)).length,
    frozen: tab.columns.some((column) => column.frozen),
    arranged: !isPlain(layout),
    sorted: sortedColumns(core).some(({ key }) => keys.includes(key)),
    filtered: keys.some((key) => screen.isFiltered(key)),
    findable: onFind !== undefined,
    historic: onHistory !== undefined,
    customizable: ownColumns !== undefined,
    extras: core.props.rowExtras ?? [],
    custom: keys.length > 0 && keys.every((key) => columnOf(core, key)?.custom === true),
  };
}

export function runMenuCommand(core: GridCore, command: GridMenuCommand, screen: MenuScreen): void {
  const keys = selectedColumnKeys(core);
  const [key = ''] = keys;
  switch (command) {
    case 'copy':
    case 'cut':
      document.execCommand(command);
      return;
    case 'paste':
      void pasteFromMenu(core);
      return;
    case 'clear':
      void clearCells(core);
      return;
    case 'fillDown':
    case 'fillRight':
      void fill(core, command === 'fillDown' ? 'down' : 'right');
      return;
    case 'fillSeries':
      screen.fillSeries();
      return;
    case 'insertAbove':
    case 'insertBelow':
      void insertRows(core, command === 'insertAbove' ? 'above' : 'below');
      return;
    case 'duplicateRows':
      void duplicateRows(core);
      return;
    case 'deleteRows':
      void deleteRows(core);
      return;
    case 'moveUp':
    case 'moveDown':
      void moveRowsBy(core, command === 'moveUp' ? -1 : 1);
      return;
    case 'bulkChange':
      screen.showDialog('bulk');
      return;
    case 'find':
      core.props.onFind?.();
      return;
    case 'sortUp':
    case 'sortDown':
      sortBy(core, key, command === 'sortUp' ? 'asc' : 'desc', false);
      return;
    case 'sortOff':
      for (const each of keys) sortBy(core, each, null, true);
      return;
    case 'filter':
      screen.openPanel(key);
      return;
    case 'filterOff':
      for (const each of keys) screen.clearFilter(each);
      return;
    case 'hideColumns': {
      const next = hideSelected(core);
      if (next !== null) screen.selectColumn(next);
      return;
    }
    case 'showColumns':
      showAllColumns(core);
      return;
    case 'fitColumns':
      fitColumns(core, keys);
      return;
    case 'freeze':
      freezeSelected(core);
      return;
    case 'unfreeze':
      unfreeze(core);
      return;
    case 'moveLeft':
    case 'moveRight':
      moveSelectedColumns(core, command === 'moveLeft' ? -1 : 1);
      return;
    case 'columns':
      screen.showDialog('columns');
      return;
    case 'resetColumns':
      resetColumns(core);
      return;
    case 'insertColumn':
      core.props.ownColumns?.insert();
      return;
    case 'changeColumn':
      core.props.ownColumns?.change(key);
      return;
    case 'deleteColumn':
      core.props.ownColumns?.remove(keys);
      return;
    case 'history':
      showHistory(core);
      return;
    default:
      core.props.rowExtras?.[Number(command.slice('extra '.length))]?.run(selectedRowIds(core));
  }
}

/** A paste event comes only with the keys; here the main process is asked what the clipboard holds. */
async function pasteFromMenu(core: GridCore): Promise<void> {
  const contents = await core.props.readClipboard().catch(() => null);
  if (contents) await paste(core, contents);
  else core.props.onMessage({ tone: 'info', title: '没有读到剪贴板，请按 Ctrl+V 粘贴' });
}
