// The differences that a person took, as one edit: reports, the tasks that follow them, the files, the import itself.
import { periodLabel } from '../calendar/periods.ts';
import { emptyReport, type ReportValues } from '../forms/standing.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Edit, Operation } from '../plan/edit.ts';
import type { CellPlace, ProgressRow, SheetName } from '../plan/model.ts';
import { reportsIn } from '../plan/reports.ts';
import { allAtOnce } from '../steps.ts';
import { reportKey, type DraftDifference, type ReturnsDraft } from './compareReturns.ts';
import { valueFrom } from './compareRow.ts';
import { canTake, valueToStore } from './decideFile.ts';
import { standingText } from './difference.ts';
import { operationsElsewhere, placesElsewhere } from './mergeElsewhere.ts';
import { rememberOperations } from './remember.ts';
import type { ReturnFile } from './review.ts';
import { isReported } from './shownDifferences.ts';

/**
 * `none` merges nothing, `safe` what needs no decision, `all` also the returned side of conflicts, but nothing that is held;
 * `decided` what goes in as the review stands; or ids.
 */
export type Take = 'none' | 'safe' | 'all' | 'decided' | ReadonlySet<string>;

export type MergeOptions = {
  take: Take;
  newId: (sheet: SheetName) => string;
  /** The moment of the import, ISO 8601. */
  at: string;
  /** Who merges, for what is remembered of decisions; nobody known where it is left out. */
  by?: string;
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
  return allAtOnce(mergeReturnsInSteps(document, draft, options));
}

/** The same with pauses. */
export function* mergeReturnsInSteps(
  document: PlanDocument,
  draft: ReturnsDraft,
  options: MergeOptions,
): Generator<number, MergedReturns> {
  const { take } = options;
  const nothing = {
    edit: null,
    importId: null,
    merged: 0,
    stale: [],
    files: draft.review.files,
  };
  if (take === 'none') return nothing;
  const taken = draft.differences.filter((each) => each.target && isTaken(each, take));
  const fresh = taken.filter((difference) => stillThere(document, draft, difference));
  const going = new Set(fresh);
  const stale = taken.filter((difference) => !going.has(difference)).map(({ id }) => id);
  const counting = draft.files.filter(({ counts }) => counts);
  if (fresh.length === 0 && counting.length === 0) return { ...nothing, stale };
  yield 0;
  const importId = options.newId('imports');
  const files = recordFiles(document, draft, importId, fresh, options);
  yield 0;
  const reports = reportOperations(document, draft, fresh, options);
  yield 0;
  const elsewhere = operationsElsewhere(document, fresh);
  yield 0;
  const known = { merged: going, stale: new Set(stale) };
  const remembered = rememberOperations(document, draft, importId, known, { by: '', ...options });
  yield 0;
  const operations = [...files, ...reports, ...elsewhere, ...remembered];
  const { period } = draft.review;
  const count = importedFiles(draft, fresh).length;
  return {
    edit: { label: `导入反馈表（${periodLabel(period)}，${count}个文件）`, operations },
    importId,
    merged: fresh.length,
    stale,
    files: filesAfter(draft, new Set(fresh.map(({ id }) => id))),
  };
}

function isTaken(difference: DraftDifference, take: Take): boolean {
  if (take === 'decided') return difference.taken;
  if (!canTake(difference)) return false;
  if (typeof take !== 'string') return take.has(difference.id);
  return difference.decision === 'safe' || (take === 'all' && difference.decision === 'conflict');
}

/** Whether the cell still holds what the review showed: the plan may have been edited while a person looked. */
function stillThere(
  document: PlanDocument,
  draft: ReturnsDraft,
  difference: DraftDifference,
): boolean {
  return standingText(document, difference, draft.review.period) === difference.standing;
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
  const ofFiles = Map.groupBy(fresh, ({ file }) => file);
  for (const [index, { name, digest, unitIds, counts, compared }] of draft.files.entries()) {
    const unfilled = compared?.unfilled ? { unfilled: true as const } : {};
    const own = ofFiles.get(index) ?? [];
    if (!counts && (own.length === 0 || compared?.doubts.again)) continue;
    for (const unitId of unitIds) {
      if (!document.units.has(unitId)) continue;
      const id = newId('returns');
      operations.push({
        type: 'add',
        sheet: 'returns',
        row: {
          id,
          importId,
          unitId,
          period,
          file: name,
          digest,
          at,
          ...unfilled,
          ...placesElsewhere(
            own.filter((each) => each.unitId === unitId),
            name,
          ),
        },
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
    if (difference.target?.sheet !== 'progress') continue;
    const key = reportKey(difference.unitId, difference.taskId);
    const list = groups.get(key);
    if (list) list.push(difference);
    else groups.set(key, [difference]);
  }
  return [...groups].map(([key, differences]): Operation => {
    const { unitId, taskId } = differences[0] as DraftDifference;
    const changed: Partial<ReportValues> = {};
    const places: Record<string, CellPlace> = {};
    for (const difference of differences) {
      const { target, file, sheet, cell, corrected } = difference;
      if (target?.sheet !== 'progress') continue;
      Object.assign(changed, valueFrom(target.field, valueToStore(difference)));
      // What a person typed in its place stands in no cell [P28].
      if (corrected !== null) continue;
      places[target.field] = { file: draft.files[file]?.name ?? '', sheet, cell };
    }
    const row = draft.reports.get(key)?.at(-1);
    const source = row?.source ?? '';
    const { current } = reportsIn(document, unitId, taskId, period);
    if (current) {
      return {
        type: 'set',
        sheet: 'progress',
        id: current.id,
        values: { ...changed, source, places: placesAfter(current, changed, places) },
      };
    }
    const whole = withoutRefused(row?.values, draft, key, new Set(differences));
    return {
      type: 'add',
      sheet: 'progress',
      row: { id: newId('progress'), taskId, unitId, period, ...whole, ...changed, source, places },
    };
  });
}

/** Of what was merged, where it stood; of the rest, what was known before. */
function placesAfter(
  current: ProgressRow,
  changed: Partial<ReportValues>,
  places: Record<string, CellPlace>,
): NonNullable<ProgressRow['places']> {
  const before = Object.entries(current.places ?? {}).filter(([field]) => !(field in changed));
  return { ...Object.fromEntries(before), ...places };
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
    if (difference.target?.sheet !== 'progress' || taken.has(difference)) continue;
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

/**
 * A file is merged when nothing of it is left to decide. What a person refused is decided; what is held stays as it is. Cells that
 * could not be read keep a file from being done with, and from nothing else [M14].
 */
function filesAfter(draft: ReturnsDraft, taken: ReadonlySet<string>): ReturnFile[] {
  const waiting = draft.differences.filter(
    ({ id, decision, by }) => !taken.has(id) && decision !== 'held' && by === 'rule',
  );
  const open = new Set(waiting.map(({ file }) => file));
  const unmerged = new Set(waiting.filter(isReported).map(({ file }) => file));
  return draft.review.files.map((file, index) => {
    if (file.state === 'refused' || file.state === 'left') return file;
    // What came back empty stays what it is: noted, with nothing of it in the plan.
    if (file.state === 'unfilled') return { ...file, status: 'merged' };
    return {
      ...file,
      status: unmerged.has(index) ? 'review' : 'merged',
      state: open.has(index) ? 'decide' : 'merged',
    };
  });
}
