// The differences that a person took, as one edit: reports, the tasks that follow them, the files, the import itself.
import { periodLabel } from '../calendar/periods.ts';
import { emptyReport, standingOf, type ReportValues } from '../forms/standing.ts';
import { storedText } from '../forms/values.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Edit, Operation } from '../plan/edit.ts';
import type { SheetName, TaskRow, TaskStatus } from '../plan/model.ts';
import { reportsIn } from '../plan/reports.ts';
import { reportKey, type DraftDifference, type ReturnsDraft } from './compareReturns.ts';
import { valueFrom } from './compareRow.ts';
import type { ReturnFile } from './review.ts';

/** `none` merges nothing, `safe` what needs no decision, `all` also the returned side of conflicts; or ids. */
export type Take = 'none' | 'safe' | 'all' | ReadonlySet<string>;

export type MergeOptions = {
  take: Take;
  newId: (sheet: SheetName) => string;
  /** The moment of the import, ISO 8601. */
  at: string;
};

export type MergedReturns = {
  /** Null when there is nothing to record. */
  edit: Edit | null;
  importId: string | null;
  /** How many differences go in. */
  merged: number;
  /** Taken differences whose cell was changed since the review: left out, to be reviewed again. */
  stale: string[];
  /** The files of the review with their state after the merge. */
  files: ReturnFile[];
};

export function mergeReturns(
  document: PlanDocument,
  draft: ReturnsDraft,
  options: MergeOptions,
): MergedReturns {
  const { take } = options;
  const nothing = {
    edit: null,
    importId: null,
    merged: 0,
    stale: [],
    files: draft.review.files,
  };
  if (take === 'none') return nothing;
  const taken = draft.differences.filter(({ id, decision }) =>
    typeof take === 'string' ? take === 'all' || decision === 'safe' : take.has(id),
  );
  const fresh = taken.filter((difference) => stillThere(document, draft, difference));
  const going = new Set(fresh);
  const stale = taken.filter((difference) => !going.has(difference)).map(({ id }) => id);
  const counting = draft.files.filter(({ counts }) => counts);
  if (fresh.length === 0 && counting.length === 0) return { ...nothing, stale };
  const importId = options.newId('imports');
  const operations = [
    ...recordFiles(document, draft, importId, fresh, options),
    ...reportOperations(document, draft, fresh, options),
    ...taskOperations(fresh),
  ];
  const { period } = draft.review;
  const count = importedFiles(draft, fresh).length;
  return {
    edit: { label: `导入回收表（${periodLabel(period)}，${count}个文件）`, operations },
    importId,
    merged: fresh.length,
    stale,
    files: filesAfter(draft, new Set(fresh.map(({ id }) => id))),
  };
}

/** Whether the cell still holds what the review showed: the plan may have been edited while a person looked. */
function stillThere(
  document: PlanDocument,
  draft: ReturnsDraft,
  { taskId, unitId, target, now }: DraftDifference,
): boolean {
  const task = document.tasks.get(taskId);
  const unit = document.units.get(unitId);
  if (!task || !unit) return false;
  const value =
    target.sheet === 'tasks'
      ? task[target.field]
      : standingOf(document, unit, task, draft.review.period).values[target.field];
  return storedText(value) === now;
}

/** Files that the import stands for: those that count as returns, and others that something was taken from. */
function importedFiles(draft: ReturnsDraft, fresh: readonly DraftDifference[]): string[] {
  const used = new Set(fresh.map(({ file }) => file));
  return draft.files
    .filter(({ counts }, index) => counts || used.has(index))
    .map(({ name }) => name);
}

function recordFiles(
  document: PlanDocument,
  draft: ReturnsDraft,
  importId: string,
  fresh: readonly DraftDifference[],
  { newId, at }: MergeOptions,
): Operation[] {
  const { period } = draft.review;
  const files = importedFiles(draft, fresh);
  const row = { id: importId, at, period, files, state: 'merged' as const };
  const operations: Operation[] = [{ type: 'add', sheet: 'imports', row }];
  for (const { name, digest, unitIds, counts } of draft.files) {
    if (!counts) continue;
    for (const unitId of unitIds) {
      if (!document.units.has(unitId)) continue;
      const id = newId('returns');
      operations.push({
        type: 'add',
        sheet: 'returns',
        row: { id, importId, unitId, period, file: name, digest, at },
      });
    }
  }
  return operations;
}

