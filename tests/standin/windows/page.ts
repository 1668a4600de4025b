// The tie between a webContents and its page in Chromium: attaching, injecting the preload, carrying messages.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { WebPreferences } from 'electron';
import { bootFacts } from '../bootFacts.ts';
import type { ProtocolSession } from '../chromium/connection.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { unsupported } from '../guard.ts';
import { applicationAccelerators } from '../menu/applicationAccelerators.ts';
import { nativeTheme } from '../nativeTheme.ts';
import type { FromPage, PreloadSettings, ToPage } from '../pages/preloadWorld.ts';
import { pageWorldSource, preloadWorldName, preloadWorldSource } from '../pages/sources.ts';
import { slowness } from '../slowness.ts';

export type PageHost = {
  preferences: WebPreferences;
  size: () => { width: number; height: number };
  /** `world` says where an answer belongs: a page that was reloaded meanwhile must not get it. */
  onMessage: (message: FromPage, world: number) => void;
  onPreloadError: (file: string, error: Error) => void;
  wire: (session: ProtocolSession) => void;
};

/** Messages of more UTF-16 code units go as Base64. */
const longText = 4096;
/**
 * Chromium's protocol turns every Chinese letter of a text into six ASCII letters, and every quote into two to four, which the
 * page then reads as a script. Of bytes in Base64 it does nothing.
 */
const receiveBytes =
  'bytes=>standinReceive(new TextDecoder().decode(Uint8Array.fromBase64(bytes)))';

export class Page {
  targetId = '';
  frameId = '';
  /** Settles when the page can be navigated; rejects when it went away before. */
  readonly attached: Promise<ProtocolSession>;
  private readonly attaching = Promise.withResolvers<ProtocolSession>();
  private readonly host: PageHost;
  private readonly eventName = `x${randomBytes(12).toString('hex')}`;
  private session: ProtocolSession | undefined;
  private world: number | undefined;
  private scripts: string[] = [];
  private isDebuggerOn = false;

  constructor(host: PageHost) {
    this.host = host;
    this.attached = this.attaching.promise;
    this.attached.catch(() => undefined);
    if (host.preferences.contextIsolation === false || host.preferences.nodeIntegration === true) {
      throw unsupported('a window with contextIsolation: false or nodeIntegration: true');
    }
  }

  /** The session once attached; undefined before. */
  get now(): ProtocolSession | undefined {
    return this.session;
  }

  async attach(targetId: string, session: ProtocolSession): Promise<void> {
    this.session = session;
    this.targetId = targetId;
    this.followWorld(session);
    this.host.wire(session);
    const { width, height } = this.host.size();
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    try {
      // Sent together: a page that waits for its debugger answers some of these only after the last one.
      await Promise.all([
        session.send('Page.enable'),
        session.send('Inspector.enable'),
        session.send('Page.getFrameTree').then(({ frameTree }) => {
          this.frameId = frameTree.frame.id;
        }),
        session.send('Runtime.enable'),
        session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
        session.send('Runtime.addBinding', {
          name: 'standinSend',
          executionContextName: preloadWorldName,
        }),
        this.installScripts(),
        bootFacts.headed ? undefined : session.send('Emulation.setDeviceMetricsOverride', metrics),
        this.applyTheme(),
        slowness.throttle === 1
          ? undefined
          : session.send('Emulation.setCPUThrottlingRate', { rate: slowness.throttle }),
        session.send('Runtime.runIfWaitingForDebugger'),
      ]);
      if (bootFacts.headed) await this.sizeOnDisplay(session, width, height);
      this.attaching.resolve(session);
    } catch (error) {
      this.attaching.reject(error);
    }
  }

  private async sizeOnDisplay(
    session: ProtocolSession,
    width: number,
    height: number,
  ): Promise<void> {
    try {
      const { windowId } = await session.send('Browser.getWindowForTarget', {
        targetId: this.targetId,
      });
      await session.try('Browser.setWindowBounds', { windowId, bounds: { width, height } });
    } catch {
      // Without a window manager the window keeps Chromium's own size.
    }
  }

  end(): void {
    this.attaching.reject(new Error('Object has been destroyed'));
  }

