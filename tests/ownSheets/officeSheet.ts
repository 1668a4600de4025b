// A consolidated sheet as an office circulates it, made by another program: titles with blanks, a head of two levels, rows that
// stand ready, sums by formula, cells merged across in every row, header, footer, print area.
import ExcelJS from 'exceljs';

const border = { style: 'thin' } as const;
const borders = { top: border, left: border, bottom: border, right: border };

/** Data stands ready in rows 6 to 8; B and C are one cell in each of them; sums follow in row 9. */
export async function officeSheet(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('汇总', {
    pageSetup: {
      paperSize: 8 as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      printArea: 'A$1:K$11',
      printTitlesRow: '4:5',
    },
    headerFooter: { oddHeader: '&L内部资料　注意保存', oddFooter: '&C第 &P 页，共 &N 页' },
  });
  sheet.columns = [6, 8, 8, 16, 34, 16, 18, 10, 40, 12, 14].map((width) => ({ width }));
  sheet.mergeCells('A1:K1');
  sheet.getCell('A1').value = '附件3';
  sheet.mergeCells('A2:K2');
  sheet.getCell('A2').value = '重点任务推进情况汇总表（    年  月）';
  sheet.getCell('A2').font = { name: '方正小标宋简体', size: 20 };
  sheet.getCell('A2').alignment = { horizontal: 'center' };
  sheet.mergeCells('A3:E3');
  sheet.getCell('A3').value = '填报单位：';
  sheet.mergeCells('F3:K3');
  sheet.getCell('F3').value = '截至    年  月  日';
  const head = [
    '序号',
    '行动名称',
    '',
    '工程项目',
    '主要任务',
    '责任分工',
    '',
    '进展情况',
    '',
    '预警',
    '综合得分',
  ];
  head.forEach((text, index) => (sheet.getRow(4).getCell(index + 1).value = text || null));
  ['牵头单位', '配合单位', '完成率', '进展'].forEach(
    (text, index) => (sheet.getRow(5).getCell(6 + index).value = text),
  );
  sheet.mergeCells('B4:C5');
  sheet.mergeCells('F4:G4');
  sheet.mergeCells('H4:I4');
  for (const column of ['A', 'D', 'E', 'J', 'K']) sheet.mergeCells(`${column}4:${column}5`);
  for (const row of [4, 5, 6, 7, 8, 9]) {
    for (let column = 1; column <= 11; column++) {
      const cell = sheet.getRow(row).getCell(column);
      cell.border = borders;
      cell.alignment = { vertical: 'middle', wrapText: true };
      if (row < 6) cell.font = { name: '黑体', size: 11 };
      if (row === 7) {
        cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
      }
    }
  }
  for (const row of [6, 7, 8]) {
    sheet.mergeCells(`B${row}:C${row}`);
    sheet.getCell(`H${row}`).numFmt = '0%';
    sheet.getCell(`K${row}`).value = { formula: `ROUND(H${row}*100,0)` };
  }
  sheet.getCell('A9').value = '平均';
  sheet.mergeCells('A9:G9');
  sheet.getCell('H9').value = { formula: 'AVERAGE(H6:H8)' };
  sheet.getCell('H9').numFmt = '0%';
  sheet.getCell('K9').value = { formula: 'SUM(K6:K8)' };
  sheet.mergeCells('A10:K10');
  sheet.getCell('A10').value = '注：1.完成率按累计填写。';
  sheet.mergeCells('A11:K11');
  sheet.getCell('A11').value = '分管领导：　　　　　　审核人：　　　　　　填表人：';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
