// Applying an edit: its operations in order on a working copy, one change out. Pure; the caller makes it durable.
import { failure, success, type Result } from '../result.ts';
import { allAtOnce } from '../steps.ts';
import { applyAssessmentOperation } from './assessment.ts';
import { cellField } from './cellFields.ts';
import { applyColumnOperation } from './columnOperations.ts';
import type { PlanDocument } from './document.ts';
import { settleDueChanges, type DueContext } from './dueChanges.ts';
import type { Edit, EditOutcome, InputOperation, Operation, Rejection } from './edit.ts';
import { putFormStyle } from './formStyles.ts';
import { putSheetDesign } from './sheetDesigns.ts';
import { setHolidays } from './holidayOperations.ts';
import { unitIdsByName, type InputContext } from './input.ts';
import { duplicateTabRow } from './duplicateRows.ts';
import { startGroup } from './groups.ts';
import type { AnyRow, SheetName } from './model.ts';
import { applyMilestoneOperation } from './milestones.ts';
import { moveTabRows } from './moveRows.ts';
import { deleteTabRow, insertTabRow, removeWithDependents } from './tabRows.ts';
import { applyUnitOperation } from './unitOperations.ts';
import { WorkingCopy } from './workingCopy.ts';
import { applyInput } from './applyInput.ts';
import { putChecked } from './rowRules.ts';

export type EditContext = {
  newId: (sheet: SheetName) => string;
  /** Year of a typed date without one. */ year: number;
  /** Missing: changes of due days are neither asked about nor noted, as in a draft. */ due?: DueContext;
};

type Refusal = { code: string; facts?: Record<string, string | number> };

/**
 * The plan after the edit, the change, and the cells that could not be changed [P2]. A typed cell that cannot be read
 * keeps what it had and is listed; an operation by id that does not fit fails the whole edit and changes nothing [P3].
 */
export function applyEdit(
  document: PlanDocument,
  edit: Edit,
  context: EditContext,
): Result<EditOutcome> {
  return allAtOnce(applyEditInSteps(document, edit, context));
}

/** Operations between two pauses. */
const stretch = 200;

/** The same with pauses, each with how many operations are done. */
export function* applyEditInSteps(
  document: PlanDocument,
  edit: Edit,
  context: EditContext,
): Generator<number, Result<EditOutcome>> {
  const copy = new WorkingCopy(document);
  const rejected: Rejection[] = [];
  const input = { document, year: context.year, unitIds: unitIdsOf(copy) };
  let done = 0;
  for (const operation of edit.operations) {
    done += 1;
    if (done % stretch === 0) yield done;
    if (operation.type === 'input') {
      rejected.push(...takeInput(copy, operation, input, context));
      continue;
    }
    const refusal = applyOperation(copy, operation, context);
    if (!refusal) continue;
    if (!rowByRow(operation)) return failure(refusal.code, subjectOf(operation), refusal.facts);
    const rowId = operation.type === 'insertRow' ? operation.id : operation.rowId;
    rejected.push({ tab: operation.tab, rowId, column: null, text: '', code: refusal.code });
  }
  const { held, reasoned } = settleDueChanges(copy, edit.reason, context.due);
  if (held.length > 0) {
    const change = { added: [], updated: [], removed: [] };
    return success({ document, change, rejected: [], held });
  }
  const reason = reasoned && edit.reason ? { reason: edit.reason } : {};
  yield done;
  const change = { ...copy.change(), ...reason };
  yield done;
  return success({ document: copy.document(change), change, rejected, held });
}

/** Names of units as the edit has made them so far: an edit may add a unit and name it in the next cell. */
function unitIdsOf(copy: WorkingCopy): InputContext['unitIds'] {
  let ids: ReadonlyMap<string, string> | null = null;
  let asOf = 0;
  return () => {
    const writes = copy.writesTo('units');
    if (ids === null || writes !== asOf) {
      ids = unitIdsByName({ units: new Map(copy.rows('units').map((row) => [row.id, row])) });
      asOf = writes;
    }
    return ids;
  };
}

