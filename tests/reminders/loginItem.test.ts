// Starting with Windows: which program with which words, and only where Windows can do so.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loginItem } from '#electron/reminders/loginItem.ts';

type Item = { path?: string; args?: string[]; openAtLogin?: boolean };
const machine = vi.hoisted(() => ({ isPackaged: true, item: null as Item | null }));
vi.mock('electron', () => ({
  app: {
    get isPackaged() {
      return machine.isPackaged;
    },
    setLoginItemSettings(item: Item) {
      machine.item = item;
    },
    getLoginItemSettings({ path, args }: Item) {
      const { item } = machine;
      const same = item?.path === path && JSON.stringify(item?.args) === JSON.stringify(args);
      const openAtLogin = same && item?.openAtLogin === true;
      return { openAtLogin, executableWillLaunchAtLogin: openAtLogin };
    },
  },
}));

const { platform } = process;
beforeEach(() => {
  Object.defineProperty(process, 'platform', { value: 'win32' });
  machine.isPackaged = true;
  machine.item = null;
});
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: platform });
  vi.unstubAllEnvs();
});

it('is asked of Windows, and starts without the window', () => {
  expect(loginItem.isOn()).toBe(false);
  loginItem.set(true);
  expect(machine.item).toEqual({ path: process.execPath, args: ['--hidden'], openAtLogin: true });
  expect(loginItem.isOn()).toBe(true);
  loginItem.set(false);
  expect(loginItem.isOn()).toBe(false);
});

it('of a portable program starts the file that the user has, not the copy that runs', () => {
  vi.stubEnv('PORTABLE_EXECUTABLE_FILE', 'E:\\planbook-portable.exe');
  loginItem.set(true);
  expect(machine.item?.path).toBe('E:\\planbook-portable.exe');
});

it.each([
  ['linux', true],
  ['win32', false],
])('is not possible on %s when packaged is %s', (name, isPackaged) => {
  Object.defineProperty(process, 'platform', { value: name });
  machine.isPackaged = isPackaged && name === 'win32';
  expect(loginItem.isPossible()).toBe(false);
  expect(loginItem.isOn()).toBe(false);
});
