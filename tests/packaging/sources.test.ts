// When `npm start` must build again.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronBinary } from '#electron/launch/binary.ts';
import { downloadSource } from '#electron/launch/installElectron.ts';
import { fingerprintSources, isBuildCurrent, rememberBuild } from '#electron/launch/sources.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planbook-sources-'));
  for (const file of ['package.json', 'shared/a.ts', 'electron/main.ts', 'renderer/index.html'])
    write(file);
  for (const file of [
    'main/main.mjs',
    'main/planbook.ico',
    'preload/preload.cjs',
    'renderer/index.html',
    'licences.json',
  ])
    write(`out/${file}`);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text = ''): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

describe('a build', () => {
  it('is not trusted without its mark', () => {
    expect(isBuildCurrent(root)).toBe(false);
  });

  it('is current until a source changes, comes or goes', () => {
    rememberBuild(root, fingerprintSources(root));
    expect(isBuildCurrent(root)).toBe(true);
    write('shared/b.ts');
    expect(isBuildCurrent(root)).toBe(false);
    rmSync(path.join(root, 'shared/b.ts'));
    expect(isBuildCurrent(root)).toBe(true);
    rmSync(path.join(root, 'shared/a.ts'));
    expect(isBuildCurrent(root)).toBe(false);
  });

  it('is stale after a change back in time, as a checkout of an older commit makes it', () => {
    rememberBuild(root, fingerprintSources(root));
    utimesSync(path.join(root, 'shared/a.ts'), 1000, 1000);
    expect(isBuildCurrent(root)).toBe(false);
  });

  it('is incomplete without one of its parts', () => {
    rememberBuild(root, fingerprintSources(root));
    rmSync(path.join(root, 'out/preload/preload.cjs'));
    expect(isBuildCurrent(root)).toBe(false);
  });
});

describe('the Electron binary', () => {
  it('is there when the named executable is there', () => {
    expect(electronBinary(root)).toBeUndefined();
    write('node_modules/electron/path.txt', 'electron.exe');
    expect(electronBinary(root)).toBeUndefined();
    write('node_modules/electron/dist/electron.exe');
    expect(electronBinary(root)).toBe(path.join(root, 'node_modules/electron/dist/electron.exe'));
  });

  it('comes from the mirror that is named', () => {
    expect(downloadSource({})).toContain('github.com');
    expect(downloadSource({ ELECTRON_MIRROR: 'https://mirror.invalid/electron/' })).toBe(
      'https://mirror.invalid/electron/',
    );
  });
});
