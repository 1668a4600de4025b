// Every request of a page comes here: the app's own schemes are answered by its protocol.handle, nothing else leaves.
import type { ProtocolSession } from '../chromium/connection.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { preventable } from '../events.ts';
import { testNetwork } from '../testNetwork.ts';
import { record } from '../record.ts';
import {
  fromChromium,
  isBlank,
  isSchemeDeclared,
  mapPolicy,
  mapText,
  schemeHandler,
  schemeOf,
} from '../schemes.ts';
import { askWebRequest } from '../webRequestListeners.ts';
import type { StandinContents } from './webContents.ts';

type Paused = Protocol.Fetch.requestPausedPayload;
type HeaderLists = Record<string, string | string[]>;

export async function answerRequest(
  contents: StandinContents,
  session: ProtocolSession,
  paused: Paused,
): Promise<void> {
  const { requestId, request } = paused;
  const url = fromChromium(request.url);
  const fail = (errorReason: Protocol.Network.ErrorReason): Promise<void> =>
    session.try('Fetch.failRequest', { requestId, errorReason });
  if (isBlank(url)) {
    const body = Buffer.from('<!doctype html>').toString('base64');
    const responseHeaders = [{ name: 'content-type', value: 'text/html' }];
    return session.try('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders,
      body,
    });
  }
  if (!mayNavigate(contents, paused, url)) return fail('Aborted');

  const details = requestDetails(contents, paused, url);
  const before = await askWebRequest<{ cancel?: boolean }>('onBeforeRequest', details);
  if (before?.cancel === true) {
    record.blocked.push(url);
    return fail('BlockedByClient');
  }
  const scheme = schemeOf(url);
  if (!isSchemeDeclared(scheme)) {
    // file:, data: and blob: are on this machine; the rest is a network, and there is none unless a test brings one.
    if (!/^(?:https?|wss?|ftp)$/u.test(scheme) || testNetwork !== undefined)
      return session.try('Fetch.continueRequest', { requestId });
    record.blocked.push(url);
    return fail('InternetDisconnected');
  }
  try {
    await serve(session, paused, url, details);
  } catch (error) {
    if (contents.isDestroyed()) return;
    console.error(`protocol.handle('${scheme}') failed for ${url}:`, error);
    await fail('Failed');
  }
}

/** Asks will-navigate for what the page started itself; a reload of the same address is not such a thing. */
function mayNavigate(
  contents: StandinContents,
  { request, frameId, resourceType }: Paused,
  url: string,
): boolean {
  if (resourceType !== 'Document' || frameId !== contents.ownPage.frameId) return true;
  const isOwn = contents.ownNavigations.has(request.url);
  if (isOwn || url === contents.ownUrl.replace(/#.*$/su, '')) return true;
  const event = preventable({
    url,
    isMainFrame: true,
    isSameDocument: false,
    frame: contents.mainFrame,
  });
  contents.emit('will-navigate', event, url);
  return !event.defaultPrevented;
}

function requestDetails(
  contents: StandinContents,
  { request, frameId, resourceType }: Paused,
  url: string,
) {
  const isMainFrame = resourceType === 'Document' && frameId === contents.ownPage.frameId;
  const lowered = resourceType.toLowerCase();
  return {
    id: 1,
    url,
    method: request.method,
    webContentsId: contents.id,
    resourceType: isMainFrame ? 'mainFrame' : lowered === 'document' ? 'subFrame' : lowered,
    referrer: request.headers['Referer'] ?? '',
    timestamp: Date.now(),
  };
}

async function serve(
  session: ProtocolSession,
  { requestId, request }: Paused,
  url: string,
  details: ReturnType<typeof requestDetails>,
): Promise<void> {
  const scheme = schemeOf(url);
  const handler = schemeHandler(scheme);
  if (!handler) {
    await session.try('Fetch.failRequest', { requestId, errorReason: 'AddressUnreachable' });
    return;
  }
  const posted = (request.postDataEntries ?? []).map(({ bytes }) =>
    Buffer.from(bytes ?? '', 'base64'),
  );
  const init: RequestInit = { method: request.method, headers: request.headers };
  if (request.hasPostData) init.body = Buffer.concat(posted);
  const response = await handler(new Request(url, init));
  let headers: HeaderLists = {};
  response.headers.forEach((value, name) => {
    headers[name] = [headers[name] ?? [], value].flat();
  });
  const received = await askWebRequest<{ cancel?: boolean; responseHeaders?: HeaderLists }>(
    'onHeadersReceived',
    { ...details, statusCode: response.status, responseHeaders: headers } as typeof details,
  );
  if (received?.cancel === true) {
    await session.try('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    return;
  }
  headers = received?.responseHeaders ?? headers;
  await session.try('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: Object.entries(headers).flatMap(([name, values]) =>
      [values].flat().map((value) => ({ name, value: mapHeader(name, value) })),
    ),
    body: mapBody(Buffer.from(await response.arrayBuffer()), headers, scheme).toString('base64'),
  });
}

function mapHeader(name: string, value: string): string {
  return /content-security-policy/iu.test(name) ? mapPolicy(value) : mapText(value);
}

function mapBody(body: Buffer, headers: HeaderLists, scheme: string): Buffer {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const isText = /html|css|javascript|json/u.test(String(type ?? ''));
  if (!isText || !body.includes(`${scheme}://`)) return body;
  return Buffer.from(mapText(body.toString('utf8')));
}
