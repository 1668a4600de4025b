// How far the targets of a task have come, as the unit says that the task follows [M32].
import { figureTexts, measuredTargets, targetField, targetsDone } from '../forms/targetFigures.ts';
import { storedText } from '../forms/values.ts';
import type { TargetRow, TaskRow, UnitRow } from '../plan/model.ts';
import { readableCell, unreadableCell, type ComparedFill } from './compareFill.ts';
import type { RowContext } from './compareRow.ts';
import type { JoinedRow } from './joinRows.ts';
import { readFigure, writtenText } from './readFill.ts';

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
  const text = writtenText(cell);
  if (text === '') return result;
  const heading = context.headings.get(targetsDone) ?? '目标完成值';
  const refuse = (what: string, reason: string) => {
    result.says = true;
    const told = `${row.sheet}!${address}“${what}”填作${heading}，${reason}`;
    result.unreadable.push({ cell: address, text: told });
  };
  const texts = figureTexts(text, asked);
  if (!texts) {
    refuse(text, '，看不出是哪个目标的');
    return result;
  }
  for (const [target, written] of texts) {
    const base = baseOf(target, { row, task, unit, context, heading, address });
    const read = readFigure(written, target);
    if (!read.ok) {
      refuse(written, read.reason);
      result.differences.push(unreadableCell(base, written, read.reason));
      continue;
    }
    const { stored, converted } = read;
    result.says ||= stored !== '' && stored !== base.sent;
    if (stored === '' || stored === base.sent || stored === base.now) continue;
    const guard = guardOf(target, Number(stored));
    result.differences.push(
      readableCell(base, stored, guard, {
        // Kept as it was written: 1.2亿元 for 元.
        converted: converted ? `“${written.trim()}”折合${stored}${target.unit}` : undefined,
        goesTo: '“目标”表',
      }),
    );
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

function baseOf(target: TargetRow, { row, task, unit, context, heading, address }: Place) {
  const field = targetField(target);
  const now = storedText(target.actual);
  const typed = context.typed.get(field);
  const correction = typed === undefined ? null : readFigure(typed, target);
  return {
    taskId: task.id,
    unitId: unit.id,
    target: { sheet: 'targets', field: 'actual', id: target.id } as const,
    field,
    heading: `${heading}（${target.subject || target.raw}）`,
    sent: context.sent?.get(field) ?? '',
    now,
    standing: now,
    corrected: correction?.ok ? correction.stored : null,
    sheet: row.sheet,
    row: row.row,
    cell: address,
  };
}

function guardOf(
  { value, actual, comparator, raw }: TargetRow,
  figure: number,
): { code: 'cumulativeFell' | 'measure' | 'overTarget'; reason: string } | null {
  if (actual !== null && figure < actual) {
    return { code: 'cumulativeFell', reason: `累计数由${actual}降为${figure}` };
  }
  if (value !== null && value > 0 && figure > value * likelyAnotherMeasure) {
    const times = Math.round(figure / value);
    return { code: 'measure', reason: `是目标值${value}的${times}倍，请核对单位` };
  }
  // 60 for 150万平方米: the notice counts in 万, the figure does too.
  if (value !== null && figure > 0 && figure * 1000 < value && /[万亿]/u.test(raw)) {
    return { code: 'measure', reason: `目标值是${value}，请核对是不是少了“万”或“亿”` };
  }
  // More than “不少于” asks for is what was asked for.
  const atLeast = comparator === '>=' || comparator === '>' || comparator === '+';
  if (value !== null && figure > value && !atLeast) {
    return { code: 'overTarget', reason: `超过目标值${value}` };
  }
  return null;
}
