// Settings of a user: pinned plans, a file that is damaged, half wrong, or cannot be written.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Settings } from '#electron/storage/settings.ts';
import { sessionFolder } from '#electron/sessionFolder.ts';
import { temporaryFolder } from '#tests/temporary.ts';

// The library under electron-store, without its questions to Electron: the files are real.
vi.mock('electron-store', async () => {
  const { default: Conf } = await import('conf');
  return {
    default: class extends Conf<Record<string, unknown>> {
      constructor({ name, ...options }: { name: string; cwd: string; defaults: object }) {
        super({ ...options, configName: name, projectName: 'planbook' } as object);
      }
    },
  };
});

const names = (settings: Settings) => settings.recent().map(({ name }) => name);

function quiet(): void {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  onTestFinished(() => warned.mockRestore());
}

it('keeps pinned plans in front, and however many come after them', () => {
  const folder = temporaryFolder();
  const settings = new Settings(folder);
  let told = 0;
  settings.recentChanged = () => {
    told += 1;
  };
  settings.addRecent('/计划/甲.planbook');
  settings.pinRecent(settings.recent()[0]?.id ?? '', true);
  for (let at = 1; at <= 20; at += 1) settings.addRecent(`/计划/${at}.planbook`);
  expect(names(settings).slice(0, 3)).toEqual(['甲', '20', '19']);
  expect(settings.recent()).toHaveLength(13);
  expect(told).toBe(22);
  // Opened again it stays pinned, after a restart too; unpinned it is one of the others.
  settings.addRecent('/计划/甲.planbook');
  const again = new Settings(folder);
  expect(again.pinnedPaths()).toEqual(['/计划/甲.planbook']);
  again.pinRecent(again.recent()[0]?.id ?? '', false);
  for (let at = 21; at <= 40; at += 1) again.addRecent(`/计划/${at}.planbook`);
  expect(names(again)).not.toContain('甲');
  expect(again.recent()).toHaveLength(12);
});

it('starts with defaults over a damaged file, says so and keeps it', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'settings.json');
  writeFileSync(file, '{"recent": [');
  const settings = new Settings(folder);
  expect(settings.trouble).toBe('damaged');
  expect(settings.recent()).toEqual([]);
  expect(readFileSync(path.join(folder, 'settings.damaged.json'), 'utf8')).toBe('{"recent": [');
  settings.addRecent('/计划/甲.planbook');
  expect(new Settings(folder).trouble).toBeNull();
  expect(names(new Settings(folder))).toEqual(['甲']);
});

it('loses only the value that is wrong', () => {
  const folder = temporaryFolder();
  const kept = { recent: [{ path: '/a/甲.planbook', at: '2022-06-30T00:00:00.000Z' }] };
  const wrong = { window: { width: 'wide' }, reminders: 7, theme: 'pink' };
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ ...kept, ...wrong }));
  const settings = new Settings(folder);
  expect(names(settings)).toEqual(['甲']);
  expect(settings.window.width).toBe(1366);
  expect(settings.theme).toBe('system');
  expect(settings.reminders.on).toBeTypeOf('boolean');
});

it('goes on in memory where the file cannot be written, and says so once', () => {
  quiet();
  const folder = temporaryFolder();
  const settings = new Settings(folder);
  // A folder in the place of the file: nobody can write it, whoever runs the test.
  const blocked = path.join(folder, 'zu');
  mkdirSync(path.join(blocked, 'settings.json'), { recursive: true });
  const other = new Settings(blocked);
  let told = 0;
  other.troubled = () => {
    told += 1;
  };
  other.setTheme('dark');
  other.addRecent('/计划/甲.planbook');
  expect(other.theme).toBe('dark');
  expect(names(other)).toEqual(['甲']);
  expect(other.trouble).not.toBeNull();
  expect(told).toBeLessThan(2);
  // The control: where it can be written nothing is said.
  settings.setTheme('dark');
  expect(settings.trouble).toBeNull();
  expect(new Settings(folder).theme).toBe('dark');
});

it.each([
  ['\\\\server\\profiles\\wang\\planbook', 'C:\\Users\\wang\\AppData\\Local', true],
  ['C:\\Users\\wang\\AppData\\Roaming\\planbook', 'C:\\Users\\wang\\AppData\\Local', true],
  ['C:\\Users\\wang\\AppData\\Local\\planbook', 'C:\\Users\\wang\\AppData\\Local', false],
  ['C:\\Users\\wang\\AppData\\Roaming\\planbook', undefined, false],
])('keeps the session on this computer: %s', (userData, local, moved) => {
  const folder = 'C:\\Users\\wang\\AppData\\Local\\planbook\\session';
  expect(sessionFolder('win32', local, userData)).toBe(moved ? folder : null);
  expect(sessionFolder('linux', local, userData)).toBeNull();
});
