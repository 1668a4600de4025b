// Which state two copies stand on, told from marks of steps alone.
import { describe, expect, it } from 'vitest';
import { commonState, type Lineage } from '#shared/copies/ancestor.ts';

describe('[CP3] the common state', () => {
  const lineage = (marks: string, merges: Lineage['merges'] = []): Lineage => ({
    last: marks.length,
    markOf: (number) => marks[number - 1] ?? null,
    merges,
  });

  it('is the last step that both have', () => {
    expect(commonState(lineage('abcx'), lineage('abcyz'))).toEqual({
      prefix: 3,
      state: { side: 'mine', number: 3 },
    });
    expect(commonState(lineage('x'), lineage('y')).prefix).toBe(0);
  });

  it('is the step of the other copy that was taken in, and of this one that the other took in', () => {
    const took = [{ step: 4, merged: [{ number: 5, mark: 'z' }] }];
    expect(commonState(lineage('abcm', took), lineage('abcyz')).state).toEqual({
      side: 'theirs',
      number: 5,
    });
    expect(commonState(lineage('abcyz'), lineage('abcm', took)).state).toEqual({
      side: 'mine',
      number: 5,
    });
    // A step of the same number in a third copy is not the one that was taken in.
    expect(commonState(lineage('abcm', took), lineage('abcyw')).state.number).toBe(3);
  });

  it('is the later of the two where each took in the other', () => {
    const mine = lineage('abcm', [{ step: 4, merged: [{ number: 5, mark: 'z' }] }]);
    const theirs = lineage('abcyzn', [{ step: 6, merged: [{ number: 4, mark: 'm' }] }]);
    expect(commonState(mine, theirs).state).toEqual({ side: 'mine', number: 4 });
    expect(commonState(theirs, mine).state).toEqual({ side: 'theirs', number: 4 });
  });
});
