// The rows of the tabs beside the tasks: units, targets, deadlines, progress, flags.
import { dayNumber } from '../calendar/days.ts';
import { periodLabel } from '../calendar/periods.ts';
import { canBeMissed, type EffectiveDeadline } from '../flags/effectiveDeadlines.ts';
import { basisLabels } from '../plan/choices.ts';
import { inheritedPrefix, stagePrefix } from '../plan/cellFields.ts';
import { inOrder, tasksInOrder, type PlanDocument } from '../plan/document.ts';
import type { TaskRow } from '../plan/model.ts';
import {
  doneLight,
  flagKindLabels,
  flagLight,
  formatNumber,
  formatPercent,
  quietLight,
  type Light,
  type ViewRow,
} from './viewRow.ts';
import {
  choiceLabel,
  columnChoices,
  numbered,
  unitNames,
  type ViewContext,
} from './viewContext.ts';

/** What a row shows of its task: the project and the task, merged with neighbours of the same task. */
function taskReference(document: PlanDocument, task: TaskRow | undefined) {
  const project = task ? document.projects.get(task.projectId) : undefined;
  return {
    texts: {
      project: numbered(project?.ordinal, project?.name, '. '),
      task: task?.text ?? '',
    },
    merges: { project: project?.id ?? '', task: task?.id ?? '' },
  };
}

/** The place of every task in the tree, to order rows that hang on tasks. */
function taskPlaces(document: PlanDocument): Map<string, number> {
  return new Map(tasksInOrder(document).map((task, index) => [task.id, index]));
}

export function unitRows(context: ViewContext): ViewRow[] {
  const { document, flagsByTask } = context;
  const counts = new Map<string, { leads: number; supports: number; missed: number }>();
  const of = (id: string) => {
    let count = counts.get(id);
    if (!count) counts.set(id, (count = { leads: 0, supports: 0, missed: 0 }));
    return count;
  };
  for (const task of document.tasks.values()) {
    const missed = flagsByTask.get(task.id)?.some((flag) => flag.kind === 'missed') ? 1 : 0;
    for (const id of task.leads) {
      of(id).leads += 1;
      of(id).missed += missed;
    }
    for (const id of task.supports) of(id).supports += 1;
  }
  const kinds = columnChoices('units', 'kind');
  return inOrder(document.units).map((unit) => {
    const count = of(unit.id);
    return {
      id: unit.id,
      texts: {
        name: unit.name,
        aliases: unit.aliases.join('、'),
        kind: choiceLabel(kinds, unit.kind),
        members: unitNames(document, unit.members),
        leadCount: String(count.leads),
        supportCount: String(count.supports),
        missedCount: String(count.missed),
        contact: unit.contact,
        phone: unit.phone,
      },
      locks: {},
      merges: {},
      light: null,
      taskId: null,
    };
  });
}

export function targetRows(context: ViewContext): ViewRow[] {
  const { document } = context;
  const places = taskPlaces(document);
  const place = (taskId: string) => places.get(taskId) ?? places.size;
  const comparators = columnChoices('targets', 'comparator');
  return inOrder(document.targets)
    .sort((a, b) => place(a.taskId) - place(b.taskId))
    .map((target) => {
      const reference = taskReference(document, document.tasks.get(target.taskId));
      const { value, actual } = target;
      const rate = value && actual !== null ? Math.round((actual / value) * 1000) / 10 : null;
      return {
        id: target.id,
        texts: {
          ...reference.texts,
          subject: target.subject,
          comparator: choiceLabel(comparators, target.comparator),
          value: formatNumber(value),
          unit: target.unit,
          by: target.by ?? '',
          actual: formatNumber(actual),
          // Where lower is better, a share of the limit is no rate of success.
          rate: target.comparator === '<=' || target.comparator === '<' ? '' : formatPercent(rate),
          raw: target.raw,
        },
        locks: {},
        merges: reference.merges,
        light: null,
        taskId: target.taskId,
      };
    });
}

export function deadlineRows(context: ViewContext): ViewRow[] {
  const { document, deadlines } = context;
  const stages = inOrder(document.stages).map((stage): ViewRow => {
    const id = `${stagePrefix}${stage.id}`;
    return {
      id,
      texts: {
        project: '全计划',
        task: '工作阶段',
        light: '',
        what: stage.name,
        raw: stage.raw,
        end: stage.end ?? '',
        kind: '阶段',
        basis: basisLabels.stated,
        actual: '',
        note: stage.text,
      },
      locks: { kind: '工作阶段没有类型', actual: '工作阶段不填实际完成日期' },
      merges: { project: 'stages', task: 'stages' },
      light: null,
      taskId: null,
    };
  });
  const rows = tasksInOrder(document).flatMap((task) =>
    (deadlines.get(task.id) ?? []).map((deadline) => deadlineRow(context, task, deadline)),
  );
  return [...stages, ...rows];
}