/** One operation a report: what was taken set in it, or a new report with the whole row [M6]. */
function reportOperations(
  document: PlanDocument,
  draft: ReturnsDraft,
  fresh: readonly DraftDifference[],
  { newId }: MergeOptions,
): Operation[] {
  const { period } = draft.review;
  const groups = new Map<string, DraftDifference[]>();
  for (const difference of fresh) {
    if (difference.target.sheet !== 'progress') continue;
    const key = reportKey(difference.unitId, difference.taskId);
    const list = groups.get(key);
    if (list) list.push(difference);
    else groups.set(key, [difference]);
  }
  return [...groups].map(([key, differences]): Operation => {
    const { unitId, taskId } = differences[0] as DraftDifference;
    const changed: Partial<ReportValues> = {};
    for (const { target, returned } of differences) {
      if (target.sheet === 'progress') Object.assign(changed, valueFrom(target.field, returned));
    }
    const row = draft.reports.get(key)?.at(-1);
    const source = row?.source ?? '';
    const { current } = reportsIn(document, unitId, taskId, period);
    if (current) {
      return {
        type: 'set',
        sheet: 'progress',
        id: current.id,
        values: { ...changed, source },
      };
    }
    const whole = withoutRefused(row?.values, draft, key, new Set(differences));
    return {
      type: 'add',
      sheet: 'progress',
      row: { id: newId('progress'), taskId, unitId, period, ...whole, ...changed, source },
    };
  });
}

/** A new report holds all that its row says, except what is in conflict and was not taken. */
function withoutRefused(
  values: ReportValues | undefined,
  draft: ReturnsDraft,
  key: string,
  taken: ReadonlySet<DraftDifference>,
): ReportValues {
  const whole: ReportValues = { ...emptyReport, ...values };
  for (const difference of differencesOf(draft).get(key) ?? []) {
    if (difference.target.sheet !== 'progress' || taken.has(difference)) continue;
    Object.assign(whole, valueFrom(difference.target.field, ''));
  }
  return whole;
}

const differenceIndex = new WeakMap<ReturnsDraft, Map<string, DraftDifference[]>>();

function differencesOf(draft: ReturnsDraft): Map<string, DraftDifference[]> {
  let index = differenceIndex.get(draft);
  if (!index) {
    index = new Map();
    for (const difference of draft.differences) {
      const key = reportKey(difference.unitId, difference.taskId);
      const list = index.get(key);
      if (list) list.push(difference);
      else index.set(key, [difference]);
    }
    differenceIndex.set(draft, index);
  }
  return index;
}

function taskOperations(fresh: readonly DraftDifference[]): Operation[] {
  const byTask = new Map<string, Partial<TaskRow>>();
  for (const { taskId, target, returned } of fresh) {
    if (target.sheet !== 'tasks') continue;
    const values = byTask.get(taskId) ?? {};
    if (target.field === 'status') values.status = returned as TaskStatus;
    else if (target.field === 'percent') values.percent = Number(returned);
    else values.done = returned;
    byTask.set(taskId, values);
  }
  return [...byTask].map(([id, values]) => ({ type: 'set', sheet: 'tasks', id, values }));
}

/** A file is merged when nothing of it is left to decide. */
function filesAfter(draft: ReturnsDraft, taken: ReadonlySet<string>): ReturnFile[] {
  const open = new Map<number, number>();
  for (const { id, file } of draft.differences) {
    if (!taken.has(id)) open.set(file, (open.get(file) ?? 0) + 1);
  }
  return draft.review.files.map((file, index) => {
    if (file.status === 'rejected') return file;
    return { ...file, status: open.has(index) ? 'review' : 'merged' };
  });
}
