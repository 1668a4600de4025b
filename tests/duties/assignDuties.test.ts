// Giving many units one duty in one edit. Rules Y1 and Y2.
import { describe, expect, it } from 'vitest';
import { assignDuties, plannedUnits, type Assignment } from '#shared/duties/assignDuties.ts';
import { dutyUnits } from '#shared/duties/candidates.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { fromSnapshot } from '#shared/plan/document.ts';
import { dutiesInOrder } from '#shared/plan/duties.ts';
import { duty, smallSnapshot, testId } from '../plan/smallPlan.ts';

const document = fromSnapshot({ ...smallSnapshot(), duties: [duty(1, 'y1', 'planning')] });
const assignment: Assignment = {
  stage: 's1',
  what: ' 制定实施方案 ',
  due: '2021-04-20',
  units: ['district', 'all', 'housing'],
};

it('[Y1] units are those with a task, collectives through their members', () => {
  const { leads, all, withoutMembers } = dutyUnits(document);
  expect(leads.map(({ id }) => id)).toEqual(['housing', 'planning']);
  expect(all.map(({ id }) => id)).toEqual(['housing', 'planning', 'district']);
  expect(withoutMembers).toEqual([]);
  const empty = smallSnapshot();
  empty.units = empty.units.map((unit) => ({ ...unit, members: [] }));
  expect(dutyUnits(fromSnapshot(empty)).withoutMembers.map(({ id }) => id)).toEqual(['all']);
});

describe('an assignment', () => {
  it('[Y2] is a row a unit in official order, without those who have it already', () => {
    expect(plannedUnits(document, assignment)).toEqual({
      units: ['housing', 'district'],
      already: ['planning'],
    });
    const edit = assignDuties(document, assignment, testId);
    const outcome = applyEdit(document, edit, { newId: testId, year: 2021 });
    const rows = outcome.ok ? dutiesInOrder(outcome.value.document) : [];
    expect(rows.map(({ unitId, what, due }) => [unitId, what, due])).toEqual([
      ['planning', '制定实施方案', null],
      ['housing', '制定实施方案', '2021-04-20'],
      ['district', '制定实施方案', '2021-04-20'],
    ]);
  });

  it('[Y2] makes a new stage in the same step', () => {
    const stage = { name: '总结考评阶段', start: '2023-11-01', end: '2023-12-31' };
    const edit = assignDuties(document, { ...assignment, stage }, testId);
    const outcome = applyEdit(document, edit, { newId: testId, year: 2021 });
    expect(outcome.ok && outcome.value.document.stages.size).toBe(3);
    expect(outcome.ok && outcome.value.document.duties.size).toBe(4);
  });

  it('[Y2] with nobody left to get a row does nothing', () => {
    const edit = assignDuties(document, { ...assignment, units: ['planning'] }, testId);
    expect(edit.operations).toEqual([]);
  });
});
