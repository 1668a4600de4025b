// What the calls that write pictures take.
import { expect, it } from 'vitest';
import { checkRequest } from '#shared/ipc/requests.ts';

it.each([
  ['paper:pdf', { name: '时间轴', size: 'A3', orientation: 'landscape' }, true],
  ['paper:pdf', { name: '', size: 'A3', orientation: 'landscape' }, false],
  ['paper:pdf', { name: '表', size: 'A5', orientation: 'landscape' }, false],
  ['paper:pdf', { name: '表', size: 'A4', orientation: 'portrait', file: '/etc/passwd' }, false],
  ['paper:print', { size: 'A4', orientation: 'portrait' }, true],
  ['paper:print', { size: 'A4', orientation: 'portrait', silent: true }, false],
  ['picture:png', { of: 'charts', png: 'iVBORw0KGgo=' }, true],
  ['picture:png', { of: 'charts', png: '' }, false],
  ['picture:png', { of: 'charts', png: 'a'.repeat(64_000_001) }, false],
  ['picture:png', { of: 'charts' }, false],
] as const)('%s', (name, request, taken) => {
  expect(checkRequest(name, request).ok).toBe(taken);
});
