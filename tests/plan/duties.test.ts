// What units owe at the end of a stage: typed, inserted, moved, merged, deleted. Rules P4, P13, P14, P22, P24 to P26.
import { describe, expect, it } from 'vitest';
import { applyChange, reverseChange } from '#shared/plan/change.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { dueOfDuty, dutiesInOrder, foldDuty } from '#shared/plan/duties.ts';
import type { Operation } from '#shared/plan/edit.ts';
import type { DutyRow } from '#shared/plan/model.ts';
import { codeOf, edited } from './editKit.ts';
import { duty, smallSnapshot } from './smallPlan.ts';

function plan(...duties: DutyRow[]): PlanDocument {
  return fromSnapshot({ ...smallSnapshot(), duties });
}

const three = () =>
  plan(
    duty(1, 'y1', 'housing'),
    duty(2, 'y2', 'planning'),
    duty(1, 'y3', 'housing', { stageId: 's2', what: '报送总结' }),
  );
const ids = (document: PlanDocument) => dutiesInOrder(document).map(({ id }) => id);
const typed = (rowId: string, column: string, text: string): Operation => ({
  type: 'input',
  tab: 'duties',
  rowId,
  column,
  text,
});

describe('cells of 阶段要求', () => {
  it.each([
    ['stage', '整体推进阶段', { stageId: 's2' }],
    ['what', '报送实施方案', { what: '报送实施方案' }],
    ['unit', '市住房城乡建设局', { unitId: 'housing' }],
    ['unit', '', { unitId: '' }],
    ['due', '2021年4月20日', { due: '2021-04-20' }],
    ['actual', '4月25日', { actual: '2022-04-25' }],
    ['note', '已催一次', { note: '已催一次' }],
  ])('[P24] %s takes %s', (column, text, expected) => {
    const { document, rejected } = edited(three(), typed('y2', column, text));
    expect(rejected).toEqual([]);
    expect(document.duties.get('y2')).toMatchObject(expected);
  });

  it.each([
    ['stage', '没有的阶段', 'notChoice'],
    ['stage', '', 'dutyWithoutStage'],
    ['unit', '市住建局、市规划和自然资源局', 'oneUnit'],
    ['unit', '市直相关部门', 'dutyOfCollective'],
    ['unit', '没有的单位', 'unknownUnit'],
    ['due', '适时', 'notDate'],
    ['light', '绿', 'lockedCell'],
    ['basis', '写明', 'lockedCell'],
  ])('[P24] %s refuses %s', (column, text, code) => {
    expect(codeOf(three(), typed('y2', column, text))).toBe(code);
  });

  it('[P24] a row whose unit became a collective later can still be edited', () => {
    const document = plan(duty(1, 'y1', 'all'));
    expect(codeOf(document, typed('y1', 'note', '待分解'))).toBeNull();
  });

  it('[P25] an emptied due day is that of the stage, which is not stored', () => {
    const own = edited(three(), typed('y1', 'due', '2021-04-20')).document;
    expect(dueOf(own, 'y1')).toEqual({ due: '2021-04-20', basis: 'stated' });
    const emptied = edited(own, typed('y1', 'due', '')).document;
    expect(emptied.duties.get('y1')?.due).toBeNull();
    expect(dueOf(emptied, 'y1')).toEqual({ due: '2021-04-30', basis: 'inherited' });
    const moved = edited(emptied, typed('y1', 'stage', '整体推进阶段')).document;
    expect(dueOf(moved, 'y1')).toEqual({ due: '2023-10-31', basis: 'inherited' });
  });

  it('[P25] is due on no day that nobody said', () => {
    expect(dueOfDuty({ due: null }, { end: null })).toBeNull();
    expect(dueOfDuty({ due: null }, undefined)).toBeNull();
  });
});

function dueOf(document: PlanDocument, id: string) {
  const row = document.duties.get(id);
  return row ? dueOfDuty(row, document.stages.get(row.stageId)) : null;
}

