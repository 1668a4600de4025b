// The plan keeps what was written for whom [P27].
import { expect, it } from 'vitest';
import { recordSends } from '#shared/forms/recordSends.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { edited } from '../plan/editKit.ts';
import { smallPlan, smallSnapshot, testId } from '../plan/smallPlan.ts';

const form = (unitId: string, tasks = 2) => ({ unitId, file: `${unitId}.xlsx`, tasks });

function record(document: PlanDocument, period: string, at: string, ...units: string[]) {
  const sent = units.map((unit) => form(unit));
  const edit = recordSends(document, { period, at, sent }, testId);
  const outcome = applyEdit(document, edit, { newId: testId, year: 2022 });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return { edit, document: outcome.value.document };
}

const told = (document: PlanDocument) =>
  [...document.sends.values()].map(({ period, unitId, at }) => `${period} ${unitId} ${at}`);

it('[P27] a record a unit and period, renewed when the form is written again', () => {
  const first = record(smallPlan(), '2022-06', '10:00', 'housing', 'planning');
  expect(first.edit.label).toBe('发表：2022年6月（2个单位）');
  const second = record(first.document, '2022-06', '11:00', 'housing').document;
  const third = record(second, '2022-07', '12:00', 'housing').document;
  expect(told(third)).toEqual([
    '2022-06 housing 11:00',
    '2022-06 planning 10:00',
    '2022-07 housing 12:00',
  ]);
});

it('[P14] [P27] moves with a merged unit and goes with a deleted one', () => {
  const { document } = record(smallPlan(), '2022-06', '10:00', 'gas');
  const merged = edited(document, {
    type: 'mergeUnits',
    keep: 'planning',
    drop: 'gas',
    former: null,
  });
  expect(told(merged.document)).toEqual(['2022-06 planning 10:00']);
  const deleted = edited(document, { type: 'deleteRow', tab: 'units', rowId: 'gas' });
  expect(told(deleted.document)).toEqual([]);
});

it('[P19] a plan file of an earlier version has none', () => {
  const older = { ...smallSnapshot(), sends: undefined } as never;
  expect(fromSnapshot(older).sends.size).toBe(0);
});
