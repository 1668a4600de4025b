// The list of keys against what the keys do: nothing listed that does nothing, nothing done that is not listed [HP5].
import { describe, expect, it, vi } from 'vitest';
import { keyGroups } from '#shared/help/keyList.ts';
import { commandOf, type EditMode } from '../../renderer/grid/keyboard.ts';

vi.mock('electron', () => ({ Menu: {} }));

const names: Record<string, string> = {
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  空格: ' ',
  菜单键: 'ContextMenu',
  Esc: 'Escape',
};

/** The keys of some groups, one at a time. */
function listed(...groups: string[]): string[] {
  return keyGroups
    .filter(({ id }) => groups.includes(id))
    .flatMap(({ rows }) => rows.flatMap(({ keys }) => keys.split('、')));
}

function press(keys: string, mode: EditMode) {
  // The key itself may be a plus sign.
  const parts = keys.split(/\+(?=.)/u);
  const key = parts.pop() ?? '';
  return commandOf(
    {
      key: names[key] ?? (key.length === 1 ? key.toLowerCase() : key),
      ctrl: parts.includes('Ctrl'),
      shift: parts.includes('Shift'),
      alt: parts.includes('Alt'),
      composing: false,
    },
    mode,
  );
}

/** Every key that a keyboard has, with every combination of Ctrl, Shift and Alt. */
function* everyPress(mode: EditMode) {
  const single = 'abcdefghijklmnopqrstuvwxyz0123456789;=+-/ '.split('');
  const named = ['Enter', 'Tab', 'Escape', 'Home', 'End', 'PageUp', 'PageDown', 'Delete'];
  const others = ['Backspace', 'ContextMenu', ...Object.values(names)];
  const functionKeys = Array.from({ length: 12 }, (_, index) => `F${index + 1}`);
  for (const key of [...single, ...named, ...others, ...functionKeys]) {
    for (let held = 0; held < 8; held += 1) {
      const input = { key, ctrl: held % 2 > 0, shift: held % 4 > 1, alt: held > 3 };
      const command = commandOf({ ...input, composing: false }, mode);
      if (command) yield command.type;
    }
  }
}

describe('keys of a sheet', () => {
  it('[HP5] each listed one does something', () => {
    const sheet = listed('move', 'edit');
    expect(sheet.filter((keys) => press(keys, 'idle') === null)).toEqual([]);
    expect(listed('typing').filter((keys) => press(keys, 'typing') === null)).toEqual([]);
    // A key that does nothing is noticed.
    expect(press('Ctrl+K', 'idle')).toBeNull();
  });

  it('[HP5] everything that a key does is listed', () => {
    const all = listed('help', 'menu', 'move', 'edit');
    const told = new Set(all.map((keys) => press(keys, 'idle')?.type));
    expect([...new Set(everyPress('idle'))].filter((type) => !told.has(type))).toEqual([]);
    const typed = new Set(
      [...listed('typing'), 'Esc', 'Ctrl+;'].map((keys) => press(keys, 'typing')?.type),
    );
    expect([...new Set(everyPress('typing'))].filter((type) => !typed.has(type))).toEqual([]);
  });
});

describe('keys of the menu', () => {
  it('[HP5] are listed, all of them', async () => {
    const { menuTemplate } = await import('#electron/menu.ts');
    const state = { plan: true, recent: [], theme: 'system' } as const;
    const shown = menuTemplate(
      state,
      () => {},
      () => {},
    );
    const entries = shown.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const keys = entries.flatMap(({ accelerator }) =>
      typeof accelerator === 'string' ? [accelerator.replace('CmdOrCtrl', 'Ctrl')] : [],
    );
    expect(keys.length).toBeGreaterThan(8);
    const all = listed('help', 'menu');
    expect(keys.filter((each) => !all.includes(each))).toEqual([]);
  });
});
