// Whatever fails and however it says so, nothing of a plan gets into the log: no text of a cell, no name of a plan, no path.
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { answerCall } from '#electron/answerCall.ts';
import type { Handlers } from '#electron/calls/handlers.ts';
import { LocalLog } from '#electron/storage/localLog.ts';
import { callNames, schemas } from '#shared/ipc/requests.ts';
import { faultOf, faultSchema, wordFault } from '#shared/log/fault.ts';
import * as v from 'valibot';
import { requestOf } from '#tests/ipc/requestOfSchema.ts';
import { temporaryFolder } from '#tests/temporary.ts';

vi.mock('electron', () => ({ protocol: {} }));

/** What stands in cells and names, each unlike anything of the program's own. */
const secrets = [
  '开发区征地补偿款',
  '13812345678',
  'zhangsan_secret',
  '    at zhangsan_secret (D:\\开发区.planbook:13812345678:1)',
  'D:\\开发区\\zhangsan_secret.planbook',
  '=HYPERLINK("http://zhangsan_secret")',
];
const parts = ['开发区', '13812345678', 'zhangsan_secret'];

const secret = fc
  .array(fc.constantFrom(...secrets), { minLength: 1, maxLength: 4 })
  .map((each) => each.join('\n'));

/** Errors as libraries and systems make them: with a sentence, a cause, paths, codes and names of all kinds. */
const failing = fc
  .record({
    message: secret,
    name: fc.oneof(secret, fc.constantFrom('TypeError', 'RangeError')),
    code: fc.oneof(secret, fc.constantFrom('ENOENT', 13, undefined)),
    kind: fc.constantFrom('error', 'system', 'text', 'object', 'rewritten'),
  })
  .map(({ message, name, code, kind }): unknown => {
    if (kind === 'text') return message;
    if (kind === 'object') return { message, code, stack: message };
    const error = new Error(message, { cause: message });
    if (kind === 'rewritten') error.message = 'other';
    return kind === 'system' ? Object.assign(error, { name, code, path: message }) : error;
  });

function expectSilent(text: string): void {
  const telling = text.split('\n').filter((line) => parts.some((part) => line.includes(part)));
  expect(telling).toEqual([]);
}

/** Every text in it, and one more key, say something of a plan. */
function marked(value: unknown, word: string): unknown {
  if (typeof value === 'string') return word;
  if (Array.isArray(value)) return value.map((each) => marked(each, word));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, marked(each, word)]);
  return { ...Object.fromEntries(entries), [word]: word };
}

it('a failure is told by its kind and its place', () => {
  fc.assert(
    fc.property(failing, (error) => {
      const fault = faultOf(error);
      expectSilent(wordFault(fault));
      // The page tells the same of its own failures, and is taken at its word only in that shape.
      expect(v.safeParse(faultSchema, fault).success).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('control: the sentence of the same failures would tell it', () => {
  const told = fc.sample(failing, 200).filter((error) => {
    const text = error instanceof Error ? `${error.name} ${error.stack}` : String(error);
    return parts.some((part) => text.includes(part));
  });
  expect(told.length).toBeGreaterThan(100);
});

it('no call, refused or failed, leaves anything of its request in the log', async () => {
  const log = new LocalLog(temporaryFolder());
  const notes = {
    refused: (fault: string) => log.note(`refused ${fault}`),
    failed: (name: string, error: unknown) => log.fail(name, error),
  };
  const sender = 'app://planbook/index.html';
  for (const name of callNames) {
    await fc.assert(
      fc.asyncProperty(requestOf(schemas[name]), secret, failing, async (request, word, error) => {
        const broken = new Proxy({} as Handlers, {
          get: () => () => {
            throw error;
          },
        });
        const crossing = name === 'plan:edit' || name === 'draft:edit' ? JSON.stringify : same;
        const where = { handlers: broken, log: notes };
        await answerCall(name, sender, crossing(request), where);
        await answerCall(name, sender, crossing(marked(request, word)), where);
      }),
      { numRuns: 5 },
    );
  }
  const text = log.text();
  expect(text).toContain('refused ');
  expect(text).toMatch(/plan:undo: \w+/u);
  expectSilent(text);
});

const same = (request: unknown): unknown => request;
