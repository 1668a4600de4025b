// The rows of the deadlines tab: stages of the plan, deadlines of tasks, and what a task without one inherits.
import { dayNumber } from '../calendar/days.ts';
import { canBeMissed, type EffectiveDeadline } from '../flags/effectiveDeadlines.ts';
import type { Flag } from '../flags/flag.ts';
import { basisLabels, deadlineKindChoices, precisionChoices } from '../plan/choices.ts';
import { inheritedPrefix, stagePrefix } from '../plan/cellFields.ts';
import { inOrder, tasksInOrder, type PlanDocument } from '../plan/document.ts';
import { originalDay } from '../plan/dueChanges.ts';
import type {
  Day,
  DeadlineChange,
  DeadlineKind,
  ProjectRow,
  StageRow,
  TaskRow,
} from '../plan/model.ts';
import { basisText } from './basisText.ts';
import { customLocks } from './customTexts.ts';
import { flagReasons } from './flagReasons.ts';
import { lazyRow, RowMemory, type Looks } from './lazyRow.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import { referenceTo } from './taskReference.ts';
import { choiceLabel, type PlainContext } from './viewContext.ts';
import { doneLight, flagLight, quietLight, type Light, type ViewRow } from './viewRow.ts';

export function deadlineRows(context: PlainContext): ViewRow[] {
  const { document, deadlines, flagsByTask, now } = context;
  const around = surroundingsOf(context);
  const stages = inOrder(document.stages).map((stage) => stageRow(document, stage));
  const rows = tasksInOrder(document).flatMap((task) => {
    const project = document.projects.get(task.projectId);
    const flags = flagsByTask.get(task.id) ?? noFlags;
    const memory = !now || now.document.tasks.get(task.id) === task ? stored : past;
    return (deadlines.get(task.id) ?? []).map((deadline) =>
      keptRow({ task, project, deadline, flags, around }, memory),
    );
  });
  return [...stages, ...rows];
}

const noFlags: readonly Flag[] = [];
const stored = new RowMemory<EffectiveDeadline>();
/** Of tasks of which more is known now than then: both rows are asked for in turn. */
const past = new RowMemory<EffectiveDeadline>();
const inherited = new RowMemory<TaskRow>();

/** Everything that the row of a deadline is made of. Nothing else may be used for it: the row is kept while these are the same. */
type Parts = {
  task: TaskRow;
  project: ProjectRow | undefined;
  deadline: EffectiveDeadline;
  flags: readonly Flag[];
  around: Surroundings;
};

function keptRow(parts: Parts, memory: RowMemory<EffectiveDeadline>): ViewRow {
  const { task, project, deadline, flags, around } = parts;
  const { id } = deadline;
  const { merges } = referenceTo(project, task);
  const make = () => lazyRow({ id, merges, taskId: task.id }, () => looksOf(parts));
  // An inherited deadline is made anew each time, of the task and what all tasks inherit.
  return isInherited(deadline)
    ? inherited.rowOf(task, [around, project, flags], make)
    : memory.rowOf(deadline, [around, task, project, flags], make);
}

function isInherited({ id }: EffectiveDeadline): boolean {
  return id.startsWith(inheritedPrefix);
}

function stageRow(document: PlanDocument, stage: StageRow): ViewRow {
  return {
    id: `${stagePrefix}${stage.id}`,
    texts: {
      project: '全计划',
      task: '工作阶段',
      light: '',
      what: stage.name,
      raw: stage.raw,
      precision: '',
      basis: basisLabels.stated,
      original: '',
      start: stage.start ?? '',
      end: stage.end ?? '',
      forecast: '',
      actual: '',
      reason: '',
      kind: '阶段',
      note: stage.text,
    },
    locks: {
      precision: '工作阶段不分精度',
      kind: '工作阶段没有类型',
      forecast: '工作阶段不填预计完成日期',
      actual: '工作阶段不填实际完成日期',
      ...customLocks(document, 'deadlines', '工作阶段不填自定义列'),
    },
    merges: { project: 'stages', task: 'stages' },
    light: null,
    taskId: null,
  };
}

const inheritedReason = '文件未写明时限，沿用阶段期限；如需改动，请在“任务”表填写完成时限';
const lockedOfInherited = ['what', 'raw', 'precision', 'start', 'end', 'forecast', 'kind', 'note'];

function looksOf({ task, project, deadline, flags, around }: Parts): Looks {
  const own = flags.filter((flag) => flag.deadlineId === deadline.id);
  const light = deadlineLight(task, deadline, own[0], around.asOf);
  return {
    texts: {
      ...referenceTo(project, task).texts,
      light: light ? `${light.sign} ${light.word}` : '',
      what: deadline.what,
      raw: deadline.raw,
      precision: choiceLabel(precisionChoices, deadline.precision),
      basis: basisText(deadline),
      original: originalDay(deadline) ?? '',
      start: deadline.start ?? '',
      end: deadline.end ?? '',
      forecast: deadline.forecast ?? '',
      actual: deadline.actual ?? '',
      reason: lastReason(deadline.changes),
      kind: choiceLabel(deadlineKindChoices, deadline.kind),
      note: deadline.note,
      ...around.custom.deadlines(deadline.custom),
    },
    locks: isInherited(deadline)
      ? {
          ...Object.fromEntries(lockedOfInherited.map((key) => [key, inheritedReason])),
          ...around.customLocks('deadlines', inheritedReason),
        }
      : {},
    light,
    reasons: flagReasons(own, 'deadline'),
    says: saysOf(deadline),
  };
}

/** The last reason, with how often the day was changed where that was more than once. */
function lastReason(changes: readonly DeadlineChange[]): string {
  const reason = changes.at(-1)?.reason ?? '';
  return changes.length > 1 ? `${reason}（共${changes.length}次）` : reason;
}

/** What the day rests on, and how it was changed, where a cell only has room for a word. */
function saysOf(deadline: EffectiveDeadline): Record<string, string> {
  const stated = basisWords(deadline);
  if (deadline.changes.length === 0) return { basis: stated };
  const changes = deadline.changes
    .map(({ at, from, to, reason }) => {
      const became = to === null ? '不再有时限' : `改为${to}`;
      return `${at}　${from === null ? '' : `由${from}`}${became}：${reason}`;
    })
    .join('\n');
  return { basis: `${stated}\n${changes}`, original: changes, reason: changes };
}

function basisWords({ basis, raw, note, end }: EffectiveDeadline): string {
  if (basis === 'inherited') return note;
  if (basis === 'inferred') return note === '' ? `由“${raw}”推算` : note;
  if (raw !== '') return `文件写明：“${raw}”`;
  return end === null ? '还没有日期' : '文件没有写，由本办公室设定';
}

/** What goes on or comes again is never late: its light says so instead of a day [F3]. */
const lastingLights: Partial<Record<DeadlineKind, Light>> = {
  recurring: { ...quietLight, word: '定期' },
  ongoing: { ...quietLight, word: '长期' },
};

export function deadlineLight(
  task: TaskRow,
  deadline: EffectiveDeadline,
  flag: Flag | undefined,
  asOf: Day,
): Light | null {
  if (task.status === 'stopped') return null;
  // What comes back is never late, but may not have been reported.
  if (flag) {
    const left = deadline.end === null ? 0 : dayNumber(deadline.end) - dayNumber(asOf);
    return flagLight(flag, left);
  }
  if (!canBeMissed(deadline)) return lastingLights[deadline.kind] ?? null;
  const met = deadline.actual ?? (task.status === 'done' ? (task.done ?? '') : null);
  return met !== null && met <= asOf ? doneLight : quietLight;
}
