// One worksheet part to a raw sheet. Only cells with a value become cells; styles and formulas are left behind.
import { isDay } from '#shared/calendar/days.ts';
import { columnLetters } from '#shared/tables/address.ts';
import { emptySheet, type RawCell, type RawSheet, type Region } from '#shared/tables/rawSheet.ts';
import { decodeCellText, parseAddress } from './cellText.ts';
import { numberCell } from './formatNumber.ts';
import { limits } from './limits.ts';
import { withoutOverlap } from './mergedRegions.ts';
import type { ReadBudget } from './readBudget.ts';
import { ReadProblem } from './readProblem.ts';
import type { XlsxPackage } from './xlsxPackage.ts';
import { isStrike, textCell, type SharedStrings } from './xlsxStrings.ts';
import type { CellStyles } from './xlsxStyles.ts';

export type SheetContext = {
  strings: SharedStrings;
  styles: CellStyles;
  epoch1904: boolean;
  /** Number cells made before, by style and value. */
  formatted: Map<number, Map<number, RawCell>>;
  budget: ReadBudget;
};

type PendingCell = {
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

/** Reads the sheet `name` from `part`. Addresses outside a sheet and merges without bounds refuse the file. */
export async function readXlsxSheet(
  file: XlsxPackage,
  part: string,
  name: string,
  hidden: boolean,
  context: SheetContext,
): Promise<RawSheet> {
  const { budget } = context;
  const sheet: RawSheet = emptySheet(name, hidden);
  const merges: Region[] = [];
  let row = 0;
  let column = 0;
  let cell: PendingCell | null = null;
  let collecting: 'value' | 'inline' | null = null;
  let inPhonetic = false;
  let elements = 0;
  let cellsOfRow: Map<number, RawCell> | undefined;
  const badReference = (reference: string) =>
    new ReadProblem('badReference', part, { reference: reference.slice(0, 40) });

  const openCell = (attributes: Record<string, string>) => {
    // One inside another: neither can be trusted.
    if (cell) throw damagedCell(cell, 'cell');
    const reference = attributes['r'];
    if (reference === undefined) column += 1;
    else {
      const address = parseAddress(reference);
      if (!address) throw badReference(reference);
      column = address.column;
      if (address.row !== row) moveToRow(address.row);
    }
    if (column > limits.columns || row < 1) throw badReference(reference ?? `${row}:${column}`);
    cell = {
      row,
      column,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      value: '',
      hasValue: false,
      inline: '',
      hasFormula: false,
      struck: false,
    };
  };
  const damagedCell = (at: PendingCell, reason: string) =>
    new ReadProblem('damagedSheet', part, { cell: placeOf(name, at), reason });
  const moveToRow = (next: number) => {
    row = next;
    cellsOfRow = sheet.rows.get(row);
  };
  const closeCell = (pending: PendingCell) => {
    const where = () => placeOf(name, pending);
    const raw = cellOf(pending, context, part, where);
    if (!raw) return;
    budget.countCell(part);
    if (isStruck(pending, context)) budget.warn('struckText', '格内有划掉的文字', where());
    if (!cellsOfRow) {
      budget.countRow(part);
      sheet.rows.set(pending.row, (cellsOfRow = new Map()));
    }
    if (cellsOfRow.has(pending.column)) {
      throw badReference(`${columnLetters(pending.column)}${pending.row}`);
    }
    cellsOfRow.set(pending.column, raw);
  };

  await file.read(part, {
    open(tag, attributes) {
      if ((++elements & 0x3fff) === 0) budget.checkTime(part);
      switch (tag) {
        case 'c':
          openCell(attributes);
          break;
        case 'v':
          collecting = cell ? 'value' : null;
          if (cell) {
            if (cell.hasValue) throw damagedCell(cell, 'value');
            cell.hasValue = true;
          }
          break;
        case 't':
          collecting = cell && !inPhonetic ? 'inline' : null;
          break;
        case 'rPh':
          inPhonetic = true;
          break;
        case 'f':
          if (cell) cell.hasFormula = true;
          break;
        case 'row': {
          const next = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
          if (!(Number.isInteger(next) && next >= 1 && next <= limits.rows)) {
            throw badReference(attributes['r'] ?? String(next));
          }
          moveToRow(next);
          column = 0;
          if (isTrue(attributes['hidden'])) sheet.hiddenRows.add(row);
          break;
        }
        case 'col':
          if (isTrue(attributes['hidden'])) hideColumns(sheet, attributes);
          break;
        case 'mergeCell': {
          const region = parseRegion(attributes['ref'] ?? '');
          if (!region) throw badReference(attributes['ref'] ?? '');
          if (merges.length >= limits.merges) {
            throw new ReadProblem('tooManyMerges', part, { limit: limits.merges });
          }
          merges.push(region);
          break;
        }
        case 'strike':
          if (cell && isStrike(tag, attributes)) cell.struck = true;
          break;
        default:
      }
    },
    close(tag) {
      if (tag === 'v' || tag === 't') collecting = null;
      else if (tag === 'rPh') inPhonetic = false;
      else if (tag === 'c' && cell) {
        closeCell(cell);
        cell = null;
      }
    },
    text(piece) {
      if (!cell || !collecting) return;
      if (collecting === 'value') cell.value += piece;
      else cell.inline += piece;
    },
  });
  sheet.merges = withoutOverlap(merges, (count) =>
    budget.warn('overlappingMerges', `有 ${count} 处合并区域相互重叠，已忽略`, name),
  );
  return sheet;
}

function placeOf(sheet: string, { row, column }: PendingCell): string {
  return `${sheet}!${columnLetters(column)}${row}`;
}

/** By its font, or by that of a part of its text. */
function isStruck({ struck, type, style, value }: PendingCell, context: SheetContext): boolean {
  if (struck || context.styles.struck.has(style)) return true;
  return type === 's' && context.strings.struck.has(Number(value));
}

/** Decimal, as every program writes them; JavaScript would read `0x1F` too. */
function decimal(text: string): number {
  return /[xob]/iu.test(text) ? Number.NaN : Number(text);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function hideColumns(sheet: RawSheet, attributes: Record<string, string>): void {
  const from = Math.max(1, Number(attributes['min']));
  const to = Math.min(limits.columns, Number(attributes['max']));
  for (let column = from; column <= to; column++) sheet.hiddenColumns.add(column);
}

/** `A1:C3` or a single address; null when an end lies outside a sheet. */
export function parseRegion(reference: string): Region | null {
  const [first = '', last = first] = reference.replaceAll('$', '').split(':');
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

function cellOf(
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
      context.budget.warn('errorValue', `单元格是错误值 ${value.slice(0, 20)}`, where());
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
    context.budget.warn('longText', `文字长达 ${text.length} 字，超出 Excel 的上限`, where());
  }
  return text === '' ? null : textCell(text);
}
