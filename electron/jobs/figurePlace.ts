// A figure of a report followed to where it came from: the file, sheet and cell that it was merged from, or the person who typed it.
import type { FigurePlace, FigureRequest } from '#shared/ipc/returnCalls.ts';
import { reportsIn } from '#shared/plan/reports.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { PlanSession } from '../planSession.ts';

/** Fails with `missingRow` when the unit has no report on the task in the period. */
export function figurePlace(
  session: PlanSession,
  { taskId, unitId, period, field }: FigureRequest,
): Result<FigurePlace> {
  const { current } = reportsIn(session.document, unitId, taskId, period);
  if (!current) return failure('missingRow');
  const history = session.historyOf({ tab: 'progress', rowId: current.id, column: field }, 1);
  if (!history.ok) return history;
  const [last] = history.value.entries;
  const place = current.places?.[field] ?? null;
  return success({ place, step: last?.label ?? null, at: last?.at ?? null, by: last?.who ?? null });
}
