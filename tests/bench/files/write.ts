// Writes one consolidated sheet with one writer and tells what that cost: `node write.ts WRITER ROWS FILE`. Of the floor and of ours there
// are two: the first of a process is written by code that has not run yet, the second is not.
import ExcelJS from 'exceljs';
import { writeFileSync } from 'node:fs';
import { writeConsolidated } from '#electron/excel/writeConsolidated.ts';
import { aligned, allBorders, font, fonts } from '#electron/excel/writeStyles.ts';
import { defaultPaper } from '#shared/paper/setup.ts';
import { writingFloor, type PlainTable } from './floor.ts';
import { consolidated, plainTable } from './made.ts';
import { tell } from './told.ts';

const [writer = '', rows = '', file = ''] = process.argv.slice(2);
const sheet = consolidated(Number(rows));
const isOurs = writer.startsWith('planbook');
// Ours starts from the sheet: made for it as well, the table would have run the code that places rows.
const table: PlainTable = isOurs ? { widths: [], rows: [], merges: [] } : await plainTable(sheet);

type Style = Partial<ExcelJS.Style>;
const look = (): Style => ({
  font: font(fonts.body, 10.5),
  alignment: aligned('left'),
  border: allBorders,
});

/** `styleOf` makes a style for each cell or hands out one for all. */
function fill(target: ExcelJS.Worksheet, { rows: lines }: PlainTable, styleOf: () => Style): void {
  for (const [index, cells] of lines.entries()) {
    const row = target.getRow(index + 1);
    cells.forEach((value, at) => {
      const cell = row.getCell(at + 1);
      cell.value = value;
      cell.style = styleOf();
    });
    row.height = 24;
    row.commit();
  }
}

const columns = table.widths.map((width) => ({ width }));
const shared = look();
switch (writer) {
  case 'floor':
  case 'floor, second':
    if (writer !== 'floor') writingFloor(table);
    await tell(() => writingFloor(table));
    break;
  case 'planbook':
  case 'planbook, second': {
    if (writer !== 'planbook') await writeConsolidated(sheet, defaultPaper);
    await tell(async () => {
      const bytes = await writeConsolidated(sheet, defaultPaper);
      writeFileSync(file, bytes);
      return bytes.length;
    });
    break;
  }
  case 'ExcelJS streaming':
    await tell(async () => {
      const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
        filename: file,
        useStyles: true,
        useSharedStrings: true,
      });
      const target = workbook.addWorksheet('汇总表');
      target.columns = columns;
      for (const range of table.merges) target.mergeCells(range);
      fill(target, table, () => shared);
      target.commit();
      await workbook.commit();
      return 1;
    });
    break;
  case 'ExcelJS, shared styles':
  case 'ExcelJS, a style for each cell': {
    const styleOf = writer.includes('shared') ? () => shared : look;
    await tell(async () => {
      const workbook = new ExcelJS.Workbook();
      const target = workbook.addWorksheet('汇总表');
      target.columns = columns;
      fill(target, table, styleOf);
      for (const range of table.merges) target.mergeCells(range);
      await workbook.xlsx.writeFile(file);
      return 1;
    });
    break;
  }
  case 'content':
    // For the writers that are not of Node.
    await tell(() => {
      writeFileSync(file, JSON.stringify(table));
      return 1;
    });
    break;
  default:
    throw new Error(`no such writer: ${writer}`);
}
