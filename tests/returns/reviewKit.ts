// A review in tests: forms filled in, decisions made, what comes of them.
import {
  compareReturns,
  type ReturnInput,
  type ReturnsDraft,
} from '#shared/returns/compareReturns.ts';
import type { ReviewDecision } from '#shared/returns/review.ts';
import { fileDetail } from '#shared/returns/shownDifferences.ts';
import { samplePlan } from '../forms/samplePlan.ts';
import { formOf, options, returned, rowsOf, type FilledRow } from './rawForm.ts';

export const document = samplePlan();

/** The form of a unit with cells filled in, by task and column. */
export function form(
  unitId: string,
  cells: Record<string, FilledRow['cells']>,
  name?: string,
  of?: string,
) {
  const content = formOf(document, unitId, of);
  const rows = rowsOf(content).map((row) => ({
    ...row,
    cells: { ...row.cells, ...cells[row.id] },
  }));
  return returned(content, rows, name);
}

export function decide(
  inputs: readonly ReturnInput[],
  ...decisions: ReviewDecision[]
): ReturnsDraft {
  return compareReturns(document, inputs, options, decisions);
}

export const taken = ({ differences }: ReturnsDraft) =>
  differences.filter((each) => each.taken).map(({ id }) => id);
export const difference = (draft: ReturnsDraft, id: string, index = 0) =>
  fileDetail(document, draft, index)?.differences.find((each) => each.id === id);
