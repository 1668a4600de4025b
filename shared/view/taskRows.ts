// The rows of the tasks tab.
import { dayNumber } from '../calendar/days.ts';
import {
  canBeMissed,
  deadlinesOfTask,
  type EffectiveDeadline,
} from '../flags/effectiveDeadlines.ts';
import type { Flag } from '../flags/flag.ts';
import { tasksInOrder } from '../plan/document.ts';
import type { ActionRow, ProjectRow, TaskRow } from '../plan/model.ts';
import { idsThatDiffer } from '../plan/patchedMap.ts';
import { noRows, type TaskRows } from '../plan/rowsByTask.ts';
import { typedDeadline } from '../plan/typedDeadline.ts';
import { basisText } from './basisText.ts';
import { flagReasons } from './flagReasons.ts';
import { lazyRow, RowMemory, type Looks } from './lazyRow.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import {
  choiceLabel,
  columnChoices,
  numbered,
  unitNames,
  type PlainContext,
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
function decisiveDeadline(
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
function lightOf(task: TaskRow, flags: readonly Flag[], asOf: PlainContext['asOf']): Light {
  const flag = flags[0];
  if (flag) {
    const left = flag.due === null ? 0 : dayNumber(flag.due) - dayNumber(asOf);
    return flagLight(flag, left);
  }
  if (task.status === 'stopped') return stoppedLight;
  const asOfDone = task.status === 'done' && (task.done === null || task.done <= asOf);
  return asOfDone ? doneLight : quietLight;
}

/** Why the due day of a task with several is locked: it may stand for any of them. */
const severalDays = '这项任务有多个时间节点，请在“时间节点”表中修改';

/** `明确，共3个`, `沿用阶段；每年一次`: what the day rests on, and that there is more than this day. */
function basisWords(deadline: EffectiveDeadline | null, own: readonly EffectiveDeadline[]): string {
  if (!deadline) return '';
  const label = basisText(deadline);
  const dated = own.filter((each) => canBeMissed(each)).length;
  const lasting = own.find(({ kind }) => kind === 'recurring' || kind === 'ongoing');
  const rhythm =
    lasting && lasting !== deadline ? `；${lasting.kind === 'ongoing' ? '长期' : lasting.raw}` : '';
  return `${label}${dated > 1 ? `，共${dated}个` : ''}${rhythm}`;
}

/** How often, where that is known, else the words of the document. */
function rhythmOf({ kind, note, raw }: EffectiveDeadline): string {
  return kind === 'recurring' && note !== '' ? note : raw;
}

/** Every date of a task, one a line, as F1 and the mouse tell it. */
function dayWords(own: readonly EffectiveDeadline[]): string {
  return own
    .map((deadline) => {
      const { what, end, actual } = deadline;
      const day = end ?? rhythmOf(deadline);
      return `${day || '未定日期'}${what ? `　${what}` : ''}${actual ? `（${actual}完成）` : ''}`;
    })
    .join('\n');
}

/** Everything that the row of a task is made of. Nothing else may be used for it: the row is kept while these are the same. */
type Parts = {
  task: TaskRow;
  project: ProjectRow | undefined;
  action: ActionRow | undefined;
  hanging: TaskRows;
  flags: readonly Flag[];
  around: Surroundings;
};

const memory = new RowMemory<TaskRow>();
/** Of tasks of which more is known now than then: both rows are asked for in turn. */
const pastMemory = new RowMemory<TaskRow>();
const noFlags: readonly Flag[] = [];

type MadeRows = {
  context: PlainContext;
  around: Surroundings;
  tasks: readonly TaskRow[];
  rows: readonly ViewRow[];
};

/** The rows that were made last: after an edit those that it does not touch are not even looked at. */
let last: MadeRows | null = null;

/** The tasks on which something else hangs since then; null where any row may have to be another one. */
function touchedSince(made: MadeRows, context: PlainContext, around: Surroundings) {
  const { document, rows, flagsByTask } = made.context;
  const { projects, actions } = context.document;
  if (made.around !== around || document.projects !== projects || document.actions !== actions) {
    return null;
  }
  const hanging = idsThatDiffer(rows, context.rows);
  const flagged = idsThatDiffer(flagsByTask, context.flagsByTask);
  return hanging && flagged && new Set([...hanging, ...flagged]);
}

export function taskRows(context: PlainContext): ViewRow[] {
  const around = surroundingsOf(context);
  const tasks = tasksInOrder(context.document);
  const made = rowMaker(context, around);
  if (context.now) return tasks.map((task) => made(task));
  const touched = last && touchedSince(last, context, around);
  const rows = last && touched ? rowsSince(last, tasks, touched, made) : tasks.map(made);
  last = { context, around, tasks, rows };
  // The caller may sort what it gets.
  return [...rows];
}

/** A plain loop: of tens of thousands of tasks all but a few have the row that they had. */
function rowsSince(
  before: MadeRows,
  tasks: readonly TaskRow[],
  touched: ReadonlySet<string>,
  made: (task: TaskRow) => ViewRow,
): ViewRow[] {
  const rows: ViewRow[] = [];
  for (let index = 0; index < tasks.length; index += 1) {
    const task = tasks[index] as TaskRow;
    const row = before.tasks[index] === task ? before.rows[index] : undefined;
    const stays = row !== undefined && (touched.size === 0 || !touched.has(task.id));
    rows.push(stays ? row : made(task));
  }
  return rows;
}

function rowMaker(
  { document, rows, flagsByTask, now }: PlainContext,
  around: Surroundings,
): (task: TaskRow) => ViewRow {
  return (task) => {
    const project = document.projects.get(task.projectId);
    const action = project ? document.actions.get(project.actionId) : undefined;
    const kept = rows.get(task.id);
    const hanging = kept ?? noRows;
    const flags = flagsByTask.get(task.id) ?? noFlags;
    const same =
      !now || (now.document.tasks.get(task.id) === task && now.rows.get(task.id) === kept);
    return (same ? memory : pastMemory).rowOf(
      task,
      [around, project, action, hanging, flags],
      () => {
        const merges = { action: action?.id ?? '', project: task.projectId };
        return lazyRow({ id: task.id, merges, taskId: task.id }, () =>
          looksOf({ task, project, action, hanging, flags, around }),
        );
      },
    );
  };
}

const statuses = columnChoices('tasks', 'status');

function looksOf({ task, project, action, hanging, flags, around }: Parts): Looks {
  const own = deadlinesOfTask(task, hanging.deadlines, around.inherited);
  const deadline = decisiveDeadline(task, own);
  const light = lightOf(task, flags, around.asOf);
  const stored = own.filter((each) => each.basis !== 'inherited');
  const several = typedDeadline(stored) === 'several';
  const days = dayWords(own);
  return {
    texts: {
      action: numbered(action?.ordinal, action?.name, '、'),
      project: numbered(project?.ordinal, project?.name, '. '),
      light: `${light.sign} ${light.word}`,
      text: task.text,
      leads: unitNames(around, task.leads),
      supports: unitNames(around, task.supports),
      targets: hanging.targets.map((target) => targetWords(target)).join('\n'),
      deadline: deadline ? (deadline.end ?? rhythmOf(deadline)) : '',
      basis: basisWords(deadline, own),
      status: choiceLabel(statuses, task.status),
      percent: formatPercent(task.percent),
      done: task.done ?? '',
      note: task.note,
      ...around.custom.tasks(task.custom),
    },
    locks: several ? { deadline: severalDays } : {},
    ...(own.length > 1 ? { says: { deadline: days, basis: days } } : {}),
    light,
    reasons: flagReasons(flags, 'task'),
  };
}
