import { describe, expect, it } from 'vitest';
import { applyEdit } from '#shared/plan/apply.ts';
import { tasksInOrder, type PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import type { TabName } from '#shared/plan/tabs.ts';
import { smallPlan, testId } from './smallPlan.ts';

function run(document: PlanDocument, ...operations: Operation[]) {
  return applyEdit(document, { label: '测试', operations }, { newId: testId, year: 2022 });
}

function applied(document: PlanDocument, ...operations: Operation[]) {
  const result = run(document, ...operations);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function type(tab: TabName, rowId: string, column: string, text: string): Operation {
  return { type: 'input', tab, rowId, column, text };
}

describe('typed cells', () => {
  it('[P12] a unit that the edit itself adds is found in the cells after it', () => {
    const { change, rejected } = applied(
      smallPlan(),
      type('tasks', 't1', 'leads', '市数据局'),
      { type: 'insertRow', tab: 'units', after: null, id: 'u-new' },
      type('units', 'u-new', 'name', '市数据局'),
      type('tasks', 't1', 'leads', '市数据局'),
    );
    expect(rejected.map(({ code }) => code)).toEqual(['unknownUnit']);
    expect(change.updated).toMatchObject([{ id: 't1', after: { leads: ['u-new'] } }]);
  });

  it('[P1] gives only the fields that differ, before and after', () => {
    const { change } = applied(smallPlan(), type('tasks', 't1', 'percent', '８０％'));
    expect(change).toEqual({
      added: [],
      removed: [],
      updated: [{ sheet: 'tasks', id: 't1', before: { percent: null }, after: { percent: 80 } }],
    });
  });

  it('[P2] lists the cell that cannot be read and takes the others in', () => {
    const { change, rejected } = applied(
      smallPlan(),
      type('tasks', 't1', 'percent', '很快'),
      type('tasks', 't1', 'note', '已开工'),
    );
    expect(rejected).toEqual([
      { tab: 'tasks', rowId: 't1', column: 'percent', text: '很快', code: 'notPercent' },
    ]);
    expect(change.updated).toEqual([
      { sheet: 'tasks', id: 't1', before: { note: '' }, after: { note: '已开工' } },
    ]);
  });

  it.each([
    ['percent', '120', 'notPercent'],
    ['percent', '-5', 'notPercent'],
    ['done', '13月', 'notDate'],
    ['status', '差不多', 'notChoice'],
    ['leads', '市不存在局', 'unknownUnit'],
    ['targets', '100个', 'lockedCell'],
    ['deadline', '2022-06-30', null],
  ])('[P2] reads %s «%s» as %s', (column, text, code) => {
    const { rejected } = applied(smallPlan(), type('tasks', 't1', column, text));
    expect(rejected.map((each) => each.code)).toEqual(code === null ? [] : [code]);
  });

  it.each([
    ['150万', 1_500_000],
    ['１，２３４.５', 1234.5],
    ['1.1万', 11_000],
    ['0.29万', 2900],
    ['3亿', 300_000_000],
    ['-5', -5],
    ['', null],
  ])('[P9] reads the number «%s» as %s', (text, value) => {
    const { document, rejected } = applied(smallPlan(), type('targets', 'g1', 'value', text));
    expect(rejected).toEqual([]);
    expect(document.targets.get('g1')?.value).toBe(value);
  });

  it('[P12] reads units by name and alias, separators in brackets kept', () => {
    const text = '市住房城乡建设局、朔城区人民政府，市直相关部门';
    const { document } = applied(smallPlan(), type('tasks', 't2', 'leads', text));
    expect(document.tasks.get('t2')?.leads).toEqual(['housing', 'district', 'all']);
  });

  it('[P12] a unit whose name has a separator in it is found whole', () => {
    const named = applied(smallPlan(), type('units', 'gas', 'name', '各区、县级市'));
    const { document } = applied(named.document, type('tasks', 't1', 'leads', '各区、县级市'));
    expect(document.tasks.get('t1')?.leads).toEqual(['gas']);
  });

  it('[P6] finished means 100 %, a day of completion means finished', () => {
    const done = applied(smallPlan(), type('tasks', 't1', 'status', '已完成'));
    expect(done.document.tasks.get('t1')).toMatchObject({ status: 'done', percent: 100 });
    const dated = applied(smallPlan(), type('tasks', 't1', 'done', '2022年6月1日'));
    expect(dated.document.tasks.get('t1')).toMatchObject({
      status: 'done',
      percent: 100,
      done: '2022-06-01',
    });
    const emptied = applied(done.document, type('tasks', 't1', 'status', ''));
    expect(emptied.document.tasks.get('t1')?.status).toBe('notStarted');
  });

  it('[P7] puts the due day of a task on its only deadline, or on a new one', () => {
    const added = applied(smallPlan(), type('tasks', 't1', 'deadline', '6.30'));
    expect(added.change.added).toMatchObject([
      {
        sheet: 'deadlines',
        row: { taskId: 't1', end: '2022-06-30', raw: '6.30', basis: 'stated' },
      },
    ]);
    const moved = applied(smallPlan(), type('tasks', 't4', 'deadline', '2022-12-31'));
    expect(moved.change.updated).toMatchObject([
      { sheet: 'deadlines', id: 'd3', after: { end: '2022-12-31' } },
    ]);
    const several = applied(smallPlan(), type('tasks', 't3', 'deadline', '2022-12-31'));
    expect(several.rejected.map((each) => each.code)).toEqual(['severalDeadlines']);
    const emptied = applied(smallPlan(), type('tasks', 't4', 'deadline', ''));
    expect(emptied.change.removed.map(({ row }) => row.id)).toEqual(['d3']);
  });

  it('[P8] reads an ordinal typed before a name', () => {
    const { document } = applied(
      smallPlan(),
      type('tasks', 't1', 'action', '三、城市更新行动'),
      type('tasks', 't1', 'project', '城市设计工程'),
    );
    expect(document.actions.get('a1')).toMatchObject({ ordinal: '三', name: '城市更新行动' });
    expect(document.projects.get('p1')).toMatchObject({ ordinal: '1', name: '城市设计工程' });
  });

  it('a day typed on what is inherited finishes the task; its other cells are locked', () => {
    const { document } = applied(
      smallPlan(),
      type('deadlines', 'inherited:t1', 'actual', '2023-1-5'),
    );
    expect(document.tasks.get('t1')).toMatchObject({ done: '2023-01-05', status: 'done' });
    const { rejected } = applied(smallPlan(), type('deadlines', 'inherited:t1', 'end', '2023-1-5'));
    expect(rejected.map((each) => each.code)).toEqual(['inheritedDeadline']);
  });
});

describe('rows', () => {
  it('[P4] a deleted task takes what hangs on it and the empty project and action along', () => {
    const { change } = applied(smallPlan(), { type: 'deleteRow', tab: 'tasks', rowId: 't4' });
    const removed = change.removed.map(({ sheet, row }) => `${sheet}/${row.id}`).sort();
    expect(removed).toEqual([
      'actions/a2',
      'deadlines/d3',
      'progress/r1',
      'projects/p3',
      'targets/g1',
      'tasks/t4',
    ]);
  });

  it('[P4] keeps a project that has another task', () => {
    const { change } = applied(smallPlan(), { type: 'deleteRow', tab: 'tasks', rowId: 't2' });
    expect(change.removed.map(({ row }) => row.id)).toEqual(['t2']);
  });

  it('[P4] refuses to delete a unit in use', () => {
    const { rejected, change } = applied(
      smallPlan(),
      { type: 'deleteRow', tab: 'units', rowId: 'planning' },
      { type: 'deleteRow', tab: 'units', rowId: 'gas' },
    );
    expect(rejected.map(({ rowId, code }) => [rowId, code])).toEqual([['planning', 'unitInUse']]);
    expect(change.removed.map(({ row }) => row.id)).toEqual(['gas']);
  });

  it('[P5] a new task goes below the row above it, into its project', () => {
    const { document } = applied(
      smallPlan(),
      { type: 'insertRow', tab: 'tasks', after: 't1', id: 'x1' },
      { type: 'insertRow', tab: 'tasks', after: 't1', id: 'x2' },
      { type: 'insertRow', tab: 'tasks', after: null, id: 'x3' },
    );
    expect(tasksInOrder(document).map(({ id }) => id)).toEqual([
      't1',
      'x2',
      'x1',
      't2',
      't3',
      't4',
      'x3',
    ]);
    expect(document.tasks.get('x2')?.projectId).toBe('p1');
  });

  it('[P5] two hundred rows inserted at one place stay in order', () => {
    let document = smallPlan();
    for (let count = 0; count < 200; count += 1) {
      document = applied(document, {
        type: 'insertRow',
        tab: 'tasks',
        after: 't1',
        id: `x${count}`,
      }).document;
    }
    const ids = tasksInOrder(document).map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['t1', 'x199', 'x198', 'x197']);
    expect(ids.slice(200, 203)).toEqual(['x0', 't2', 't3']);
  });

  it('[P3] an operation that does not fit fails the whole edit', () => {
    const result = run(
      smallPlan(),
      { type: 'set', sheet: 'tasks', id: 't1', values: { note: '改' } },
      { type: 'set', sheet: 'tasks', id: 'gone', values: { note: '改' } },
    );
    expect(result).toEqual({ ok: false, problem: { code: 'missingRow', where: 'gone' } });
  });

  it('[P3] refuses references that are not there', () => {
    const set = run(smallPlan(), {
      type: 'set',
      sheet: 'tasks',
      id: 't1',
      values: { leads: ['nobody'] },
    });
    expect(set.ok ? null : set.problem.code).toBe('missingReference');
  });
});
