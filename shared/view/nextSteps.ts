// What is to be done with a plan that has its tasks and nothing else yet, until the first reports are in. Rule T7.
import { planOf, type PlanDocument } from '../plan/document.ts';
import { collectivesOf } from '../units/collectives.ts';

export type NextStep = {
  key: 'collectives' | 'rhythm' | 'forms';
  done: boolean;
  /** Of `collectives`: names for several units that nobody has filled in. */
  open: number;
};

/** In the order in which they are done; none when there is nothing to lead a person to. */
export function nextSteps(document: PlanDocument): NextStep[] {
  if (document.tasks.size === 0 || document.progress.size > 0) return [];
  const collectives = collectivesOf(document).filter(({ tasks }) => tasks > 0);
  const open = collectives.filter((each) => each.open.length > 0).length;
  const steps: NextStep[] = [
    { key: 'rhythm', done: planOf(document).settings.reports.every !== 'none', open: 0 },
    { key: 'forms', done: document.sends.size > 0, open: 0 },
  ];
  // Most plans name every unit: nothing is to be ticked off then.
  if (collectives.length > 0) steps.unshift({ key: 'collectives', done: open === 0, open });
  return steps.every(({ done }) => done) ? [] : steps;
}
