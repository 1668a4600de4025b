// What the office tells a unit about a task: the cells of a form that the unit reads.
import { periodLabel } from '../calendar/periods.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Period, TargetRow, TaskRow, UnitRow } from '../plan/model.ts';
import type { GivenKey } from './definition.ts';
import { roleLabels, type Role } from './reportingUnits.ts';
import type { Standing } from './standing.ts';
import { shownText } from './values.ts';

/** All but the number of the row and the deadline, which the caller knows. */
export function givenCells(
  document: PlanDocument,
  unit: UnitRow,
  task: TaskRow,
  role: Role,
  { last }: Standing,
): Record<Exclude<GivenKey, 'ordinal' | 'deadline'>, string> {
  const project = document.projects.get(task.projectId);
  const action = project && document.actions.get(project.actionId);
  const named = (ids: readonly string[]) =>
    ids
      .map((id) => document.units.get(id)?.name ?? '')
      .filter(Boolean)
      .join('、');
  return {
    action: action?.name ?? '',
    project: project?.name ?? '',
    task: task.text,
    targets: (targetsByTask(document).get(task.id) ?? []).map(({ raw }) => raw).join('；'),
    role: roleLabels[role],
    leads: named(task.leads),
    supports: named(task.supports),
    responsible: named([...task.leads, ...task.supports]),
    unit: unit.name,
    lastProgress: last ? lastProgress(last.period, last.status, last.percent, last.progress) : '',
  };
}

function lastProgress(
  period: Period,
  status: string | null,
  percent: number | null,
  progress: string,
): string {
  const state = [
    shownText('status', status ?? ''),
    shownText('percent', percent === null ? '' : String(percent)),
  ].filter((word) => word !== null);
  const head = `${periodLabel(period)}${state.length > 0 ? `（${state.join('，')}）` : ''}`;
  return progress ? `${head}：${progress}` : head;
}

const targetsCache = new WeakMap<PlanDocument['targets'], Map<string, TargetRow[]>>();

function targetsByTask(document: PlanDocument): Map<string, TargetRow[]> {
  let targets = targetsCache.get(document.targets);
  if (!targets) {
    targets = new Map();
    for (const row of document.targets.values()) {
      const list = targets.get(row.taskId);
      if (list) list.push(row);
      else targets.set(row.taskId, [row]);
    }
    for (const list of targets.values()) list.sort((a, b) => a.order - b.order);
    targetsCache.set(document.targets, targets);
  }
  return targets;
}
