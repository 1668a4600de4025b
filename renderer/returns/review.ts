// What the review of returns shows: counts, the order of the differences, what would be taken.
import type {
  Difference,
  ReturnFile,
  ReturnsReview,
  ReturnStatus,
} from '#shared/returns/review.ts';

export type ReviewCounts = Record<ReturnStatus, number> & {
  files: number;
  safe: number;
  conflicts: number;
};

export function countReview({ files, differences }: ReturnsReview): ReviewCounts {
  const counts = { merged: 0, review: 0, rejected: 0, files: files.length, safe: 0, conflicts: 0 };
  for (const file of files) counts[shownStatus(file)] += 1;
  for (const { decision } of differences) {
    if (decision === 'safe') counts.safe += 1;
    else counts.conflicts += 1;
  }
  return counts;
}

/** Before the merge a file in which nothing is left to a person is told from one that needs a look. */
export function shownStatus({
  status,
  conflicts,
  unreadable,
  new: added,
}: ReturnFile): ReturnStatus {
  return status === 'review' && conflicts + unreadable + added === 0 ? 'merged' : status;
}

/** Those that need a person first; otherwise in the order of the files. */
export function sortedDifferences(differences: readonly Difference[]): Difference[] {
  return [
    ...differences.filter(({ decision }) => decision === 'conflict'),
    ...differences.filter(({ decision }) => decision === 'safe'),
  ];
}

/** Ids of the differences to merge: all safe ones, and the conflicts for which a person chose the return. */
export function taken(differences: readonly Difference[], chosen: ReadonlySet<string>): string[] {
  return differences
    .filter(({ id, decision }) => decision === 'safe' || chosen.has(id))
    .map(({ id }) => id);
}

/** Whether there is anything to merge: a file without differences still says that its unit has reported. */
export function canMerge(files: readonly ReturnFile[]): boolean {
  return files.some(({ status }) => status !== 'rejected');
}
