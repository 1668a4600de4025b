// One worksheet part to a raw sheet. Only cells with a value become cells; styles and formulas are left behind.
import { columnLetters } from '#shared/tables/address.ts';
import { emptySheet, type RawCell, type RawSheet, type Region } from '#shared/tables/rawSheet.ts';
import { parseAddress } from './cellText.ts';
import { limits } from './limits.ts';
import { withoutOverlap } from './mergedRegions.ts';
import { ReadProblem } from './readProblem.ts';
import { emptyUsualCell, readUsualCell } from './usualCell.ts';
import {
  cellOf,
  formattedCell,
  isStruck,
  isTrue,
  pendingCell,
  placeOf,
  sharedCell,
  type PendingCell,
  type SheetContext,
} from './xlsxCell.ts';
import type { XlsxPackage } from './xlsxPackage.ts';
import { isStrike } from './xlsxStrings.ts';
import type { XmlAttributes } from './xmlAttributes.ts';

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
  let cellsOfRow: Map<number, RawCell> | undefined;
  const badReference = (reference: string) =>
    new ReadProblem('badReference', part, { reference: reference.slice(0, 40) });

  const openCell = (reference: string | undefined, type = 'n', style = '0') => {
    // One inside another: neither can be trusted.
    if (cell) throw damagedCell(cell, 'cell');
    if (reference === undefined) column += 1;
    else {
      const address = parseAddress(reference);
      if (!address) throw badReference(reference);
      column = address.column;
      if (address.row !== row) moveToRow(address.row);
    }
    if (column > limits.columns || row < 1) throw badReference(reference ?? `${row}:${column}`);
    return pendingCell(row, column, type, Number(style));
  };
  const usual = emptyUsualCell();
  const damagedCell = (at: PendingCell, reason: string) =>
    new ReadProblem('damagedSheet', part, { cell: placeOf(name, at), reason });
  const moveToRow = (next: number) => {
    row = next;
    cellsOfRow = sheet.rows.get(row);
  };
  const here = () => placeOf(name, { row, column });
  const keepCell = (raw: RawCell, isCrossedOut: boolean) => {
    budget.countCell(part);
    if (isCrossedOut) budget.warn('struckText', '格内有划掉的文字', here());
    if (!cellsOfRow) {
      budget.countRow(part);
      sheet.rows.set(row, (cellsOfRow = new Map()));
    }
    const before = cellsOfRow.size;
    cellsOfRow.set(column, raw);
    if (cellsOfRow.size === before) throw badReference(`${columnLetters(column)}${row}`);
  };
  const closeCell = (pending: PendingCell) => {
    const raw = cellOf(pending, context, part, here);
    const shared = pending.type === 's' ? Number(pending.value) : null;
    if (raw) keepCell(raw, pending.struck || isStruck(pending.style, shared, context));
  };
  const closeUsual = (source: string) => {
    const { type, style, number } = usual;
    if (usual.row !== row) moveToRow(usual.row);
    column = usual.column;
    if (usual.holds === 'nothing') return;
    const isShared = type === 's';
    if (usual.holds === 'value' && !Number.isNaN(number) && (isShared || type === 'n')) {
      const raw = isShared
        ? sharedCell(number, context, part, here)
        : formattedCell(number, style, context);
      if (raw) keepCell(raw, isStruck(style, isShared ? number : null, context));
      return;
    }
    const pending = pendingCell(row, column, type, style);
    const text = source.slice(usual.from, usual.to);
    if (usual.holds === 'inline') pending.inline = text;
    else {
      pending.value = text;
      pending.hasValue = true;
    }
    closeCell(pending);
  };

  await file.read(part, {
    whole(source, codes, at) {
      if (cell || inPhonetic) return -1;
      let end = -1;
      while (readUsualCell(source, codes, end < 0 ? at : end, usual)) {
        // An address outside of a sheet is refused the usual way.
        if (usual.row < 1 || usual.row > limits.rows || usual.column > limits.columns) break;
        closeUsual(source);
        end = usual.end;
      }
      return end;
    },
    open(tag, attributes) {
      switch (tag) {
        case 'c':
          cell = openCell(attributes.get('r'), attributes.get('t'), attributes.get('s'));
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
          const next = attributes.get('r') === undefined ? row + 1 : Number(attributes.get('r'));
          if (!(Number.isInteger(next) && next >= 1 && next <= limits.rows)) {
            throw badReference(attributes.get('r') ?? String(next));
          }
          moveToRow(next);
          column = 0;
          if (isTrue(attributes.get('hidden'))) sheet.hiddenRows.add(row);
          break;
        }
        case 'col':
          if (isTrue(attributes.get('hidden'))) hideColumns(sheet, attributes);
          break;
        case 'mergeCell': {
          const region = parseRegion(attributes.get('ref') ?? '');
          if (!region) throw badReference(attributes.get('ref') ?? '');
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
    budget.warn('overlappingMerges', `有${count}处合并单元格相互重叠，没有采用`, name),
  );
  return sheet;
}

function hideColumns(sheet: RawSheet, attributes: XmlAttributes): void {
  const from = Math.max(1, Number(attributes.get('min')));
  const to = Math.min(limits.columns, Number(attributes.get('max')));
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
