// What the dialog of milestones makes of the changes in it.
import { describe, expect, it } from 'vitest';
import {
  datesReadable,
  draftOf,
  milestonesEdit,
  problemOf,
  type DraftSet,
} from '#renderer/milestones/draftSets.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { fromSnapshot } from '#shared/plan/document.ts';
import type { MilestoneSetRow } from '#shared/plan/model.ts';
import { smallSnapshot } from '../plan/smallPlan.ts';

let key = 0;
const row = (id: string, order: number, ...steps: string[]): MilestoneSetRow => ({
  id,
  order,
  name: `套${id}`,
  steps,
});
const draft = (set: MilestoneSetRow): DraftSet => draftOf(set, () => (key += 1));
const before = [row('ms-1', 1, '立项', '开工'), row('ms-2', 2, '方案')];

describe('sets as they are being changed', () => {
  it('[MS1] nothing changed is no edit', () => {
    expect(milestonesEdit(before, before.map(draft), null)).toBeNull();
  });

  it('[MS1] two sets may change names with each other', () => {
    const [first, second] = before.map(draft);
    if (!first || !second) throw new Error('no sets');
    const swapped = [
      { ...first, name: second.name },
      { ...second, name: first.name },
    ];
    const edit = milestonesEdit(before, swapped, null);
    if (!edit) throw new Error('no edit');
    const plan = fromSnapshot({ ...smallSnapshot(), milestoneSets: before });
    const applied = applyEdit(plan, edit, { newId: () => 'x', year: 2022 });
    const sets = applied.ok ? applied.value.document.milestoneSets : null;
    expect([sets?.get('ms-1')?.name, sets?.get('ms-2')?.name]).toEqual(['套ms-2', '套ms-1']);
  });

  it('[MS1] only what differs is sent, in one edit', () => {
    const [first, second] = before.map(draft);
    if (!first || !second) throw new Error('no sets');
    const renamed = { ...second, name: ' 新名 ' };
    expect(milestonesEdit(before, [renamed], null)).toEqual({
      label: '修改里程碑',
      operations: [
        { type: 'remove', sheet: 'milestoneSets', id: 'ms-1' },
        { type: 'remove', sheet: 'milestoneSets', id: 'ms-2' },
        { type: 'putMilestones', set: { id: 'ms-2', order: 1, name: '新名', steps: ['方案'] } },
      ],
    });
    expect(milestonesEdit(before, [second, first], null)?.operations).toHaveLength(2);
  });

  it('[MS1] says which set cannot stand', () => {
    const sets = [...before, row('ms-3', 3)].map(draft);
    expect(problemOf(sets)).toMatchObject({ setId: 'ms-3', code: 'milestonesWithoutSteps' });
    expect(problemOf(before.map(draft))).toBeNull();
  });

  it('[MS2][MS3] steps go on the tasks with what their dates mean, in the same edit as the sets', () => {
    const fresh = draft(row('ms-9', 0, ' 立项', '开工', '竣工'));
    const dates = ['2022年6月底', '提前30天', ''];
    const set = {
      ...fresh,
      steps: fresh.steps.map((step, index) => ({ ...step, date: dates[index] ?? '' })),
    };
    expect(datesReadable(set, 2022)).toBe(true);
    const tasks = [{ id: 't1', due: '2022-12-31' }];
    expect(milestonesEdit([], [set], { set, tasks, year: 2022 })).toEqual({
      label: '1项任务添加里程碑“套ms-9”',
      operations: [
        {
          type: 'putMilestones',
          set: { id: 'ms-9', order: 1, name: '套ms-9', steps: ['立项', '开工', '竣工'] },
        },
        {
          type: 'applyMilestones',
          steps: [
            { what: '立项', date: { day: '2022-06-30' } },
            { what: '开工', date: { before: 30 } },
            { what: '竣工', date: null },
          ],
          tasks,
        },
      ],
    });
    const wrong = { ...set, steps: set.steps.map((step) => ({ ...step, date: '尽快' })) };
    expect(datesReadable(wrong, 2022)).toBe(false);
  });
});
