// Cells that the unit was told and not asked: what it changed in them all the same is shown and stays as it was [M21].
import { readDate } from '../calendar/expressions.ts';
import { formatDay } from '../calendar/format.ts';
import { isFillKey } from '../forms/ownColumns.ts';
import { reportingUnits, roleLabels } from '../forms/reportingUnits.ts';
import { targetsDone } from '../forms/targetFigures.ts';
import { storedText } from '../forms/values.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { DeadlineRow, TaskRow, UnitRow } from '../plan/model.ts';
import { cleanText } from './compareValues.ts';
import type { RowContext } from './compareRow.ts';
import type { CellTarget, PendingDifference } from './difference.ts';
import type { JoinedRow } from './joinRows.ts';
import { textOf } from './returnedTable.ts';

export function compareHeld(
  row: JoinedRow,
  task: TaskRow,
  unit: UnitRow,
  context: RowContext,
): PendingDifference[] {
  const differences: PendingDifference[] = [];
  for (const [field, { cell, address }] of row.given) {
    const sent = context.sent?.get(field);
    if (sent === undefined || cell.text === sent) continue;
    const returned = cleanText(textOf(cell));
    if (returned === '' || isFillKey(field) || field === targetsDone) continue;
    const plain = comparable(returned);
    if (plain === comparable(sent) || comparable(cell.text) === comparable(sent)) continue;
    const now = givenNow(context.document, task, unit, field) ?? sent;
    if (plain === comparable(now)) continue;
    const heading = context.headings.get(field) ?? field;
    const place = proposalOf(field, returned, task, context);
    differences.push({
      taskId: task.id,
      unitId: unit.id,
      target: place.target,
      field,
      heading,
      sent,
      now,
      returned,
      stored: place.stored,
      standing: place.standing,
      decision: 'held',
      reason: place.reason,
      guard: null,
      takes: place.target ? 'any' : 'nothing',
      corrected: null,
      sheet: row.sheet,
      row: row.row,
      cell: address,
    });
  }
  return differences;
}

/** Programs change widths, spaces and line breaks on their way; that is no change of a person. */
export function comparable(text: string | undefined): string {
  return (text ?? '').normalize('NFKC').replaceAll(/[\s\u200b\ufeff]+/gu, '');
}

type Proposal = { target: CellTarget | null; stored: string; standing: string; reason: string };

/** What a person could make of the change: a task's text, or a day on which the unit expects to be done. */
function proposalOf(
  field: string,
  returned: string,
  task: TaskRow,
  { document, dates }: RowContext,
): Proposal {
  const shown = { target: null, stored: '', standing: '' };
  if (field === 'task') {
    return {
      target: { sheet: 'tasks', field: 'text' },
      stored: returned,
      standing: task.text,
      reason: '任务内容不由单位改动，需要时由人工采用',
    };
  }
  if (field !== 'deadline') return { ...shown, reason: '此格不由单位改动，只作提示' };
  const deadline = onlyDeadline(document, task.id);
  const day = readDate(returned, dates)?.day ?? null;
  if (!deadline || day === null) {
    return { ...shown, reason: '时限不由单位改动，需要调整的请在“时间节点”中办理' };
  }
  return {
    target: { sheet: 'deadlines', field: 'forecast', id: deadline.id },
    stored: day,
    standing: storedText(deadline.forecast),
    reason: `时限不由单位改动；采用则记为预计完成日期（${formatDay(day)}），时限本身不变`,
  };
}

const deadlinesCache = new WeakMap<PlanDocument['deadlines'], Map<string, DeadlineRow[]>>();

function deadlinesOf(document: PlanDocument, taskId: string): DeadlineRow[] {
  let byTask = deadlinesCache.get(document.deadlines);
  if (!byTask) {
    byTask = Map.groupBy(document.deadlines.values(), (row) => row.taskId);
    deadlinesCache.set(document.deadlines, byTask);
  }
  return byTask.get(taskId) ?? [];
}

/** The one commitment of the task that has a day; of several nobody knows which one the unit means. */
function onlyDeadline(document: PlanDocument, taskId: string): DeadlineRow | null {
  const dated = deadlinesOf(document, taskId).filter(
    ({ kind, end, actual }) =>
      (kind === 'deadline' || kind === 'range') && end !== null && actual === null,
  );
  return dated.length === 1 ? (dated[0] ?? null) : null;
}

/** What the plan says now; null where it says it nowhere as the form did. */
function givenNow(
  document: PlanDocument,
  task: TaskRow,
  unit: UnitRow,
  field: string,
): string | null {
  if (field === 'task') return task.text;
  const project = document.projects.get(task.projectId);
  if (field === 'project') return project?.name ?? '';
  if (field === 'action') return document.actions.get(project?.actionId ?? '')?.name ?? '';
  if (field !== 'role') return null;
  const own = reportingUnits(document).units.find((each) => each.unit.id === unit.id);
  const role = own?.tasks.find((each) => each.task.id === task.id)?.role;
  return role ? roleLabels[role] : '';
}
