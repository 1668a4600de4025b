// What comes next with a new plan.
import { expect, it } from 'vitest';
import { fromSnapshot, type PlanSnapshot } from '#shared/plan/document.ts';
import { nextSteps } from '#shared/view/nextSteps.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';

/** As it is when it was just made of a notice. */
function fresh(): PlanSnapshot {
  const snapshot = smallSnapshot();
  const plan = snapshot.plan.map((row) => ({
    ...row,
    settings: { ...row.settings, reports: { ...row.settings.reports, every: 'none' as const } },
  }));
  const units = snapshot.units.map((unit) => ({ ...unit, members: [] }));
  return { ...snapshot, plan, units, progress: [], returns: [], sends: [] };
}

const told = (snapshot: PlanSnapshot) =>
  nextSteps(fromSnapshot(snapshot)).map(({ key, done, open }) => [key, done, open]);

it('[T7] leads through collectives, the rhythm and the first forms', () => {
  const snapshot = fresh();
  const led = { ...snapshot, tasks: snapshot.tasks.map((task) => ({ ...task, leads: ['all'] })) };
  expect(told(led)).toEqual([
    ['collectives', false, 1],
    ['rhythm', false, 0],
    ['forms', false, 0],
  ]);
  const filled = led.units.map((unit) =>
    unit.id === 'all' ? { ...unit, members: ['planning'] } : unit,
  );
  expect(told({ ...led, units: filled })[0]).toEqual(['collectives', true, 0]);
});

it('[T7] names no collectives where no task has one', () => {
  const snapshot = fresh();
  const tasks = snapshot.tasks.map((task) => ({ ...task, leads: ['planning'], supports: [] }));
  expect(told({ ...snapshot, tasks }).map(([key]) => key)).toEqual(['rhythm', 'forms']);
});

it('[T7] says nothing of a plan without tasks, nor once progress has come in', () => {
  expect(told({ ...fresh(), tasks: [] })).toEqual([]);
  expect(told({ ...fresh(), progress: smallSnapshot().progress })).toEqual([]);
  // The control: the same plan without progress has steps.
  expect(told(fresh())).not.toEqual([]);
});
