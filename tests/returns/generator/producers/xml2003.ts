// The XML spreadsheet of 2003, as statistics systems export it: rows and cells that skip by index.
import { escapeXml } from '../../../fixtures/workbooks/workbook.ts';
import type { Paper, PaperCell, PaperSheet } from '../paper.ts';
import { regionsOf } from './grid.ts';

export function writeXml2003({ sheets }: Paper): Uint8Array {
  const text = `<?xml version="1.0" encoding="utf-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles><Style ss:ID="Default"/><Style ss:ID="d"><NumberFormat ss:Format="yyyy\\-mm\\-dd"/></Style><Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style></Styles>
${sheets.map(sheetXml).join('\n')}
</Workbook>`;
  return new TextEncoder().encode(text);
}

function sheetXml(sheet: PaperSheet): string {
  const regions = new Map(regionsOf(sheet).map((one) => [`${one.top} ${one.left}`, one]));
  let expected = 1;
  const rows = sheet.lines.map(({ cells, hidden }, index) => {
    const row = index + 1;
    if (cells.every((one) => one === null)) return '';
    const skip = row === expected ? '' : ` ss:Index="${row}"`;
    expected = row + 1;
    let next = 1;
    const inside = cells.map((content, at) => {
      if (content === null || content.value === null) return '';
      const column = at + 1;
      const jump = column === next ? '' : ` ss:Index="${column}"`;
      const region = regions.get(`${row} ${column}`);
      next = (region?.right ?? column) + 1;
      const merge = region
        ? ` ss:MergeAcross="${region.right - region.left}" ss:MergeDown="${region.bottom - region.top}"`
        : '';
      return `<Cell${jump}${merge}${styleOf(content)}>${dataOf(content)}</Cell>`;
    });
    return `<Row${skip}${hidden ? ' ss:Hidden="1"' : ''}>${inside.join('')}</Row>`;
  });
  const state =
    sheet.state === 'visible'
      ? ''
      : `<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>${sheet.state === 'hidden' ? 'SheetHidden' : 'SheetVeryHidden'}</Visible></WorksheetOptions>`;
  const columns = sheet.columns
    .map(({ hidden }, index) => (hidden ? `<Column ss:Index="${index + 1}" ss:Hidden="1"/>` : ''))
    .join('');
  return `<Worksheet ss:Name="${escapeXml(sheet.name)}"><Table>${columns}${rows.join('')}</Table>${state}</Worksheet>`;
}

function styleOf({ value, format = '' }: PaperCell): string {
  if (typeof value === 'object' && value !== null && 'day' in value) return ' ss:StyleID="d"';
  return typeof value === 'number' && format.includes('%') ? ' ss:StyleID="p"' : '';
}

function dataOf({ value }: PaperCell): string {
  const data = (type: string, inside: string) => `<Data ss:Type="${type}">${inside}</Data>`;
  if (typeof value === 'number') return data('Number', String(value));
  if (typeof value === 'boolean') return data('Boolean', value ? '1' : '0');
  if (typeof value === 'object' && value !== null) {
    return 'day' in value
      ? data('DateTime', `${value.day}T00:00:00.000`)
      : data('Error', value.error);
  }
  return data(
    'String',
    escapeXml(value ?? '')
      .replaceAll('\n', '&#10;')
      .replaceAll('\r', '&#13;'),
  );
}
