// OpenDocument spreadsheets (.ods): the content part as a stream, repeated rows and cells under the same budget.
import {
  emptySheet,
  type RawCell,
  type RawSheet,
  type RawWorkbook,
  type Region,
} from '#shared/tables/rawSheet.ts';
import { isDay } from '#shared/calendar/days.ts';
import { columnLetters } from '#shared/tables/address.ts';
import { generalText } from './formatNumber.ts';
import { limits } from './limits.ts';
import { withoutOverlap } from './mergedRegions.ts';
import type { ReadBudget } from './readBudget.ts';
import { ReadProblem } from './readProblem.ts';
import type { XlsxPackage } from './xlsxPackage.ts';
import type { XmlAttributes } from './xmlAttributes.ts';
import { textCell } from './xlsxStrings.ts';

const part = 'content.xml';

/** Those of the tag at hand, or a copy. */
type Attributes = Pick<XmlAttributes, 'get'>;

export async function readOds(file: XlsxPackage, budget: ReadBudget): Promise<RawWorkbook> {
  if (file.has('META-INF/manifest.xml')) {
    // A locked document keeps its parts, each in cipher; the list of parts says so.
    if ((await file.text('META-INF/manifest.xml')).includes('encryption-data')) {
      throw new ReadProblem('encrypted');
    }
  }
  const sheets: RawSheet[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let sheet: RawSheet | null = null;
  let merges: Region[] = [];
  let row = 0;
  let rowRepeat = 1;
  let column = 0;
  let filledInRow = false;
  let cell: Attributes | null = null;
  let text = '';
  let paragraphs = 0;
  let inParagraph = 0;
  let inNote = 0;

  const put = (found: RawCell, repeat: number) => {
    if (!sheet) return;
    filledInRow = true;
    for (let at = 0; at < repeat; at++) {
      budget.countCell(part);
      const cells = sheet.rows.get(row);
      if (!cells) budget.countRow(part);
      if (cells) cells.set(column + at, found);
      else sheet.rows.set(row, new Map([[column + at, found]]));
    }
  };
  const closeCell = () => {
    if (!cell || !sheet) return;
    const repeat = repeated(cell, 'number-columns-repeated', limits.columns - column + 1);
    const found = cellOf(cell, text, () => `${sheet?.name}!${columnLetters(column)}${row}`, budget);
    const across = repeated(cell, 'number-columns-spanned', limits.columns - column + 1);
    const down = repeated(cell, 'number-rows-spanned', limits.rows - row + 1);
    if (across > 1 || down > 1) {
      if (merges.length >= limits.merges) {
        throw new ReadProblem('tooManyMerges', part, { limit: limits.merges });
      }
      merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
    }
    if (found) put(found, repeat);
    column += repeat - 1;
    cell = null;
  };
  const closeRow = () => {
    if (!sheet) return;
    const first = sheet.rows.get(row);
    if (filledInRow && first) {
      for (let at = 1; at < rowRepeat; at++) {
        budget.countRow(part);
        for (let index = 0; index < first.size; index++) budget.countCell(part);
        sheet.rows.set(row + at, new Map(first));
      }
    }
    row += rowRepeat - 1;
  };

  await file.read(part, {
    open(name, attributes) {
      if (name === 'style') style = attributes.get('name') ?? '';
      else if (name === 'table-properties' && attributes.get('display') === 'false')
        hiddenStyles.add(style);
      else if (name === 'table') {
        if (sheets.length >= limits.sheets)
          throw new ReadProblem('tooManySheets', part, { limit: limits.sheets });
        const hidden = hiddenStyles.has(attributes.get('style-name') ?? '');
        sheet = emptySheet(attributes.get('name') ?? `Sheet${sheets.length + 1}`, hidden);
        sheets.push(sheet);
        merges = [];
        row = 0;
        column = 0;
      } else if (name === 'table-column' && sheet) {
        const repeat = repeated(attributes, 'number-columns-repeated', limits.columns);
        for (let at = 1; at <= repeat && isHidden(attributes); at++)
          sheet.hiddenColumns.add(column + at);
        column += repeat;
      } else if (name === 'table-row' && sheet) {
        row += 1;
        if (row > limits.rows)
          throw new ReadProblem('badReference', part, { reference: String(row) });
        rowRepeat = repeated(attributes, 'number-rows-repeated', limits.rows - row + 1);
        column = 0;
        filledInRow = false;
        if (isHidden(attributes)) sheet.hiddenRows.add(row);
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        column += 1;
        if (column > limits.columns)
          throw new ReadProblem('badReference', part, { reference: String(column) });
        cell = attributes.copy();
        text = '';
        paragraphs = 0;
      } else if (name === 'annotation') inNote += 1;
      else if (name === 'p' && cell && inNote === 0) {
        if (paragraphs++ > 0) text += '\n';
        inParagraph += 1;
      } else if (name === 's' && inParagraph > 0)
        text += ' '.repeat(repeated(attributes, 'c', 1000));
      else if (name === 'tab' && inParagraph > 0) text += '\t';
      else if (name === 'line-break' && inParagraph > 0) text += '\n';
    },
    close(name) {
      if (name === 'annotation') inNote -= 1;
      else if (name === 'p' && inParagraph > 0 && inNote === 0) inParagraph -= 1;
      else if (name === 'table-cell' || name === 'covered-table-cell') closeCell();
      else if (name === 'table-row') closeRow();
      else if (name === 'table' && sheet) {
        sheet.merges = withoutOverlap(merges, () => {});
        sheet = null;
      }
    },
    text(piece) {
      if (inParagraph > 0 && inNote === 0) text += piece;
    },
  });
  if (sheets.length === 0) throw new ReadProblem('noSheets', part);
  return { format: 'ods', sheets, warnings: [] };
}

function isHidden(attributes: Attributes): boolean {
  return /^(?:collapse|filter)$/u.test(attributes.get('visibility') ?? '');
}

function repeated(attributes: Attributes, name: string, most: number): number {
  const count = Number(attributes.get(name) ?? 1);
  if (!(Number.isInteger(count) && count >= 1)) return 1;
  return Math.min(count, Math.max(1, most));
}

function cellOf(
  attributes: Attributes,
  text: string,
  where: () => string,
  budget: ReadBudget,
): RawCell | null {
  const type = attributes.get('value-type');
  const value = Number(attributes.get('value'));
  // Only errors are stored as text under a formula with this type.
  if (attributes.get('formula') && /^(?:#[A-Z/0!?]+|Err:\d+)$/u.test(text)) {
    budget.warn('errorValue', `单元格是错误值${text}`, where());
    return { type: 'error', value: text, text };
  }
  if (
    (type === 'float' || type === 'percentage' || type === 'currency') &&
    Number.isFinite(value)
  ) {
    return { type: 'number', value, text: text === '' ? generalText(value) : text };
  }
  if (type === 'date') {
    const day = /^(\d{4}-\d\d-\d\d)/u.exec(attributes.get('date-value') ?? '')?.[1];
    if (day && isDay(day)) return { type: 'date', value: day, text: text === '' ? day : text };
  }
  if (type === 'boolean') {
    return attributes.get('boolean-value') === 'true'
      ? { type: 'boolean', value: true, text: text || 'TRUE' }
      : { type: 'boolean', value: false, text: text || 'FALSE' };
  }
  return text === '' ? null : textCell(text);
}
