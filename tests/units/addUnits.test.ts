// Names that cells refused → one edit that adds them to the directory and fills the cells.
import { expect, it } from 'vitest';
import { applyEdit } from '#shared/plan/apply.ts';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import type { Rejection } from '#shared/plan/edit.ts';
import { addUnitsEdit, unknownNames } from '#shared/units/addUnits.ts';
import { smallPlan, testId } from '#tests/plan/smallPlan.ts';

function refused(document: PlanDocument, column: string, text: string): Rejection[] {
  const operations = [{ type: 'input', tab: 'tasks', rowId: 't1', column, text } as const];
  const outcome = applyEdit(document, { label: '修改', operations }, { newId: testId, year: 2022 });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value.rejected;
}

it('[N11] adds what the directory lacks with its kind, and fills the cell as it was typed', () => {
  const document = smallPlan();
  const known = inOrder(document.units)[0];
  const rejected = refused(document, 'supports', `${known?.name}、市数据局、澜城区人民政府`);
  expect(unknownNames(document, rejected)).toEqual(['市数据局', '澜城区人民政府']);
  const edit = addUnitsEdit(document, rejected, () => testId('units'));
  expect(edit.label).toBe('添加2个单位');
  const outcome = applyEdit(document, edit, { newId: testId, year: 2022 });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  expect(outcome.value.rejected).toEqual([]);
  const added = inOrder(outcome.value.document.units).slice(document.units.size);
  expect(added.map(({ name, kind }) => [name, kind])).toEqual([
    ['市数据局', 'department'],
    ['澜城区人民政府', 'district'],
  ]);
  expect(outcome.value.document.tasks.get('t1')?.supports).toEqual([
    known?.id,
    ...added.map(({ id }) => id),
  ]);
});

it('[N11] offers nothing for other refusals, nor for a paste into the wrong column', () => {
  const document = smallPlan();
  expect(unknownNames(document, refused(document, 'percent', '很快'))).toEqual([]);
  const many = Array.from({ length: 21 }, (_, index) => `第${index}单位`).join('、');
  expect(unknownNames(document, refused(document, 'leads', many))).toEqual([]);
});
