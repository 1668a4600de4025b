// The calls about sealed periods, and what their requests must look like. One is deleted by `plan:edit`.
import * as v from 'valibot';
import type { Period } from '../plan/model.ts';
import type { PrintedSheet } from '../paper/printedSheet.ts';
import type { Result } from '../result.ts';
import { longestSealName } from '../snapshots/names.ts';
import type { SealedSheet } from '../snapshots/content.ts';
import { mostSealedSheets } from '../snapshots/seal.ts';
import type { WrittenFile } from './calls.ts';
import { period, rowId } from './editRequests.ts';

/** Which state: a seal by its id, or the plan as it is, for a period. */
export type ComparedState = { seal: string } | { period: Period };

/** What has become of a seal: tasks that are others in the plan now, and others than in the seal before of the period. */
export type SealState = {
  id: string;
  /** Null where it cannot be read. */
  since: number | null;
  fromBefore: { number: number; tasks: number } | null;
};

export type SnapshotCalls = {
  /** As of the day that the window shows. `designs` are ids of designs. Null: it was stopped. */
  'snapshots:seal': {
    request: { period: Period; name: string; designs: string[] };
    reply: Result<{ revision: number; id: string } | null>;
  };
  /** The sheets as they are printed again. */
  'snapshots:open': { request: { id: string }; reply: Result<{ sheets: SealedSheet[] }> };
  'snapshots:states': { request: null; reply: Result<SealState[]> };
  'snapshots:write': { request: { id: string }; reply: Result<WrittenFile | null> };
  'snapshots:compare': {
    request: { before: ComparedState; after: ComparedState };
    reply: Result<PrintedSheet>;
  };
  'snapshots:writeComparison': {
    request: { before: ComparedState; after: ComparedState };
    reply: Result<WrittenFile | null>;
  };
};

const state = v.union([v.strictObject({ seal: rowId }), v.strictObject({ period })]);
const compared = v.strictObject({ before: state, after: state });

export const snapshotSchemas = {
  'snapshots:seal': v.strictObject({
    period,
    name: v.pipe(v.string(), v.maxLength(longestSealName)),
    designs: v.pipe(v.array(rowId), v.maxLength(mostSealedSheets + 1)),
  }),
  'snapshots:open': v.strictObject({ id: rowId }),
  'snapshots:states': v.null(),
  'snapshots:write': v.strictObject({ id: rowId }),
  'snapshots:compare': compared,
  'snapshots:writeComparison': compared,
};
