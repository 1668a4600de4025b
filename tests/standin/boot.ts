// Entry of the stand-in for Electron's executable: reads the command line, replaces the module `electron`, runs the app.
import { readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setBootFacts } from './bootFacts.ts';
import { readCommandLine } from './commandLine.ts';

/** The main file counts as waiting for `ready` when nothing more of it has loaded for so long. */
const quietTime = 200;

const commandLine = readCommandLine(process.argv.slice(2));
const electronVersion = versionOfElectron();
if (commandLine.switches.has('version')) {
  console.log(`v${electronVersion}-standin`);
  process.exit(0);
}
const { appPath, mainFile } = findApp(commandLine.target);
setBootFacts({
  appPath,
  switches: commandLine.switches,
  headed: process.env['STANDIN_HEADED'] === '1',
  driven: commandLine.switches.has('remote-debugging-port'),
});
Object.assign(process.versions, { electron: electronVersion });
Object.assign(process, {
  type: 'browser',
  resourcesPath: path.join(appPath, 'resources'),
  defaultApp: true,
});
// What the app sees; Playwright's loader cuts its own words out of it.
process.argv = [process.execPath, ...commandLine.visible];

const standin = new URL('electron.ts', import.meta.url).href;
let lastLoad = performance.now();
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (!/^electron(?:\/main|\/common)?$/u.test(specifier)) return nextResolve(specifier, context);
    return { url: standin, shortCircuit: true };
  },
  load(url, context, nextLoad) {
    lastLoad = performance.now();
    return nextLoad(url, context);
  },
});
if (commandLine.inspectPort !== undefined) {
  inspector.open(commandLine.inspectPort, '127.0.0.1', false);
  leaveWithParent();
}

const { heedSignals, startApp } = await import('./start.ts');
heedSignals();
const requireFromApp = createRequire(path.join(appPath, 'package.json'));
for (const script of commandLine.preloads) requireFromApp(script);
const running = import(pathToFileURL(mainFile).href).catch((error: unknown) => {
  console.error('App threw an error during load');
  console.error(error);
  process.exit(1);
});
await Promise.race([running, untilQuiet()]);
try {
  await startApp();
} catch (error) {
  // An app that ends before it is ready takes Chromium with it while that still starts.
  const { engine } = await import('./engine.ts');
  if (!engine.hasExited) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function findApp(target: string): { appPath: string; mainFile: string } {
  const full = path.resolve(target);
  if (!statSync(full).isDirectory()) return { appPath: path.dirname(full), mainFile: full };
  const text = readFileSync(path.join(full, 'package.json'), 'utf8');
  const { main = 'index.js' } = JSON.parse(text) as { main?: string };
  return { appPath: full, mainFile: path.resolve(full, main) };
}

function versionOfElectron(): string {
  const file = new URL('../../node_modules/electron/package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** A main file may await app.whenReady() at its top level: then it never ends loading before `ready`. */
async function untilQuiet(): Promise<void> {
  while (performance.now() - lastLoad < quietTime) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}

/** A driver that died cannot close the app: the app goes too. */
function leaveWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 1000).unref();
}
