// `show FILE.planbook`: the whole plan.
import { effectiveDeadlines } from '#shared/flags/effectiveDeadlines.ts';
import { customColumnsOf } from '#shared/plan/customColumns.ts';
import { dueOfDuty, dutiesInOrder } from '#shared/plan/duties.ts';
import { checkpointsByTarget } from '#shared/plan/checkpoints.ts';
import { inOrder, planOf, tasksInOrder, type PlanDocument } from '#shared/plan/document.ts';
import { originalDay } from '#shared/plan/dueChanges.ts';
import type { CustomTab, CustomValues } from '#shared/plan/model.ts';
import { success } from '#shared/result.ts';
import type { Command } from '../command.ts';
import { withPlanFile } from '../openPlan.ts';

export const show: Command = {
  usage: 'show 计划.planbook [--json]',
  summary: '显示整个计划',
  options: [],
  positionals: { least: 1, most: 1 },
  run(args, machine) {
    return withPlanFile(args, machine, ({ document }) => {
      const json = planAsJson(document);
      return success({ json, text: JSON.stringify(json, null, 2) });
    });
  },
};

/** What a row has in columns of the user, by heading; units by name. Only what is filled in. */
function customByHeading(document: PlanDocument, tab: CustomTab, values: CustomValues) {
  const names = (ids: readonly string[]) => ids.map((id) => document.units.get(id)?.name ?? id);
  return Object.fromEntries(
    customColumnsOf(document.columns, tab).flatMap(({ id, heading }) => {
      const value = values[id];
      if (value === undefined) return [];
      return [[heading, Array.isArray(value) ? names(value) : value]];
    }),
  );
}

/** The plan in the form of the contract: units of tasks by name, deadlines as they count. */
export function planAsJson(document: PlanDocument) {
  const { title, documentNumber, issuer, issued, start, end } = planOf(document);
  const deadlines = effectiveDeadlines(document);
  const checkpoints = checkpointsByTarget(document);
  const names = (ids: readonly string[]) => ids.map((id) => document.units.get(id)?.name ?? id);
  const tasks = tasksInOrder(document);
  return {
    plan: { title, documentNumber, issuer, issued, period: { start, end } },
    stages: inOrder(document.stages).map(({ id, name, start: from, end: to, raw, text }) => {
      return { id, name, start: from, end: to, raw, text };
    }),
    duties: dutiesInOrder(document).map(({ id, stageId, unitId, what, due, actual, note }) => {
      const stage = document.stages.get(stageId);
      const counts = dueOfDuty({ due }, stage);
      return {
        id,
        stageId,
        stage: stage?.name ?? null,
        unit: document.units.get(unitId)?.name ?? null,
        what,
        due: counts?.due ?? null,
        basis: counts?.basis ?? null,
        actual,
        note,
      };
    }),
    columns: inOrder(document.columns).map(({ order: _order, width: _width, ...column }) => column),
    holidays: inOrder(document.holidays).map(({ day, kind, name }) => ({ day, kind, name })),
    units: inOrder(document.units).map(({ order: _order, apartFrom: _apart, ...unit }) => ({
      ...unit,
      custom: customByHeading(document, 'units', unit.custom),
    })),
    tasks: tasks.map((task) => {
      const project = document.projects.get(task.projectId);
      const action = project ? document.actions.get(project.actionId) : undefined;
      const { id, text, status, percent, done, note } = task;
      return {
        id,
        action: action?.name ?? null,
        actionOrdinal: action?.ordinal ?? null,
        project: project?.name ?? null,
        projectOrdinal: project?.ordinal ?? null,
        text,
        leads: names(task.leads),
        supports: names(task.supports),
        status,
        percent,
        done,
        note,
        custom: customByHeading(document, 'tasks', task.custom),
      };
    }),
    targets: inOrder(document.targets).map(({ order: _order, ...target }) => ({
      ...target,
      checkpoints: (checkpoints.get(target.id) ?? []).map(
        ({ targetId: _target, taskId: _task, comparator: _comparator, ...point }) => point,
      ),
      custom: customByHeading(document, 'targets', target.custom),
    })),
    deadlines: tasks.flatMap((task) =>
      (deadlines.get(task.id) ?? []).map(({ order: _order, ...deadline }) => ({
        ...deadline,
        original: originalDay(deadline),
        custom: customByHeading(document, 'deadlines', deadline.custom),
      })),
    ),
    milestoneSets: inOrder(document.milestoneSets).map(({ order: _order, ...set }) => set),
    progress: [...document.progress.values()].map(({ unitId, ...row }) => {
      return { ...row, unit: names([unitId])[0] };
    }),
    returns: [...document.returns.values()].map(({ unitId, ...row }) => {
      return { ...row, unit: unitId === null ? null : names([unitId])[0] };
    }),
    imports: [...document.imports.values()],
    formStyles: inOrder(document.formStyles).map(({ order: _order, ...style }) => style),
    sends: [...document.sends.values()].map(({ unitId, ...row }) => {
      return { ...row, unit: names([unitId])[0] };
    }),
    tableMappings: [...document.tableMappings.values()],
    rowNames: [...document.rowNames.values()].map(({ unitId, ...row }) => {
      return { ...row, unit: names([unitId])[0] };
    }),
    decisions: [...document.decisions.values()].map(({ unitId, ...row }) => {
      return { ...row, unit: names([unitId])[0] ?? null };
    }),
  };
}
