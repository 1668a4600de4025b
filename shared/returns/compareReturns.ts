// A batch of returned files against the plan: a review for a person, with all that merging it will need.
import { reportingUnits } from '../forms/reportingUnits.ts';
import type { ReportValues } from '../forms/standing.ts';
import { shownText } from '../forms/values.ts';
import { periodLabel } from '../calendar/periods.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Period } from '../plan/model.ts';
import type { Result } from '../result.ts';
import { compareReturn, type ComparedReturn } from './compareReturn.ts';
import type { PendingDifference } from './compareRow.ts';
import { unitFinder } from './matchUnit.ts';
import type { RawWorkbook } from './rawSheet.ts';
import { fileName, type Difference, type ReturnFile, type ReturnsReview } from './review.ts';

/** A file of the batch. `digest` is the SHA-256 of its bytes; `tell` words a failed reading for a person. */
export type ReturnInput = { path: string; digest: string; workbook: Result<RawWorkbook> };

export type DraftDifference = PendingDifference & { id: string; file: number };

/** A file that counts as a return of its units once something is merged. */
export type DraftFile = {
  name: string;
  digest: string;
  unitIds: string[];
  /** False for a file that is rejected, a copy of another one, or in the plan already. */
  counts: boolean;
};

export type ReturnsDraft = {
  review: ReturnsReview;
  files: DraftFile[];
  differences: DraftDifference[];
  /** What each row says, by unit and task: for reports that are new. The last file's row counts. */
  reports: Map<string, { values: ReportValues; source: string }[]>;
};

export type CompareOptions = {
  period: Period;
  planId: string;
  /** Words for why a file could not be read. */
  tellProblem: (problem: { code: string; where?: string }) => string;
};

export function reportKey(unitId: string, taskId: string): string {
  return `${unitId}\n${taskId}`;
}

export function compareReturns(
  document: PlanDocument,
  inputs: readonly ReturnInput[],
  { period, planId, tellProblem }: CompareOptions,
): ReturnsDraft {
  const context = { document, period, planId, finder: unitFinder(document) };
  const known = new Set(
    [...document.returns.values()].filter((row) => row.period === period).map((row) => row.digest),
  );
  const draft: ReturnsDraft = {
    review: { token: '', period, files: [], missing: [], differences: [] },
    files: [],
    differences: [],
    reports: new Map(),
  };
  const seen = new Map<string, string>();
  inputs.forEach((input, index) => {
    const name = fileName(input.path);
    const twin = seen.get(input.digest);
    if (twin === undefined) seen.set(input.digest, name);
    if (!input.workbook.ok || twin !== undefined) {
      const message = input.workbook.ok
        ? `与“${twin}”内容完全相同，只合并一次。`
        : tellProblem(input.workbook.problem);
      const status = input.workbook.ok ? 'review' : 'rejected';
      draft.review.files.push({ ...emptyFile(input.path), status, messages: [message] });
      draft.files.push({ name, digest: input.digest, unitIds: [], counts: false });
      return;
    }
    const compared = compareReturn(input.workbook.value, name, context);
    const again = known.has(input.digest);
    if (again) compared.messages.unshift(`此文件已经导入过${periodLabel(period)}，不再重复合并。`);
    addFile(draft, document, input, compared, again, index);
  });
  markRivals(draft);
  draft.review.missing = missingUnits(document, draft, period);
  draft.review.differences = draft.differences.map((difference) =>
    shownDifference(document, difference, inputs[difference.file]?.path ?? ''),
  );
  countConflicts(draft);
  return draft;
}

