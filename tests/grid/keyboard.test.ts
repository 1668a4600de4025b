// Which key does what, by what is going on in the cell.
import { describe, expect, it } from 'vitest';
import { commandOf, type EditMode, type KeyInput } from '#renderer/grid/keyboard.ts';

function key(words: string, mode: EditMode = 'idle', composing = false) {
  const parts = words.split(/\+(?=.)/);
  const input: KeyInput = {
    key: parts.at(-1) ?? '',
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    composing,
  };
  return commandOf(input, mode);
}

describe('[G1] keys of a selected cell', () => {
  it.each([
    ['F1', { type: 'explain' }],
    ['Ctrl+Shift+h', { type: 'history' }],
    ['ArrowDown', { type: 'move', rows: 1, columns: 0, extend: false, edge: false }],
    ['Ctrl+Shift+ArrowRight', { type: 'move', rows: 0, columns: 1, extend: true, edge: true }],
    ['Tab', { type: 'walk', rows: 0, columns: 1 }],
    ['Shift+Enter', { type: 'walk', rows: -1, columns: 0 }],
    ['Ctrl+End', { type: 'rowEdge', end: true, extend: false, sheet: true }],
    ['Shift+PageUp', { type: 'page', direction: -1, extend: true }],
    ['Delete', { type: 'clear' }],
    ['Backspace', { type: 'retype' }],
    ['Ctrl+;', { type: 'today' }],
    ['Ctrl+；', { type: 'today' }],
    ['Ctrl+d', { type: 'fillDown' }],
    ['Ctrl+Shift+D', { type: 'duplicateRows' }],
    ['Ctrl+Shift+L', { type: 'filterPanel' }],
    ['Ctrl+Alt+=', { type: 'zoom', step: 0.1 }],
    ['Ctrl+Alt+-', { type: 'zoom', step: -0.1 }],
    ['Ctrl+0', { type: 'zoom', step: null }],
    ['Ctrl+=', { type: 'insertRow' }],
    ['Ctrl+Shift+z', { type: 'redo' }],
    ['Alt+ArrowDown', { type: 'openList' }],
  ])('%s', (words, command) => {
    expect(key(words)).toEqual(command);
  });

  it.each(['Shift+Delete', 'Ctrl+c', 'Ctrl+v', 'Ctrl+x', 'a', '我', 'Shift+Insert'])(
    '%s is left to the browser',
    (words) => {
      expect(key(words)).toBeNull();
    },
  );
});

describe('[G1] keys while something is typed', () => {
  it('commit and walk on, arrows only before F2', () => {
    expect(key('Enter', 'editing')).toMatchObject({ type: 'commit', step: 'walk', rows: 1 });
    expect(key('ArrowLeft', 'typing')).toMatchObject({ type: 'commit', step: 'move', columns: -1 });
    expect(key('ArrowLeft', 'editing')).toBeNull();
    expect(key('F2', 'typing')).toEqual({ type: 'switchMode' });
    expect(key('Ctrl+Enter', 'typing')).toEqual({ type: 'commitAll' });
    expect(key('Alt+Enter', 'typing')).toEqual({ type: 'newLine' });
    expect(key('Delete', 'typing')).toBeNull();
    expect(key('Ctrl+a', 'editing')).toBeNull();
  });
});

it.each(['Enter', 'Escape', 'Tab', 'ArrowDown', 'F2'])(
  '[G5] %s belongs to the input method while it composes',
  (words) => {
    for (const mode of ['idle', 'typing', 'editing'] as const) {
      expect(key(words, mode, true)).toBeNull();
    }
  },
);
