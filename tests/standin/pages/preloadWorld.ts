// What a sandboxed preload sees: `require('electron')` with ipcRenderer, contextBridge and webUtils, and a `process`.
// makePreloadWorld is self-contained because its source text goes into the page.
import type { Bridge } from './bridge.ts';
import type { Codec } from './codec.ts';

export type PreloadSettings = {
  headed: boolean;
  /** Normalised accelerators of the application menu; see accelerators.ts. */
  accelerators: string[];
  process: {
    platform: string;
    arch: string;
    versions: Record<string, string | undefined>;
    env: Record<string, string | undefined>;
    argv: string[];
    pid: number;
  };
};

/** From the page to the main process. `href` is the page's address at the time of sending. */
export type FromPage =
  | { t: 'send'; channel: string; args: unknown; href: string }
  | { t: 'invoke'; id: number; channel: string; args: unknown; href: string }
  | { t: 'key'; accelerator: string }
  | { t: 'title'; title: string }
  | { t: 'preload-error'; message: string; stack: string | undefined };

/** From the main process to the page. */
export type ToPage =
  | { t: 'event'; channel: string; args: unknown }
  | { t: 'result'; id: number; value?: unknown; error?: string }
  | { t: 'accelerators'; list: string[] };

type Listener = (...args: unknown[]) => void;
type World = { require: (id: string) => unknown; process: object; fail: (error: unknown) => void };

