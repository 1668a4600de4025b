// Which key does what on a sheet: a pure table from key to command. Keys that belong to the input method, and keys that
// the text field handles better, give no command.

export type GridCommand =
  | { type: 'move'; rows: number; columns: number; extend: boolean; edge: boolean }
  | { type: 'page'; direction: 1 | -1; extend: boolean }
  | { type: 'rowEdge'; end: boolean; extend: boolean; sheet: boolean }
  /** Tab and Enter: through a selection of several cells, otherwise to the neighbour. */
  | { type: 'walk'; rows: number; columns: number }
  /** Takes what is typed; then walks on, or moves on as an arrow does. */
  | { type: 'commit'; step: 'walk' | 'move'; rows: number; columns: number }
  /** Takes what is typed into every selected cell. */
  | { type: 'commitAll' }
  | { type: 'cancel' }
  | { type: 'edit' }
  | { type: 'openList' }
  /** Between typing (arrows leave the cell) and editing (arrows move the caret). */
  | { type: 'switchMode' }
  | { type: 'clear' }
  /** Empties the active cell and goes on typing in it. */
  | { type: 'retype' }
  | { type: 'today' }
  | { type: 'newLine' }
  | { type: 'fillDown' }
  | { type: 'fillRight' }
  | { type: 'selectAll' }
  | { type: 'selectRow' }
  | { type: 'selectColumn' }
  | { type: 'insertRow' }
  | { type: 'duplicateRows' }
  | { type: 'deleteRows' }
  | { type: 'moveRows'; step: 1 | -1 }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'filterPanel' }
  | { type: 'zoom'; step: number | null }
  /** Says why the cell is locked or flagged, or opens the page that explains the screen. */
  | { type: 'explain' }
  | { type: 'history' }
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
    if (ctrl) return { type: 'commitAll' };
    return { type: 'commit', step: 'walk', rows: shift ? -1 : 1, columns: 0 };
  }
  if (key === 'Tab') return { type: 'commit', step: 'walk', rows: 0, columns: shift ? -1 : 1 };
  if (key === 'Escape') return { type: 'cancel' };
  if (key === 'F2') return { type: 'switchMode' };
  if (ctrl && isSemicolon(key)) return { type: 'today' };
  const arrow = arrows[key];
  if (mode === 'typing' && arrow && !ctrl && !shift && !alt) {
    return { type: 'commit', step: 'move', rows: arrow[0], columns: arrow[1] };
  }
  return null;
}

function idleCommand(input: KeyInput): GridCommand | null {
  const { key, ctrl, shift, alt } = input;
  const arrow = arrows[key];
  if (arrow && alt && shift && arrow[0] !== 0) {
    return { type: 'moveRows', step: arrow[0] > 0 ? 1 : -1 };
  }
  if (arrow && alt) return key === 'ArrowDown' ? { type: 'openList' } : null;
  if (arrow) {
    return { type: 'move', rows: arrow[0], columns: arrow[1], extend: shift, edge: ctrl };
  }
  if (ctrl && alt) return zoomCommand(key);
  if (ctrl) return controlCommand(key.toLowerCase(), shift);
  switch (key) {
    case 'Enter':
      return { type: 'walk', rows: shift ? -1 : 1, columns: 0 };
    case 'Tab':
      return { type: 'walk', rows: 0, columns: shift ? -1 : 1 };
    case 'Home':
    case 'End':
      return { type: 'rowEdge', end: key === 'End', extend: shift, sheet: false };
    case 'PageUp':
    case 'PageDown':
      return { type: 'page', direction: key === 'PageUp' ? -1 : 1, extend: shift };
    case 'F1':
      return { type: 'explain' };
    case 'F2':
      return { type: 'edit' };
    case 'F10':
      return shift ? { type: 'menu' } : null;
    case 'ContextMenu':
      return { type: 'menu' };
    case 'Delete':
      // With Shift it is the old key for cutting, which the browser knows.
      return shift ? null : { type: 'clear' };
    case 'Backspace':
      return { type: 'retype' };
    case 'Escape':
      return { type: 'cancel' };
    case ' ':
      return shift ? { type: 'selectRow' } : null;
    default:
      return null;
  }
}

/** As in Excel, where Ctrl and the plus key alone insert rows. */
function zoomCommand(key: string): GridCommand | null {
  if (key === '=' || key === '+') return { type: 'zoom', step: 0.1 };
  if (key === '-' || key === '_') return { type: 'zoom', step: -0.1 };
  return key === '0' ? { type: 'zoom', step: null } : null;
}

function controlCommand(key: string, shift: boolean): GridCommand | null {
  if (isSemicolon(key)) return { type: 'today' };
  switch (key) {
    case 'home':
    case 'end':
      return { type: 'rowEdge', end: key === 'end', extend: shift, sheet: true };
    case 'd':
      return shift ? { type: 'duplicateRows' } : { type: 'fillDown' };
    case 'l':
      return shift ? { type: 'filterPanel' } : null;
    case 'h':
      return shift ? { type: 'history' } : null;
    case '0':
      return { type: 'zoom', step: null };
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

/** Also what the key gives under a Chinese keyboard. */
function isSemicolon(key: string): boolean {
  return key === ';' || key === '；';
}
