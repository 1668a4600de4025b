// A form as an office circulates it, made by another program: merged titles and heads, formulas below the data, a picture,
// header and footer, rules, a comment, breaks, names.
import ExcelJS from 'exceljs';

const border = { style: 'thin' } as const;
const borders = { top: border, left: border, bottom: border, right: border };
/** One black pixel. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const officeHead = { first: 4, last: 5 };
export const officeReady = { first: 6, last: 8 };

/** Data stands ready in rows 6 to 8; totals, a note and a line to sign follow. */
export async function officeTemplate(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('进度表', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
    headerFooter: { oddHeader: '&L内部资料', oddFooter: '&C第 &P 页，共 &N 页' },
  });
  sheet.columns = [6, 18, 36, 16, 12, 10, 34, 24, 12].map((width) => ({ width }));
  sheet.mergeCells('A1:I1');
  sheet.getCell('A1').value = '附件2';
  sheet.mergeCells('A2:I2');
  sheet.getCell('A2').value = '河阳市重点任务进展情况表（    年  月）';
  sheet.getCell('A2').font = { name: '方正小标宋简体', size: 20 };
  sheet.getCell('A2').alignment = { horizontal: 'center' };
  sheet.mergeCells('A3:D3');
  sheet.getCell('A3').value = '填报单位（盖章）：';
  sheet.mergeCells('F3:I3');
  sheet.getCell('F3').value = '填报日期：    年  月  日';
  const head = ['序号', '项目名称', '主要任务', '完成时限', '', '', '', '', '联系电话'];
  head.forEach((text, index) => (sheet.getRow(4).getCell(index + 1).value = text || null));
  sheet.getCell('E4').value = '完成情况';
  ['当前状态', '完成率', '工作进展', '存在问题'].forEach(
    (text, index) => (sheet.getRow(5).getCell(5 + index).value = text),
  );
  sheet.mergeCells('E4:H4');
  for (const column of ['A', 'B', 'C', 'D', 'I']) sheet.mergeCells(`${column}4:${column}5`);
  for (const row of [4, 5]) {
    for (let column = 1; column <= 9; column++) {
      const cell = sheet.getRow(row).getCell(column);
      cell.style = {
        font: { bold: true, name: '黑体' },
        border: borders,
        alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } },
      };
    }
  }
  for (let row = officeReady.first; row <= officeReady.last; row++) {
    sheet.getRow(row).height = 32;
    for (let column = 1; column <= 9; column++) {
      sheet.getRow(row).getCell(column).style = {
        font: { name: '仿宋', size: 11 },
        border: { ...borders, ...(row === 8 ? { bottom: { style: 'medium' } } : {}) },
        alignment: { vertical: 'middle', wrapText: true },
        ...(column === 6 ? { numFmt: '0%' } : {}),
      };
    }
  }
  sheet.getCell('C9').value = '平均完成率';
  sheet.getCell('F9').value = { formula: 'AVERAGE(F6:F8)', result: 0 };
  sheet.getCell('G9').value = { formula: 'COUNTA(C6:C8)&"项，首项"&F6', result: '' };
  sheet.mergeCells('A10:I10');
  sheet.getCell('A10').value = '注：1.完成率按累计填写。2.本表每月5日前报送。';
  sheet.getCell('A11').value = '单位负责人：　　　　　填报人：　　　　　联系电话：';
  sheet.getCell('G6').note = '写明完成的工程量';
  sheet.getCell('A10').note = '以实际为准';
  sheet.getRow(11).addPageBreak();
  const image = workbook.addImage({ base64: picture, extension: 'png' });
  sheet.addImage(image, { tl: { col: 7, row: 9 }, ext: { width: 60, height: 60 } });
  for (let row = 6; row <= 8; row++) {
    sheet.getCell(`E${row}`).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: ['"未开工,正在推进,已办结"'],
    };
  }
  sheet.addConditionalFormatting({
    ref: 'F6:F8',
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: ['$F6<0.5'],
        style: { font: { color: { argb: 'FFFF0000' } } },
      },
    ],
  });
  sheet.pageSetup.printArea = 'A$1:I$11';
  sheet.pageSetup.printTitlesRow = '4:5';
  const other = workbook.addWorksheet('统计');
  other.getCell('A1').value = { formula: 'SUM(进度表!F6:F8)+进度表!F9', result: 0 };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
