// Which key does what on a sheet: a pure table from key to command. Keys that belong to the input method, and keys that
// the text field handles better, give no command.

export type GridCommand =
  | { type: 'move'; rows: number; columns: number; extend: boolean; edge: boolean }
  | { type: 'page'; direction: 1 | -1; extend: boolean }
  | { type: 'rowEdge'; end: boolean; extend: boolean; sheet: boolean }
  | { type: 'commit'; rows: number; columns: number }
  | { type: 'cancel' }
  | { type: 'edit' }
  | { type: 'openList' }
  | { type: 'clear' }
  | { type: 'newLine' }
  | { type: 'fillDown' }
  | { type: 'fillRight' }
  | { type: 'selectAll' }
  | { type: 'selectRow' }
  | { type: 'selectColumn' }
  | { type: 'insertRow' }
  | { type: 'deleteRows' }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'menu' };

export type KeyInput = {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
  /** While an input method composes, every key is its own. */
  composing: boolean;
};

/** `idle`: nothing is being typed. `typing`: started by typing, arrows commit. `editing`: F2, arrows move the caret. */
export type EditMode = 'idle' | 'typing' | 'editing';

const arrows: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function commandOf(input: KeyInput, mode: EditMode): GridCommand | null {
  if (input.composing) return null;
  return mode === 'idle' ? idleCommand(input) : editCommand(input, mode);
}

function editCommand({ key, ctrl, shift, alt }: KeyInput, mode: EditMode): GridCommand | null {
  if (key === 'Enter') {
    if (alt) return { type: 'newLine' };
    return { type: 'commit', rows: shift ? -1 : 1, columns: 0 };
  }
  if (key === 'Tab') return { type: 'commit', rows: 0, columns: shift ? -1 : 1 };
  if (key === 'Escape') return { type: 'cancel' };
  const arrow = arrows[key];
  if (mode === 'typing' && arrow && !ctrl && !shift && !alt) {
    return { type: 'commit', rows: arrow[0], columns: arrow[1] };
  }
  return null;
}

function idleCommand(input: KeyInput): GridCommand | null {
  const { key, ctrl, shift, alt } = input;
  const arrow = arrows[key];
  if (arrow && alt) return key === 'ArrowDown' ? { type: 'openList' } : null;
  if (arrow) {
    return { type: 'move', rows: arrow[0], columns: arrow[1], extend: shift, edge: ctrl };
  }
  if (ctrl) return controlCommand(key.toLowerCase(), shift);
  switch (key) {
    case 'Enter':
      return { type: 'move', rows: shift ? -1 : 1, columns: 0, extend: false, edge: false };
    case 'Tab':
      return { type: 'move', rows: 0, columns: shift ? -1 : 1, extend: false, edge: false };
    case 'Home':
    case 'End':
      return { type: 'rowEdge', end: key === 'End', extend: shift, sheet: false };
    case 'PageUp':
    case 'PageDown':
      return { type: 'page', direction: key === 'PageUp' ? -1 : 1, extend: shift };
    case 'F2':
      return { type: 'edit' };
    case 'F10':
      return shift ? { type: 'menu' } : null;
    case 'ContextMenu':
      return { type: 'menu' };
    case 'Delete':
    case 'Backspace':
      return { type: 'clear' };
    case 'Escape':
      return { type: 'cancel' };
    case ' ':
      return shift ? { type: 'selectRow' } : null;
    default:
      return null;
  }
}

function controlCommand(key: string, shift: boolean): GridCommand | null {
  switch (key) {
    case 'home':
    case 'end':
      return { type: 'rowEdge', end: key === 'end', extend: shift, sheet: true };
    case 'd':
      return { type: 'fillDown' };
    case 'r':
      return { type: 'fillRight' };
    case 'a':
      return { type: 'selectAll' };
    case ' ':
      return { type: 'selectColumn' };
    case '+':
    case '=':
      return { type: 'insertRow' };
    case '-':
    case '_':
      return { type: 'deleteRows' };
    case 'z':
      return shift ? { type: 'redo' } : { type: 'undo' };
    case 'y':
      return { type: 'redo' };
    default:
      return null;
  }
}
