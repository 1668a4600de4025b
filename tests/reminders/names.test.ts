// How a notification names what it is about.
import { expect, it } from 'vitest';
import { fromSnapshot } from '#shared/plan/document.ts';
import { thingName } from '#shared/reminders/names.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { otherFlag } from './things.ts';

const snapshot = smallSnapshot();
const document = fromSnapshot({
  ...snapshot,
  projects: snapshot.projects.map((project) =>
    project.id === 'p3' ? { ...project, name: '一个\n很长很长'.repeat(500) } : project,
  ),
});

it.each([
  ['the project', otherFlag('missed', 'd', { taskId: 't1' }), '市住建局　规划设计提升工程'],
  [
    'a long project, cut and on one line',
    otherFlag('missed', 'd', { taskId: 't4', unit: null }),
    '一个 很长很长一个 很长很长一个 很长…',
  ],
  [
    'what a unit owes',
    otherFlag('stageMissed', 'y', {
      stage: '宣传发动阶段',
      reason: { says: 'dutyMissed', dutyId: 'y', what: '制定实施方案', moved: null },
    }),
    '市住建局　制定实施方案',
  ],
  [
    'the period that was not reported',
    otherFlag('notReported', 'u', {
      reason: { says: 'unitNotReported', period: '2022-06', tasks: 1, streak: 1, unfilled: false },
    }),
    '市住建局　2022年6月',
  ],
  [
    'the stage where there is no more',
    otherFlag('behind', 'x', { stage: '整体推进阶段' }),
    '市住建局　整体推进阶段',
  ],
  ['the sentence where there is nothing', otherFlag('noLead', 'x', { unit: null }), /没有牵头单位/],
])('[Q9] names %s', (_what, flag, name) => {
  expect(thingName(document, flag)).toMatch(name);
});