describe('rows of 阶段要求', () => {
  it('are inserted into the stage of the row beside them, without a unit', () => {
    const { document } = edited(
      three(),
      { type: 'insertRow', tab: 'duties', after: 'y1', id: 'x1' },
      { type: 'insertRow', tab: 'duties', after: null, before: 'y3', id: 'x2' },
    );
    expect(ids(document)).toEqual(['y1', 'x1', 'y2', 'x2', 'y3']);
    expect(document.duties.get('x2')).toMatchObject({ stageId: 's2', unitId: '', what: '' });
  });

  it('begin in the first stage; without stages they are refused', () => {
    const first: Operation = { type: 'insertRow', tab: 'duties', after: null, id: 'x' };
    expect(edited(plan(), first).document.duties.get('x')?.stageId).toBe('s1');
    expect(codeOf(fromSnapshot({ ...smallSnapshot(), stages: [] }), first)).toBe('noStages');
  });

  it('[P22] are duplicated without the day on which they were done', () => {
    const done = plan(duty(1, 'y1', 'housing', { actual: '2021-04-20', note: '已报' }));
    const { document } = edited(done, {
      type: 'duplicateRow',
      tab: 'duties',
      rowId: 'y1',
      after: 'y1',
      id: 'x',
    });
    expect(document.duties.get('x')).toMatchObject({
      unitId: 'housing',
      actual: null,
      note: '已报',
    });
    expect(ids(document)).toEqual(['y1', 'x']);
  });

  it('[P13] move within their stage only', () => {
    const move = (id: string, before: string | null): Operation => ({
      type: 'moveRows',
      tab: 'duties',
      ids: [id],
      before,
    });
    expect(ids(edited(three(), move('y2', 'y1')).document)).toEqual(['y2', 'y1', 'y3']);
    expect(codeOf(three(), move('y3', 'y1'))).toBe('otherStage');
    expect(ids(edited(three(), move('y1', 'y3')).document)).toEqual(['y2', 'y1', 'y3']);
  });

  it('[P4] go with their stage and come back with it', () => {
    const before = three();
    const { document, change } = edited(before, {
      type: 'deleteRow',
      tab: 'deadlines',
      rowId: 'stage:s1',
    });
    expect(ids(document)).toEqual(['y3']);
    expect(ids(applyChange(document, reverseChange(change)))).toEqual(['y1', 'y2', 'y3']);
  });

  it('[P4] keep their unit from being deleted', () => {
    const gas = plan(duty(1, 'y1', 'gas'));
    const remove: Operation = { type: 'deleteRow', tab: 'units', rowId: 'gas' };
    expect(codeOf(gas, remove)).toBe('unitInUse');
    expect(codeOf(plan(), remove)).toBeNull();
  });
});

describe('merging units', () => {
  const merge: Operation = { type: 'mergeUnits', keep: 'housing', drop: 'gas', former: null };

  it('[P14] moves duties', () => {
    const { document } = edited(plan(duty(1, 'y1', 'gas')), merge);
    expect(document.duties.get('y1')?.unitId).toBe('housing');
  });

  it('[P26] owes once what both owed, with the days and notes of both', () => {
    const both = plan(
      duty(1, 'y1', 'housing', { note: '已催' }),
      duty(2, 'y2', 'gas', { what: '制定 实施方案。', actual: '2021-04-28', note: '纸质' }),
      duty(3, 'y3', 'gas', { what: '制定实施方案', stageId: 's2' }),
    );
    const { document } = edited(both, merge);
    expect(ids(document)).toEqual(['y1', 'y3']);
    expect(document.duties.get('y1')).toMatchObject({ actual: '2021-04-28', note: '已催；纸质' });
    expect(document.duties.get('y3')?.unitId).toBe('housing');
  });

  it('[P26] puts a second day of completion into words', () => {
    const kept = duty(1, 'y1', 'housing', { actual: '2021-04-28' });
    const folded = foldDuty(kept, duty(2, 'y2', 'gas', { actual: '2021-05-06' }));
    expect(folded).toMatchObject({ actual: '2021-04-28', note: '另有完成日期2021-05-06' });
  });
});
