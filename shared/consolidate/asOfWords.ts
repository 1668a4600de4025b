// What a sheet says of its day, when that is not the day on which it is made [S8].
import { formatDay } from '../calendar/format.ts';
import { periodLabel, periodRange } from '../calendar/periods.ts';
import type { PlanDocument } from '../plan/document.ts';
import { planOf } from '../plan/document.ts';
import type { Day, Period } from '../plan/model.ts';

/** In the head: `截至2022年6月30日`, and that a day has not come yet. */
export function headDay(asOf: Day, today: Day): string {
  return `截至${formatDay(asOf)}${asOf > today ? '（预计）' : ''}`;
}

export type DayFacts = { asOf: Day; today: Day; period: Period | null };

/** Sentences for the notes; none on the day of today, within the plan, for a period that has begun. `document` is of today. */
export function dayNotes(document: PlanDocument, { asOf, today, period }: DayFacts): string[] {
  const notes: string[] = [];
  const { start, issued, end } = planOf(document);
  const first = start ?? issued;
  if (asOf < today) {
    notes.push(
      `本表为${formatDay(asOf)}的情况，此后的完成、进展和时限调整未计入；制表时为${formatDay(today)}。`,
      ...undated(document),
    );
  } else if (asOf > today) {
    notes.push(
      `${formatDay(asOf)}尚未到（制表时为${formatDay(today)}）：现在未完成的，均按到时未完成列出。`,
    );
  }
  if (first !== null && asOf < first) {
    notes.push(`截至日在计划开始（${formatDay(first)}）之前。`);
  }
  if (end !== null && asOf > end) notes.push(`截至日在计划结束（${formatDay(end)}）之后。`);
  if (period !== null && !hasCome(period, asOf)) {
    notes.push(`${periodLabel(period)}在截至日之后才开始，没有应报的进展。`);
  }
  return notes;
}

/** Whether a period had begun by a day: before, nobody has anything to report for it. */
export function hasCome(period: Period, asOf: Day): boolean {
  return periodRange(period).start <= asOf;
}

/** What was done or stopped on no known day stands as it is now [AS3]. */
function undated({ tasks, deadlines }: PlanDocument): string[] {
  const dated = new Set<string>();
  for (const { taskId, actual } of deadlines.values()) if (actual !== null) dated.add(taskId);
  let done = 0;
  let stopped = 0;
  for (const task of tasks.values()) {
    if (task.status === 'stopped') stopped += 1;
    else if (task.status === 'done' && task.done === null && !dated.has(task.id)) done += 1;
  }
  if (done + stopped === 0) return [];
  const parts = [done > 0 ? `已完成${done}项` : '', stopped > 0 ? `已终止${stopped}项` : ''];
  return [`有${parts.filter(Boolean).join('、')}没有填日期，按现在的状态列出。`];
}
