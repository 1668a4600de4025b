// Where the history of a cell is found: the stored row and fields behind it, walked backwards through the steps.
import type { Change } from '../plan/change.ts';
import { cellField, type CellField } from '../plan/cellFields.ts';
import { checkpointOf } from '../plan/checkpoints.ts';
import { tabIn } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';
import { formerNameText } from '../plan/formerNames.ts';
import type { AnyRow, CellPlace, DeadlineRow, FormerName, SheetName } from '../plan/model.ts';
import type { Column } from '../plan/tabs.ts';
import { WorkingCopy } from '../plan/workingCopy.ts';
import type { Cell } from './fieldCells.ts';
import { placeInChange } from './mergedPlaces.ts';
import { choiceLabel, numbered } from './viewContext.ts';
import { formatNumber } from '../words/numbers.ts';
import { formatPercent } from './viewRow.ts';

/** A cell on the way back through the history. Begins as it is now. */
export type Walker = {
  column: Column;
  /** Ids one of which stands in every change that the cell took part in. */
  ids(): readonly string[];
  /** Takes a change back. */
  back(change: Change): void;
  /** What the cell shows; null where its row is not there. */
  text(): string | null;
  /** From where a change merged what the cell shows after it, or null. */
  place(change: Change): CellPlace | null;
};

/** The walker of a cell, or the code why the cell has no history of its own. */
export function cellWalker(document: PlanDocument, cell: Cell): Walker | { code: string } {
  const own = tabIn(document, cell.tab).columns.find(({ key }) => key === cell.column);
  if (!own) return { code: 'missingColumn' };
  const at = referred(document, cell);
  const column = tabIn(document, at.tab).columns.find(({ key }) => key === at.column);
  if (!column?.editable) return { code: 'derivedCell' };
  if (at.tab === 'tasks' && at.column === 'deadline') {
    return document.tasks.has(at.rowId)
      ? dueWalker(document, { ...column, heading: own.heading }, at.rowId)
      : { code: 'missingRow' };
  }
  const stored = cellField(new WorkingCopy(document), at.tab, at.rowId, at.column);
  if ('locked' in stored) return { code: stored.locked };
  const read = readerOf(document, column, stored);
  return rowWalker(document, { ...column, heading: own.heading }, stored, read);
}

/** Project and task shown on another tab are those of the tasks tab. */
function referred(document: PlanDocument, cell: Cell): Cell {
  const { tab, rowId, column } = cell;
  if (tab !== 'targets' && tab !== 'deadlines' && tab !== 'progress') return cell;
  if (column !== 'project' && column !== 'task') return cell;
  const inherited = rowId.startsWith('inherited:') ? rowId.slice('inherited:'.length) : null;
  const storedId = checkpointOf(rowId)?.targetId ?? rowId;
  const taskId = inherited ?? document[tab].get(storedId)?.taskId;
  if (taskId === undefined) return cell;
  return { tab: 'tasks', rowId: taskId, column: column === 'task' ? 'text' : column };
}

type Reader = (row: Record<string, unknown>) => string;

function readerOf(
  document: PlanDocument,
  column: Column,
  { field, custom, year }: Extract<CellField, { field: string }>,
): Reader {
  if (year !== undefined) {
    return (row) => {
      const values = row[field] as Record<string, unknown> | undefined;
      return valueText(document, column, values?.[year]);
    };
  }
  if (custom !== undefined) {
    return (row) => {
      const values = row['custom'] as Record<string, unknown> | undefined;
      return valueText(document, column, values?.[custom]);
    };
  }
  if (column.key === 'action' || column.key === 'project') {
    const separator = column.key === 'action' ? '、' : '. ';
    return (row) => {
      const { ordinal, name } = row as { ordinal: string | null; name: string | null };
      return numbered(ordinal, name, separator);
    };
  }
  if (column.single) return (row) => valueText(document, column, idList(row[field]));
  return (row) => valueText(document, column, row[field]);
}

/** One unit, stored by its id; an empty id is none. */
function idList(id: unknown): unknown[] {
  return id === '' || id === null || id === undefined ? [] : [id];
}

/** A stored value as the cell shows it, and as it can be typed again. */
function valueText(document: PlanDocument, column: Column, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (column.kind) {
    case 'number':
      return formatNumber(value as number);
    case 'percent':
      return formatPercent(value as number);
    case 'choice': {
      const label = choiceLabel(column.choices, value as string);
      const gone = column.choicesFrom === 'stages' && !document.stages.has(value as string);
      return gone ? '（已删除的阶段）' : label;
    }
    case 'units':
      return (value as string[])
        .map((id) => document.units.get(id)?.name ?? '（已删除的单位）')
        .join('、');
    case 'list':
      return (value as string[]).join('、');
    case 'formerNames':
      return (value as FormerName[]).map(formerNameText).join('、');
    default:
      return value as string;
  }
}

function rowWalker(
  document: PlanDocument,
  column: Column,
  { sheet, id, field, custom }: Extract<CellField, { field: string }>,
  read: Reader,
): Walker {
  let row: AnyRow | null = document[sheet].get(id) ?? null;
  const ids = [id];
  return {
    column,
    ids: () => ids,
    back(change) {
      row = rowBefore(change, sheet, id, row);
    },
    text: () => (row ? read(row) : null),
    place: (change) => placeInChange(document, change, sheet, id, custom ?? field),
  };
}

function rowBefore(
  change: Change,
  sheet: SheetName,
  id: string,
  row: AnyRow | null,
): AnyRow | null {
  for (const entry of change.added) {
    if (entry.sheet === sheet && entry.row.id === id) return null;
  }
  for (const entry of change.removed) {
    if (entry.sheet === sheet && entry.row.id === id) return entry.row;
  }
  for (const entry of change.updated) {
    if (entry.sheet === sheet && entry.id === id && row) {
      return { ...row, ...entry.before } as AnyRow;
    }
  }
  return row;
}

/** The due day on the tasks tab stands in the task's deadlines, which come and go. */
function dueWalker(document: PlanDocument, column: Column, taskId: string): Walker {
  const own = new Map<string, DeadlineRow>();
  for (const row of document.deadlines.values()) if (row.taskId === taskId) own.set(row.id, row);
  // Deadlines met on the way stay known: an older step may name one of them only.
  const ids = new Set([taskId, ...own.keys()]);
  return {
    column,
    ids: () => [...ids],
    back(change) {
      for (const { sheet, row } of change.added) if (sheet === 'deadlines') own.delete(row.id);
      for (const entry of change.updated) {
        const row = entry.sheet === 'deadlines' ? own.get(entry.id) : undefined;
        if (row) own.set(row.id, { ...row, ...(entry.before as Partial<DeadlineRow>) });
      }
      for (const { sheet, row } of change.removed) {
        if (sheet !== 'deadlines' || row.taskId !== taskId) continue;
        own.set(row.id, row);
        ids.add(row.id);
      }
    },
    text() {
      const rows = [...own.values()].sort((a, b) => a.order - b.order);
      return rows.map(({ end, raw }) => end ?? raw).join('、');
    },
    place: () => null,
  };
}
