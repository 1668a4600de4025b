// Columns of the user that units fill in: what came back goes into the task's own cell [M30].
import { columnIdOf, isFillKey, storedValue } from '../forms/ownColumns.ts';
import { withCustomValue } from '../plan/customColumns.ts';
import type { PlanDocument } from '../plan/document.ts';
import { measureOfHeading, measureWord } from '../plan/measures.ts';
import type { ColumnRow, CustomValues, TaskRow, UnitRow } from '../plan/model.ts';
import type { RawCell } from '../tables/rawSheet.ts';
import type { Noted, RowContext } from './compareRow.ts';
import { dashes } from './compareValues.ts';
import type { PendingDifference } from './difference.ts';
import type { JoinedRow } from './joinRows.ts';
import { readFill, writtenText } from './readFill.ts';
import type { GuardCode } from './review.ts';

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
    const text = writtenText(cell);
    if (dashes.test(text)) continue;
    const now = storedValue(task.custom[column.id]);
    const correction = readFill(typed.get(field) ?? '', column, context);
    const base = {
      taskId: task.id,
      unitId: unit.id,
      target: { sheet: 'tasks', field: 'custom', column: column.id } as const,
      field,
      heading: context.headings.get(field) ?? column.heading,
      sent,
      now,
      standing: now,
      corrected: typed.has(field) && correction.ok ? correction.stored : null,
      sheet: row.sheet,
      row: row.row,
      cell: address,
    };
    const read = readCell(cell, text, column, context);
    if (!read.ok) {
      result.says = true;
      const told = `${row.sheet}!${address}“${text}”填作${column.heading}，${read.reason}`;
      result.unreadable.push({ cell: address, text: told });
      result.differences.push(unreadableCell(base, text, read.reason));
      continue;
    }
    const { stored, converted } = read;
    result.says ||= stored !== '' && stored !== sent;
    if (stored === sent || stored === now) continue;
    const guard = guardOf(column, text, stored, now);
    const measure = measureOfHeading(column.heading);
    result.differences.push(
      readableCell(base, stored, guard, {
        // Kept as it was written: 1.2亿元 for 万元.
        converted:
          converted && measure ? `“${text}”折合${stored}${measureWord(measure)}` : undefined,
        goesTo: '任务的自定义列',
      }),
    );
  }
  return result;
}

function readCell(
  cell: RawCell,
  text: string,
  column: ColumnRow,
  context: RowContext,
): ReturnType<typeof readFill> {
  if (cell.type === 'error') return { ok: false, reason: `公式出错（${cell.value}）` };
  if (cell.type === 'boolean') return { ok: false, reason: '是“真/假”值，不是文字或数' };
  return readFill(text, column, context);
}

type Base = Omit<
  PendingDifference,
  'returned' | 'stored' | 'decision' | 'reason' | 'guard' | 'takes'
>;

type Guard = { code: GuardCode; reason: string };

/** It goes in by itself unless a guard speaks against it or the ledger was changed after the form was sent. */
export function readableCell(
  base: Base,
  stored: string,
  guard: Guard | null,
  { converted, goesTo }: { converted: string | undefined; goesTo: string },
): PendingDifference {
  const { sent, now } = base;
  const changed = sent !== now;
  const reasons = [
    guard?.reason,
    converted,
    changed ? `发出后计划由“${sent || '空'}”改为“${now || '空'}”` : `由牵头单位填报，记入${goesTo}`,
  ];
  return {
    ...base,
    returned: stored,
    stored,
    decision: changed || guard ? 'conflict' : 'safe',
    reason: reasons.filter((reason) => reason !== undefined).join('；'),
    guard: guard?.code ?? null,
    takes: 'any',
  };
}

/** Nothing goes in until a person types what it should be [M14]. */
export function unreadableCell(base: Base, text: string, reason: string): PendingDifference {
  return {
    ...base,
    returned: text,
    stored: '',
    decision: 'conflict',
    reason,
    guard: 'unreadable',
    takes: 'typed',
  };
}

/** A figure a thousand times what stands there, or a thousandth of it, is likely in another measure. */
const likelyAnotherMeasure = 1000;

function guardOf(
  { kind, heading }: ColumnRow,
  text: string,
  stored: string,
  now: string,
): Guard | null {
  const figure = Number(stored);
  if (kind === 'percent' && !text.endsWith('%') && figure > 0 && figure < 1) {
    const share = Number((figure * 100).toPrecision(12));
    return { code: 'measure', reason: `不能确定是${stored}%还是${share}%` };
  }
  const before = Number(now);
  if (kind === 'number' && heading.includes('累计') && now !== '' && figure < before) {
    return { code: 'cumulativeFell', reason: `累计数由${now}降为${stored}` };
  }
  const measure = kind === 'number' ? measureOfHeading(heading) : null;
  if (!measure || now === '' || before <= 0 || figure <= 0) return null;
  const times = figure / before;
  if (times < likelyAnotherMeasure && times > 1 / likelyAnotherMeasure) return null;
  const much = times > 1 ? `${Math.round(times)}倍` : `${Math.round(1 / times)}分之一`;
  return {
    code: 'measure',
    reason: `是现有数${now}的${much}，请核对是不是按“${measureWord(measure)}”填的`,
  };
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
