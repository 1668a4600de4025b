// Owns the Chromium process: starts it, hands over its targets, ends it.
import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { ProtocolConnection } from './connection.ts';
import { networkSwitches, testNetwork } from '../testNetwork.ts';
import { findChromium, howToGetChromium } from '#electron/launch/chromium.ts';

export type BrowserSettings = {
  headed: boolean;
  userData: string;
  language: string;
  /** The app's own switches. */
  switches: ReadonlyMap<string, string>;
  /** Port that Playwright asked for; undefined: none is opened. */
  debuggingPort: string | undefined;
};

const disabledFeatures = ['Translate', 'MediaRouter', 'OptimizationHints', 'PaintHolding'];
const fixedSwitches = [
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-breakpad',
  '--password-store=basic',
  '--force-color-profile=srgb',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--test-type',
  '--no-startup-window',
  // Nothing leaves the machine, whatever a page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Emits `exit` once when Chromium ends by itself. */
export class BrowserProcess extends EventEmitter<{ exit: [] }> {
  readonly connection: ProtocolConnection;
  private readonly child: ChildProcess;
  private readonly executable: string;
  private readonly switches: string[];
  private readonly environment: NodeJS.ProcessEnv;
  private isStopping = false;
  private lastWords = '';

  constructor(settings: BrowserSettings) {
    super();
    const executable = findChromium(settings.headed);
    if (executable === undefined) throw new Error(`stand-in: ${howToGetChromium}`);
    this.executable = executable;
    this.switches = chromiumSwitches(settings);
    this.environment = chromiumEnvironment(settings);
    this.child = spawn(executable, this.switches, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: this.environment,
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => this.hear(text));
    writeAtOnce(this.child.stdio[3]);
    this.connection = new ProtocolConnection(
      this.child.stdio[3] as Writable,
      this.child.stdio[4] as Readable,
    );
    this.child.on('error', (error) => console.error('stand-in: Chromium does not start:', error));
    this.child.on('exit', (code, signal) => {
      if (!this.isStopping) {
        console.error(`stand-in: Chromium ended by itself (${code ?? signal})\n${this.lastWords}`);
        this.emit('exit');
      }
    });
    // Chromium also ends by itself when its pipe closes, so a killed stand-in leaves nothing behind.
    process.on('exit', () => this.child.kill('SIGKILL'));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Headed: only --app gives a window without tabs; a second process hands the request to the running one. */
  openAppWindow(url: string): void {
    const handed = this.switches.filter((word) =>
      /^--(?:user-data-dir|no-sandbox|test-type|no-first-run|lang|password-store)/u.test(word),
    );
    spawn(this.executable, [...handed, `--app=${url}`], {
      stdio: 'ignore',
      env: this.environment,
    }).on('error', (error) => console.error('stand-in: no window:', error));
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => {
      this.child.once('exit', () => resolve());
    });
    void this.connection.root.try('Browser.close');
    const impatience = setTimeout(() => this.child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(impatience);
  }

  private hear(text: string): void {
    this.lastWords = (this.lastWords + text).slice(-4000);
    for (const line of text.split('\n')) {
      // Playwright waits for this line on our stderr.
      if (line.startsWith('DevTools listening on ws')) process.stderr.write(`${line}\n`);
      else if (process.env['STANDIN_VERBOSE'] && line.trim() !== '') {
        process.stderr.write(`[chromium] ${line}\n`);
      }
    }
  }
}

/**
 * A message of Electron's main process goes at once. Of a pipe, what does not fit would wait until this process next rests, and the
 * rows of a plan come while it has no rest. Chromium reads its pipe in a thread of its own, so that nothing can wait for each other.
 */
function writeAtOnce(pipe: object | null | undefined): void {
  const handle = (pipe && Reflect.get(pipe, '_handle')) as { setBlocking?(on: boolean): void };
  handle.setBlocking?.(true);
}

function chromiumSwitches(settings: BrowserSettings): string[] {
  const profile = path.join(settings.userData, 'Chromium');
  mkdirSync(profile, { recursive: true });
  const { debuggingPort, language, headed } = settings;
  const switches = new Map(
    [...settings.switches].filter(([name]) => testNetwork !== 'open' || !networkSwitches.has(name)),
  );
  // Chromium heeds only the last of two such switches.
  const features = [switches.get('disable-features'), ...disabledFeatures].filter(Boolean);
  // A canary on this machine stands for somebody outside, whom Chromium would not protect.
  if (testNetwork !== undefined) features.push('LocalNetworkAccessChecks');
  const asRoot = process.getuid?.() === 0 && !switches.has('no-sandbox');
  return [
    ...[...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
    // Chromium heeds the last of two switches of one name: the app's own must not be undone here.
    ...fixedSwitches.filter((word) => !switches.has(word.replace(/^--|=.*$/gu, ''))),
    `--disable-features=${features.join(',')}`,
    `--user-data-dir=${profile}`,
    `--accept-lang=${language},${language.split('-')[0] ?? language}`,
    ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
    ...(asRoot ? ['--no-sandbox'] : []),
    ...(headed ? [] : ['--headless=new', '--disable-gpu']),
  ];
}

function chromiumEnvironment({ language, headed }: BrowserSettings): NodeJS.ProcessEnv {
  // Without a desktop there is no bus; saying so spares Chromium seconds of waiting for one.
  const noBus = headed
    ? {}
    : {
        DBUS_SESSION_BUS_ADDRESS: 'unix:path=/dev/null',
        DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/dev/null',
      };
  return { ...process.env, LANGUAGE: language.replace('-', '_'), ...noBus };
}
