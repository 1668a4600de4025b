// Every call with whatever a page taken over by somebody could send: it is answered by a code, nothing throws out of it, and
// what is refused has changed nothing.
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerCall } from '#electron/answerCall.ts';
import { callHandlers, type Handlers } from '#electron/calls/handlers.ts';
import type { Desk } from '#electron/desk.ts';
import { LocalLog } from '#electron/storage/localLog.ts';
import type { CallName } from '#shared/ipc/calls.ts';
import { callNames, checkRequest, schemas } from '#shared/ipc/requests.ts';
import { longestRequest, requestFromWire } from '#shared/ipc/wire.ts';
import { fuzzDesk } from './fuzzDesk.ts';
import { requestOf, spoilt } from './requestOfSchema.ts';

vi.mock('electron', () => ({
  app: { getPath: () => '', isPackaged: false },
  clipboard: { readText: () => Promise.resolve(''), read: () => Promise.resolve([]) },
  protocol: {},
  shell: { openPath: () => Promise.resolve(''), showItemInFolder: () => undefined },
}));

// The real one asks Electron for a folder.
vi.mock('electron-store', async () => ({
  default: (await import('./storeInMemory.ts')).StoreInMemory,
}));

const page = 'app://planbook/index.html';
const refused = { ok: false, problem: { code: 'badRequest' } };

let desk: Desk;
let handlers: Handlers;
let file: string;
let close: () => void;
const failures: string[] = [];

const log = {
  refused: () => undefined,
  failed: (name: CallName, error: unknown) => {
    failures.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
  },
};

beforeAll(async () => {
  ({ desk, file, close } = fuzzDesk());
  handlers = callHandlers(desk, new LocalLog(path.dirname(file)));
  await desk.open(file);
});
afterAll(() => close());

const ask = (name: CallName, request: unknown, sender: string | undefined = page) =>
  answerCall(name, sender, request, { handlers, log });

/** Calls that name one file. */
const takingPaths = callNames.filter((name) => {
  const schema: object = schemas[name];
  return 'entries' in schema && Object.hasOwn(schema.entries as object, 'path');
});

const digest = () => createHash('sha256').update(readFileSync(file)).digest('hex');

/** As text, where it can be one: in it nothing is undefined any more. */
function asText(request: unknown): string {
  try {
    return JSON.stringify(request) ?? '';
  } catch {
    return '{';
  }
}

/** A request of JSON that crosses as text is sent as the window sends it. */
const crossing = (name: CallName, request: unknown) =>
  name === 'plan:edit' || name === 'draft:edit' ? JSON.stringify(request) : request;

describe('calls from a hostile page', () => {
  it.each(callNames)('%s refuses what is no request of it, and changes nothing', async (name) => {
    const before = digest();
    const revision = desk.session?.revision;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.anything(), spoilt(requestOf(schemas[name]))),
        async (request) => {
          fc.pre(!checkRequest(name, request).ok);
          expect(await ask(name, request)).toEqual(refused);
          const text = asText(request);
          if (!checkRequest(name, requestFromWire(name, text)).ok)
            expect(await ask(name, text)).toEqual(refused);
        },
      ),
      { numRuns: 60 },
    );
    expect(desk.session?.revision).toBe(revision);
    expect(digest()).toBe(before);
    expect(failures).toEqual([]);
  });

  it.each(callNames)('%s answers every request that looks right', async (name) => {
    let right = 0;
    await fc.assert(
      fc.asyncProperty(requestOf(schemas[name]), async (request) => {
        if (checkRequest(name, request).ok) right += 1;
        const answer = await ask(name, crossing(name, request));
        expect(answer).toBeDefined();
        if (!desk.session) await desk.open(file);
        if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return;
        if (answer.ok === false)
          expect(answer).toMatchObject({ problem: { code: expect.any(String) } });
      }),
      { numRuns: 60 },
    );
    expect(failures.splice(0)).toEqual([]);
    expect(right).toBeGreaterThan(0);
  });

  it.each([undefined, '', 'about:blank', 'https://planbook/', 'app://planbook.evil/', 'file:///a'])(
    'no call is answered for a frame at %s',
    async (sender) => {
      for (const name of callNames) {
        const before = desk.session?.revision;
        expect(
          await answerCall(name, sender, fc.sample(requestOf(schemas[name]), 1)[0], {
            handlers,
            log,
          }),
        ).toEqual(refused);
        expect(desk.session?.revision).toBe(before);
      }
    },
  );

  it.each(takingPaths)('%s takes no path that nobody dropped', async (name) => {
    const strange = path.join(path.dirname(file), 'strange.docx');
    const [sample] = fc.sample(requestOf(schemas[name]), 1);
    const request = { ...(sample as object), path: strange };
    expect(await ask(name, request)).toMatchObject({
      ok: false,
      problem: { code: 'fileMissing' },
    });
  });

  it('a text longer than any edit is not even read', async () => {
    const long = `${' '.repeat(longestRequest)}{}`;
    expect(await ask('plan:edit', long)).toEqual(refused);
  });
});
