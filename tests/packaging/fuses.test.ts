// The fuses as electron-builder will write them into the executable: its own translation of electron-builder.yml is flipped in a
// file that has a fuse wire, and read back from its bytes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Configuration } from 'electron-builder';
import { afterAll, expect, it } from 'vitest';

type Fuses = {
  flipFuses: (file: string, config: object) => Promise<number>;
  getCurrentFuseWire: (file: string) => Promise<Record<string, number | string>>;
  FuseV1Options: Record<string, string | number>;
  FuseState: Record<string, number>;
};

const root = path.resolve(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);
// Both are electron-builder's own: found where it finds them.
const builder = createRequire(require.resolve('app-builder-lib/package.json'));
const fuses = builder('@electron/fuses') as Fuses;
const { getConfig } = require('app-builder-lib/out/util/config/config') as {
  getConfig: (folder: string, file: string, given: null) => Promise<Configuration>;
};
// Its parts need one another and load only from the whole.
require('app-builder-lib');
const { PlatformPackager } = require('app-builder-lib/out/platformPackager') as {
  PlatformPackager: { prototype: { generateFuseConfig: (given: unknown) => Promise<object> } };
};

const folder = mkdtempSync(path.join(os.tmpdir(), 'planbook-fuses-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Mark, version and length of a fuse wire as Electron compiles them in, then its fuses: "1" on, "0" off. */
function executableWith(wire: string): string {
  const file = path.join(folder, 'planbook.exe');
  const head = Buffer.from([1, wire.length]);
  const mark = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  writeFileSync(file, Buffer.concat([Buffer.alloc(100), mark, head, Buffer.from(wire)]));
  return file;
}

/** By name, whether each fuse is on in the bytes of the file. */
async function readFuses(file: string): Promise<Record<string, boolean>> {
  const wire = await fuses.getCurrentFuseWire(file);
  const found = Object.entries(wire).filter(([key]) => /^\d+$/u.test(key));
  const one = '1'.codePointAt(0);
  return Object.fromEntries(
    found.map(([key, state]) => [String(fuses.FuseV1Options[key]), state === one]),
  );
}

const shut = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** As Electron ships them; the last two letters of a longer wire are fuses that nobody has named yet. */
const asShipped = '10110001';

it('are all shut in the bytes of the executable', async () => {
  const { electronFuses } = await getConfig(root, 'electron-builder.yml', null);
  const config = await PlatformPackager.prototype.generateFuseConfig(electronFuses);
  const file = executableWith(asShipped);
  expect(await readFuses(file)).not.toEqual(shut);
  await fuses.flipFuses(file, { ...config, strictlyRequireAllFuses: true });
  expect(await readFuses(file)).toEqual(shut);
});

it('a setting that is left out stays as Electron ships it, which the check sees', async () => {
  const { electronFuses } = await getConfig(root, 'electron-builder.yml', null);
  const { runAsNode: _left, ...rest } = electronFuses ?? {};
  const config = await PlatformPackager.prototype.generateFuseConfig(rest);
  const file = executableWith(asShipped);
  await fuses.flipFuses(file, config);
  expect(await readFuses(file)).toEqual({ ...shut, RunAsNode: true });
  await expect(fuses.flipFuses(file, { ...config, strictlyRequireAllFuses: true })).rejects.toThrow(
    'RunAsNode',
  );
});
