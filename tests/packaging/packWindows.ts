// A package for Windows, really made by electron-builder with electron-builder.yml, without Electron's binary: in place of its
// executable stands another program's, with a fuse wire written into it. Nobody starts it.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { buildApp } from '#electron/launch/build.ts';
import { isBuildCurrent } from '#electron/launch/sources.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);

/** An executable of Windows that came with electron-builder itself. */
const anyExecutable = path.join(
  path.dirname(require.resolve('electron-winstaller/package.json')),
  'vendor',
  'Setup.exe',
);
/** Of Electron 45: mark, version, number of fuses, their states as they are compiled in. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101111011'),
]);

/** Packs what is built (and builds it, when it is not) below `folder`; the path of the unpacked program. */
export async function packWindows(folder: string): Promise<string> {
  if (!isBuildCurrent(root)) await buildApp('warn');
  const electronDist = path.join(folder, 'electron');
  const output = path.join(folder, 'packed');
  for (const part of ['locales', 'resources']) {
    mkdirSync(path.join(electronDist, part), { recursive: true });
  }
  const executable = readFileSync(anyExecutable);
  fuseWire.copy(executable, 0x2000);
  const files: Record<string, string | Buffer> = {
    'electron.exe': executable,
    LICENSE: 'of Electron',
    'LICENSES.chromium.html': 'of Chromium',
    version: (require('electron/package.json') as { version: string }).version,
    'locales/de.pak': '',
    'locales/en-US.pak': '',
    'locales/zh-CN.pak': '',
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(electronDist, name), content);
  }
  await build({
    projectDir: root,
    targets: Platform.WINDOWS.createTarget('dir', Arch.x64),
    config: { directories: { output }, electronDist },
    publish: 'never',
  });
  return path.join(output, 'win-unpacked');
}
