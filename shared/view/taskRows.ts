// The rows of the tasks tab.
import { dayNumber } from '../calendar/days.ts';
import { canBeMissed, type EffectiveDeadline } from '../flags/effectiveDeadlines.ts';
import { basisLabels } from '../plan/choices.ts';
import { tasksInOrder } from '../plan/document.ts';
import type { TaskRow } from '../plan/model.ts';
import {
  choiceLabel,
  columnChoices,
  numbered,
  unitNames,
  type ViewContext,
} from './viewContext.ts';
import {
  doneLight,
  flagLight,
  formatPercent,
  quietLight,
  stoppedLight,
  targetWords,
  type Light,
  type ViewRow,
} from './viewRow.ts';

/** The deadline that a task is judged by next: the first open one that can be missed, else the last. */
export function decisiveDeadline(
  task: TaskRow,
  deadlines: readonly EffectiveDeadline[],
): EffectiveDeadline | null {
  const dated = deadlines.filter((deadline) => canBeMissed(deadline));
  const open = dated.filter((deadline) => deadline.actual === null);
  const sorted = (open.length > 0 && task.status !== 'done' ? open : dated).toSorted((a, b) =>
    (a.end ?? '') < (b.end ?? '') ? -1 : 1,
  );
  return (task.status === 'done' ? sorted.at(-1) : sorted[0]) ?? deadlines[0] ?? null;
}

/** The light of a task: its worst flag, or that it is done, stopped or not due. */
export function taskLight(context: ViewContext, task: TaskRow): Light {
  const flag = context.flagsByTask.get(task.id)?.[0];
  if (flag) {
    const left = flag.due === null ? 0 : dayNumber(flag.due) - dayNumber(context.asOf);
    return flagLight(flag, left);
  }
  if (task.status === 'stopped') return stoppedLight;
  const asOfDone = task.status === 'done' && (task.done === null || task.done <= context.asOf);
  return asOfDone ? doneLight : quietLight;
}

export function taskRows(context: ViewContext): ViewRow[] {
  const { document, deadlines } = context;
  const targets = new Map<string, string[]>();
  for (const target of [...document.targets.values()].sort((a, b) => a.order - b.order)) {
    const words = targetWords(target);
    const list = targets.get(target.taskId);
    if (list) list.push(words);
    else targets.set(target.taskId, [words]);
  }
  const statuses = columnChoices('tasks', 'status');
  return tasksInOrder(document).map((task) => {
    const project = document.projects.get(task.projectId);
    const action = project ? document.actions.get(project.actionId) : undefined;
    const own = deadlines.get(task.id) ?? [];
    const deadline = decisiveDeadline(task, own);
    const light = taskLight(context, task);
    const several = own.filter((each) => each.basis !== 'inherited').length > 1;
    return {
      id: task.id,
      texts: {
        action: numbered(action?.ordinal, action?.name, '、'),
        project: numbered(project?.ordinal, project?.name, '. '),
        light: `${light.sign} ${light.word}`,
        text: task.text,
        leads: unitNames(document, task.leads),
        supports: unitNames(document, task.supports),
        targets: (targets.get(task.id) ?? []).join('\n'),
        deadline: deadline?.end ?? deadline?.raw ?? '',
        basis: deadline ? basisLabels[deadline.basis] : '',
        status: choiceLabel(statuses, task.status),
        percent: formatPercent(task.percent),
        done: task.done ?? '',
        note: task.note,
      },
      locks: several ? { deadline: `有${own.length}个时间节点，请在“时间节点”表中修改` } : {},
      merges: { action: action?.id ?? '', project: task.projectId },
      light,
      taskId: task.id,
    };
  });
}
