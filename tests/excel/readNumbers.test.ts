import { describe, expect, it } from 'vitest';
import ExcelJS from 'exceljs';
import type { RawCell } from '#shared/tables/rawSheet.ts';
import { workbook, workbookOfXml } from '../fixtures/workbooks/workbook.ts';
import { cells, sheetOf } from './readCells.ts';

describe('[R7] numbers and dates', () => {
  const formats: [number, string, RawCell['type'], unknown, string][] = [
    [1234.5, 'General', 'number', 1234.5, '1234.5'],
    [0.1 + 0.2, 'General', 'number', 0.1 + 0.2, '0.3'],
    [13_934_901_234, 'General', 'number', 13_934_901_234, '13934901234'],
    [1234.567, '0.00', 'number', 1234.567, '1234.57'],
    [1.005, '0.00', 'number', 1.005, '1.01'],
    [1234567.891, '#,##0.00', 'number', 1234567.891, '1,234,567.89'],
    [-5, '0.0_ ;[Red]-0.0 ', 'number', -5, '-5.0 '],
    [0.856, '0.0%', 'number', 0.856, '85.6%'],
    [7, '0000', 'number', 7, '0007'],
    [3, '"第"0"季度"', 'number', 3, '第3季度'],
    [12000, '0.0,"千"', 'number', 12000, '12.0千'],
    [0, '0;-0;"无"', 'number', 0, '无'],
    [44742, 'yyyy-mm-dd', 'date', '2022-06-30', '2022-06-30'],
    [44742, 'yyyy"年"m"月"d"日"', 'date', '2022-06-30', '2022年6月30日'],
    [44742, '[$-804]yyyy"年"m"月";@', 'date', '2022-06-30', '2022年6月'],
    [44742.75, 'yyyy/m/d', 'date', '2022-06-30', '2022/6/30 18:00'],
    [44742.75, 'yyyy/m/d h:mm', 'date', '2022-06-30', '2022/6/30 18:00'],
    [44742, 'm"月"d"日"', 'date', '2022-06-30', '6月30日'],
    [44742, 'yyyy/m/d aaaa', 'date', '2022-06-30', '2022/6/30 星期四'],
    [0.5, 'h:mm', 'number', 0.5, '12:00'],
    [59, 'yyyy-mm-dd', 'date', '1900-02-28', '1900-02-28'],
    [61, 'yyyy-mm-dd', 'date', '1900-03-01', '1900-03-01'],
    [60, 'yyyy-mm-dd', 'number', 60, '60'],
    [2_958_466, 'yyyy-mm-dd', 'number', 2_958_466, '2958466'],
    [1, '['.repeat(400), 'number', 1, '1'],
    [5, '# ?/?', 'number', 5, '5'],
  ];
  it.each(formats)('%s as %s', async (value, format, type, wanted, shown) => {
    const found = await cells(workbook([{ name: '表', rows: [[{ n: value, format }]] }]));
    expect(found['A1']).toEqual({ type, value: wanted, text: shown });
  });

  it('formats known by number only are those of the Chinese edition', async () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="57"/><xf numFmtId="31"/></cellXfs></styleSheet>';
    const xml = sheetOf(
      '<row r="1"><c r="A1" s="1"><v>44742</v></c><c r="B1" s="2"><v>44742</v></c><c r="C1" s="3"><v>44742</v></c></row>',
    );
    const found = await cells(
      workbookOfXml(xml, { parts: [{ name: 'xl/styles.xml', data: styles }] }),
    );
    expect(Object.values(found).map((cell) => cell.text)).toEqual([
      '2022/6/30',
      '2022年6月',
      '2022年6月30日',
    ]);
  });

  it('dates from 1904', async () => {
    const found = await cells(
      workbook([{ name: '表', rows: [[{ n: 43280, format: 'yyyy-mm-dd' }]] }], { date1904: true }),
    );
    expect(found['A1']).toMatchObject({ type: 'date', value: '2022-06-30' });
  });

  it('reads every day of four centuries as ExcelJS writes it', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('日');
    const days = Array.from({ length: 400 }, (_, index) =>
      new Date(Date.UTC(1901, 0, 1) + index * 365.37 * 86_400_000).toISOString().slice(0, 10),
    );
    days.forEach((day, index) => {
      const cell = sheet.getCell(index + 1, 1);
      cell.value = new Date(`${day}T00:00:00Z`);
      cell.numFmt = 'yyyy-mm-dd';
    });
    const found = await cells(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(days.map((_, index) => found[`A${index + 1}`]?.value)).toEqual(days);
  });
});
