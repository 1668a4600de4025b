// Keys of the focus sink: the table in keyboard.ts decides, this runs the command.
import { useMemo, type KeyboardEvent } from 'react';
import { columnOf, type GridCore } from './core.ts';
import { endCut } from './cut.ts';
import { commandOf, type GridCommand } from './keyboard.ts';
import { hasList, takesOut } from './lists.ts';
import { localToday } from '../parts/localToday.ts';
import { clearCells, deleteRows, duplicateRows, fill, insertRows } from './rowActions.ts';
import { moveRowsBy } from './rowMoves.ts';
import { showHistory } from './showHistory.ts';
import type { Editing } from './useEditing.ts';
import { zoomBy } from './useZoom.ts';
import type { SelectionActions } from './useSelection.ts';

export type KeyboardParts = {
  core: GridCore;
  selection: SelectionActions;
  editing: Editing;
  openMenu(): void;
  /** Sorting and filtering of a column. */
  openPanel(column: string): void;
};

export function useKeyboard(parts: KeyboardParts): (event: KeyboardEvent) => void {
  const { core, selection, editing, openMenu, openPanel } = parts;
  return useMemo(
    () => (event: KeyboardEvent) => {
      // 229 is what keydown carries while an input method has the key, also where isComposing is not set yet.
      const composing = event.nativeEvent.isComposing || event.keyCode === 229;
      if (!composing && listKey(event, editing)) {
        event.preventDefault();
        return;
      }
      const key = {
        key: event.key,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
        composing,
      };
      const mode = editing.actions.modeNow();
      if (mode === 'idle' && !composing && core.props.onKey?.(key)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const command = commandOf(key, mode);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      run({ core, selection, editing, openMenu, openPanel }, command);
    },
    [core, selection, editing, openMenu, openPanel],
  );
}

/** Keys that belong to an open list. Answers whether the key was used. */
function listKey(event: KeyboardEvent, editing: Editing): boolean {
  const { options, highlighted } = editing.shown.get();
  if (options.length === 0 || editing.actions.modeNow() === 'idle') return false;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const step = event.key === 'ArrowDown' ? 1 : -1;
    editing.actions.highlight((highlighted + step + options.length) % options.length);
    return true;
  }
  const option = options[highlighted];
  // Of several units the next one can follow: a name has no space in it.
  if (event.key === ' ' && option?.checked !== undefined) {
    editing.actions.take(option, true);
    return true;
  }
  if ((event.key === 'Enter' || event.key === 'Tab') && option && !event.altKey) {
    // Enter ends the choice: what is marked already stays. Space and the mouse take it out.
    if (editing.sink.current && !takesOut(option)) editing.sink.current.value = option.text;
    editing.actions.closeList();
    return false;
  }
  return false;
}

function run(parts: KeyboardParts, command: GridCommand): void {
  const { core, selection, editing, openMenu, openPanel } = parts;
  const key = core.selection?.active.column;
  const column = key === undefined ? undefined : columnOf(core, key);
  switch (command.type) {
    case 'move':
    case 'page':
    case 'rowEdge':
      selection.move(command);
      return;
    case 'walk':
      selection.walk(command.rows, command.columns);
      return;
    case 'commit':
      editing.actions.commitAndMove(() => {
        if (command.step === 'walk') selection.walk(command.rows, command.columns);
        else selection.moveBy(command.rows, command.columns);
      });
      return;
    case 'commitAll':
      editing.actions.commitAll();
      return;
    case 'cancel':
      // In an idle sheet Escape calls off a cut.
      if (editing.actions.modeNow() === 'idle') endCut(core);
      editing.actions.cancel();
      return;
    case 'explain':
      editing.actions.explain();
      return;
    case 'history':
      showHistory(core);
      return;
    case 'switchMode':
      editing.actions.switchMode();
      return;
    case 'retype':
      editing.actions.startWith('');
      return;
    case 'today':
      editing.actions.startWith(localToday());
      return;
    case 'edit':
      editing.actions.begin(false);
      return;
    case 'openList':
      // A column without choices opens its sorting and filtering instead.
      if (column && !hasList(column)) openPanel(column.key);
      else editing.actions.begin(true);
      return;
    case 'filterPanel':
      if (column) openPanel(column.key);
      return;
    case 'zoom':
      zoomBy(core, command.step);
      return;
    case 'newLine':
      editing.actions.newLine();
      return;
    case 'clear':
      void clearCells(core);
      return;
    case 'fillDown':
    case 'fillRight':
      void fill(core, command.type === 'fillDown' ? 'down' : 'right');
      return;
    case 'selectAll':
      selection.selectAll();
      return;
    case 'selectRow':
    case 'selectColumn':
      selection.widen(command.type === 'selectRow' ? 'rows' : 'columns');
      return;
    case 'insertRow':
      void insertRows(core, 'below');
      return;
    case 'duplicateRows':
      void duplicateRows(core);
      return;
    case 'deleteRows':
      void deleteRows(core);
      return;
    case 'moveRows':
      void moveRowsBy(core, command.step);
      return;
    case 'undo':
      core.props.onUndo();
      return;
    case 'redo':
      core.props.onRedo();
      return;
    case 'menu':
      openMenu();
  }
}
