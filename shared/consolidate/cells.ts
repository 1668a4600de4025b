// What stands in a cell: one small function for every source of a column.
import { dayNumber } from '../calendar/days.ts';
import { formatDay } from '../calendar/format.ts';
import { periodLabel } from '../calendar/periods.ts';
import { deadlineWords } from '../flags/deadlineWords.ts';
import type { EffectiveDeadline } from '../flags/effectiveDeadlines.ts';
import { planYears } from '../plan/checkpoints.ts';
import { statusChoices } from '../plan/choices.ts';
import type { Period, TaskRow } from '../plan/model.ts';
import { formatNumber, shortNumber } from '../words/numbers.ts';
import { customText } from '../view/customTexts.ts';
import { ownColumnId, type SourceKey } from './columnSources.ts';
import { changeInWords } from './changes.ts';
import { yearsOfDeadline, type TaskGroup } from './groups.ts';
import type { SheetCell, SheetColumn } from './sheet.ts';
import { shortened } from './shortened.ts';
import type { SheetState, SheetStates } from './states.ts';
import { measureOf, type TargetFigure } from './targetFigures.ts';

/** One row of a task: which task in which group, and of what the row is where a task has several. */
export type CellContext = {
  task: TaskRow;
  group: TaskGroup;
  ordinal: number;
  supporting: boolean;
  target: TargetFigure | null;
  period: Period | null;
};

export type CellReader = (context: CellContext, column: SheetColumn) => SheetCell;

export const statusLabels = new Map<string, string>(
  statusChoices.map(({ value, label }) => [value, label]),
);

type Read = (context: CellContext, state: SheetState, column: SheetColumn) => SheetCell;

