// Units that have reported nothing for the latest period in which they had to [F40] to [F44].
import { daysBetween } from '../../calendar/days.ts';
import { periodLabel } from '../../calendar/periods.ts';
import { inOrder } from '../../plan/document.ts';
import type { Period } from '../../plan/model.ts';
import { dueWords } from '../../plan/reportPeriods.ts';
import { askedBefore, duePeriods, openTasksOf, type DuePeriods } from '../duePeriods.ts';
import type { PlanCheck } from '../facts.ts';
import { plainFlag, type Flag } from '../flag.ts';
import { reportsByUnit } from '../reportedPeriods.ts';

/**
 * `tasks`: how many open tasks the unit leads; `streak`: how many due periods in a row it has not reported, this one too;
 * `unfilled`: its form came back with nothing filled in.
 */
export type NotReportedReason = {
  says: 'unitNotReported';
  period: Period;
  tasks: number;
  streak: number;
  unfilled: boolean;
};

export const notReportedCheck: PlanCheck = {
  reads: ({ progress, returns, imports, sends, units }, { assignment }) => [
    progress,
    returns,
    imports,
    sends,
    units,
    assignment,
  ],
  check(document, context) {
    const due = duePeriods(document, context);
    if (!due) return [];
    const tasks = openTasksOf(document);
    const reported = reportsByUnit(document);
    return inOrder(document.units).flatMap(({ id, name }): Flag[] => {
      const latest = askedBefore(due, due.latest, id);
      if (latest === null || reported.covers(id, latest)) return [];
      const open = tasks(latest).get(id) ?? 0;
      if (open === 0) return [];
      let streak = 1;
      for (let period = previousAsked(due, latest, id); period !== null;) {
        if (reported.covers(id, period)) break;
        streak += 1;
        period = previousAsked(due, period, id);
      }
      const day = due.dayOf(latest);
      const reason: NotReportedReason = {
        says: 'unitNotReported',
        period: latest,
        tasks: open,
        streak,
        unfilled: reported.cameEmpty(id, latest),
      };
      return [
        {
          ...plainFlag,
          id: `notReported:${id}:${latest}`,
          kind: 'notReported',
          severity: 'yellow',
          unitId: id,
          unit: name,
          due: day,
          daysLate: daysBetween(day, context.asOf),
          reason,
        },
      ];
    });
  },
};

function previousAsked(due: DuePeriods, period: Period, unitId: string): Period | null {
  return askedBefore(due, due.before(period), unitId);
}

/** The sentence [F8]: `2022年6月应于7月5日前报送进展，市住建局未报（涉及任务5项），已连续2期未报。` */
export function notReportedMessage({ unit, due }: Flag, reason: NotReportedReason): string {
  const { period, tasks, streak, unfilled } = reason;
  const again = streak > 1 ? `，已连续${streak}期未报` : '';
  const what = unfilled ? '已交回、未填写' : '未报';
  const by = dueWords(period, due ?? '');
  return `${periodLabel(period)}应于${by}前报送进展，${unit ?? ''}${what}（涉及任务${tasks}项）${again}。`;
}
