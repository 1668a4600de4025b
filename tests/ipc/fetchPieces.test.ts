// The rows of a large plan on their way to the window: all of them, or none when it was called off or the plan is gone.
import { describe, expect, it } from 'vitest';
import { planPieces } from '#shared/ipc/planPieces.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { failure, success } from '#shared/result.ts';
import { fetchPieces, type Fetching } from '#renderer/fetchPieces.ts';
import { largePlan } from '#tests/bench/largePlan.ts';
import { fakeBridge } from '#tests/renderer/fakeBridge.ts';

const document = largePlan({ tasks: 6000, deadlinesPerTask: 1, units: 40 });
const pieces = planPieces(document);
const request = { token: 'a', count: pieces.count };

function setUp(answer = (index: number) => success(pieces.text(index) ?? '')) {
  const fetching: Fetching = { calledOff: false, missed: false };
  const { bridge, asked } = fakeBridge({ 'plan:piece': ({ index }) => answer(index) });
  return { fetching, bridge, asked };
}

describe('fetching a large plan', () => {
  it('puts every piece in its place and says how far it is', async () => {
    const { fetching, bridge, asked } = setUp();
    const done: number[] = [];
    const fetched = await fetchPieces(bridge, request, fetching, (count) => done.push(count));
    expect(fetched && toSnapshot(fetched)).toEqual(toSnapshot(document));
    expect(asked).toHaveLength(pieces.count);
    expect(done[0]).toBe(0);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });

  it('stops asking when it is called off', async () => {
    const { fetching, bridge, asked } = setUp();
    const fetched = await fetchPieces(bridge, request, fetching, (count) => {
      fetching.calledOff = count > 0;
    });
    expect(fetched).toBeNull();
    expect(asked.length).toBeLessThan(pieces.count);
  });

  it('comes to nothing when another plan was opened meanwhile', async () => {
    const { fetching, bridge } = setUp((index) =>
      index < 3 ? success(pieces.text(index) ?? '') : failure('tokenGone'),
    );
    expect(await fetchPieces(bridge, request, fetching, () => undefined)).toBeNull();
  });
});
