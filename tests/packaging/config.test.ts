// electron-builder's own check of its settings, which otherwise runs only when a package is made, and our demands on them.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Configuration } from 'electron-builder';
import { beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);

// No public name: electron-builder checks a configuration only on its way to a package. Pinned in package.json.
type Internals = {
  getConfig: (folder: string, file: string, given: null) => Promise<Configuration>;
  validateConfiguration: (configuration: object, log: object) => Promise<void>;
};
const { getConfig, validateConfiguration } =
  require('app-builder-lib/out/util/config/config') as Internals;
const { DebugLogger } = require('builder-util') as {
  DebugLogger: new (isEnabled: boolean) => object;
};

let configuration: Configuration;
beforeAll(async () => {
  configuration = await getConfig(root, 'electron-builder.yml', null);
});

function validate(candidate: object): Promise<void> {
  return validateConfiguration(candidate, new DebugLogger(false));
}

describe('electron-builder.yml', () => {
  it('satisfies the schema, which refuses a misspelt setting', async () => {
    await expect(validate(configuration)).resolves.toBeUndefined();
    await expect(validate({ ...configuration, nsis: { onClick: false } })).rejects.toThrow('nsis');
  });

  it('shuts the executable: no Node mode, no debugger, only the checked archive', () => {
    expect(configuration.asar).toBe(true);
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: false,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    });
  });

  it('looks for no update and publishes nowhere', () => {
    expect(configuration.publish).toBeNull();
  });

  it('packs what was built and the templates, of 使用说明 only what was built, no libraries, no source maps, no tests', () => {
    const filter = [
      'out/**',
      'templates/**',
      '!templates/help/**',
      'package.json',
      '!node_modules/**/*',
      '!**/*.map',
      '!out/.sources',
      '!out/licences.txt',
    ];
    expect(configuration.files).toEqual([{ filter }]);
  });

  it('has an icon that Windows can show small and large', () => {
    const [association] = [configuration.fileAssociations ?? []].flat();
    for (const file of [configuration.win?.icon, association?.icon]) {
      const icon = readFileSync(path.join(root, String(file)));
      const sizes = Array.from(
        { length: icon.readUInt16LE(4) },
        (_, index) => icon[6 + 16 * index],
      );
      // 0 stands for 256.
      expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 0]);
    }
    expect(existsSync(path.join(root, String(configuration.linux?.icon)))).toBe(true);
  });

  it('comes for both kinds of processors, installed or not, each in a file of its own', () => {
    expect(configuration.win?.target).toEqual([
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'portable', arch: ['x64', 'arm64'] },
    ]);
    expect(configuration.nsis?.buildUniversalInstaller).toBe(false);
    expect(configuration.portable?.buildUniversalInstaller).toBe(false);
    expect(configuration.linux?.target).toEqual([
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ]);
  });

  it('says on an older Windows that it needs Windows 10', () => {
    const include = readFileSync(path.join(root, String(configuration.nsis?.include)), 'utf8');
    expect(include).toMatch(/!macro customInit[\s\S]*AtLeastWin10[\s\S]*Quit[\s\S]*!macroend/u);
  });

  it('installs for one user, in Chinese, and keeps the data of the user', () => {
    expect(configuration.nsis).toMatchObject({
      perMachine: false,
      packElevateHelper: false,
      installerLanguages: ['zh_CN'],
      language: '2052',
      deleteAppDataOnUninstall: false,
    });
  });

  it('opens .planbook files and has the id that notifications need', () => {
    expect(configuration.appId).toBe('cn.planbook.app');
    expect(configuration.fileAssociations).toMatchObject([{ ext: 'planbook' }]);
  });

  it('starts the file that the build makes', () => {
    const description = require(path.join(root, 'package.json')) as Record<string, unknown>;
    expect(description['main']).toBe('out/main/main.mjs');
    // electron-builder packs `dependencies` into every package.
    expect(description['dependencies']).toBeUndefined();
  });
});
