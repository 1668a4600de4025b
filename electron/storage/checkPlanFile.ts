// Whether a plan file is in good order, found out part by part: pages, rows, references, history. Nothing is repaired.
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { unfoldedRows } from '#shared/plan/foldHistory.ts';
import { brokenReferences } from '#shared/plan/references.ts';
import { success, type Result } from '#shared/result.ts';
import { journalOf } from './journal.ts';
import { openPlanFile } from './openPlanFile.ts';

export type PartName = 'pages' | 'rows' | 'references' | 'history';
/** `found` says where, for whoever looks for the cause: rows as `sheet/id`, SQLite's own lines. */
export type CheckedPart = { part: PartName; found: string[] };
export type CheckedPlan = {
  readOnly: string | null;
  /** A step had been cut off, and opening took it back. */
  rolledBack: boolean;
  document: PlanDocument;
  steps: number;
  parts: CheckedPart[];
};

/** Most places that are told of one part. */
const mostFound = 100;

/**
 * Fails where the file is none, is in use, or its marks, its schema or its pages are so that it must not be read any further
 * [S4] [S5]. What is wrong within it is told.
 */
export function checkPlanFile(path: string): Result<CheckedPlan> {
  const wasCutOff = journalOf(path) === 'hot';
  const opened = openPlanFile(path);
  if (!opened.ok) return opened;
  const { file, readOnlyBecause } = opened.value;
  try {
    const pages = file.faultsOfPages();
    const { snapshot, damaged } = file.load();
    const document = fromSnapshot(snapshot);
    const rows = snapshot.plan.length === 1 ? damaged : [...damaged, 'plan/plan'];
    const references = brokenReferences(document).map(
      ({ sheet, id, field, missing }) => `${sheet}/${id} ${field} ${missing}`,
    );
    let steps = 0;
    const counted = function* () {
      for (const step of file.stepsBackwards()) {
        steps += 1;
        yield step;
      }
    };
    const history = unfoldedRows(document, counted(), mostFound).map(
      ({ step, sheet, id }) => `${step} ${sheet}/${id}`,
    );
    const parts: CheckedPart[] = [
      { part: 'pages', found: pages },
      { part: 'rows', found: rows.slice(0, mostFound) },
      { part: 'references', found: references.slice(0, mostFound) },
      { part: 'history', found: history },
    ];
    const rolledBack = wasCutOff && journalOf(path) !== 'hot';
    return success({ readOnly: readOnlyBecause, rolledBack, document, steps, parts });
  } finally {
    file.close();
  }
}