/** `limit`: the longest text that the design allows. */
export function cellReader(states: SheetStates, limit: number | null): CellReader {
  const { now, compared } = states;
  const { document } = now;
  const byPeriod = new Map(compared.map((state) => [state.period, state]));
  const planned = planYears(document);
  const names = (ids: readonly string[]) =>
    ids.map((id) => document.units.get(id)?.name ?? '（已删除的单位）').join('、');
  const deadlinesOf = ({ task }: CellContext): readonly EffectiveDeadline[] =>
    now.deadlines.get(task.id) ?? [];
  const targetsOf = ({ task, target }: CellContext, year: string | null) =>
    target ? [target] : now.targets.ofTask(task.id, year);
  const perTarget = (say: (figure: TargetFigure) => SheetCell): Read => {
    return (context) => {
      const figures = targetsOf(context, context.group.year ?? null);
      const said = figures.map(say);
      return said.length === 1
        ? (said[0] ?? null)
        : said
            .map((each) => (typeof each === 'number' ? formatNumber(each) : (each ?? '—')))
            .join('\n');
    };
  };
  const then = (state: SheetState, task: TaskRow) => state.document.tasks.get(task.id) ?? task;
  const days = (of: (deadline: EffectiveDeadline) => string | null): Read => {
    return (context) => [...new Set(deadlinesOf(context).map(of))].filter(Boolean).join('；');
  };

  const reads: Record<SourceKey, Read> = {
    ordinal: ({ ordinal }) => ordinal,
    group: ({ group }) => group.name,
    role: ({ supporting }) => (supporting ? '配合' : '牵头'),
    action: ({ task }) => {
      const project = document.projects.get(task.projectId);
      const action = document.actions.get(project?.actionId ?? '');
      return [action?.ordinal, action?.name].filter(Boolean).join('、');
    },
    project: ({ task }) => {
      const project = document.projects.get(task.projectId);
      return [project?.ordinal, project?.name].filter(Boolean).join('.');
    },
    task: ({ task }) => shortened(task.text, limit, '任务'),
    leads: ({ task }) => names(task.leads),
    otherLeads: ({ task, group }) => names(task.leads.filter((id) => id !== group.unitId)),
    supports: ({ task }) => names(task.supports),
    leader: ({ task }) =>
      [...new Set(task.leads.map((id) => document.units.get(id)?.leader ?? ''))]
        .filter(Boolean)
        .join('、'),
    targets: (context) =>
      shortened(
        now.targets
          .ofTask(context.task.id, null)
          .map(({ target }) => target.raw)
          .join('；'),
        limit,
        '目标',
      ),
    yearTargets: (context) => yearTargets(now, context.task.id, context.group.year ?? null),
    years: (context, _, { year }) => yearTargets(now, context.task.id, year ?? null),
    targetName: perTarget(({ target }) => target.subject.trim() || target.raw),
    targetUnit: perTarget(({ target }) => measureOf(target) || null),
    targetPlan: perTarget(({ plan }) => plan),
    targetActual: perTarget(({ actual }) => actual),
    targetShare: perTarget(({ share }) => share),
    deadline: (context) => deadlineWords(deadlinesOf(context)),
    yearDeadlines: (context) =>
      deadlineWords(
        deadlinesOf(context).filter((deadline) => {
          const { year } = context.group;
          return year === undefined || yearsOfDeadline(deadline, planned).includes(year);
        }),
      ),
    forecast: days(({ forecast }) => forecast && formatDay(forecast)),
    actual: (context, state, column) =>
      days(({ actual }) => actual && formatDay(actual))(context, state, column) ||
      (context.task.done ? formatDay(context.task.done) : ''),
    daysOff: (context) => daysOff(deadlinesOf(context)),
    period: ({ period }, state) => {
      const shown = period ?? state.period;
      return shown === null ? '最近' : periodLabel(shown);
    },
    status: ({ task }, state) =>
      state.begun ? (statusLabels.get(then(state, task).status) ?? '') : '',
    percent: ({ task }, state) => (state.begun ? then(state, task).percent : null),
    progress: ({ task }, state) => state.reportsOf(task).progress,
    problems: ({ task }, state) => state.reportsOf(task).problems,
    nextSteps: ({ task }, state) => state.reportsOf(task).nextSteps,
    reported: ({ task }, state) => {
      const { expected, reported } = state.reportsOf(task);
      return expected === 0 ? '' : `${reported}/${expected}`;
    },
    missing: ({ task }, state) => state.reportsOf(task).missing,
    light: ({ task }, state) => (state.begun ? state.lightOf(then(state, task)).text : ''),
    change: (context) => {
      const at =
        context.period === null
          ? compared.length - 1
          : compared.findIndex(({ period }) => period === context.period);
      const [before, after] = [compared[at - 1], compared[at]];
      return before && after ? changeInWords(context.task, before, after) : '';
    },
    note: ({ task }) => shortened(task.note, limit, '任务'),
    blank: () => '',
  };

  return (context, column) => {
    const source = column.source ?? column.key;
    const id = ownColumnId(source);
    if (id !== null) return ownCell(states, context.task, id, limit);
    const state = byPeriod.get(column.period ?? context.period) ?? now;
    return reads[source as SourceKey](context, state, column);
  };
}

/** Numbers stay numbers; everything else is shown as on the tab 任务. */
function ownCell({ now }: SheetStates, task: TaskRow, id: string, limit: number | null): SheetCell {
  const kind = now.document.columns.get(id)?.kind ?? 'text';
  const value = task.custom[id];
  if (kind === 'number' && typeof value === 'number') return value;
  return shortened(customText(now.document, kind, value), limit, '任务');
}

/** `新建道路：30公里（已完成28公里）`, a line a target. */
function yearTargets({ targets }: SheetState, taskId: string, year: string | null): string {
  const figures = targets.ofTask(taskId, year);
  return figures
    .map(({ target, plan, actual }) => {
      if (year === null || plan === null) return target.raw;
      const name = target.subject.trim();
      const said = `${shortNumber(plan)}${measureOf(target)}`;
      const done = actual === null ? '' : `（已完成${shortNumber(actual)}）`;
      return `${name === '' ? '' : `${name}：`}${said}${done}`;
    })
    .join('\n');
}

/** Of the dates that are met or expected, how many days each is behind its due day; early ones negative. */
function daysOff(deadlines: readonly EffectiveDeadline[]): SheetCell {
  const off = deadlines.flatMap(({ end, actual, forecast }) => {
    const day = actual ?? forecast;
    return end === null || day === null ? [] : [dayNumber(day) - dayNumber(end)];
  });
  return off.length === 1 ? (off[0] ?? null) : off.join('；');
}
