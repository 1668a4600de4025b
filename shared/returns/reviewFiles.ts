// The files of a review as a person is shown them: whose, what state, how much of each is left to decide.
import type { PlanDocument } from '../plan/document.ts';
import { isPeriod } from '../calendar/periods.ts';
import type { ComparedReturn } from './compareReturn.ts';
import type { ReturnInput } from './compareReturns.ts';
import { isOpen, type DraftDifference } from './decideFile.ts';
import type { FileDecisions } from './fileDecisions.ts';
import { problem } from './fileProblems.ts';
import { fileName, type ReturnFile, type ReviewCounts } from './review.ts';

/** A file of which nothing is taken: it could not be read, or is the same as `twin`. */
export function unreadEntry(
  { path, workbook }: ReturnInput,
  index: number,
  twin: string | null,
  tellProblem: (problem: { code: string; where?: string }) => string,
): ReturnFile {
  const told = workbook.ok
    ? problem('twin', `与“${twin ?? ''}”内容完全相同，只合并一次。`)
    : problem(workbook.problem.code, tellProblem(workbook.problem));
  return {
    ...emptyEntry(path, index),
    status: workbook.ok ? 'review' : 'rejected',
    state: workbook.ok ? 'left' : 'refused',
    messages: [told.message],
    problems: [told],
  };
}

export function fileEntry(
  document: PlanDocument,
  path: string,
  index: number,
  compared: ComparedReturn,
  decisions: FileDecisions,
): ReturnFile {
  const { unitId, unitIds, rejected, problems, sentPeriod } = compared;
  const names = unitIds.map((id) => document.units.get(id)?.name ?? '');
  return {
    ...emptyEntry(path, index),
    status: rejected ? 'rejected' : 'review',
    state: decisions.left ? 'left' : rejected ? 'refused' : 'clean',
    unit: unitId === null ? names.join('、') || null : (names[0] ?? null),
    unitId,
    rows: compared.rows,
    matched: compared.matched,
    new: compared.new,
    absent: compared.absent.length,
    unreadable: compared.unreadable,
    kind: compared.kind,
    formVersion: compared.formVersion,
    sentPeriod: sentPeriod !== null && isPeriod(sentPeriod) ? sentPeriod : null,
    doubt: compared.doubt,
    blanks: decisions.blanks,
    problems,
    messages: problems.map(({ message }) => message),
  };
}

/** Adds what differs to the entry, and whether somebody has to decide on it. */
export function countDifferences(
  entry: ReturnFile,
  compared: ComparedReturn | null,
  differences: readonly DraftDifference[],
): void {
  if (!compared) return;
  entry.differences = differences.length;
  for (const difference of differences) {
    const { decision, guard, taken } = difference;
    if (taken) entry.taken += 1;
    if (decision === 'held') entry.held += 1;
    // What cannot be read is counted by itself.
    if (decision === 'conflict' && guard !== 'unreadable') entry.conflicts += 1;
    if (isOpen(difference)) entry.open += 1;
  }
  if (entry.state !== 'clean') {
    entry.open = 0;
    return;
  }
  entry.open += compared.openRows;
  if (entry.open > 0 || entry.doubt !== null) entry.state = 'decide';
  else if (compared.unfilled) entry.state = 'unfilled';
}

export function totals(
  files: readonly ReturnFile[],
  differences: readonly (readonly DraftDifference[])[],
): ReviewCounts {
  const counts: ReviewCounts = { safe: 0, conflicts: 0, held: 0, open: 0, taken: 0 };
  for (const file of files) {
    const all = differences[file.index]?.length ?? 0;
    const unreadable = differences[file.index]?.filter(
      ({ guard }) => guard === 'unreadable',
    ).length;
    counts.conflicts += file.conflicts;
    counts.held += file.held;
    counts.safe += all - file.conflicts - file.held - (unreadable ?? 0);
    counts.open += file.open;
    counts.taken += file.taken;
  }
  return counts;
}

function emptyEntry(
  path: string,
  index: number,
): Omit<ReturnFile, 'status' | 'state' | 'messages' | 'problems'> {
  return {
    path,
    index,
    name: fileName(path),
    unit: null,
    unitId: null,
    rows: 0,
    matched: 0,
    new: 0,
    absent: 0,
    conflicts: 0,
    unreadable: 0,
    kind: 'none',
    formVersion: null,
    sentPeriod: null,
    held: 0,
    differences: 0,
    taken: 0,
    open: 0,
    doubt: null,
    blanks: false,
  };
}
