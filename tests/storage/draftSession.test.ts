// A draft: a plan in memory, edited and undone like one in a file.
import { expect, it } from 'vitest';
import type { Edit } from '#shared/plan/edit.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { PlanSession } from '#electron/planSession.ts';
import { smallPlan } from '#tests/plan/smallPlan.ts';

const edit = (text: string): Edit => ({
  label: `改成${text}`,
  operations: [{ type: 'set', sheet: 'plan', id: 'plan', values: { title: text } }],
});

it('undoes and redoes its edits in order, and an edit ends what could be redone', () => {
  const before = toSnapshot(smallPlan());
  const draft = PlanSession.inMemory(before);
  const title = () => draft.document.plan.get('plan')?.title;
  const first = title();
  for (const text of ['甲', '乙', '丙']) expect(draft.edit(edit(text)).ok).toBe(true);
  expect(draft.steps).toEqual({ undo: '改成丙', redo: null });
  draft.undo();
  draft.undo();
  expect(title()).toBe('甲');
  draft.redo();
  expect(title()).toBe('乙');
  draft.edit(edit('丁'));
  expect(draft.redo()).toMatchObject({ ok: false, problem: { code: 'nothingToRedo' } });
  draft.undo();
  draft.undo();
  draft.undo();
  expect(title()).toBe(first);
  expect(toSnapshot(draft.document)).toEqual(before);
  expect(draft.undo()).toMatchObject({ ok: false, problem: { code: 'nothingToUndo' } });
});

it('[P20] refuses a plan without a name or with a day that is none, and changes nothing', () => {
  const draft = PlanSession.inMemory(toSnapshot(smallPlan()));
  const before = draft.document;
  const set = (values: { title: string } | { start: string }) =>
    draft.edit({ label: '改', operations: [{ type: 'set', sheet: 'plan', id: 'plan', values }] });
  expect(set({ title: ' ' })).toMatchObject({ ok: false, problem: { code: 'emptyTitle' } });
  expect(set({ start: '2022-02-30' })).toMatchObject({ ok: false, problem: { code: 'notDate' } });
  expect(draft.document).toBe(before);
});
