// Opens an app as a person would, on real Electron where its binary is installed, otherwise on the stand-in, and hands
// back Playwright's own objects. The one place of the tests that knows which engine runs.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { electronBinary } from '#electron/launch/binary.ts';

export type Engine = 'electron' | 'standin';

export type LaunchOptions = {
  /** Words after the app's folder: a plan file, a switch. */
  args?: readonly string[];
  /** A user data folder to be kept; without it a new one is made, and removed by close(). */
  userData?: string;
  env?: Readonly<Record<string, string>>;
  /** Milliseconds after which close() ends an app that does not go; 30,000 if not given. */
  closingLimit?: number;
  /** A file for the connections that the program makes or tries, by strace; on the stand-in only. */
  traceTo?: string;
};

export type RunningApp = {
  app: ElectronApplication;
  /** The first window. */
  page: Page;
  engine: Engine;
  userData: string;
  /** What the app wrote to its output so far. */
  output: () => string;
  /** Quits as a person would; ends the app by force, and throws, when it does not go. Removes what launch made. */
  close: () => Promise<void>;
  /** Ends the app at once, without asking it: for tests of what survives. */
  kill: () => Promise<void>;
};

const root = path.resolve(import.meta.dirname, '..', '..');
const defaultClosingLimit = 30_000;

export const engine: Engine = electronBinary(root) === undefined ? 'standin' : 'electron';

/** Opens Planbook from out/: run `npm run build` first. */
export function launchPlanbook(options: LaunchOptions = {}): Promise<RunningApp> {
  if (!existsSync(path.join(root, 'out/main/main.mjs'))) {
    throw new Error('out/ is empty: run `npm run build` before the end-to-end tests');
  }
  return launchFolder(root, options);
}

/** Opens the app of any folder that has a package.json. */
export async function launchFolder(
  folder: string,
  options: LaunchOptions = {},
): Promise<RunningApp> {
  // Must stand before Playwright asks the electron package for a binary: without one, that starts a download.
  if (engine === 'standin') {
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.join(import.meta.dirname, 'dist');
  }
  const ownsUserData = options.userData === undefined;
  const userData = options.userData ?? mkdtempSync(path.join(os.tmpdir(), 'planbook-user-'));
  const removeUserData = (): void => {
    if (ownsUserData) rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
    process.off('exit', removeUserData);
  };
  // For a test that ends without closing its app.
  process.once('exit', removeUserData);
  try {
    const app = await _electron.launch({
      args: [folder, `--user-data-dir=${userData}`, ...(options.args ?? [])],
      cwd: folder,
      env: {
        ...definedEnvironment(),
        ...options.env,
        ...(options.traceTo === undefined ? {} : { STANDIN_TRACE: options.traceTo }),
      },
      timeout: 60_000,
    });
    const output = collectOutput(app);
    const page = seenOnly(await app.firstWindow());
    return {
      app,
      page,
      engine,
      userData,
      output,
      async close() {
        const wentByItself = await closeOrKill(app, options.closingLimit ?? defaultClosingLimit);
        removeUserData();
        if (!wentByItself) throw new Error(`The app refused to close and was ended.\n${output()}`);
      },
      async kill() {
        await killApp(app);
        removeUserData();
      },
    };
  } catch (error) {
    removeUserData();
    throw error;
  }
}

/**
 * The page, whose `getByText` finds what stands on the screen alone: what a message says to a screen reader stands in the page
 * a second time, for as long as that takes.
 */
function seenOnly(page: Page): Page {
  const all = page.getByText.bind(page);
  page.getByText = (text, options) =>
    all(text, options).and(page.locator(':not([class*=fui-AriaLive])'));
  return page;
}

function definedEnvironment(): Record<string, string> {
  const pairs = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return Object.fromEntries(pairs);
}

function collectOutput(app: ElectronApplication): () => string {
  let text = '';
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
  }
  return () => text;
}

/** Playwright waits for ever for an app whose window refuses to close. */
async function closeOrKill(app: ElectronApplication, closingLimit: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), closingLimit);
  });
  const closed = app.close().then(
    () => true,
    () => true,
  );
  const wentByItself = await Promise.race([closed, tooLong]);
  clearTimeout(timer);
  if (!wentByItself) await killApp(app);
  return wentByItself;
}

async function killApp(app: ElectronApplication): Promise<void> {
  const child = app.process();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const helpers = childrenOf(child.pid);
  child.kill('SIGKILL');
  await gone;
  // Chromium ends by itself a moment later; until then it may write to the folder that is about to be removed.
  for (let waited = 0; waited < 5000 && helpers.some(isRunning); waited += 20) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}

/** Direct children of a process; none where the system has no /proc. */
function childrenOf(pid: number | undefined): string[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean) : [];
}

/** A zombie has ended already: it waits for a parent that reads its status. */
function isRunning(pid: string): boolean {
  try {
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
