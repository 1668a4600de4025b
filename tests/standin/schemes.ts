// The app's own schemes. A stock Chromium cannot be taught a scheme, so app://bundle/x is shown to it as
// https://bundle.app.standin.invalid/x and answered by the app's protocol.handle. `.invalid` never resolves.

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

const suffix = '.standin.invalid';
const handlers = new Map<string, SchemeHandler | undefined>();

export function declareScheme(scheme: string): void {
  if (!handlers.has(scheme)) handlers.set(scheme, undefined);
}

export function setSchemeHandler(scheme: string, handler: SchemeHandler | undefined): void {
  handlers.set(scheme, handler);
}

export function isSchemeDeclared(scheme: string): boolean {
  return handlers.has(scheme);
}

export function schemeHandler(scheme: string): SchemeHandler | undefined {
  return handlers.get(scheme);
}

export function schemeOf(url: string): string {
  return url.slice(0, Math.max(url.indexOf(':'), 0)).toLowerCase();
}

export function toChromium(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/isu.exec(url);
  const scheme = parts?.[1]?.toLowerCase();
  if (scheme === undefined || !handlers.has(scheme)) return url;
  const rest = parts?.[3] ?? '';
  return `https://${parts?.[2] || 'default'}.${scheme}${suffix}${rest.startsWith('/') ? rest : `/${rest}`}`;
}

export function fromChromium(url: string): string {
  const parts = /^(blob:)?https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.standin\.invalid(.*)$/isu.exec(url);
  return parts ? `${parts[1] ?? ''}${parts[3]}://${parts[2]}${parts[4]}` : url;
}

/** Address under which the headed Chromium opens an empty window on the origin of the page to come. */
const blankPage = '/__standin_blank';

export function blankAddress(origin: string, id: number): string {
  return `${origin}${blankPage}?${id}`;
}

/** A page that the app did not ask for and never hears of. */
export function isBlank(url: string): boolean {
  return url === '' || url === 'about:blank' || url.includes(`${blankPage}?`);
}

/** The same mapping inside served text, so that absolute app://host/ addresses in it work too. */
export function mapText(text: string): string {
  let mapped = text;
  for (const scheme of handlers.keys()) {
    mapped = mapped.replaceAll(
      new RegExp(`\\b${scheme}://([a-z0-9._-]+)`, 'giu'),
      `https://$1.${scheme}${suffix}`,
    );
  }
  return mapped;
}

/** A policy may also name a bare scheme: `connect-src app:`. */
export function mapPolicy(policy: string): string {
  let mapped = mapText(policy);
  for (const scheme of handlers.keys()) {
    mapped = mapped.replaceAll(
      new RegExp(`(^|[\\s;])${scheme}:(?=[\\s;]|$)`, 'giu'),
      `$1https://*.${scheme}${suffix}`,
    );
  }
  return mapped;
}
