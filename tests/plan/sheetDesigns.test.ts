// Designs of consolidated sheets as rows of the plan.
import { expect, it } from 'vitest';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { edit } from '#shared/ipc/editRequests.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { applyChange, reverseChange } from '#shared/plan/change.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import * as v from 'valibot';
import { smallPlan } from './smallPlan.ts';

const row = (id: string, name: string) => ({ id, order: 1, name, design: builtInDesign('unit') });

function put(document: PlanDocument, ...operations: Operation[]) {
  let next = 0;
  const newId = (sheet: string) => `${sheet}-${next++}`;
  return applyEdit(document, { label: '样式', operations }, { newId, year: 2022 });
}

it('[SD1] is put as a whole under a name of its own, and taken back in one step', () => {
  const before = smallPlan();
  const made = put(before, { type: 'putSheetDesign', row: row('sh-1', ' 月报 ') });
  if (!made.ok) throw new Error(made.problem.code);
  const { document, change } = made.value;
  expect(document.sheetDesigns.get('sh-1')?.name).toBe('月报');
  expect(put(document, { type: 'putSheetDesign', row: row('sh-2', '月报') })).toMatchObject({
    ok: false,
    problem: { code: 'nameTaken' },
  });
  expect(put(document, { type: 'putSheetDesign', row: row('sh-2', ' ') })).toMatchObject({
    ok: false,
    problem: { code: 'nameMissing' },
  });
  const renamed = put(document, { type: 'putSheetDesign', row: row('sh-1', '季报') });
  expect(renamed.ok && renamed.value.document.sheetDesigns.get('sh-1')?.name).toBe('季报');
  expect(applyChange(document, reverseChange(change)).sheetDesigns.size).toBe(0);
  const removed = put(document, { type: 'remove', sheet: 'sheetDesigns', id: 'sh-1' });
  expect(removed.ok && removed.value.document.sheetDesigns.size).toBe(0);
});

it('[SD1] comes through the process boundary only as a design', () => {
  const asked = (design: unknown) =>
    v.is(edit, {
      label: '样式',
      operations: [{ type: 'putSheetDesign', row: { ...row('sh-1', '月报'), design } }],
    });
  const design = builtInDesign('period');
  expect(asked(design)).toBe(true);
  expect(asked({ ...design, by: 'colour' })).toBe(false);
  expect(asked({ ...design, columns: [] })).toBe(false);
  expect(asked({ ...design, paper: { ...design.paper, size: 'A0' } })).toBe(false);
  expect(asked({ ...design, columns: [...design.columns, design.columns[0]] })).toBe(false);
});
