// One copy makes a unit lead a task, the other makes it support.
import { describe, expect, it } from 'vitest';
import type { Operation } from '#shared/plan/edit.ts';
import { smallPlan } from '#tests/plan/smallPlan.ts';
import { compared, edited, merged } from './copyKit.ts';

const base = edited(smallPlan(), roles({ leads: ['housing'], supports: [] }));

function roles(values: { leads?: string[]; supports?: string[] }): Operation {
  return { type: 'set', sheet: 'tasks', id: 't2', values };
}

const told = (mine: typeof base, theirs: typeof base) =>
  compared(base, mine, theirs).differences.map(
    ({ id, field, after, decision }) => `${id} ${field} ${after ?? '空'} ${decision}`,
  );

describe('[CP7] a unit that leads here and supports there', () => {
  const mine = edited(base, roles({ leads: ['housing', 'gas'] }));

  it('is not offered as a support, at this merge nor at the next', () => {
    const theirs = edited(base, roles({ supports: ['gas'] }));
    expect(told(mine, theirs)).toEqual([]);
  });

  it('does not keep the other supports away, which come once', () => {
    const theirs = edited(base, roles({ supports: ['gas', 'planning'] }));
    expect(told(mine, theirs)).toEqual(['tasks:t2:supports 配合单位 市规划和自然资源局 safe']);
    const { document } = merged(base, mine, theirs);
    expect(document.tasks.get('t2')).toMatchObject({
      leads: ['housing', 'gas'],
      supports: ['planning'],
    });
    expect(told(document, theirs)).toEqual([]);
  });

  it('is one question with the leads, where those were changed there too', () => {
    const theirs = edited(base, roles({ leads: ['planning'], supports: ['gas'] }));
    expect(told(mine, theirs)).toEqual([
      'tasks:t2:leads 牵头单位和配合单位 牵头：市规划和自然资源局；配合：朔州富华燃气公司 conflict',
    ]);
    expect(merged(base, mine, theirs, 'safe').document.tasks.get('t2')).toMatchObject({
      leads: ['housing', 'gas'],
      supports: [],
    });
    const taken = merged(base, mine, theirs, 'theirs').document;
    expect(taken.tasks.get('t2')).toMatchObject({ leads: ['planning'], supports: ['gas'] });
    expect(told(taken, theirs)).toEqual([]);
  });

  it('the other way round the support of this plan goes, and nothing is left to say', () => {
    const theirs = edited(base, roles({ supports: ['gas'] }));
    const { document } = merged(base, theirs, mine);
    expect(document.tasks.get('t2')).toMatchObject({ leads: ['housing', 'gas'], supports: [] });
    expect(told(document, mine)).toEqual([]);
  });

  it('stays in both roles where the other copy itself says so: flags tell the contradiction', () => {
    const theirs = edited(base, roles({ leads: ['housing', 'gas'], supports: ['gas'] }));
    expect(told(mine, theirs)).toEqual(['tasks:t2:supports 配合单位 朔州富华燃气公司 safe']);
    expect(merged(base, mine, theirs).document.tasks.get('t2')?.supports).toEqual(['gas']);
  });
});