function addFile(
  draft: ReturnsDraft,
  document: PlanDocument,
  input: ReturnInput,
  compared: ComparedReturn,
  again: boolean,
  index: number,
): void {
  const { unitId, unitIds, messages, rejected } = compared;
  const names = unitIds.map((id) => document.units.get(id)?.name ?? '');
  draft.review.files.push({
    path: input.path,
    status: rejected ? 'rejected' : 'review',
    unit: unitId === null ? names.join('、') || null : (names[0] ?? null),
    rows: compared.rows,
    matched: compared.matched,
    new: compared.new,
    absent: compared.absent,
    conflicts: 0,
    unreadable: compared.unreadable,
    messages,
  });
  const name = fileName(input.path);
  draft.files.push({ name, digest: input.digest, unitIds, counts: !rejected && !again });
  if (rejected) return;
  for (const difference of compared.differences) {
    draft.differences.push({
      ...difference,
      // Whatever differs now was changed after the first import: taking it again needs a person.
      ...(again ? { decision: 'conflict', reason: '此文件已导入过，之后台账又有改动' } : {}),
      id: `${index}:${difference.taskId}:${difference.unitId}:${difference.field}`,
      file: index,
    });
  }
  for (const { taskId, unitId: from, values, source } of compared.compared) {
    const key = reportKey(from, taskId);
    const list = draft.reports.get(key) ?? [];
    list.push({ values, source: `${name} ${source}` });
    draft.reports.set(key, list);
  }
}

/** Two files of one unit that say different things about one cell are a conflict between themselves [M11]. */
function markRivals(draft: ReturnsDraft): void {
  const byCell = new Map<string, DraftDifference[]>();
  for (const difference of draft.differences) {
    const { target, taskId, unitId, field } = difference;
    // A task's own cell is one cell, whoever reports on it.
    const key = `${taskId}\n${target.sheet === 'tasks' ? '' : unitId}\n${field}`;
    const list = byCell.get(key);
    if (list) list.push(difference);
    else byCell.set(key, [difference]);
  }
  const dropped = new Set<DraftDifference>();
  for (const rivals of byCell.values()) {
    const [first, ...others] = rivals;
    if (!first || others.length === 0) continue;
    if (others.every(({ returned }) => returned === first.returned)) {
      for (const other of others) dropped.add(other);
      continue;
    }
    const names = [...new Set(rivals.map(({ file }) => draft.files[file]?.name ?? ''))];
    for (const rival of rivals) {
      rival.decision = 'conflict';
      rival.reason = `几个文件填法不同（${names.join('、')}），请选用其中一个`;
    }
  }
  if (dropped.size > 0) {
    draft.differences = draft.differences.filter((difference) => !dropped.has(difference));
  }
}

/** Units that were to report and have sent nothing, neither now nor before [M12]. */
function missingUnits(document: PlanDocument, draft: ReturnsDraft, period: Period): string[] {
  const heard = new Set<string | null>();
  draft.files.forEach(({ unitIds }, index) => {
    if (draft.review.files[index]?.status === 'rejected') return;
    for (const id of unitIds) heard.add(id);
  });
  for (const row of document.returns.values()) if (row.period === period) heard.add(row.unitId);
  return reportingUnits(document)
    .units.filter(({ unit }) => !heard.has(unit.id))
    .map(({ unit }) => unit.name);
}

function shownDifference(
  document: PlanDocument,
  difference: DraftDifference,
  file: string,
): Difference {
  const { id, taskId, unitId, target, field, decision, reason, sheet, cell } = difference;
  const kind = target.field === 'done' ? 'actualDate' : target.field;
  const show = (stored: string | null) => (stored === null ? null : shownText(kind, stored));
  return {
    id,
    taskId,
    unit: document.units.get(unitId)?.name ?? '',
    field,
    sent: show(difference.sent),
    now: show(difference.now),
    returned: show(difference.returned),
    decision,
    reason,
    file,
    sheet,
    cell,
  };
}

function countConflicts(draft: ReturnsDraft): void {
  for (const { file, decision } of draft.differences) {
    const entry = draft.review.files[file];
    if (entry && decision === 'conflict') entry.conflicts += 1;
  }
}

function emptyFile(path: string): Omit<ReturnFile, 'status' | 'messages'> {
  return {
    path,
    unit: null,
    rows: 0,
    matched: 0,
    new: 0,
    absent: 0,
    conflicts: 0,
    unreadable: 0,
  };
}
