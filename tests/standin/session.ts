// The one session. Listeners of webRequest are asked for every request that a page makes (windows/requests.ts); permission
// handlers are kept but never asked, because a headless Chromium refuses every permission by itself.
import type { Session, WebRequest, WebRequestFilter } from 'electron';
import { app } from './app.ts';
import { type Faithful, guard, SessionEmitter, standFor, unsupported } from './guard.ts';
import { protocol } from './protocol.ts';
import { webRequestListeners, type WebRequestStage } from './webRequestListeners.ts';

type Listener = ((...args: never[]) => void) | null;

function registrar(stage: WebRequestStage) {
  return (filterOrListener: WebRequestFilter | Listener, listener?: Listener): void => {
    const isFilter = filterOrListener !== null && typeof filterOrListener === 'object';
    const chosen = isFilter ? listener : filterOrListener;
    if (!chosen) {
      webRequestListeners.delete(stage);
      return;
    }
    const urls = isFilter ? (filterOrListener.urls ?? []) : [];
    webRequestListeners.set(stage, {
      listener: chosen as (details: object, callback: (answer: object) => void) => void,
      matches: urls.map(patternToRegExp),
    });
  };
}

// Electron's match patterns: `<all_urls>`, or an address in which a star stands for anything.
function patternToRegExp(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/u;
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`, 'iu');
}

class StandinSession extends SessionEmitter {
  readonly protocol = protocol as unknown as Session['protocol'];
  readonly webRequest: WebRequest = standFor<WebRequest>('session.webRequest')({
    onBeforeRequest: registrar('onBeforeRequest'),
    onHeadersReceived: registrar('onHeadersReceived'),
  }) as WebRequest;
  spellCheckerEnabled = false;

  setPermissionRequestHandler(_handler: unknown): void {}
  setPermissionCheckHandler(_handler: unknown): void {}
  setDevicePermissionHandler(_handler: unknown): void {}
  setDisplayMediaRequestHandler(_handler: unknown): void {}
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellCheckerEnabled = enable;
  }
  setSpellCheckerLanguages(_languages: string[]): void {}
  async clearCache(): Promise<void> {}
  async clearStorageData(): Promise<void> {}
  async setProxy(_config: object): Promise<void> {}
  flushStorageData(): void {}
  getStoragePath(): string {
    return app.getPath('userData');
  }
}

export const faithfulSession: Faithful<StandinSession, Session> = true;
export const defaultSession: Session = new StandinSession() as unknown as Session;
export const session: object = guard('session', {
  defaultSession,
  fromPartition(_partition: string): never {
    throw unsupported('session.fromPartition');
  },
});
