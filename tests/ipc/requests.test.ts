import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callNames, checkRequest } from '#shared/ipc/requests.ts';

function accepts(name: (typeof callNames)[number], request: unknown): boolean {
  return checkRequest(name, request).ok;
}

describe('requests at the boundary', () => {
  it('takes an edit of cells and rows of tabs', () => {
    const operations = [
      { type: 'input', tab: 'tasks', rowId: 't1', column: 'note', text: '' },
      { type: 'insertRow', tab: 'tasks', after: null, id: 'x' },
      { type: 'deleteRow', tab: 'units', rowId: 'x' },
    ];
    expect(accepts('plan:edit', { edit: { label: '改', operations } })).toBe(true);
  });

  it.each([
    ['an edit without operations', 'plan:edit', { edit: { label: '改', operations: [] } }],
    [
      'a whole row by sheet',
      'plan:edit',
      { edit: { label: '改', operations: [{ type: 'add', sheet: 'tasks', row: {} }] } },
    ],
    [
      'an unknown tab',
      'plan:edit',
      { edit: { label: '改', operations: [{ type: 'deleteRow', tab: 'x', rowId: 'y' }] } },
    ],
    ['a field too many', 'plan:openRecent', { id: 'a', path: '/etc/passwd' }],
    ['a day that is none', 'plan:asOf', { day: '2022-02-30' }],
    ['a month that is none', 'forms:write', { period: '2022-13' }],
    [
      'a cell longer than Excel takes',
      'plan:edit',
      {
        edit: {
          label: '改',
          operations: [
            { type: 'input', tab: 'tasks', rowId: 'a', column: 'b', text: 'x'.repeat(40_000) },
          ],
        },
      },
    ],
    ['something where nothing belongs', 'plan:undo', {}],
  ] as const)('refuses %s', (_what, name, request) => {
    expect(accepts(name, request)).toBe(false);
  });

  it('answers anything at all without throwing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...callNames),
        fc.anything({ withNullPrototype: true }),
        (name, request) => {
          const checked = checkRequest(name, request);
          if (!checked.ok) expect(checked.fault).toContain(name);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('does not let a prototype through', () => {
    const request = JSON.parse('{"id":"a","__proto__":{"polluted":true}}') as unknown;
    checkRequest('plan:openRecent', request);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