  applyTheme(): Promise<void> {
    const value = nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
    const features = [{ name: 'prefers-color-scheme', value }];
    return this.session?.try('Emulation.setEmulatedMedia', { features }) ?? Promise.resolve();
  }

  /** Reads the preload anew, as Electron does for every load of the page. */
  async installScripts(): Promise<void> {
    const { session } = this;
    if (!session) return;
    for (const identifier of this.scripts.splice(0)) {
      void session.try('Page.removeScriptToEvaluateOnNewDocument', { identifier });
    }
    const { preload } = this.host.preferences;
    const code = preload === undefined ? '' : this.readPreload(preload);
    const url = preload === undefined ? preloadWorldName : pathToFileURL(preload).href;
    const sources = [
      { source: pageWorldSource(this.eventName) },
      {
        source: preloadWorldSource(this.eventName, this.preloadSettings(), code, url),
        worldName: preloadWorldName,
      },
    ];
    // A paused page is how webUtils.getPathForFile gets its answer at once; without it, no page is ever paused.
    if (code.includes('getPathForFile') && !this.isDebuggerOn) {
      this.isDebuggerOn = true;
      await session.send('Debugger.enable', { maxScriptsCacheSize: 0 });
    }
    const added = await Promise.all(
      sources.map((source) => session.send('Page.addScriptToEvaluateOnNewDocument', source)),
    );
    this.scripts.push(...added.map(({ identifier }) => identifier));
  }

  /** To the preload; dropped when there is none (yet), or when `world` is not there any more. */
  deliver(message: ToPage, world?: number): void {
    if (slowness.lateness === 0) this.deliverNow(message, world);
    else setTimeout(() => this.deliverNow(message, world), slowness.lateness);
  }

  private deliverNow(message: ToPage, world: number | undefined): void {
    if (this.world === undefined || (world !== undefined && world !== this.world)) return;
    const text = JSON.stringify(message);
    const isLong = text.length > longText;
    void this.session?.try('Runtime.callFunctionOn', {
      executionContextId: this.world,
      functionDeclaration: isLong ? receiveBytes : 'text=>standinReceive(text)',
      arguments: [{ value: isLong ? Buffer.from(text).toString('base64') : text }],
      silent: true,
    });
  }

  private readPreload(file: string): string {
    try {
      return readFileSync(file, 'utf8');
    } catch (error) {
      console.error(`Unable to load preload script: ${file}`, error);
      this.host.onPreloadError(file, error as Error);
      return '';
    }
  }

  private preloadSettings(): PreloadSettings {
    const { platform, arch, versions, env, execPath, pid } = process;
    const argv = [execPath, ...(this.host.preferences.additionalArguments ?? [])];
    return {
      headed: bootFacts.headed,
      accelerators: applicationAccelerators(),
      process: { platform, arch, versions: { ...versions }, env: { ...env }, argv, pid },
    };
  }

  private followWorld(session: ProtocolSession): void {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = (context.auxData ?? {}) as { frameId?: string };
      if (context.name === preloadWorldName && frameId === this.frameId) this.world = context.id;
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.world) this.world = undefined;
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.world = undefined;
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== 'standinSend' || executionContextId !== this.world) return;
      this.host.onMessage(JSON.parse(payload) as FromPage, executionContextId);
    });
    session.on('Debugger.paused', (paused) => void answerFilePath(session, paused));
  }
}

/** The page is paused in standinPathOf: give it the path of its file, and let it go on. */
async function answerFilePath(
  session: ProtocolSession,
  { callFrames }: Protocol.Debugger.pausedPayload,
): Promise<void> {
  const [frame] = callFrames;
  try {
    if (frame?.functionName !== 'standinPathOf') return;
    const { callFrameId } = frame;
    const { result } = await session.send('Debugger.evaluateOnCallFrame', {
      callFrameId,
      expression: 'standinFile',
    });
    if (result.objectId === undefined) return;
    const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId });
    await session.send('Debugger.setVariableValue', {
      callFrameId,
      scopeNumber: 0,
      variableName: 'standinPath',
      newValue: { value: path },
    });
  } catch {
    // A File that was made by the page has no path: the answer stays ''.
  } finally {
    await session.try('Debugger.resume');
  }
}
