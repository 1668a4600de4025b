// The XML spreadsheet of Excel 2002 and 2003 (`<Workbook>` with `<Data ss:Type=…>`), often saved as .xls.
import {
  emptySheet,
  type RawCell,
  type RawSheet,
  type RawWorkbook,
  type Region,
} from '#shared/tables/rawSheet.ts';
import { isDay } from '#shared/calendar/days.ts';
import { columnLetters } from '#shared/tables/address.ts';
import { decodeCellText } from './cellText.ts';
import { generalText } from './formatNumber.ts';
import { limits } from './limits.ts';
import { withoutOverlap } from './mergedRegions.ts';
import type { ReadBudget } from './readBudget.ts';
import { ReadProblem } from './readProblem.ts';
import { createXmlReader } from './xmlPart.ts';
import type { XmlAttributes } from './xmlAttributes.ts';
import { textCell } from './xlsxStrings.ts';

export function readXmlSpreadsheet(text: string, budget: ReadBudget): RawWorkbook {
  const sheets: RawSheet[] = [];
  let sheet: RawSheet | null = null;
  let merges: Region[] = [];
  let row = 0;
  let column = 0;
  let type: string | null = null;
  let data = '';
  const place = (attributes: XmlAttributes, before: number, most: number) => {
    const index =
      attributes.get('Index') === undefined ? before + 1 : Number(attributes.get('Index'));
    if (!(Number.isInteger(index) && index > before && index <= most)) {
      throw new ReadProblem('badReference', 'xml', {
        reference: String(attributes.get('Index')).slice(0, 40),
      });
    }
    return index;
  };
  const more = (attributes: XmlAttributes, name: string, most: number) =>
    Math.max(0, Math.min(Number(attributes.get(name) ?? 0) || 0, most));

  const reader = createXmlReader(
    'xml',
    {
      open(name, attributes) {
        if (name === 'Worksheet') {
          if (sheets.length >= limits.sheets) {
            throw new ReadProblem('tooManySheets', 'xml', { limit: limits.sheets });
          }
          sheet = emptySheet(attributes.get('Name') ?? `Sheet${sheets.length + 1}`, false);
          sheets.push(sheet);
          merges = [];
          row = 0;
        } else if (name === 'Visible' || name === 'Data') data = '';
        if (!sheet) return;
        if (name === 'Row') {
          row = place(attributes, row, limits.rows);
          column = 0;
          if (attributes.get('Hidden') === '1') sheet.hiddenRows.add(row);
        } else if (name === 'Column') {
          column = place(attributes, column, limits.columns);
          if (attributes.get('Hidden') === '1') sheet.hiddenColumns.add(column);
          column += more(attributes, 'Span', limits.columns - column);
        } else if (name === 'Cell') {
          column = place(attributes, column, limits.columns);
          const right = column + more(attributes, 'MergeAcross', limits.columns - column);
          const bottom = row + more(attributes, 'MergeDown', limits.rows - row);
          if (right > column || bottom > row) {
            if (merges.length >= limits.merges) {
              throw new ReadProblem('tooManyMerges', 'xml', { limit: limits.merges });
            }
            merges.push({ top: row, left: column, bottom, right });
          }
        } else if (name === 'Data') type = attributes.get('Type') ?? 'String';
      },
      close(name) {
        if (!sheet) return;
        if (name === 'Data' && type !== null) {
          const where = `${sheet.name}!${columnLetters(column)}${row}`;
          const cell = cellOf(type, decodeCellText(data), where, budget);
          type = null;
          if (!cell) return;
          budget.countCell('xml');
          const cells = sheet.rows.get(row);
          if (!cells) budget.countRow('xml');
          if (cells) cells.set(column, cell);
          else sheet.rows.set(row, new Map([[column, cell]]));
        } else if (name === 'Cell') {
          const last = merges.at(-1);
          if (last?.top === row && last.left === column) column = last.right;
        } else if (name === 'Visible') sheet.hidden = /hidden/iu.test(data);
        else if (name === 'Table') column = 0;
        else if (name === 'Worksheet') {
          sheet.merges = withoutOverlap(merges, () => {});
          sheet = null;
        }
      },
      text(piece) {
        data += piece;
      },
    },
    budget,
  );
  // The text was decoded already: whatever encoding it declares no longer holds.
  const body = text.replace(/^\s*<\?xml[^>]*\?>/u, '');
  for (let at = 0; at < body.length; at += 65_536) {
    reader.writeText(body.slice(at, at + 65_536));
  }
  reader.end();
  if (sheets.length === 0) throw new ReadProblem('noSheets', 'xml');
  return { format: 'xml', sheets, warnings: [] };
}

function cellOf(type: string, data: string, where: string, budget: ReadBudget): RawCell | null {
  if (data === '') return null;
  if (type === 'Number') {
    const value = Number(data);
    return Number.isFinite(value) && !/[xob]/iu.test(data)
      ? { type: 'number', value, text: generalText(value) }
      : textCell(data);
  }
  if (type === 'Boolean') {
    if (data === '1') return { type: 'boolean', value: true, text: 'TRUE' };
    return data === '0' ? { type: 'boolean', value: false, text: 'FALSE' } : textCell(data);
  }
  if (type === 'Error') {
    budget.warn('errorValue', `单元格是错误值${data.slice(0, 20)}`, where);
    return { type: 'error', value: data, text: data };
  }
  const day = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/u.exec(data);
  if (type === 'DateTime' && day?.[1] && isDay(day[1])) {
    return {
      type: 'date',
      value: day[1],
      text: day[2] === '00:00' ? day[1] : `${day[1]} ${day[2]}`,
    };
  }
  return textCell(data);
}
