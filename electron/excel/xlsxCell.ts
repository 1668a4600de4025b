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

export function placeOf(sheet: string, { row, column }: PendingCell): string {
  return `${sheet}!${columnLetters(column)}${row}`;
}

/** By its font, or by that of a part of its text. */
export function isStruck(
  { struck, type, style, value }: PendingCell,
  context: SheetContext,
): boolean {
  if (struck || context.styles.struck.has(style)) return true;
  return type === 's' && context.strings.struck.has(Number(value));
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
    case 's': {
      const shared = context.strings.cells[decimal(value)];
      if (!shared) throw new ReadProblem('damagedSheet', part, { cell: where(), reason: 'string' });
      if (shared.text.length > limits.cellText) checkedText(shared.text, context, where);
      return shared.text === '' ? null : shared;
    }
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

/** Cells of one style and value are one object: a column of dates or percentages holds few different ones. */
function formattedCell(value: number, style: number, context: SheetContext): RawCell {
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
  if (text.length > limits.cellText) {
    context.budget.warn('longText', `文字长达${text.length}个字，超出 Excel 的上限`, where());
  }
  return text === '' ? null : textCell(text);
}

/**
 * A cell as spreadsheet programs write most of them: at most a value or a plain text, nothing to be decoded. The expression
 * runs several times as fast as tag after tag; whatever looks different is read that way.
 */
const usual =
  /<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,6})")?(?: t="([a-zA-Z]{1,9})")?(?:\/>|>(?:<v>([^<&]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<&]*)<\/t><\/is>)?<\/c>)/y;

/** What stands in a cell, undefined where the file does not say it; `end` is where the cell ends. */
export type WholeCell = {
  end: number;
  reference: string | undefined;
  style: string | undefined;
  type: string | undefined;
  value: string | undefined;
  inline: string | undefined;
};

/** The cell that begins at `at`, null where none of the usual shape does. */
export function wholeCell(source: string, at: number): WholeCell | null {
  if (source.charCodeAt(at + 1) !== 99) return null;
  usual.lastIndex = at;
  const found = usual.exec(source);
  if (!found) return null;
  const [, reference, style, type, value, inline] = found;
  return { end: usual.lastIndex, reference, style, type, value, inline };
}