/** Takes a typed text; the cell that it was moved from is emptied only when it was taken [P21]. */
function takeInput(
  copy: WorkingCopy,
  operation: InputOperation,
  input: InputContext,
  context: EditContext,
): Rejection[] {
  const refusal = applyInput(copy, operation, input, context.newId);
  if (refusal) return [{ ...place(operation), code: refusal.code }];
  const { tab, clears } = operation;
  if (!clears) return [];
  const emptying: InputOperation = { type: 'input', tab, ...clears, text: '' };
  // Two tabs may show the same field: what was taken there is not taken away again.
  if (isSameField(copy, operation, emptying)) return [];
  const kept = applyInput(copy, emptying, input, context.newId);
  return kept ? [{ ...place(emptying), code: kept.code }] : [];
}

function isSameField(copy: WorkingCopy, one: InputOperation, other: InputOperation): boolean {
  const fieldOf = ({ tab, rowId, column }: InputOperation) => {
    const field = cellField(copy, tab, rowId, column);
    return 'locked' in field ? null : [field.sheet, field.id, field.field, field.custom].join('\n');
  };
  const field = fieldOf(one);
  return field !== null && field === fieldOf(other);
}

/** Whether a refusal is that of one row among many, which is listed and leaves the rest of the edit. */
function rowByRow(
  operation: Operation,
): operation is Extract<
  Operation,
  { type: 'deleteRow' | 'insertRow' | 'duplicateRow' | 'startGroup' }
> {
  return ['deleteRow', 'insertRow', 'duplicateRow', 'startGroup'].includes(operation.type);
}

function place(operation: InputOperation): Omit<Rejection, 'code'> {
  const { tab, rowId, column, text } = operation;
  return { tab, rowId, column, text };
}

function applyOperation(
  copy: WorkingCopy,
  operation: Exclude<Operation, InputOperation>,
  context: EditContext,
): Refusal | null {
  switch (operation.type) {
    case 'set': {
      const row = copy.get(operation.sheet, operation.id);
      if (!row) return { code: 'missingRow' };
      return putChecked(copy, operation.sheet, {
        ...row,
        ...operation.values,
        id: row.id,
      } as AnyRow);
    }
    case 'add':
      if (copy.get(operation.sheet, operation.row.id)) return { code: 'rowExists' };
      return putChecked(copy, operation.sheet, operation.row);
    case 'remove':
      return removeWithDependents(copy, operation.sheet, operation.id);
    case 'insertRow':
      return insertTabRow(copy, operation.tab, operation, operation.id, context.newId);
    case 'startGroup':
      return startGroup(copy, operation.rowId, operation.level, context.newId);
    case 'duplicateRow':
      return duplicateTabRow(copy, operation.tab, operation, context.newId);
    case 'deleteRow':
      return deleteTabRow(copy, operation.tab, operation.rowId);
    case 'moveRows':
      return moveTabRows(copy, operation.tab, operation.ids, operation);
    case 'addColumn':
    case 'changeColumn':
    case 'moveColumn':
    case 'deleteColumn':
      return applyColumnOperation(copy, operation, context.year);
    case 'setHolidays':
      return setHolidays(copy, operation);
    case 'putMilestones':
    case 'applyMilestones':
      return applyMilestoneOperation(copy, operation, context.newId);
    case 'putFormStyle':
      return putFormStyle(copy, operation.style);
    case 'putIndicators':
    case 'giveScore':
    case 'putScoreChange':
      return applyAssessmentOperation(copy, operation, context.newId);
    case 'putSheetDesign':
      return putSheetDesign(copy, operation.row);
    default:
      return applyUnitOperation(copy, operation, context.newId);
  }
}

/** The row that a failed operation was about. */
function subjectOf(operation: Operation): string | undefined {
  if (operation.type === 'add') return operation.row.id;
  if (operation.type === 'mergeUnits') return operation.keep;
  // The id of a column says nothing to a person.
  if (operation.type.endsWith('Column')) return undefined;
  return 'id' in operation ? operation.id : undefined;
}
