// A large change goes to the window in pieces: what comes out is what went in, whole or not at all, and nothing overtakes it.
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Outbox } from '#electron/outbox.ts';
import type { EventName, PlanChanged } from '#shared/ipc/calls.ts';
import { changeReader, changeTexts, entriesInPiece } from '#shared/ipc/changePieces.ts';
import type { Flag } from '#shared/flags/flag.ts';

/** With so many entries of each list. */
function changeOf(added: number, updated: number, removed: number, flagged: number): PlanChanged {
  const row = (id: string) => ({ sheet: 'milestones', row: { id, name: `“${id}”\n` } }) as never;
  const made = <Entry>(count: number, make: (id: string) => Entry) =>
    Array.from({ length: count }, (_, index) => make(`r${index}`));
  return {
    revision: 7,
    change: {
      added: made(added, row),
      updated: made(updated, (id) => ({ sheet: 'tasks', id, before: {}, after: {} }) as never),
      removed: made(removed, row),
      merged: [{ number: 3, mark: 'm' }],
    },
    flags: { byTask: made(flagged, (id) => [id, []]), ofPlan: [{ id: 'f' } as Flag] },
    steps: { undo: '合并反馈表', redo: null },
    savedAt: '2022-06-30T00:00:00.000Z',
  };
}

const cases: [number, number, number, number][] = [
  [0, 0, 0, 0],
  [entriesInPiece, 0, 0, 0],
  [entriesInPiece, 1, 0, 0],
  [0, 0, 1, entriesInPiece],
  [700, 700, 700, 700],
  [3, 2 * entriesInPiece, 5, 1],
];

describe('a change in pieces', () => {
  it.each(cases)('of %i added, %i updated, %i removed and %i flagged is whole', (...counts) => {
    const changed = changeOf(...counts);
    const texts = changeTexts(changed).map((make) => make());
    const entries = counts.reduce((sum, count) => sum + count);
    expect(texts).toHaveLength(Math.max(1, Math.ceil(entries / entriesInPiece)));
    const read = changeReader();
    const answers = texts.map(read);
    expect(answers.pop()).toEqual(changed);
    expect(answers.every((answer) => answer === null)).toBe(true);
  });

  it('says nothing of a change whose first pieces were missed, and reads the next one', () => {
    const read = changeReader();
    const [, ...rest] = changeTexts(changeOf(0, 2500, 0, 0));
    expect(rest.map((make) => read(make()))).toEqual([null, null]);
    const next = changeOf(0, 1500, 0, 0);
    expect(changeTexts(next).map((make) => read(make()))).toEqual([null, next]);
  });
});

describe('what the window is told', () => {
  function outbox() {
    const delivered: EventName[] = [];
    return { delivered, box: new Outbox((name) => delivered.push(name)) };
  }

  it('goes at once where nothing waits', () => {
    const { box, delivered } = outbox();
    box.send('plan:changed', changeOf(0, 1, 0, 0));
    box.send('app:command', 'open');
    expect(delivered).toEqual(['plan:changed', 'app:command']);
  });

  it('keeps its order behind a large change, and answers wait for all of it', async () => {
    const { box, delivered } = outbox();
    box.send('plan:changed', changeOf(0, 2500, 0, 0));
    box.send('plan:day', { asOf: '2022-06-30', today: '2022-06-30' });
    expect(delivered).toEqual([]);
    // Each piece in a turn of its own.
    await setImmediate();
    expect(delivered.length).toBeLessThan(3);
    await box.emptied();
    expect(delivered).toEqual(['plan:changed', 'plan:changed', 'plan:changed', 'plan:day']);
    box.send('app:command', 'open');
    expect(delivered.at(-1)).toBe('app:command');
  });

  it('does not keep answers waiting where a message cannot be delivered', async () => {
    const box = new Outbox(() => {
      throw new Error('the page is gone');
    });
    box.send('plan:changed', changeOf(0, 2500, 0, 0));
    await expect(box.emptied()).rejects.toThrow('the page is gone');
    await expect(box.emptied()).resolves.toBeUndefined();
  });
});
