// The task's own status, percentage and day, where its first lead's report changed them [M10].
import { taskFields } from '../forms/buildForm.ts';
import type { FilledKey } from '../forms/definition.ts';
import { shownText, storedText } from '../forms/values.ts';
import type { TaskRow, UnitRow } from '../plan/model.ts';
import { taskHeadings, type PendingDifference } from './difference.ts';
import { asksFirst } from './guards.ts';
import type { JoinedRow } from './joinRows.ts';
import type { GuardCode } from './review.ts';

type Follow = {
  key: keyof typeof taskFields;
  field: 'status' | 'percent' | 'done';
  now: string;
};

export type FollowContext = {
  /** What the report will say, by field. */
  texts: ReadonlyMap<FilledKey, string>;
  /** What is wrong with the report's own values: it is as wrong for the task. */
  guards: ReadonlyMap<string, GuardCode | null>;
  sent: ReadonlyMap<string, string> | null;
  /** The unit's latest report before the period, as stored texts. */
  last: ReadonlyMap<string, string> | null;
};

export function compareTask(
  row: JoinedRow,
  task: TaskRow,
  unit: UnitRow,
  { texts, guards, sent, last }: FollowContext,
): PendingDifference[] {
  const status = texts.get('status') || sent?.get('status') || task.status;
  const follows: Follow[] = [
    { key: 'status', field: 'status', now: task.status },
    { key: 'percent', field: 'percent', now: storedText(task.percent) },
  ];
  // A day of completion of a task that is not finished is kept in the report only.
  if (status === 'done')
    follows.push({ key: 'actualDate', field: 'done', now: storedText(task.done) });
  return follows.flatMap(({ key, field, now }): PendingDifference[] => {
    const returned = texts.get(key) ?? '';
    if (returned === '' || returned === now) return [];
    if (returned === (sent?.get(key) ?? null)) return [];
    const before = sent?.get(taskFields[key]) ?? null;
    const verdict = judge(key, field, before, now, last);
    const guard = guards.get(key) ?? null;
    return [
      {
        taskId: task.id,
        unitId: unit.id,
        target: { sheet: 'tasks', field },
        field: taskFields[key],
        heading: taskHeadings[taskFields[key]],
        sent: before,
        now,
        returned,
        stored: returned,
        standing: now,
        ...verdict,
        ...(guard !== null && asksFirst(guard)
          ? { decision: 'conflict', reason: `单位填报的数需要核对；${verdict.reason}` }
          : {}),
        guard,
        takes: 'any',
        // Only the report's own doubt is one decision; what the office changed in the task since is another.
        ...(verdict.decision === 'safe' ? { follows: key } : {}),
        corrected: null,
        sheet: row.sheet,
        row: row.row,
        cell: row.cells.get(key)?.address ?? '',
      },
    ];
  });
}

function judge(
  key: keyof typeof taskFields,
  field: Follow['field'],
  sent: string | null,
  now: string,
  last: FollowContext['last'],
): Pick<PendingDifference, 'decision' | 'reason'> {
  const shown = (stored: string) => shownText(key, stored) ?? '空';
  // Without a baseline the task's value may be the office's own, unless nothing stands there yet.
  const blank = field === 'status' ? now === 'notStarted' : now === '';
  if (sent === null) {
    if (blank && last === null) {
      return { decision: 'safe', reason: '计划尚未登记，随牵头单位填报' };
    }
    if (last !== null && last.get(key) === now) {
      return { decision: 'safe', reason: '计划现值即牵头单位上期所报，随其更新' };
    }
    return { decision: 'conflict', reason: `计划现为“${shown(now)}”，没有发出时的底稿可比` };
  }
  if (sent === now) return { decision: 'safe', reason: '任务随牵头单位的填报更新' };
  return {
    decision: 'conflict',
    reason: `发出后计划由“${shown(sent)}”改为“${shown(now)}”`,
  };
}
