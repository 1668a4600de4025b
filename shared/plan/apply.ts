// Applying an edit: its operations in order on a working copy, one change out. Pure; the caller makes it durable.
import { failure, success, type Result } from '../result.ts';
import { cellField } from './cellFields.ts';
import type { PlanDocument } from './document.ts';
import type { Edit, EditOutcome, Operation, Rejection } from './edit.ts';
import { readInput, unitIdsByName, type CellValue, type InputContext } from './input.ts';
import type { AnyRow, SheetName } from './model.ts';
import { checkRow } from './rowRules.ts';
import { deleteTabRow, insertTabRow, removeWithDependents } from './tabRows.ts';
import { tabOf } from './tabs.ts';
import { WorkingCopy } from './workingCopy.ts';

export type EditContext = {
  newId: (sheet: SheetName) => string;
  /** Year of a typed date without one. */ year: number;
};

type Refusal = { code: string };
type InputOperation = Extract<Operation, { type: 'input' }>;

/**
 * The plan after the edit, the change, and the cells that could not be changed [P2]. A typed cell that cannot be read
 * keeps what it had and is listed; an operation by id that does not fit fails the whole edit and changes nothing [P3].
 */
export function applyEdit(
  document: PlanDocument,
  edit: Edit,
  context: EditContext,
): Result<EditOutcome> {
  const copy = new WorkingCopy(document);
  const rejected: Rejection[] = [];
  let input: InputContext | null = null;
  for (const operation of edit.operations) {
    if (operation.type === 'input') {
      input ??= { document, year: context.year, unitIds: unitIdsByName(document) };
      const refusal = applyInput(copy, operation, input, context);
      if (refusal) rejected.push({ ...place(operation), code: refusal.code });
      continue;
    }
    const refusal = applyOperation(copy, operation, context);
    if (!refusal) continue;
    if (operation.type !== 'deleteRow' && operation.type !== 'insertRow') {
      return failure(refusal.code, operation.type === 'add' ? operation.row.id : operation.id);
    }
    const rowId = operation.type === 'deleteRow' ? operation.rowId : operation.id;
    rejected.push({ tab: operation.tab, rowId, column: null, text: '', code: refusal.code });
  }
  const change = copy.change();
  return success({ document: copy.document(), change, rejected });
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
      return insertTabRow(copy, operation.tab, operation.after, operation.id, context.newId);
    case 'deleteRow':
      return deleteTabRow(copy, operation.tab, operation.rowId);
  }
}

function putChecked(copy: WorkingCopy, sheet: SheetName, row: AnyRow): Refusal | null {
  const refusal = checkRow(copy, sheet, row);
  if (refusal) return refusal;
  copy.put(sheet, row);
  return null;
}

function applyInput(
  copy: WorkingCopy,
  operation: InputOperation,
  input: InputContext,
  context: EditContext,
): Refusal | null {
  const column = tabOf(operation.tab).columns.find(({ key }) => key === operation.column);
  if (!column) return { code: 'missingColumn' };
  if (!column.editable) return { code: 'lockedCell' };
  const target = cellField(copy, operation.tab, operation.rowId, operation.column);
  if ('locked' in target) return { code: target.locked };
  const read = readInput(operation.text, column, input);
  if (!read.ok) return { code: read.problem.code };
  if (target.sheet === 'deadlines' && operation.tab === 'tasks') {
    return putTaskDeadline(copy, operation, target.id, read.value, context);
  }
  const row = copy.get(target.sheet, target.id);
  if (!row) return { code: 'missingRow' };
  const values = withFollowers(operation, target.field, read.value, row);
  return putChecked(copy, target.sheet, { ...row, ...values });
}

/** Fields that follow from one typed field: finished means 100 %, an empty status means not started [P6]. */
function withFollowers(
  operation: InputOperation,
  field: string,
  value: CellValue,
  row: AnyRow,
): Record<string, CellValue> {
  if (field === 'status' && operation.tab === 'tasks') {
    if (value === null) return { status: 'notStarted' };
    if (value === 'done') return { status: 'done', percent: 100 };
  }
  if (field === 'done' && value !== null && 'status' in row) {
    return { done: value, status: 'done', percent: 100 };
  }
  if (field === 'end' && operation.tab === 'deadlines' && 'basis' in row) {
    return { end: value, basis: 'stated', precision: value === null ? null : 'day' };
  }
  if (field === 'name' && 'ordinal' in row && typeof value === 'string') return readOrdinal(value);
  if (field === 'kind' && value === null)
    return { kind: operation.tab === 'units' ? 'department' : 'none' };
  return { [field]: value };
}

/** `一、城市风貌提升行动` typed into a name is an ordinal and a name, as the cell shows them [P8]. */
function readOrdinal(typed: string): Record<string, string> {
  const match = /^[（(]?([一二三四五六七八九十百]+|\d+(?:[.．]\d+)*)[）)、.．]\s*(?=\S)/.exec(
    typed,
  );
  return match?.[1] ? { ordinal: match[1], name: typed.slice(match[0].length) } : { name: typed };
}

/** The one due day typed on the tasks tab: kept on the task's only deadline, or on a new one [P7]. */
function putTaskDeadline(
  copy: WorkingCopy,
  operation: InputOperation,
  deadlineId: string,
  value: CellValue,
  context: EditContext,
): Refusal | null {
  const end = typeof value === 'string' ? value : null;
  const own = copy.get('deadlines', deadlineId);
  if (end === null) {
    if (own) copy.remove('deadlines', own.id);
    return null;
  }
  const raw = operation.text.trim();
  const known = own ?? {
    id: context.newId('deadlines'),
    order: 1 + Math.max(0, ...copy.rows('deadlines').map((row) => row.order)),
    taskId: operation.rowId,
    what: '',
    start: null,
    ongoing: false,
    note: '',
    actual: null,
  };
  copy.put('deadlines', {
    ...known,
    raw,
    kind: 'deadline',
    end,
    precision: 'day',
    basis: 'stated',
  });
  return null;
}
