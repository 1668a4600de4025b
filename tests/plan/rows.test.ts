import { describe, expect, it } from 'vitest';
import { applyChange, reverseChange } from '#shared/plan/change.ts';
import { fromSnapshot, inOrder, tasksInOrder, type PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';
import { codeOf, edited } from './editKit.ts';
import { deadline, smallPlan, smallSnapshot } from './smallPlan.ts';

const tree = (document: PlanDocument) =>
  tasksInOrder(document).map(({ id, projectId }) => `${projectId}/${id}`);
const dates = (document: PlanDocument, taskId: string) =>
  inOrder(document.deadlines)
    .filter((row) => row.taskId === taskId)
    .map(({ id }) => id);

describe('inserting above', () => {
  it('[P5] goes into the project of the row below it, several in order', () => {
    const { document } = edited(
      smallPlan(),
      { type: 'insertRow', tab: 'tasks', after: null, before: 't3', id: 'x1' },
      { type: 'insertRow', tab: 'tasks', after: null, before: 't3', id: 'x2' },
      { type: 'insertRow', tab: 'tasks', after: null, before: 't2', id: 'x3' },
    );
    expect(tree(document)).toEqual(['p1/t1', 'p1/x3', 'p1/t2', 'p2/x1', 'p2/x2', 'p2/t3', 'p3/t4']);
  });

  it('[P5] a deadline goes above its neighbour, of the same task; none above a stage', () => {
    const above = (before: string): Operation => ({
      type: 'insertRow',
      tab: 'deadlines',
      after: null,
      before,
      id: 'x',
    });
    const { document } = edited(smallPlan(), above('d2'));
    expect(dates(document, 't3')).toEqual(['d1', 'x', 'd2']);
    expect(dates(edited(smallPlan(), above('inherited:t1')).document, 't1')).toEqual(['x']);
    expect(codeOf(smallPlan(), above('stage:s1'))).toBe('stageRow');
  });

  it('a unit goes above the first one', () => {
    const operation: Operation = {
      type: 'insertRow',
      tab: 'units',
      after: null,
      before: 'housing',
      id: 'x',
    };
    expect(inOrder(edited(smallPlan(), operation).document.units)[0]?.id).toBe('x');
  });
});

describe('duplicating', () => {
  const duplicate = (
    tab: 'tasks' | 'units' | 'targets' | 'deadlines',
    rowId: string,
  ): Operation => ({
    type: 'duplicateRow',
    tab,
    rowId,
    after: rowId,
    id: 'x',
  });

  it('[P22] a task takes targets and deadlines along, nothing that was achieved', () => {
    const snapshot = smallSnapshot();
    const tasks = snapshot.tasks.map((task) =>
      task.id === 't4'
        ? { ...task, status: 'done' as const, percent: 100, done: '2022-05-01', note: '注' }
        : task,
    );
    const deadlines = [deadline('d4', 't4', { actual: '2022-05-01' })];
    const before = fromSnapshot({ ...snapshot, tasks, deadlines });
    const { document, change, rejected } = edited(before, duplicate('tasks', 't4'));
    expect(rejected).toEqual([]);
    expect(tree(document).slice(-2)).toEqual(['p3/t4', 'p3/x']);
    expect(document.tasks.get('x')).toMatchObject({
      text: 't4的内容',
      leads: ['housing'],
      supports: ['district'],
      note: '注',
      status: 'notStarted',
      percent: null,
      done: null,
    });
    const targets = [...document.targets.values()].filter(({ taskId }) => taskId === 'x');
    expect(targets).toMatchObject([{ subject: '老旧小区改造', value: 100, actual: null }]);
    const copied = [...document.deadlines.values()].filter(({ taskId }) => taskId === 'x');
    expect(copied).toMatchObject([{ end: '2021-12-31', raw: '2021年底', actual: null }]);
    expect([...document.progress.values()].every(({ taskId }) => taskId !== 'x')).toBe(true);
    const ids = [...targets, ...copied].map(({ id }) => id);
    expect(ids.some((id) => before.targets.has(id) || before.deadlines.has(id))).toBe(false);
    expect(applyChange(document, reverseChange(change))).toEqual(before);
  });

  it('[P22] stands below the row named, in its own project otherwise', () => {
    const { document } = edited(
      smallPlan(),
      { type: 'duplicateRow', tab: 'tasks', rowId: 't1', after: 't2', id: 'x1' },
      { type: 'duplicateRow', tab: 'tasks', rowId: 't2', after: 't4', id: 'x2' },
    );
    expect(tree(document).slice(0, 4)).toEqual(['p1/t1', 'p1/t2', 'p1/x2', 'p1/x1']);
  });

  it('[P22] a unit gets a name of its own and no other names', () => {
    const once = edited(smallPlan(), duplicate('units', 'housing')).document;
    expect(once.units.get('x')).toMatchObject({ name: '市住建局（副本）', aliases: [] });
    const twice = edited(once, {
      type: 'duplicateRow',
      tab: 'units',
      rowId: 'housing',
      after: 'x',
      id: 'y',
    });
    expect(twice.document.units.get('y')?.name).toBe('市住建局（副本2）');
    expect(
      inOrder(twice.document.units)
        .map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['housing', 'x', 'y']);
  });

  it.each([
    ['deadlines', 'inherited:t1', 'inheritedDeadline'],
    ['deadlines', 'stage:s1', 'stageRow'],
    ['deadlines', 'gone', 'missingRow'],
    ['targets', 'gone', 'missingRow'],
    ['tasks', 'gone', 'missingRow'],
  ] as const)('[P22] on %s, %s is refused with %s and the rest goes in', (tab, rowId, code) => {
    const { rejected, document } = edited(smallPlan(), duplicate(tab, rowId), {
      type: 'duplicateRow',
      tab: 'tasks',
      rowId: 't1',
      after: 't1',
      id: 'z',
    });
    expect(rejected.map((each) => each.code)).toEqual([code]);
    expect(document.tasks.has('z')).toBe(true);
  });

  it('an id that is taken is refused', () => {
    const operation: Operation = { ...duplicate('tasks', 't1'), id: 't2' } as Operation;
    expect(codeOf(smallPlan(), operation)).toBe('rowExists');
  });
});

describe('moving tasks', () => {
  const move = (ids: string[], before: string | null, into?: string): Operation => ({
    type: 'moveRows',
    tab: 'tasks',
    ids,
    before,
    ...(into === undefined ? {} : { into }),
  });

  it.each<[string, Operation, string[]]>([
    ['within the project', move(['t2'], 't1'), ['p1/t2', 'p1/t1', 'p2/t3', 'p3/t4']],
    ['to the start of the next', move(['t1'], 't3'), ['p1/t2', 'p2/t1', 'p2/t3', 'p3/t4']],
    ['to the end of another', move(['t1'], 't4', 't3'), ['p1/t2', 'p2/t3', 'p2/t1', 'p3/t4']],
    ['to the very end', move(['t1'], null), ['p1/t2', 'p2/t3', 'p3/t4', 'p3/t1']],
    ['out of its project at its end', move(['t2'], 't3'), ['p1/t1', 'p2/t2', 'p2/t3', 'p3/t4']],
    ['several of several', move(['t3', 't1'], null), ['p1/t2', 'p3/t4', 'p3/t1', 'p3/t3']],
    ['onto itself', move(['t1'], 't2'), ['p1/t1', 'p1/t2', 'p2/t3', 'p3/t4']],
  ])('[P13] %s', (_what, operation, expected) => {
    expect(tree(edited(smallPlan(), operation).document)).toEqual(expected);
  });

  it('[P13] a project and action left empty go, and undo brings them back', () => {
    const before = smallPlan();
    const { document, change } = edited(before, move(['t4'], 't1'));
    expect(tree(document)).toEqual(['p1/t4', 'p1/t1', 'p1/t2', 'p2/t3']);
    expect(document.projects.has('p3')).toBe(false);
    expect(document.actions.has('a2')).toBe(false);
    expect(tree(applyChange(document, reverseChange(change)))).toEqual(tree(before));
  });

  it('[P3] an unknown row or place fails', () => {
    expect(codeOf(smallPlan(), move(['gone'], null))).toBe('missingRow');
    expect(codeOf(smallPlan(), move(['t1'], 'gone'))).toBe('missingRow');
  });
});

describe('moving deadlines and targets', () => {
  const move = (ids: string[], before: string | null): Operation => ({
    type: 'moveRows',
    tab: 'deadlines',
    ids,
    before,
  });

  it.each<[string, Operation, string[]]>([
    ['in front of a sibling', move(['d2'], 'd1'), ['d2', 'd1']],
    ['to the end of the task', move(['d1'], 'd3'), ['d2', 'd1']],
    ['where it stands', move(['d1'], 'd2'), ['d1', 'd2']],
  ])('[P13] %s', (_what, operation, expected) => {
    expect(dates(edited(smallPlan(), operation).document, 't3')).toEqual(expected);
  });

  it.each<[string, Operation, string]>([
    ['into another task', move(['d3'], 'd1'), 'otherTask'],
    ['of two tasks', move(['d2', 'd3'], 'd1'), 'otherTask'],
    ['a stage', move(['stage:s1'], 'd1'), 'stageRow'],
    ['among the stages', move(['d1'], 'stage:s1'), 'otherTask'],
    ['what is derived', move(['inherited:t1'], 'd1'), 'inheritedDeadline'],
    ['a gone one', move(['gone'], 'd1'), 'missingRow'],
  ])('[P13] refuses %s', (_what, operation, code) => {
    expect(codeOf(smallPlan(), operation)).toBe(code);
  });

  it('[P13] in front of the derived row of its task is its end', () => {
    const snapshot = smallSnapshot();
    const rows = [
      deadline('e1', 't1', { kind: 'recurring', end: null }),
      deadline('e2', 't1', { kind: 'recurring', end: null, order: 2 }),
    ];
    const plan = fromSnapshot({ ...snapshot, deadlines: rows });
    expect(dates(edited(plan, move(['e1'], 'inherited:t1')).document, 't1')).toEqual(['e2', 'e1']);
  });
});
