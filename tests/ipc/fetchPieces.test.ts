// The rows of a large plan on their way to the window: all of them, or none when it was called off or the plan is gone.
import { describe, expect, it } from 'vitest';
import { createAssembly, planPieces } from '#shared/ipc/planPieces.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { failure, success } from '#shared/result.ts';
import type { Events } from '#shared/ipc/calls.ts';
import { arrivingRows } from '#renderer/arrivingRows.ts';
import { fetchPieces, type Fetching } from '#renderer/fetchPieces.ts';
import { largePlan } from '#tests/bench/largePlan.ts';
import { fakeBridge } from '#tests/renderer/fakeBridge.ts';

const document = largePlan({ tasks: 6000, deadlinesPerTask: 1, units: 40 });
const pieces = planPieces(document);
const request = { token: 'a', count: pieces.count };
const nothing = () => ({ assembly: createAssembly(), count: 0 });

function setUp(answer = (index: number) => success(pieces.text(index) ?? '')) {
  const fetching: Fetching = { calledOff: false, missed: false };
  const { bridge, asked } = fakeBridge({ 'plan:piece': ({ index }) => answer(index) });
  return { fetching, bridge, asked };
}

describe('fetching a large plan', () => {
  it('puts every piece in its place and says how far it is', async () => {
    const { fetching, bridge, asked } = setUp();
    const done: number[] = [];
    const onDone = (count: number) => done.push(count);
    const fetched = await fetchPieces(bridge, request, fetching, onDone, nothing());
    expect(fetched && toSnapshot(fetched)).toEqual(toSnapshot(document));
    expect(asked).toHaveLength(pieces.count);
    expect(done[0]).toBe(0);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });

  it('asks only for what has not come by itself', async () => {
    const { fetching, bridge, asked } = setUp();
    const coming = arrivingRows();
    for (let index = 0; index < 3; index += 1) {
      coming.receive({ token: 'a', index, text: pieces.text(index) ?? '' });
    }
    const begun = coming.take('a');
    const fetched = await fetchPieces(bridge, request, fetching, () => undefined, begun);
    expect(fetched && toSnapshot(fetched)).toEqual(toSnapshot(document));
    expect(asked.map((each) => (each.request as { index: number }).index)[0]).toBe(3);
    expect(asked).toHaveLength(pieces.count - 3);
    expect(coming.take('a').count, 'kept no longer').toBe(0);
  });

  it.each<[string, Events['plan:rows'][]]>([
    ['of another plan', [{ token: 'b', index: 0, text: '{"sheet":"tasks","runs":[]}' }]],
    ['of a plan that was refused', [{ token: 'a', index: 0, text: pieces.text(0) ?? '' }, null]],
    ['without the first ones', [{ token: 'a', index: 1, text: pieces.text(1) ?? '' }]],
  ])('takes nothing %s for what has come', (_name, events) => {
    const coming = arrivingRows();
    for (const event of events) coming.receive(event);
    const begun = coming.take('a');
    expect(begun.count).toBe(0);
    expect([...begun.assembly.document().tasks]).toEqual([]);
  });

  it('stops asking when it is called off', async () => {
    const { fetching, bridge, asked } = setUp();
    const onDone = (count: number) => {
      fetching.calledOff = count > 0;
    };
    const fetched = await fetchPieces(bridge, request, fetching, onDone, nothing());
    expect(fetched).toBeNull();
    expect(asked.length).toBeLessThan(pieces.count);
  });

  it('comes to nothing when another plan was opened meanwhile', async () => {
    const { fetching, bridge } = setUp((index) =>
      index < 3 ? success(pieces.text(index) ?? '') : failure('tokenGone'),
    );
    expect(await fetchPieces(bridge, request, fetching, () => undefined, nothing())).toBeNull();
  });
});
