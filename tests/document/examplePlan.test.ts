// The plan that a new user sees first: whole, consistent, alive.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unitKind } from '#shared/document/unitKind.ts';
import { fromSnapshot, toSnapshot, type PlanSnapshot } from '#shared/plan/document.ts';
import { sheetNames } from '#shared/plan/model.ts';

const plan = JSON.parse(
  readFileSync(new URL('../../templates/example-plan.json', import.meta.url), 'utf8'),
) as PlanSnapshot;
const idsOf = (sheet: keyof PlanSnapshot) => new Set<string>(plan[sheet].map(({ id }) => id));

describe('the example plan', () => {
  it('has every sheet, every row once, and survives the way into memory and back', () => {
    expect(Object.keys(plan)).toEqual([...sheetNames]);
    for (const sheet of sheetNames) expect(idsOf(sheet).size).toBe(plan[sheet].length);
    expect(toSnapshot(fromSnapshot(plan))).toEqual(plan);
  });

  it('has 8 actions, 38 projects, 40 tasks and 3 stages in unbroken order', () => {
    const counts = [plan.actions, plan.projects, plan.tasks, plan.stages].map(
      ({ length }) => length,
    );
    expect(counts).toEqual([8, 38, 40, 3]);
    for (const sheet of [
      'stages',
      'units',
      'actions',
      'projects',
      'tasks',
      'targets',
      'deadlines',
      'duties',
    ] as const) {
      expect(plan[sheet].map(({ order }) => order)).toEqual(
        plan[sheet].map((_, index) => index + 1),
      );
    }
    expect(plan.plan).toMatchObject([{ id: 'plan', start: '2021-01-01', end: '2023-12-31' }]);
  });

  it('refers only to rows that are there, and uses every unit', () => {
    const units = idsOf('units');
    const tasks = idsOf('tasks');
    expect(plan.projects.every(({ actionId }) => idsOf('actions').has(actionId))).toBe(true);
    expect(plan.tasks.every(({ projectId }) => idsOf('projects').has(projectId))).toBe(true);
    expect(new Set(plan.tasks.map(({ projectId }) => projectId))).toEqual(idsOf('projects'));
    expect(new Set(plan.tasks.flatMap(({ leads, supports }) => [...leads, ...supports]))).toEqual(
      units,
    );
    for (const { taskId } of [...plan.targets, ...plan.deadlines, ...plan.progress]) {
      expect(tasks.has(taskId)).toBe(true);
    }
    for (const { stageId, unitId } of plan.duties) {
      expect(idsOf('stages').has(stageId) && units.has(unitId)).toBe(true);
    }
    expect(plan.units.every(({ name, kind }) => unitKind(name) === kind)).toBe(true);
    expect(plan.tasks.every(({ leads }) => leads.length > 0)).toBe(true);
  });

  it('says what is done in one short sentence a task', () => {
    for (const { text } of plan.tasks) {
      expect(text.length).toBeGreaterThanOrEqual(20);
      expect(text.length).toBeLessThanOrEqual(45);
      expect(text).toMatch(/^[^。]+。$/);
    }
    expect(new Set(plan.tasks.map(({ text }) => text)).size).toBe(40);
  });

  it('states figures and dates that stand in the text of their task', () => {
    const texts = new Map(plan.tasks.map(({ id, text }) => [id, text]));
    for (const { taskId, raw } of [...plan.targets, ...plan.deadlines])
      expect(texts.get(taskId)).toContain(raw);
    expect(plan.deadlines.every(({ basis }) => basis !== 'inherited')).toBe(true);
  });

  it('is alive at the end of June 2022: done, late, not started, and some units silent', () => {
    const statuses = new Set(plan.tasks.map(({ status }) => status));
    expect([...statuses].sort()).toEqual(['done', 'inProgress', 'notStarted']);
    for (const { status, percent, done } of plan.tasks) {
      expect(status === 'done').toBe(done !== null);
      expect(status === 'done').toBe(percent === 100);
      if (done) expect(done <= '2022-06-30').toBe(true);
    }
    expect(
      plan.deadlines.some(
        ({ taskId, end, actual }) =>
          end !== null &&
          end < '2022-06-30' &&
          actual === null &&
          plan.tasks.find(({ id }) => id === taskId)?.status === 'inProgress',
      ),
    ).toBe(true);
    const reported = (period: string) =>
      plan.progress.filter((row) => row.period === period).length;
    expect(reported('2022-05')).toBeGreaterThan(15);
    expect(reported('2022-06')).toBeGreaterThan(15);
    const heard = new Set(
      plan.progress.filter(({ period }) => period === '2022-06').map(({ taskId }) => taskId),
    );
    const silent = plan.tasks.filter(({ id }) => !heard.has(id));
    expect(silent.length).toBeGreaterThan(3);
  });

  it('reports agree with the tasks: the lead reports, and the last percent is the percent of the task', () => {
    const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
    const latest = new Map(plan.progress.map((row) => [row.taskId, row]));
    for (const { taskId, unitId } of plan.progress)
      expect(tasks.get(taskId)?.leads).toContain(unitId);
    for (const [id, row] of latest) {
      if (row.period !== '2022-06') continue;
      expect([id, row.percent, row.status]).toEqual([
        id,
        tasks.get(id)?.percent,
        tasks.get(id)?.status,
      ]);
    }
  });
});
