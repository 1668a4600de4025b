// The history of a cell: rules V20 to V23.
import { describe, expect, it } from 'vitest';
import { cellHistory } from '#electron/jobs/cellHistory.ts';
import { PlanSession } from '#electron/planSession.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import type { TabName } from '#shared/plan/tabs.ts';
import { smallPlan } from '#tests/plan/smallPlan.ts';

function draft() {
  return PlanSession.inMemory(toSnapshot(smallPlan()));
}

type Session = ReturnType<typeof draft>;

function edit(session: Session, label: string, ...operations: Operation[]): void {
  const reply = session.edit({ label, operations });
  if (!reply.ok) throw new Error(reply.problem.code);
  expect(reply.value.rejected).toEqual([]);
}

const typed = (tab: TabName, rowId: string, column: string, text: string): Operation => ({
  type: 'input',
  tab,
  rowId,
  column,
  text,
});

/** `label: from → to` of every entry, newest first. */
function shown(session: Session, tab: TabName, rowId: string, column: string | null, most = 100) {
  const history = cellHistory(session, { tab, rowId, column }, most);
  if (!history.ok) return history.problem.code;
  return history.value.entries.map(
    ({ kind, label, changes }) =>
      `${kind} ${label}: ${changes.map(({ from, to }) => `${from} → ${to}`).join('; ')}`,
  );
}

it('[V20][V22] lists what changed the cell, newest first, with undone steps, and nothing else', () => {
  const session = draft();
  edit(session, '修改备注', typed('tasks', 't1', 'note', '甲'));
  edit(session, '修改状态', typed('tasks', 't1', 'status', '已完成'));
  edit(session, '别的行', typed('tasks', 't2', 'note', '别的'));
  edit(session, '粘贴', typed('tasks', 't1', 'note', '乙'), typed('tasks', 't2', 'note', '丙'));
  session.undo();
  expect(shown(session, 'tasks', 't1', 'note')).toEqual([
    'undo 粘贴: 乙 → 甲',
    'edit 粘贴: 甲 → 乙',
    'edit 修改备注:  → 甲',
  ]);
  expect(shown(session, 'tasks', 't1', 'percent')).toEqual(['edit 修改状态:  → 100%']);
  expect(shown(session, 'tasks', 't1', 'status')).toEqual(['edit 修改状态: 推进中 → 已完成']);
  const history = cellHistory(session, { tab: 'tasks', rowId: 't1', column: 'note' }, 100);
  expect(history).toMatchObject({ value: { first: [{ heading: '备注', to: '' }], more: false } });
});

it('[V20] shows units by name, a column of the user, and a row with all its cells', () => {
  const session = draft();
  const column = {
    id: 'cu-1',
    tab: 'tasks',
    heading: '投资',
    kind: 'number',
    choices: [],
    width: 90,
  };
  edit(session, '插入列', { type: 'addColumn', column, before: null } as Operation);
  edit(session, '修改投资', typed('tasks', 't1', 'cu-1', '1.5万'));
  edit(session, '修改牵头单位', typed('tasks', 't1', 'leads', '市住建局、朔城区人民政府'));
  edit(
    session,
    '修改任务',
    typed('tasks', 't1', 'text', '新'),
    typed('tasks', 't1', 'done', '2022-6-30'),
  );
  expect(shown(session, 'tasks', 't1', 'cu-1')).toEqual(['edit 修改投资:  → 15,000']);
  expect(shown(session, 'tasks', 't1', 'leads')).toEqual([
    'edit 修改牵头单位: 市住建局 → 市住建局、朔城区人民政府',
  ]);
  expect(shown(session, 'tasks', 't1', null)?.[0]).toBe(
    'edit 修改任务: t1的内容 → 新; 推进中 → 已完成;  → 100%;  → 2022-06-30',
  );
  expect(shown(session, 'tasks', 't1', null)).toHaveLength(3);
});

describe('[V21] behind the cell', () => {
  it('of the due day stand the deadlines of the task, also those that are gone', () => {
    const session = draft();
    edit(session, '填时限', typed('tasks', 't1', 'deadline', '2022年6月底'));
    edit(session, '改时限', typed('tasks', 't1', 'deadline', '2022-09-30'));
    edit(session, '清除', typed('tasks', 't1', 'deadline', ''));
    edit(session, '再填', typed('tasks', 't1', 'deadline', '2023-01-01'));
    edit(session, '别的', typed('tasks', 't2', 'deadline', '2023-02-02'));
    expect(shown(session, 'tasks', 't1', 'deadline')).toEqual([
      'edit 再填:  → 2023-01-01',
      'edit 清除: 2022-09-30 → ',
      'edit 改时限: 2022-06-30 → 2022-09-30',
      'edit 填时限:  → 2022-06-30',
    ]);
  });

  it('of a merged name stands its project, also where another tab shows it', () => {
    const session = draft();
    edit(session, '改名', typed('tasks', 't4', 'project', '十二、小区改造工程'));
    const entry = ['edit 改名: 1. 老旧小区改造工程 → 十二. 小区改造工程'];
    expect(shown(session, 'tasks', 't4', 'project')).toEqual(entry);
    expect(shown(session, 'targets', 'g1', 'project')).toEqual(entry);
    expect(shown(session, 'deadlines', 'd3', 'project')).toEqual(entry);
    expect(shown(session, 'deadlines', 'inherited:t1', 'task')).toEqual([]);
  });

  it.each([
    ['tasks', 't1', 'light', 'derivedCell'],
    ['units', 'housing', 'leadCount', 'derivedCell'],
    ['flags', 'x', 'message', 'derivedCell'],
    ['deadlines', 'inherited:t1', 'end', 'inheritedDeadline'],
    ['tasks', 'gone', 'note', 'missingRow'],
    ['tasks', 't1', 'nothing', 'missingColumn'],
  ] as const)('%s %s %s is nothing stored', (tab, rowId, column, code) => {
    expect(shown(draft(), tab, rowId, column)).toBe(code);
  });
});

it('[V22] a row that came with a step begins there; one as old as the plan begins with the plan', () => {
  const session = draft();
  edit(session, '插入任务', { type: 'insertRow', tab: 'tasks', after: 't1', id: 'new' });
  edit(session, '修改任务内容', typed('tasks', 'new', 'text', '新任务'));
  const of = (rowId: string) => {
    const history = cellHistory(session, { tab: 'tasks', rowId, column: 'text' }, 100);
    return history.ok ? history.value : null;
  };
  expect(of('new')).toMatchObject({
    first: null,
    entries: [
      { label: '修改任务内容', added: false },
      { label: '插入任务', added: true, changes: [{ from: '', to: '' }] },
    ],
  });
  expect(of('t1')).toMatchObject({ entries: [], first: [{ to: 't1的内容' }] });
});

it('[V23] answers as many entries as asked for, and says when there is more', () => {
  const session = draft();
  for (let step = 1; step <= 7; step += 1) {
    edit(session, `第${step}次`, typed('tasks', 't1', 'note', String(step)));
  }
  const asked = (most: number) =>
    cellHistory(session, { tab: 'tasks', rowId: 't1', column: 'note' }, most);
  expect(asked(3)).toMatchObject({ value: { more: true, first: null } });
  expect(shown(session, 'tasks', 't1', 'note', 3)).toHaveLength(3);
  expect(asked(7)).toMatchObject({ value: { more: false, cut: false } });
});
