// Large messages cross as text: what comes out is what went in, and what is no such text is refused, not read.
import { describe, expect, it } from 'vitest';
import type { Bridge, PlanChanged } from '#shared/ipc/calls.ts';
import { checkRequest } from '#shared/ipc/requests.ts';
import { eventToWire, overWire, requestFromWire } from '#shared/ipc/wire.ts';
import type { Edit } from '#shared/plan/edit.ts';

const edit: Edit = {
  label: '粘贴',
  operations: [{ type: 'input', tab: 'tasks', rowId: 't1', column: 'text', text: '“新”\n\uD83D' }],
};

/** A bridge that notes what crosses it. */
function noting() {
  const crossed: unknown[] = [];
  let told: ((payload: never) => void) | null = null;
  const exposed: Bridge = {
    call(_name, request) {
      crossed.push(request);
      return Promise.resolve({ ok: true, value: null }) as never;
    },
    on(_name, listener) {
      told = listener;
      return () => undefined;
    },
    pathOfDropped: () => '',
  };
  return {
    bridge: overWire(exposed),
    crossed,
    tell: (payload: unknown) => told?.(payload as never),
  };
}

describe('the wire', () => {
  it('carries an edit as text, which is checked like any request', async () => {
    const { bridge, crossed } = noting();
    await bridge.call('plan:edit', { edit });
    expect(crossed).toEqual([expect.any(String)]);
    const request = requestFromWire('plan:edit', crossed[0]);
    expect(checkRequest('plan:edit', request)).toEqual({ ok: true, request: { edit } });
  });

  it('carries a change as text and everything else as it is', () => {
    const changed: PlanChanged = {
      revision: 3,
      change: { added: [], updated: [], removed: [] },
      flags: { byTask: [['t1', []]], ofPlan: null },
      steps: { undo: '粘贴', redo: null },
      savedAt: '2022-06-30T00:00:00.000Z',
    };
    const { bridge, tell } = noting();
    const heard: unknown[] = [];
    bridge.on('plan:changed', (payload) => heard.push(payload));
    const wire = eventToWire('plan:changed', changed).map((make) => make());
    expect(wire).toEqual([expect.any(String)]);
    tell(wire[0]);
    expect(heard).toEqual([changed]);
    expect(eventToWire('app:command', 'open').map((make) => make())).toEqual(['open']);
  });

  it.each([
    ['plan:edit', '{"edit":'],
    ['plan:edit', '"text"'],
    ['plan:edit', 'null'],
    // No call of this name takes text.
    ['plan:asOf', '{"day":null}'],
  ] as const)('refuses %s with %s', (name, text) => {
    expect(checkRequest(name, requestFromWire(name, text)).ok).toBe(false);
  });

  it('takes keys of built-in members for what they are: unknown keys', () => {
    const request = requestFromWire(
      'plan:edit',
      '{"edit":{"__proto__":{"label":"x"},"label":"x"}}',
    );
    expect(checkRequest('plan:edit', request).ok).toBe(false);
  });
});
