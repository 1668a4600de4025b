// What the installer for Windows would bring, read from a package that electron-builder made.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Licence } from '#shared/ipc/aboutCalls.ts';
import { packWindows } from './packWindows.ts';

const require = createRequire(import.meta.url);
// electron-builder's own tools: found where it finds them.
const builder = createRequire(require.resolve('app-builder-lib/package.json'));
const asar = builder('@electron/asar') as {
  listPackage: (file: string, options: object) => string[];
  extractFile: (file: string, name: string) => Buffer;
};
const { NtExecutable, NtExecutableResource, Resource } = builder('resedit') as {
  NtExecutable: { from: (bytes: Buffer) => unknown };
  NtExecutableResource: { from: (executable: unknown) => { entries: ResourceEntry[] } };
  Resource: {
    VersionInfo: { fromEntries: (entries: ResourceEntry[]) => VersionInfo[] };
    IconGroupEntry: { fromEntries: (entries: ResourceEntry[]) => { icons: { width: number }[] }[] };
  };
};
type ResourceEntry = { type: number | string; id: number | string; bin: ArrayBuffer };
type VersionInfo = {
  getAvailableLanguages: () => { lang: number; codepage: number }[];
  getStringValues: (language: object) => Record<string, string>;
};

const folder = mkdtempSync(path.join(os.tmpdir(), '打 包-'));
let program = '';
let archive = '';
let packed: string[] = [];
beforeAll(async () => {
  program = await packWindows(folder);
  archive = path.join(program, 'resources', 'app.asar');
  packed = asar
    .listPackage(archive, { isPack: false })
    .map((name) => name.replaceAll(path.sep, '/').replace(/^\//u, ''))
    .filter((name) => /\.[^/]+$/u.test(name));
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inArchive = (name: string): Buffer => asar.extractFile(archive, path.normalize(name));

it('has all that the program reads: what it starts with, its parts, its templates', () => {
  const description = JSON.parse(inArchive('package.json').toString()) as { main: string };
  for (const name of [
    description.main,
    'out/main/reading.mjs',
    'out/main/planbook.ico',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'out/licences.json',
  ]) {
    expect(packed).toContain(name);
  }
  const page = inArchive('out/renderer/index.html').toString();
  const loaded = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/gu)].map(([, name = '']) => name);
  expect(loaded.length).toBeGreaterThan(1);
  for (const name of loaded) expect(packed).toContain(`out/renderer/${name}`);
  const root = path.resolve(import.meta.dirname, '..', '..');
  const templates = readdirSync(path.join(root, 'templates'), { recursive: true, encoding: 'utf8' })
    .map((name) => `templates/${name.replaceAll(path.sep, '/')}`)
    // The pages of 使用说明 and their pictures are in the window's own files.
    .filter((name) => /\.(?!md$)[^/]+$/u.test(name) && !name.startsWith('templates/help/'));
  expect(templates.length).toBeGreaterThan(2);
  expect(packed).toEqual(expect.arrayContaining(templates));
});

it('has nothing that only we need: no source, map, test, picture of a test or library folder', () => {
  const foreign = packed.filter(
    (name) =>
      !/^(?:out|templates)\/|^package\.json$/u.test(name) ||
      /\.(?:tsx?|map|tsbuildinfo)$|\.test\.|(?:^|\/)(?:tests|node_modules|fixtures|\.shots)\//u.test(
        name,
      ),
  );
  expect(foreign).toEqual([]);
});

it('names no folder of the machine that built it', () => {
  const home = path.resolve(import.meta.dirname, '..', '..');
  const telling = packed.filter((name) => inArchive(name).includes(home));
  expect(telling).toEqual([]);
});

it('lays the licences beside the program, ours, those of libraries and those of Electron', () => {
  for (const name of [
    'LICENSE.planbook.txt',
    '第三方软件许可.txt',
    'LICENSE.electron.txt',
    'LICENSES.chromium.html',
  ]) {
    expect(existsSync(path.join(program, name)), name).toBe(true);
  }
  const licences = JSON.parse(inArchive('out/licences.json').toString()) as Licence[];
  const text = readFileSync(path.join(program, '第三方软件许可.txt'), 'utf8');
  for (const name of ['react', 'ag-grid-community', 'exceljs', 'echarts', 'mammoth', 'valibot']) {
    const licence = licences.find((one) => one.name === name);
    expect(licence?.text.length, name).toBeGreaterThan(400);
    expect(text).toContain(`${name} ${licence?.version} (`);
  }
  // Apache-2.0 wants notices to go along.
  expect(licences.find(({ name }) => name === 'echarts')?.text).toContain('Apache ECharts');
});

it('carries its name, version and icon in the executable', () => {
  const bytes = readFileSync(path.join(program, 'planbook.exe'));
  const { entries } = NtExecutableResource.from(NtExecutable.from(bytes));
  const [version] = Resource.VersionInfo.fromEntries(entries);
  const languages = version?.getAvailableLanguages() ?? [];
  const values = Object.assign({}, ...languages.map((one) => version?.getStringValues(one)));
  const { version: ours } = require('../../package.json') as Record<string, string>;
  expect(values).toMatchObject({
    ProductName: '计划簿',
    // What the task manager shows.
    FileDescription: '计划簿',
    ProductVersion: expect.stringContaining(ours ?? '?') as string,
    CompanyName: 'Planbook contributors',
    LegalCopyright: 'Copyright © 2026 Planbook contributors (MIT)',
  });
  const widths = Resource.IconGroupEntry.fromEntries(entries).flatMap(({ icons }) =>
    icons.map(({ width }) => width || 256),
  );
  expect(widths).toEqual(expect.arrayContaining([16, 24, 32, 48, 64, 128, 256]));
});

it('is shut: fuses are off and the archive is known by its hash', async () => {
  const fuses = builder('@electron/fuses') as {
    getCurrentFuseWire: (file: string) => Promise<Record<number, number>>;
    FuseV1Options: Record<string, number>;
  };
  const wire = await fuses.getCurrentFuseWire(path.join(program, 'planbook.exe'));
  const state = (name: string) => String.fromCodePoint(wire[fuses.FuseV1Options[name] ?? -1] ?? 0);
  expect(state('RunAsNode')).toBe('0');
  expect(state('EnableNodeOptionsEnvironmentVariable')).toBe('0');
  expect(state('EnableEmbeddedAsarIntegrityValidation')).toBe('1');
  expect(state('OnlyLoadAppFromAsar')).toBe('1');
  const { entries } = NtExecutableResource.from(
    NtExecutable.from(readFileSync(path.join(program, 'planbook.exe'))),
  );
  const integrity = entries.find(({ id }) => id === 'ELECTRONASAR');
  expect(Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString()).toContain('SHA256');
});

it('asks for no update and keeps only two of Chromium’s languages', () => {
  expect(existsSync(path.join(program, 'resources', 'app-update.yml'))).toBe(false);
  expect(readdirSync(path.join(program, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
  const main = packed.filter((name) => name.startsWith('out/main/') && name.endsWith('.mjs'));
  for (const name of main) expect(inArchive(name).includes('electron-updater')).toBe(false);
});
