// What a unit wrote into a column of the user, or for a target, read as if somebody typed it into the plan [M30] [M32].
import type { DateContext } from '../calendar/expressions.ts';
import { columnFromRow, isEmptyValue } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';
import { readInput } from '../plan/input.ts';
import { measureFrom, measureOfHeading, readMeasured } from '../plan/measures.ts';
import type { ColumnRow, CustomValue, TargetRow } from '../plan/model.ts';
import type { RawCell } from '../tables/rawSheet.ts';
import { storedValue } from '../forms/ownColumns.ts';
import { cleanText, dashes, readTyped, type ReadValue } from './compareValues.ts';
import type { PendingDifference } from './difference.ts';
import { textOf } from './returnedTable.ts';

export type ReadContext = { document: PlanDocument; dates: DateContext };

/** `converted`: it was written in another size of its measure, 1.2亿元 for 万元. */
export type ReadFill =
  | { ok: true; stored: string; converted: boolean }
  | { ok: false; reason: string };

/** The words of a cell; a share that a spreadsheet shows as 85% is 85%. */
export function writtenText(cell: RawCell): string {
  const isShare = cell.type === 'number' && cell.text.trim().endsWith('%');
  return isShare ? `${Number((cell.value * 100).toPrecision(12))}%` : cleanText(textOf(cell));
}

const reasons: Record<string, string> = {
  notNumber: '不是数字',
  notPercent: '不在0到100之间',
  notPercentage: '不是百分数',
  notDate: '认不出日期',
  notChoice: '不在可选项里',
};

export function readFill(
  text: string,
  column: ColumnRow,
  { document, dates }: ReadContext,
): ReadFill {
  const year = dates.year ?? 2000;
  const read = readInput(text, columnFromRow(column), {
    document,
    year,
    unitIds: () => new Map(),
  });
  if (!read.ok) return { ok: false, reason: reasons[read.problem.code] ?? '看不出是什么' };
  const { value } = read;
  const stored = isEmptyValue(value) ? '' : storedValue(value as CustomValue);
  const measure = column.kind === 'number' ? measureOfHeading(column.heading) : null;
  const converted = measure !== null && readMeasured(text, measure)?.converted === true;
  return { ok: true, stored, converted };
}

/** A figure of a target; nothing is the empty text. */
export function readFigure(text: string, { unit }: Pick<TargetRow, 'unit'>): ReadFill {
  if (dashes.test(text.trim())) return { ok: true, stored: '', converted: false };
  const read = readMeasured(text, measureFrom(unit));
  if (!read) return { ok: false, reason: '不是数字' };
  return { ok: true, stored: String(read.value), converted: read.converted };
}

/** What a person typed in place of what came back, by the readers that read the cell itself. */
export function readCorrection(
  { target, field }: Pick<PendingDifference, 'target' | 'field'>,
  text: string,
  context: ReadContext,
): ReadValue {
  const own = readOwn(target, text, context);
  if (own === null) return readTyped(field, text, context.dates);
  if (!own.ok) return { readable: false, text, reason: own.reason, guard: 'unreadable' };
  return { readable: true, stored: own.stored, said: null };
}

function readOwn(
  target: PendingDifference['target'],
  text: string,
  context: ReadContext,
): ReadFill | null {
  const { columns, targets } = context.document;
  if (target?.sheet === 'targets') {
    const row = targets.get(target.id);
    return row ? readFigure(text, row) : null;
  }
  if (target?.sheet !== 'tasks' || target.field !== 'custom') return null;
  const column = columns.get(target.column);
  return column ? readFill(text, column, context) : null;
}
