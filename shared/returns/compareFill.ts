// Columns of the user that units fill in: what came back goes into the task's own cell [M30].
import { columnIdOf, isFillKey, storedValue } from '../forms/ownColumns.ts';
import { columnFromRow, isEmptyValue, withCustomValue } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';
import { readInput } from '../plan/input.ts';
import type { ColumnRow, CustomValue, CustomValues, TaskRow, UnitRow } from '../plan/model.ts';
import { cleanText, dashes } from './compareValues.ts';
import type { Noted, RowContext } from './compareRow.ts';
import type { PendingDifference } from './difference.ts';
import type { JoinedRow } from './joinRows.ts';
import { textOf } from './returnedTable.ts';

/** `says`: whether something stands there that was not sent. */
export type ComparedFill = {
  differences: PendingDifference[];
  unreadable: Noted[];
  says: boolean;
};

/** Only what was asked: the baseline names the columns of a task for the one unit that fills them in. */
export function compareFill(
  row: JoinedRow,
  task: TaskRow,
  unit: UnitRow,
  context: RowContext,
): ComparedFill {
  const result: ComparedFill = { differences: [], unreadable: [], says: false };
  const { document, sent: known, typed } = context;
  for (const [field, { cell, address }] of row.given) {
    const sent = isFillKey(field) ? known?.get(field) : undefined;
    const column = isFillKey(field) ? document.columns.get(columnIdOf(field)) : undefined;
    // A column that was deleted since has nowhere to go to.
    if (sent === undefined || !column) continue;
    const text = cleanText(textOf(cell));
    if (dashes.test(text)) continue;
    const read = readFill(text, column, context);
    if (!read.ok) {
      result.says = true;
      const told = `${row.sheet}!${address}“${text}”作为${column.heading}${read.reason}`;
      result.unreadable.push({ cell: address, text: told });
      continue;
    }
    const now = storedValue(task.custom[column.id]);
    result.says ||= read.stored !== '' && read.stored !== sent;
    if (read.stored === sent || read.stored === now) continue;
    const correction = readFill(typed.get(field) ?? '', column, context);
    const changed = sent !== now;
    result.differences.push({
      taskId: task.id,
      unitId: unit.id,
      target: { sheet: 'tasks', field: 'custom', column: column.id },
      field,
      heading: context.headings.get(field) ?? column.heading,
      sent,
      now,
      returned: read.stored,
      stored: read.stored,
      standing: now,
      decision: changed ? 'conflict' : 'safe',
      reason: changed
        ? `发出后台账由“${sent || '空'}”改为“${now || '空'}”`
        : '由牵头单位填报，记入任务的自定义列',
      guard: null,
      takes: 'any',
      corrected: typed.has(field) && correction.ok ? correction.stored : null,
      sheet: row.sheet,
      row: row.row,
      cell: address,
    });
  }
  return result;
}

const reasons: Record<string, string> = {
  notNumber: '不是数字',
  notPercent: '不在 0 到 100 之间',
  notPercentage: '不是百分数',
  notDate: '认不出日期',
  notChoice: '不在可选项里',
};

type ReadFill = { ok: true; stored: string } | { ok: false; reason: string };

/** A cell as it would be read if somebody typed it into the task's own column. */
function readFill(text: string, column: ColumnRow, { document, dates }: RowContext): ReadFill {
  const year = dates.year ?? 2000;
  const read = readInput(text, columnFromRow(column), {
    document,
    year,
    unitIds: () => new Map(),
  });
  if (!read.ok) return { ok: false, reason: reasons[read.problem.code] ?? '看不出是什么' };
  const { value } = read;
  return { ok: true, stored: isEmptyValue(value) ? '' : storedValue(value as CustomValue) };
}

/** The task's values with one from its stored text, which `compareFill` made. */
export function withStored(
  document: Pick<PlanDocument, 'columns'>,
  custom: CustomValues,
  id: string,
  stored: string,
): CustomValues {
  const kind = document.columns.get(id)?.kind;
  const isFigure = kind === 'number' || kind === 'percent';
  const value = stored === '' ? null : isFigure ? Number(stored) : stored;
  return withCustomValue(custom, id, value);
}
