// `show FILE.planbook`: the whole plan.
import { effectiveDeadlines } from '#shared/flags/effectiveDeadlines.ts';
import { inOrder, planOf, tasksInOrder, type PlanDocument } from '#shared/plan/document.ts';
import { success } from '#shared/result.ts';
import type { Command } from '../command.ts';
import { withPlanFile } from '../openPlan.ts';

export const show: Command = {
  usage: 'show 计划.planbook [--json]',
  summary: '显示整个计划',
  options: [],
  positionals: { least: 1, most: 1 },
  run(args) {
    return withPlanFile(args, ({ document }) => {
      const json = planAsJson(document);
      return success({ json, text: JSON.stringify(json, null, 2) });
    });
  },
};

/** The plan in the form of the contract: units of tasks by name, deadlines as they count. */
export function planAsJson(document: PlanDocument) {
  const { title, documentNumber, issuer, issued, start, end } = planOf(document);
  const deadlines = effectiveDeadlines(document);
  const names = (ids: readonly string[]) => ids.map((id) => document.units.get(id)?.name ?? id);
  const tasks = tasksInOrder(document);
  return {
    plan: { title, documentNumber, issuer, issued, period: { start, end } },
    stages: inOrder(document.stages).map(({ id, name, start: from, end: to, raw, text }) => {
      return { id, name, start: from, end: to, raw, text };
    }),
    units: inOrder(document.units).map(({ id, name, aliases, kind, members, contact, phone }) => {
      return { id, name, aliases, kind, members, contact, phone };
    }),
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
      };
    }),
    targets: inOrder(document.targets).map(({ order: _order, ...target }) => target),
    deadlines: tasks.flatMap((task) =>
      (deadlines.get(task.id) ?? []).map(({ order: _order, ...deadline }) => deadline),
    ),
    progress: [...document.progress.values()].map(({ unitId, ...row }) => {
      return { ...row, unit: names([unitId])[0] };
    }),
    returns: [...document.returns.values()].map(({ unitId, ...row }) => {
      return { ...row, unit: unitId === null ? null : names([unitId])[0] };
    }),
    imports: [...document.imports.values()],
  };
}
