// A text typed or pasted into a cell: read by the column's kind, put into the stored field, with what follows from it.
import { cellField } from './cellFields.ts';
import { columnFromRow, withCustomValue } from './customColumns.ts';
import type { InputOperation } from './edit.ts';
import { readOrdinal } from './groups.ts';
import { readInput, type CellValue, type InputContext } from './input.ts';
import { dutyValue } from './duties.ts';
import type { AnyRow, CustomValue, SheetName } from './model.ts';
import { freshDeadline } from './rowDefaults.ts';
import { withStages } from './stageChoices.ts';
import { tabOf, type Column, type TabName } from './tabs.ts';
import type { WorkingCopy } from './workingCopy.ts';
import { putChecked } from './rowRules.ts';

type Refusal = { code: string; facts?: Record<string, string | number> };
type NewId = (sheet: SheetName) => string;

/** Takes a typed text into the field behind its cell; answers why it cannot be. */
export function applyInput(
  copy: WorkingCopy,
  operation: InputOperation,
  input: InputContext,
  newId: NewId,
): Refusal | null {
  const column = columnIn(copy, operation.tab, operation.column);
  if (!column) return { code: 'missingColumn' };
  if (!column.editable) return { code: 'lockedCell' };
  const target = cellField(copy, operation.tab, operation.rowId, operation.column);
  if ('locked' in target) return { code: target.locked };
  const read = readInput(operation.text, column, input);
  if (!read.ok) return { code: read.problem.code };
  if (target.sheet === 'deadlines' && operation.tab === 'tasks') {
    return putTaskDeadline(copy, operation, target.id, read.value, newId);
  }
  const row = copy.get(target.sheet, target.id);
  if (!row) return { code: 'missingRow' };
  if (target.custom !== undefined && 'custom' in row) {
    const custom = withCustomValue(row.custom, target.custom, read.value as CustomValue | null);
    return putChecked(copy, target.sheet, { ...row, custom });
  }
  if (target.year !== undefined && 'yearly' in row) {
    const { [target.year]: _, ...others } = row.yearly;
    const yearly =
      typeof read.value === 'number' ? { ...others, [target.year]: read.value } : others;
    return putChecked(copy, 'targets', { ...row, yearly });
  }
  const values = withFollowers(operation, target.field, read.value, row);
  return putChecked(copy, target.sheet, { ...withoutPlace(row, target.field), ...values });
}

/** What is typed was merged from no file [P28]. */
function withoutPlace(row: AnyRow, field: string): AnyRow {
  if (!('places' in row) || !row.places?.[field]) return row;
  const { [field]: _, ...places } = row.places;
  return { ...row, places };
}

/** A column of the tab itself or one that the user added, also in this very edit. */
function columnIn(copy: WorkingCopy, tab: TabName, key: string): Column | undefined {
  const own = tabOf(tab).columns.find((column) => column.key === key);
  if (own?.choicesFrom === 'stages') {
    return withStages(own, new Map(copy.rows('stages').map((row) => [row.id, row])));
  }
  if (own) return own;
  const added = copy.get('columns', key);
  return added?.tab === tab ? columnFromRow(added) : undefined;
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
  if (operation.tab === 'duties') return { [field]: dutyValue(field, value) };
  if (field === 'kind' && value === null)
    return { kind: operation.tab === 'units' ? 'department' : 'none' };
  return { [field]: value };
}

/** The one due day typed on the tasks tab: kept on the task's only deadline, or on a new one [P7]. */
function putTaskDeadline(
  copy: WorkingCopy,
  operation: InputOperation,
  deadlineId: string,
  value: CellValue,
  newId: NewId,
): Refusal | null {
  const end = typeof value === 'string' ? value : null;
  const own = copy.get('deadlines', deadlineId);
  if (end === null) {
    if (!own) return null;
    const others = copy
      .rows('deadlines')
      .some(({ id, taskId }) => taskId === own.taskId && id !== own.id);
    // A step among others stays, without its day.
    if (others) copy.put('deadlines', { ...own, end: null, precision: null });
    else copy.remove('deadlines', own.id);
    return null;
  }
  const raw = operation.text.trim();
  const known = own ?? {
    id: newId('deadlines'),
    order: copy.orderAtEnd('deadlines'),
    taskId: operation.rowId,
    what: '',
    start: null,
    ongoing: false,
    note: '',
    ...freshDeadline,
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
