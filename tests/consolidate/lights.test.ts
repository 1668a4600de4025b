import { describe, expect, it } from 'vitest';
import { gravestFlags, lightOf, lightsInWords } from '#shared/consolidate/lights.ts';
import { plainFlag, type Flag } from '#shared/flags/flag.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';

const flag = (kind: Flag['kind'], severity: Flag['severity'], daysLate = 0): Flag => ({
  ...plainFlag,
  id: `${kind}:t1`,
  kind,
  severity,
  taskId: 't1',
  daysLate,
  reason: { says: 'noLead' },
});
const [task] = smallSnapshot().tasks;

function shown(...flags: Flag[]): string {
  if (!task) throw new Error('no task');
  const { light, text } = lightOf(task, gravestFlags(flags).get('t1'));
  return `${light} ${text}`;
}

describe('[S5] lights of consolidated sheets', () => {
  it.each([
    [flag('missed', 'red', 3), 'red ● 红 逾期\n3天'],
    [flag('dueSoon', 'yellow'), 'yellow ▲ 黄 临期'],
    [flag('dueSoon', 'blue'), 'blue ◆ 蓝 将到期'],
    [flag('behind', 'yellow'), 'yellow ▲ 黄 滞后'],
    [flag('inconsistent', 'yellow'), 'yellow ▲ 黄 存疑'],
    [flag('unitRenamed', 'blue'), 'none ○ 正常'],
  ])('shows %j', (one, text) => {
    expect(shown(one)).toBe(text);
  });

  it('what was met late is green once the task is done; a task that goes on is as any other', () => {
    if (!task) throw new Error('no task');
    const light = (status: 'done' | 'inProgress') =>
      lightOf({ ...task, status }, flag('doneLate', 'blue')).text;
    expect(light('done')).toBe('✓ 迟完成');
    expect(light('inProgress')).toBe('○ 正常');
  });

  it('the gravest of several counts', () => {
    const flags = [
      flag('doneLate', 'blue'),
      flag('inconsistent', 'yellow'),
      flag('missed', 'red', 1),
    ];
    expect(shown(...flags)).toBe('red ● 红 逾期\n1天');
  });

  it('blue is explained where the plan has four lights', () => {
    expect(lightsInWords('three')).toBe('● 红为逾期，▲ 黄为临期或需要关注，✓ 为已完成（含迟完成）');
    expect(lightsInWords('four')).toContain('◆ 蓝为将到期');
  });
});
