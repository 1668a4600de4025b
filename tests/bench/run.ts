// `npm run bench`: the measurements in this folder, one after the other, each in a process of its own; `npm run bench -- flags` takes
// those so named. Where something is missing that one needs, it is left out with a word, and the others go on. Ends with 1 where one
// broke off.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '#electron/launch/chromium.ts';
import { checkoutRoot, inCheckout } from '#electron/launch/checkout.ts';
import { isBuildCurrent } from '#electron/launch/sources.ts';

const wanted = process.argv.slice(2);
const ending = '.bench.ts';
const all = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .sort();
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  throw new Error(`no such measurement: ${unknown.join(', ')}; there are ${all.join(', ')}`);
}

const fileOf = (name: string) => path.join(import.meta.dirname, `${name}${ending}`);

function runs(file: string): boolean {
  const { status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
    cwd: checkoutRoot,
    stdio: 'inherit',
  });
  return status === 0;
}

let isBuilt: boolean | null = null;

/** Why a measurement cannot be made here, null where it can. A window shows the built program: that is built once. */
function missing(name: string): string | null {
  if (!readFileSync(fileOf(name), 'utf8').includes('#tests/standin/launch.ts')) return null;
  if (!findChromium(false)) return 'there is no Chromium (STANDIN_CHROMIUM may name one)';
  isBuilt ??= isBuildCurrent(checkoutRoot) || runs(inCheckout('electron', 'launch', 'build.ts'));
  return isBuilt ? null : 'the program does not build';
}

const left: string[] = [];
for (const name of wanted.length > 0 ? all.filter((each) => wanted.includes(each)) : all) {
  console.log(`# ${name}`);
  const why = missing(name);
  if (why !== null) left.push(`${name} was left out: ${why}`);
  else if (!runs(fileOf(name))) {
    left.push(`${name} broke off`);
    process.exitCode = 1;
  }
}
for (const line of left) console.log(line);
