// Keys of the focus sink: the table in keyboard.ts decides, this runs the command.
import { useMemo, type KeyboardEvent } from 'react';
import type { GridCore } from './core.ts';
import { commandOf, type GridCommand } from './keyboard.ts';
import { clearCells, deleteRows, fill, insertRow } from './rowActions.ts';
import type { Editing } from './useEditing.ts';
import type { SelectionActions } from './useSelection.ts';

export type KeyboardParts = {
  core: GridCore;
  selection: SelectionActions;
  editing: Editing;
  openMenu(): void;
};

export function useKeyboard(parts: KeyboardParts): (event: KeyboardEvent) => void {
  const { core, selection, editing, openMenu } = parts;
  return useMemo(
    () => (event: KeyboardEvent) => {
      // 229 is what keydown carries while an input method has the key, also where isComposing is not set yet.
      const composing = event.nativeEvent.isComposing || event.keyCode === 229;
      if (!composing && listKey(event, editing)) {
        event.preventDefault();
        return;
      }
      const command = commandOf(
        {
          key: event.key,
          ctrl: event.ctrlKey || event.metaKey,
          shift: event.shiftKey,
          alt: event.altKey,
          composing,
        },
        editing.actions.modeNow(),
      );
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      run({ core, selection, editing, openMenu }, command);
    },
    [core, selection, editing, openMenu],
  );
}

/** Keys that belong to an open list. Answers whether the key was used. */
function listKey(event: KeyboardEvent, editing: Editing): boolean {
  const { options, highlighted } = editing;
  if (options.length === 0 || editing.actions.modeNow() === 'idle') return false;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const step = event.key === 'ArrowDown' ? 1 : -1;
    editing.actions.highlight((highlighted + step + options.length) % options.length);
    return true;
  }
  const option = options[highlighted];
  if ((event.key === 'Enter' || event.key === 'Tab') && option && !event.altKey) {
    if (editing.sink.current) editing.sink.current.value = option.text;
    editing.actions.closeList();
    return false;
  }
  return false;
}

function run(parts: KeyboardParts, command: GridCommand): void {
  const { core, selection, editing, openMenu } = parts;
  switch (command.type) {
    case 'move':
    case 'page':
    case 'rowEdge':
      selection.move(command);
      return;
    case 'commit':
      editing.actions.commit();
      selection.moveBy(command.rows, command.columns);
      return;
    case 'cancel':
      editing.actions.cancel();
      return;
    case 'edit':
      editing.actions.begin(false);
      return;
    case 'openList':
      editing.actions.begin(true);
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
    case 'selectRow': {
      const anchor = selection.anchor();
      if (anchor) selection.selectRow(anchor.row, false);
      return;
    }
    case 'selectColumn':
      if (core.selection) selection.selectColumn(core.selection.anchor.column);
      return;
    case 'insertRow':
      void insertRow(core);
      return;
    case 'deleteRows':
      void deleteRows(core);
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