function deadlineRow(context: ViewContext, task: TaskRow, deadline: EffectiveDeadline): ViewRow {
  const reference = taskReference(context.document, task);
  const light = deadlineLight(context, task, deadline);
  const reason = '文件未写明时限，沿用阶段期限；如需改动，请在“任务”表填写完成时限';
  const inherited = deadline.id.startsWith(inheritedPrefix);
  return {
    id: deadline.id,
    texts: {
      ...reference.texts,
      light: light ? `${light.sign} ${light.word}` : '',
      what: deadline.what,
      raw: deadline.raw,
      end: deadline.end ?? '',
      kind: choiceLabel(columnChoices('deadlines', 'kind'), deadline.kind),
      basis: basisLabels[deadline.basis],
      actual: deadline.actual ?? '',
      note: deadline.note,
    },
    locks: inherited ? { what: reason, raw: reason, end: reason, kind: reason, note: reason } : {},
    merges: reference.merges,
    light,
    taskId: task.id,
  };
}

function deadlineLight(
  context: ViewContext,
  task: TaskRow,
  deadline: EffectiveDeadline,
): Light | null {
  if (!canBeMissed(deadline) || task.status === 'stopped') return null;
  const flag = context.flagsByTask.get(task.id)?.find((each) => each.deadlineId === deadline.id);
  if (flag) return flagLight(flag, dayNumber(deadline.end ?? '') - dayNumber(context.asOf));
  const met = deadline.actual ?? (task.status === 'done' ? (task.done ?? '') : null);
  return met !== null && met <= context.asOf ? doneLight : quietLight;
}

export function progressRows(context: ViewContext): ViewRow[] {
  const { document } = context;
  const places = taskPlaces(document);
  const unitPlace = (id: string) => document.units.get(id)?.order ?? Number.MAX_VALUE;
  const statuses = columnChoices('progress', 'status');
  return [...document.progress.values()]
    .sort(
      (a, b) =>
        (a.period < b.period ? 1 : a.period > b.period ? -1 : 0) ||
        (places.get(a.taskId) ?? 0) - (places.get(b.taskId) ?? 0) ||
        unitPlace(a.unitId) - unitPlace(b.unitId),
    )
    .map((row) => {
      const reference = taskReference(document, document.tasks.get(row.taskId));
      return {
        id: row.id,
        texts: {
          period: periodLabel(row.period),
          ...reference.texts,
          unit: unitNames(document, [row.unitId]),
          status: choiceLabel(statuses, row.status),
          percent: formatPercent(row.percent),
          progress: row.progress,
          problems: row.problems,
          nextSteps: row.nextSteps,
          actualDate: row.actualDate ?? '',
          contact: row.contact,
          phone: row.phone,
          source: row.source,
        },
        locks: {},
        merges: {
          project: `${row.period} ${reference.merges.project}`,
          task: `${row.period} ${row.taskId}`,
        },
        light: null,
        taskId: row.taskId,
      };
    });
}

export function flagRows(context: ViewContext): ViewRow[] {
  const { document, asOf } = context;
  const today = dayNumber(asOf);
  return context.flags.map((flag, index) => {
    const task = flag.taskId === null ? undefined : document.tasks.get(flag.taskId);
    const light = flagLight(flag, flag.due === null ? 0 : dayNumber(flag.due) - today);
    return {
      id: `${flag.kind}:${flag.taskId ?? ''}:${flag.deadlineId ?? index}`,
      texts: {
        light: `${light.sign} ${light.word}`,
        kind: flagKindLabels[flag.kind],
        unit: task ? unitNames(document, task.leads) : (flag.unit ?? ''),
        ...taskReference(document, task).texts,
        due: flag.due ?? '',
        daysLate: flag.daysLate > 0 ? String(flag.daysLate) : '',
        basis: flag.basis ? basisLabels[flag.basis] : '',
        message: flag.message,
      },
      locks: {},
      merges: {},
      light,
      taskId: flag.taskId,
    };
  });
}
