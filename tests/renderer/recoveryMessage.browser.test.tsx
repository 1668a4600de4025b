// What came of the last run is said over the sheets of a plan that the start opens, also of one that takes a while to come [S19].
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import type { Mirror, MirrorState } from '#renderer/mirror.ts';
import type { Notify } from '#renderer/window/messages.tsx';
import { useRecoveryMessage } from '#renderer/window/useRecoveryMessage.ts';
import { recoveryTitle } from '#shared/words/recovery.ts';

function Listening({ mirror, notify }: { mirror: Mirror; notify: Notify }) {
  useRecoveryMessage(mirror, notify);
  return null;
}

const app = {
  recovery: { name: '绿化', rolledBack: false, problem: null, others: [] },
} as unknown as MirrorState['app'];
const plan = {} as MirrorState['plan'];
const arriving = { name: '绿化', done: 0, total: 3 };

/** One state after another, as the window has them. */
async function said(...states: Partial<MirrorState>[]) {
  const notify = vi.fn<Notify>();
  let state = { app: null, plan: null, arriving: null } as MirrorState;
  const listeners = new Set<() => void>();
  const mirror = {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Mirror;
  const drawn = <Listening mirror={mirror} notify={notify} />;
  const { rerender } = await render(drawn);
  for (const next of states) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
    await rerender(drawn);
  }
  return notify.mock.calls.map(([{ title }]) => title);
}

test('once, over a plan that is there with it', async () => {
  expect(await said({ app, plan }, { plan: { ...plan } as MirrorState['plan'] })).toEqual([
    recoveryTitle,
  ]);
});

test('once a large plan has come', async () => {
  expect(await said({ app, arriving }, { plan, arriving: null })).toEqual([recoveryTitle]);
});

test('not over a plan that a person opens from the start page, where it stands', async () => {
  expect(await said({ app }, { plan })).toEqual([]);
});
