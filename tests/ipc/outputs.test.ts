// What the calls that write pictures take.
import { expect, it } from 'vitest';
import { checkRequest } from '#shared/ipc/requests.ts';

it.each([
  ['picture:pdf', { of: 'timeline' }, true],
  ['picture:pdf', { of: 'tasks' }, false],
  ['picture:pdf', { of: 'charts', file: '/etc/passwd' }, false],
  ['picture:png', { of: 'charts', png: 'iVBORw0KGgo=' }, true],
  ['picture:png', { of: 'charts', png: '' }, false],
  ['picture:png', { of: 'charts', png: 'a'.repeat(64_000_001) }, false],
  ['picture:png', { of: 'charts' }, false],
] as const)('%s', (name, request, taken) => {
  expect(checkRequest(name, request).ok).toBe(taken);
});
