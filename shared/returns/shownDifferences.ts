// Differences as a person is shown them, and one file of a review whole.
import type { PlanDocument } from '../plan/document.ts';
import type { ReturnsDraft } from './compareReturns.ts';
import { isOpen, type DraftDifference } from './decideFile.ts';
import { shownReturned, shownValue } from './difference.ts';
import type { Difference, FileDetail, ReturnFile } from './review.ts';

export function shownDifferences(
  document: PlanDocument,
  differences: readonly DraftDifference[],
  files: readonly ReturnFile[],
): Difference[] {
  return differences.map((difference): Difference => {
    const { id, taskId, unitId, field, heading, decision, reason, guard, takes } = difference;
    const { taken, corrected, by, file, sheet, cell } = difference;
    return {
      id,
      taskId,
      unitId,
      unit: document.units.get(unitId)?.name ?? '',
      field,
      heading,
      sent: shownValue(difference, difference.sent),
      now: shownValue(difference, difference.now),
      returned: shownReturned(difference),
      decision,
      reason,
      guard,
      takes,
      taken,
      corrected: corrected === null ? null : (shownValue(difference, corrected) ?? ''),
      by,
      fileIndex: file,
      file: files[file]?.path ?? '',
      sheet,
      cell,
    };
  });
}

/** All differences between values, of all files. */
export function reportedDifferences(document: PlanDocument, draft: ReturnsDraft): Difference[] {
  return shownDifferences(document, draft.differences.filter(isReported), draft.review.files);
}

/** Whether it is a difference between values: what could not be read is counted and listed by itself [M14]. */
export function isReported({ guard }: DraftDifference): boolean {
  return guard !== 'unreadable';
}

/** Null when there is no such file. */
export function fileDetail(
  document: PlanDocument,
  draft: ReturnsDraft,
  index: number,
): FileDetail | null {
  const file = draft.review.files[index];
  if (!file) return null;
  const compared = draft.files[index]?.compared ?? null;
  const own = draft.differences.filter((difference) => difference.file === index);
  return {
    file,
    tables: compared?.tables ?? [],
    rows: compared?.reviewRows ?? [],
    absent: compared?.absent ?? [],
    differences: shownDifferences(document, own, draft.review.files),
  };
}

/** The differences of all files that need a person and were decided by nobody, at most `most`, and how many there are. */
export function openDifferences(
  document: PlanDocument,
  draft: ReturnsDraft,
  most: number,
): { differences: Difference[]; count: number } {
  const { files } = draft.review;
  const open = draft.differences.filter(
    (difference) => isOpen(difference) && files[difference.file]?.state !== 'left',
  );
  return {
    differences: shownDifferences(document, open.slice(0, most), files),
    count: open.length,
  };
}
