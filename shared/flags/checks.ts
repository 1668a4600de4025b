// All checks. To add one: a file in `checks/` with the check, the type of its reason and its sentence; the type goes into
// `Reason` (flag.ts), the sentence into `flagMessage.ts`, the check into the list of tasks or of the plan here, its rule into
// RULES.md. A check of tasks stands in the list of counts as well.
import { checkTargets } from './checks/behindTarget.ts';
import { checkBehindTime, checkForecasts, countBehindTime } from './checks/behindTime.ts';
import { checkDeadlines, countDeadlines } from './checks/deadline.ts';
import { checkOrderInPlan, checkOrderOfDays } from './checks/endBeforeStart.ts';
import { dutyCheck } from './checks/duties.ts';
import { notReportedCheck } from './checks/notReported.ts';
import { checkRecurring } from './checks/recurring.ts';
import { checkReports } from './checks/inconsistentReports.ts';
import { checkInconsistentTask, countInconsistentTask } from './checks/inconsistentTask.ts';
import { checkNoLead } from './checks/noLead.ts';
import { checkRenamed } from './checks/renamed.ts';
import type { PlanCheck, TaskCheck, TaskCount } from './facts.ts';

/** Run on every task that was not stopped [F11]. */
export const taskChecks: readonly TaskCheck[] = [
  checkNoLead,
  checkDeadlines,
  checkBehindTime,
  checkForecasts,
  checkTargets,
  checkInconsistentTask,
  checkReports,
  checkOrderOfDays,
  checkRecurring,
];

/** The same, counted only: in the order of `taskChecks`. */
export const taskCounts: readonly TaskCount[] = [
  counted(checkNoLead),
  countDeadlines,
  countBehindTime,
  counted(checkForecasts),
  counted(checkTargets),
  countInconsistentTask,
  counted(checkReports),
  counted(checkOrderOfDays),
  counted(checkRecurring),
];

/** Of a check that seldom finds anything. */
function counted(check: TaskCheck): TaskCount {
  return (facts, context, counts) => {
    const flags = check(facts, context);
    if (flags.length > 0) for (const { severity } of flags) counts[severity] += 1;
  };
}

/** Run once on the plan. */
export const planChecks: readonly PlanCheck[] = [
  checkOrderInPlan,
  dutyCheck,
  notReportedCheck,
  checkRenamed,
];
