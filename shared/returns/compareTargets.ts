// How far the targets of a task have come, as the unit says that the task follows [M32].
import { figureTexts, measuredTargets, targetField, targetsDone } from '../forms/targetFigures.ts';
import { storedText } from '../forms/values.ts';
import { readInput } from '../plan/input.ts';
import { tabOf } from '../plan/tabs.ts';
import type { TargetRow, TaskRow, UnitRow } from '../plan/model.ts';
import { cleanText, dashes } from './compareValues.ts';
import type { ComparedFill } from './compareFill.ts';
import type { RowContext } from './compareRow.ts';
import type { PendingDifference } from './difference.ts';
import type { JoinedRow } from './joinRows.ts';
import { textOf } from './returnedTable.ts';

/** A figure so many times its target is likely in another measure: 万元 for 亿元. */
const likelyAnotherMeasure = 50;

export function compareTargets(
  row: JoinedRow,
  task: TaskRow,
  unit: UnitRow,
  context: RowContext,
): ComparedFill {
  const result: ComparedFill = { differences: [], unreadable: [], says: false };
  const found = row.given.get(targetsDone);
  const { document, sent: known } = context;
  const asked = measuredTargets(document, task.id).filter((target) =>
    known?.has(targetField(target)),
  );
  if (!found || !known || asked.length === 0) return result;
  const { cell, address } = found;
  const text = cleanText(textOf(cell));
  if (text === '') return result;
  const heading = context.headings.get(targetsDone) ?? '目标完成值';
  const refuse = (what: string, reason: string) => {
    result.says = true;
    const told = `${row.sheet}!${address}“${what}”作为${heading}${reason}`;
    result.unreadable.push({ cell: address, text: told });
  };
  const texts = figureTexts(text, asked);
  if (!texts) {
    refuse(text, '，看不出是哪个目标的');
    return result;
  }
  for (const [target, written] of texts) {
    const read = readFigure(written, context);
    if (read === 'wrong') {
      refuse(written, '不是数字');
      continue;
    }
    result.says ||= read !== null && String(read) !== known.get(targetField(target));
    const place = { row, task, unit, context, heading, address };
    const difference = differenceOf(target, read, written, place);
    if (difference) result.differences.push(difference);
  }
  return result;
}

type Place = {
  row: JoinedRow;
  task: TaskRow;
  unit: UnitRow;
  context: RowContext;
  heading: string;
  address: string;
};

/** Null where the unit says nothing new. */
function differenceOf(
  target: TargetRow,
  figure: number | null,
  written: string,
  { row, task, unit, context, heading, address }: Place,
): PendingDifference | null {
  const field = targetField(target);
  const sent = context.sent?.get(field) ?? '';
  const now = storedText(target.actual);
  const returned = figure === null ? '' : String(figure);
  if (returned === '' || returned === sent || returned === now) return null;
  const guard = guardOf(target, figure ?? 0);
  const changed = sent !== now;
  const reasons = [
    guard?.reason,
    // Kept as it was written: 1.2亿元 for 元.
    /[万亿]/u.test(written) ? `“${written.trim()}”折合${returned}${target.unit}` : undefined,
    changed ? `发出后台账由“${sent || '空'}”改为“${now || '空'}”` : '由牵头单位填报，记入“目标”表',
  ];
  return {
    taskId: task.id,
    unitId: unit.id,
    target: { sheet: 'targets', field: 'actual', id: target.id },
    field,
    heading: `${heading}（${target.subject || target.raw}）`,
    sent,
    now,
    returned,
    stored: returned,
    standing: now,
    decision: changed || guard ? 'conflict' : 'safe',
    reason: reasons.filter((reason) => reason !== undefined).join('；'),
    guard: guard?.code ?? null,
    takes: 'any',
    corrected: correctionOf(field, context),
    sheet: row.sheet,
    row: row.row,
    cell: address,
  };
}

function correctionOf(field: string, context: RowContext): string | null {
  const typed = context.typed.get(field);
  if (typed === undefined) return null;
  const read = readFigure(typed, context);
  return read === 'wrong' ? null : storedText(read);
}

function guardOf(
  { value, actual, comparator }: TargetRow,
  figure: number,
): { code: 'cumulativeFell' | 'measure' | 'overTarget'; reason: string } | null {
  if (actual !== null && figure < actual) {
    return { code: 'cumulativeFell', reason: `累计数由${actual}降为${figure}` };
  }
  if (value !== null && value > 0 && figure > value * likelyAnotherMeasure) {
    const times = Math.round(figure / value);
    return { code: 'measure', reason: `是目标值${value}的${times}倍，请核对单位` };
  }
  // More than “不少于” asks for is what was asked for.
  const atLeast = comparator === '>=' || comparator === '>' || comparator === '+';
  if (value !== null && figure > value && !atLeast) {
    return { code: 'overTarget', reason: `超过目标值${value}` };
  }
  return null;
}

const actualColumn = tabOf('targets').columns.find(({ key }) => key === 'actual');

/** As it would be read if somebody typed it into the tab 目标. */
function readFigure(text: string, { document, dates }: RowContext): number | null | 'wrong' {
  if (!actualColumn || dashes.test(text)) return null;
  const year = dates.year ?? 2000;
  const read = readInput(text, actualColumn, { document, year, unitIds: () => new Map() });
  if (!read.ok) return 'wrong';
  return typeof read.value === 'number' ? read.value : null;
}
