// How pasted rows and divided groups make actions and projects.
import { describe, expect, it } from 'vitest';
import { blankSnapshot, checkBlank } from '#shared/plan/blankPlan.ts';
import { fromSnapshot, tasksInOrder, type PlanDocument } from '#shared/plan/document.ts';
import { applyChange, reverseChange } from '#shared/plan/change.ts';
import type { GroupNames } from '#shared/plan/groups.ts';
import { codeOf, edited } from './editKit.ts';
import { smallSnapshot } from './smallPlan.ts';

const small = () => fromSnapshot(smallSnapshot());
const blank = () =>
  fromSnapshot(blankSnapshot({ title: ' 绿化计划 ', startYear: 2026, endYear: 2028 }));

/** `一、城市风貌提升行动/1. 规划设计提升工程: t1`, in the order of the sheet. */
function tree(document: PlanDocument): string[] {
  const title = (row?: { ordinal: string | null; name: string | null }) =>
    row?.name ? `${row.ordinal ? `${row.ordinal} ` : ''}${row.name}` : '—';
  return tasksInOrder(document).map(({ id, projectId }) => {
    const project = document.projects.get(projectId);
    return `${title(document.actions.get(project?.actionId ?? ''))}/${title(project)}: ${id}`;
  });
}

function insert(id: string, after: string | null, group?: GroupNames) {
  return { type: 'insertRow' as const, tab: 'tasks' as const, after, id, ...(group && { group }) };
}

describe('new rows that name their groups', () => {
  it('[P30] make actions and projects of a blank plan; empty names are those above', () => {
    const { document } = edited(
      blank(),
      insert('n1', null, { action: '一、绿化行动', project: '1.公园工程' }),
      insert('n2', 'n1', { action: '', project: '' }),
      insert('n3', 'n2', { project: '2.绿道工程' }),
      insert('n4', 'n3', { action: '二、净水行动', project: '1.河道工程' }),
      // Named again: back to where it stands.
      insert('n5', 'n4', { action: '绿化行动', project: '公园工程' }),
      insert('n6', 'n5'),
    );
    expect(tree(document)).toEqual([
      '一 绿化行动/1 公园工程: n1',
      '一 绿化行动/1 公园工程: n2',
      '一 绿化行动/1 公园工程: n5',
      '一 绿化行动/1 公园工程: n6',
      '一 绿化行动/2 绿道工程: n3',
      '二 净水行动/1 河道工程: n4',
    ]);
  });

  it('[P5][P30] without names go where the row above is (the control)', () => {
    const { document } = edited(small(), insert('n1', 't4'));
    expect(tree(document).at(-1)).toBe('二 城市更新提升行动/1 老旧小区改造工程: n1');
  });
});

describe('dividing a group', () => {
  const from = (rowId: string, level: 'project' | 'action') =>
    ({ type: 'startGroup', tab: 'tasks', rowId, level }) as const;

  it('[P31] begins a project or an action at a row, and undo brings back what was', () => {
    const project = edited(small(), from('t2', 'project'));
    expect(tree(project.document)).toEqual([
      '一 城市风貌提升行动/1 规划设计提升工程: t1',
      '一 城市风貌提升行动/—: t2',
      '一 城市风貌提升行动/2 城市风貌管控工程: t3',
      '二 城市更新提升行动/1 老旧小区改造工程: t4',
    ]);
    const action = edited(small(), from('t2', 'action'));
    expect(tree(action.document)).toEqual([
      '一 城市风貌提升行动/1 规划设计提升工程: t1',
      '—/—: t2',
      '—/2 城市风貌管控工程: t3',
      '二 城市更新提升行动/1 老旧小区改造工程: t4',
    ]);
    const second = edited(small(), from('t3', 'action'));
    expect(tree(second.document)[2]).toBe('—/2 城市风貌管控工程: t3');
    const back = applyChange(action.document, reverseChange(action.change));
    expect(tree(back)).toEqual(tree(small()));
  });

  it('[P31] is refused at the first row of a group', () => {
    expect(codeOf(small(), from('t1', 'project'))).toBe('startsProject');
    expect(codeOf(small(), from('t3', 'project'))).toBe('startsProject');
    expect(codeOf(small(), from('t4', 'action'))).toBe('startsAction');
    expect(codeOf(small(), from('nobody', 'action'))).toBe('missingRow');
  });
});

it('[P20] a blank plan has a name and years that stand in order', () => {
  const plan = { title: '绿化', startYear: 2026, endYear: 2028 };
  expect(checkBlank(plan)).toBeNull();
  expect(checkBlank({ ...plan, title: '  ' })).toBe('emptyTitle');
  expect(checkBlank({ ...plan, startYear: Number.NaN })).toBe('badYears');
  expect(checkBlank({ ...plan, endYear: 2025 })).toBe('yearsReversed');
  expect(blank().plan.get('plan')).toMatchObject({
    title: '绿化计划',
    start: '2026-01-01',
    end: '2028-12-31',
  });
});
