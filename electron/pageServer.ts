// Serves the window's page under app://planbook/ from the built renderer, with the policy that keeps it shut in.
import { protocol, type Session } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const pageScheme = 'app';
export const pageOrigin = 'app://planbook';
export const pageUrl = `${pageOrigin}/index.html`;

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Nothing but the program's own files; styles need the nonce of this answer (AG Grid and Fluent UI write styles). */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // AG Grid's icons and Fluent UI's own are data images and fonts inside the style sheets.
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Answers app://planbook/… from `folder`. Paths that leave the folder, other hosts and other types get no file. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(pageScheme, async (request) => {
    const url = new URL(request.url);
    const file = path.normalize(path.join(folder, decodeURIComponent(url.pathname)));
    const type = contentTypes[path.extname(file)];
    if (url.host !== 'planbook' || !file.startsWith(folder + path.sep) || !type) {
      return new Response('', { status: 404 });
    }
    try {
      return await answer(file, type);
    } catch {
      return new Response('', { status: 404 });
    }
  });
}

async function answer(file: string, type: string): Promise<Response> {
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' };
  if (!type.startsWith('text/html')) {
    return new Response(new Uint8Array(await readFile(file)), { headers });
  }
  const nonce = randomBytes(16).toString('base64');
  const page = (await readFile(file, 'utf8')).replaceAll('__CSP_NONCE__', nonce);
  return new Response(page, {
    headers: { ...headers, 'content-security-policy': contentPolicy(nonce) },
  });
}
