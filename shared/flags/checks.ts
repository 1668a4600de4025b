// All checks. To add one: a file in `checks/` with the check, the type of its reason and its sentence; the type goes into
// `Reason` (flag.ts), the sentence into `flagMessage.ts`, the check into one of the two lists here, its rule into RULES.md.
import { checkTargets } from './checks/behindTarget.ts';
import { checkBehindTime, checkForecasts } from './checks/behindTime.ts';
import { checkDeadlines } from './checks/deadline.ts';
import { checkOrderInPlan, checkOrderOfDays } from './checks/endBeforeStart.ts';
import { dutyCheck } from './checks/duties.ts';
import { notReportedCheck } from './checks/notReported.ts';
import { checkRecurring } from './checks/recurring.ts';
import { checkReports } from './checks/inconsistentReports.ts';
import { checkInconsistentTask } from './checks/inconsistentTask.ts';
import { checkNoLead } from './checks/noLead.ts';
import { checkRenamed } from './checks/renamed.ts';
import type { PlanCheck, TaskCheck } from './facts.ts';

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

/** Run once on the plan. */
export const planChecks: readonly PlanCheck[] = [
  checkOrderInPlan,
  dutyCheck,
  notReportedCheck,
  checkRenamed,
];