export function makePreloadWorld(settings: PreloadSettings, codec: Codec, bridge: Bridge): World {
  type Globals = {
    standinSend?: (text: string) => void;
    standinReceive?: (text: string) => void;
  };
  const globals = globalThis as Globals;
  const binding = globals.standinSend;
  delete globals.standinSend;
  const send = (message: FromPage): void => binding?.(JSON.stringify(message));
  let accelerators = new Set(settings.accelerators);

  class Emitter {
    readonly #listeners = new Map<string, { listener: Listener; once: boolean }[]>();
    on(name: string, listener: Listener, once = false): this {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), { listener, once }]);
      return this;
    }
    once(name: string, listener: Listener): this {
      return this.on(name, listener, true);
    }
    addListener(name: string, listener: Listener): this {
      return this.on(name, listener);
    }
    off(name: string, listener: Listener): this {
      const list = this.#listeners.get(name) ?? [];
      const index = list.findIndex((entry) => entry.listener === listener);
      this.#listeners.set(name, list.toSpliced(index, index < 0 ? 0 : 1));
      return this;
    }
    removeListener(name: string, listener: Listener): this {
      return this.off(name, listener);
    }
    removeAllListeners(name?: string): this {
      if (name === undefined) this.#listeners.clear();
      else this.#listeners.delete(name);
      return this;
    }
    listenerCount(name: string): number {
      return this.#listeners.get(name)?.length ?? 0;
    }
    emit(name: string, ...args: unknown[]): boolean {
      const list = this.#listeners.get(name) ?? [];
      for (const entry of list) {
        if (entry.once) this.off(name, entry.listener);
        entry.listener.apply(this, args);
      }
      return list.length > 0;
    }
  }

  /** The main process reads `standinFile` while the page is paused here, and sets `standinPath`: the only synchronous answer. */
  function standinPathOf(standinFile: File): string {
    // eslint-disable-next-line prefer-const
    let standinPath = '';
    // eslint-disable-next-line no-debugger
    debugger;
    return standinFile ? standinPath : '';
  }

  function notSupported(what: string): () => never {
    return () => {
      throw new Error(`stand-in: ${what} is not supported; see tests/standin/README.md`);
    };
  }

  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void; channel: string }
  >();
  let nextId = 0;
  const ipcRenderer = Object.assign(new Emitter(), {
    send(channel: string, ...args: unknown[]): void {
      send({ t: 'send', channel, args: codec.encode(args), href: location.href });
    },
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const coded = codec.encode(args);
      nextId += 1;
      const id = nextId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, channel });
        send({ t: 'invoke', id, channel, args: coded, href: location.href });
      });
    },
    sendSync: notSupported('ipcRenderer.sendSync'),
    sendToHost: notSupported('ipcRenderer.sendToHost'),
    postMessage: notSupported('ipcRenderer.postMessage'),
  });

  globals.standinReceive = (text) => {
    const message = JSON.parse(text) as ToPage;
    if (message.t === 'accelerators') {
      accelerators = new Set(message.list);
    } else if (message.t === 'event') {
      ipcRenderer.emit(
        message.channel,
        { sender: ipcRenderer, ports: [] },
        ...(codec.decode(message.args) as unknown[]),
      );
    } else {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error === undefined) call?.resolve(codec.decode(message.value));
      else
        call?.reject(new Error(`Error invoking remote method '${call.channel}': ${message.error}`));
    }
  };

  // The menu's keys, after the page had its chance: as in Electron, a page that prevents the default keeps the key.
  const acceleratorOf = (event: KeyboardEvent): string | undefined => {
    const named: Record<string, string> = { ' ': 'space', Escape: 'esc', '+': 'plus' };
    const key = (named[event.key] ?? event.key).toLowerCase().replace(/^arrow/, '');
    const { ctrlKey, altKey, shiftKey, metaKey } = event;
    const held = [ctrlKey && 'ctrl', altKey && 'alt', shiftKey && 'shift', metaKey && 'meta'];
    const accelerator = [...held.filter(Boolean), key].join('+');
    return !event.isComposing && accelerators.has(accelerator) ? accelerator : undefined;
  };
  const keptFromChromium = new WeakSet<KeyboardEvent>();
  addEventListener(
    'keydown',
    (event) => {
      const accelerator = acceleratorOf(event);
      if (accelerator === undefined) return;
      setTimeout(() => {
        if (event.defaultPrevented && !keptFromChromium.has(event)) return;
        send({ t: 'key', accelerator });
      });
    },
    true,
  );
  if (settings.headed) {
    // Chromium would act on some of these keys itself: Ctrl+N opens a window.
    addEventListener('keydown', (event) => {
      if (event.defaultPrevented || acceleratorOf(event) === undefined) return;
      keptFromChromium.add(event);
      event.preventDefault();
    });
  }
  // Chromium's protocol does not report a changed title.
  addEventListener('DOMContentLoaded', () => {
    let known = '';
    const tell = (): void => {
      if (document.title === known) return;
      known = document.title;
      send({ t: 'title', title: known });
    };
    tell();
    new MutationObserver(tell).observe(document.head, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  // Lets the window's own close button reach BrowserWindow's `close` event.
  if (settings.headed) addEventListener('beforeunload', (event) => event.preventDefault());

  const electron: Record<string, unknown> = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api),
      exposeInIsolatedWorld: notSupported('contextBridge.exposeInIsolatedWorld'),
      executeInMainWorld: notSupported('contextBridge.executeInMainWorld'),
    },
    webUtils: {
      getPathForFile(file: unknown): string {
        if (!(file instanceof File)) throw new TypeError('Argument must be a File object');
        return standinPathOf(file);
      },
    },
    webFrame: { setVisualZoomLevelLimits: () => undefined },
  };
  electron['default'] = electron;
  const modules: Record<string, unknown> = {
    electron,
    'electron/renderer': electron,
    events: Object.assign(Emitter, { EventEmitter: Emitter }),
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    url: { URL, URLSearchParams },
  };
  return {
    require(id) {
      const found = modules[id.replace(/^node:/, '')];
      if (found === undefined) throw new Error(`module not found: ${id}`);
      return found;
    },
    process: Object.assign(new Emitter(), settings.process, {
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
    }),
    fail(error) {
      console.error('Unable to load preload script:', error);
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      send({ t: 'preload-error', message, stack });
    },
  };
}
