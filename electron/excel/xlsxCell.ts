// One cell of a worksheet part: what the file says of it, and the raw cell that is made of it.
import { isDay } from '#shared/calendar/days.ts';
import { columnLetters } from '#shared/tables/address.ts';
import type { RawCell } from '#shared/tables/rawSheet.ts';
import { decodeCellText } from './cellText.ts';
import { numberCell } from './formatNumber.ts';
import { limits } from './limits.ts';
import type { ReadBudget } from './readBudget.ts';
import { ReadProblem } from './readProblem.ts';
import { textCell, type SharedStrings } from './xlsxStrings.ts';
import type { CellStyles } from './xlsxStyles.ts';

export type SheetContext = {
  strings: SharedStrings;
  styles: CellStyles;
  epoch1904: boolean;
  /** Number cells made before, by style and value. */
  formatted: Map<number, Map<number, RawCell>>;
  budget: ReadBudget;
};

export type PendingCell = {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  inline: string;
  hasFormula: boolean;
  /** Something in it is struck through by a font of its own. */
  struck: boolean;
};

export function pendingCell(row: number, column: number, type: string, style: number): PendingCell {
  return {
    row,
    column,
    type,
    style,
    value: '',
    hasValue: false,
    inline: '',
    hasFormula: false,
    struck: false,
  };
}

export function placeOf(
  sheet: string,
  { row, column }: Pick<PendingCell, 'row' | 'column'>,
): string {
  return `${sheet}!${columnLetters(column)}${row}`;
}

/** By its font, or by that of a part of its text. `shared` is the number of its shared string, null for any other cell. */
export function isStruck(style: number, shared: number | null, context: SheetContext): boolean {
  const { styles, strings } = context;
  if (styles.struck.size > 0 && styles.struck.has(style)) return true;
  return strings.struck.size > 0 && shared !== null && strings.struck.has(shared);
}

/** Decimal, as every program writes them; JavaScript would read `0x1F` too. */
function decimal(text: string): number {
  return /[xob]/iu.test(text) ? Number.NaN : Number(text);
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

export function cellOf(
  pending: PendingCell,
  context: SheetContext,
  part: string,
  where: () => string,
): RawCell | null {
  const { type, value, hasValue } = pending;
  if (type === 'inlineStr') return checkedText(decodeCellText(pending.inline), context, where);
  if (!hasValue || value === '') {
    if (pending.hasFormula && type !== 'str') {
      context.budget.warn(
        'formulaWithoutValue',
        '公式没有保存计算结果，已按空白处理；请用 Excel 或 WPS 打开并保存后再报',
        where(),
      );
    }
    return null;
  }
  switch (type) {
    case 's':
      return sharedCell(decimal(value), context, part, where);
    case 'str':
      return checkedText(decodeCellText(value), context, where);
    case 'b':
      if (isTrue(value)) return { type: 'boolean', value: true, text: 'TRUE' };
      if (value === '0' || value === 'false')
        return { type: 'boolean', value: false, text: 'FALSE' };
      throw new ReadProblem('damagedSheet', part, { cell: where(), reason: 'boolean' });
    case 'e':
      context.budget.warn('errorValue', `单元格是错误值${value.slice(0, 20)}`, where());
      return { type: 'error', value, text: value };
    case 'd':
      return isoDateCell(value);
    default: {
      const number = decimal(value);
      if (!Number.isFinite(number)) {
        throw new ReadProblem('damagedSheet', part, { cell: where(), reason: 'number' });
      }
      return formattedCell(number, pending.style, context);
    }
  }
}

/** The cell of the shared string with that number, null where it is empty. */
export function sharedCell(
  number: number,
  context: SheetContext,
  part: string,
  where: () => string,
): RawCell | null {
  const { cells, long } = context.strings;
  // As an integer: a place that may be a fraction is looked up by its digits.
  const index = number >>> 0;
  const shared = index === number ? cells[index] : undefined;
  if (shared === undefined) {
    throw new ReadProblem('damagedSheet', part, { cell: where(), reason: 'string' });
  }
  if (long.size > 0 && shared && long.has(index)) warnOfLongText(shared.text, context, where);
  return shared;
}

/** Cells of one style and value are one object: a column of dates or percentages holds few different ones. */
export function formattedCell(value: number, style: number, context: SheetContext): RawCell {
  const code = context.styles.formatCodes[style] ?? 'General';
  if (code === 'General') return numberCell(value, code, context.epoch1904);
  let known = context.formatted.get(style);
  if (!known) context.formatted.set(style, (known = new Map()));
  let cell = known.get(value);
  if (!cell) {
    cell = numberCell(value, code, context.epoch1904);
    if (known.size < 10_000) known.set(value, cell);
  }
  return cell;
}

/** A date stored in ISO form (strict files); anything else stays text. */
function isoDateCell(value: string): RawCell {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d)?(?:\.\d+)?Z?)?$/u.exec(value);
  if (!match?.[1] || !isDay(match[1])) return textCell(value);
  const time = match[2] && match[2] !== '00:00' ? ` ${match[2]}` : '';
  return { type: 'date', value: match[1], text: `${match[1]}${time}` };
}

function checkedText(text: string, context: SheetContext, where: () => string): RawCell | null {
  if (text.length > limits.cellText) warnOfLongText(text, context, where);
  return text === '' ? null : textCell(text);
}

function warnOfLongText(text: string, { budget }: SheetContext, where: () => string): void {
  budget.warn('longText', `文字长达${text.length}个字，超出 Excel 的上限`, where());
}
