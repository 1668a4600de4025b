// Reasons for changes of due days in a plan file: when they are asked for, and that they are there after a restart.
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { cellHistory } from '#electron/jobs/cellHistory.ts';
import { PlanSession } from '#electron/planSession.ts';
import type { ChangeReason } from '#shared/plan/dueChanges.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { temporaryFolder } from '#tests/temporary.ts';

const open: PlanSession[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

function opened(file: string): PlanSession {
  const session = PlanSession.open(file);
  if (!session.ok) throw new Error(session.problem.code);
  open.push(session.value);
  return session.value;
}

function plan(createdAt = '2021-04-19T01:00:00.000Z'): PlanSession {
  const file = path.join(temporaryFolder(), '计划.planbook');
  PlanSession.create(file, smallSnapshot(), { createdAt });
  return opened(file);
}

function again(session: PlanSession): PlanSession {
  open.splice(open.indexOf(session), 1);
  session.close();
  return opened(session.store.path);
}

const typed = (
  tab: 'tasks' | 'deadlines',
  rowId: string,
  column: string,
  text: string,
): Operation => ({ type: 'input', tab, rowId, column, text });

function edit(session: PlanSession, operation: Operation, reason?: ChangeReason) {
  const edited = session.edit({
    label: '改',
    operations: [operation],
    ...(reason ? { reason } : {}),
  });
  if (!edited.ok) throw new Error(edited.problem.code);
  return edited.value;
}

const later = typed('deadlines', 'd3', 'end', '2024-6-30');

it('[D1] an edit without a reason makes no step and changes nothing', () => {
  const session = plan();
  const before = session.document;
  expect(edit(session, later)).toEqual({
    changed: null,
    rejected: [],
    held: [{ sheet: 'deadlines', id: 'd3', from: '2023-12-31', to: '2024-06-30' }],
    step: null,
  });
  expect(session.document).toBe(before);
  expect(session.steps.undo).toBeNull();
});

it('[D2][D6] with one it is one step, in the file and in the history of the cell', () => {
  let session = plan();
  edit(session, later, { text: '上级文件调整', correction: false });
  session = again(session);
  const { changes } = session.document.deadlines.get('d3') ?? {};
  expect(changes).toMatchObject([{ from: '2023-12-31', to: '2024-06-30', reason: '上级文件调整' }]);
  const places = [
    { tab: 'deadlines', rowId: 'd3', column: 'end' },
    { tab: 'tasks', rowId: 't4', column: 'deadline' },
  ] as const;
  for (const place of places) {
    const history = cellHistory(session, place, 10);
    expect(history).toMatchObject({ value: { entries: [{ reason: '上级文件调整' }] } });
  }
  expect(session.undo()).toMatchObject({ ok: true });
  expect(session.document.deadlines.get('d3')).toMatchObject({ end: '2023-12-31', changes: [] });
  const [place] = places;
  expect(cellHistory(session, place, 10)).toMatchObject({
    value: { entries: [{ kind: 'undo', reason: null }, { reason: '上级文件调整' }] },
  });
  expect(session.redo()).toMatchObject({ ok: true });
  expect(session.document.deadlines.get('d3')?.changes).toEqual(changes);
});

it('[D6] a cell that is no due day has no reason in its history', () => {
  const session = plan();
  const edited = session.edit({
    label: '粘贴',
    operations: [later, typed('deadlines', 'd3', 'note', '甲')],
    reason: { text: '上级文件调整', correction: false },
  });
  expect(edited).toMatchObject({ ok: true });
  const history = cellHistory(session, { tab: 'deadlines', rowId: 'd3', column: 'note' }, 10);
  expect(history).toMatchObject({ value: { entries: [{ label: '粘贴', reason: null }] } });
});

it('[D3] a day set today is still being typed, also after a restart', () => {
  let session = plan();
  edit(session, typed('tasks', 't1', 'deadline', '2022-6-30'));
  session = again(session);
  const { held, changed } = edit(session, typed('tasks', 't1', 'deadline', '2022-9-30'));
  expect(held).toEqual([]);
  expect(changed).not.toBeNull();
  const row = [...session.document.deadlines.values()].find(({ taskId }) => taskId === 't1');
  expect(row).toMatchObject({ end: '2022-09-30', changes: [] });
  expect(edit(session, later).held).toHaveLength(1);
});

it('[D3] on the day on which the plan was made nothing is asked', () => {
  const session = plan(new Date().toISOString());
  expect(edit(session, later).held).toEqual([]);
  expect(session.document.deadlines.get('d3')).toMatchObject({ end: '2024-06-30', changes: [] });
});
