// protocol.handle and net.fetch: how the app serves its own pages.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Net, Protocol } from 'electron';
import { engine } from './engine.ts';
import { standFor } from './guard.ts';
import { declareScheme, schemeHandler, schemeOf, setSchemeHandler } from './schemes.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
};

export const protocol = standFor<Protocol>('protocol')({
  registerSchemesAsPrivileged(schemes) {
    if (engine.isReady) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    for (const { scheme } of schemes) declareScheme(scheme);
  },
  handle(scheme, handler) {
    if (schemeHandler(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    setSchemeHandler(scheme, handler);
  },
  unhandle(scheme) {
    setSchemeHandler(scheme, undefined);
  },
  isProtocolHandled: (scheme) => schemeHandler(scheme) !== undefined,
});

export const net = standFor<Net>('net')({
  async fetch(input, init) {
    const url = typeof input === 'string' ? input : input.url;
    const handler = schemeHandler(schemeOf(url));
    if (handler && init?.bypassCustomProtocolHandlers !== true)
      return handler(new Request(url, init));
    if (!url.startsWith('file:')) throw new Error('net::ERR_INTERNET_DISCONNECTED');
    const file = fileURLToPath(url.replace(/[?#].*$/su, ''));
    if (!existsSync(file) || statSync(file).isDirectory())
      throw new Error('net::ERR_FILE_NOT_FOUND');
    const type = contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    return new Response(readFileSync(file), { headers: { 'content-type': type } });
  },
  isOnline: () => false,
  online: false,
});
