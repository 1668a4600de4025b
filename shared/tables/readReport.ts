// What `planbook read` prints of a workbook: plain JSON, nothing left out that a reader of the file should know.
import { isCardLine } from './findTables.ts';
import { createGrid } from './grid.ts';
import { readSheetTables } from './readTable.ts';
import type { RawSheet, RawWorkbook } from './rawSheet.ts';
import type { CellValue, SkippedRow, Table, TableColumn } from './table.ts';

export type ReadReport = {
  format: RawWorkbook['format'];
  sheets: { name: string; hidden: boolean; tables: ReportedTable[] }[];
  warnings: RawWorkbook['warnings'];
};
export type ReportedTable = Pick<
  Table,
  'title' | 'unit' | 'period' | 'measure' | 'headerRows' | 'skipped'
> & {
  columns: (Pick<TableColumn, 'column' | 'heading' | 'field'> & { hidden?: true })[];
  rows: {
    row: number;
    hidden?: true;
    values: Record<string, CellValue>;
    raw: Record<string, string>;
  }[];
  skipped: SkippedRow[];
};

export function readReport(workbook: RawWorkbook): ReadReport {
  const warnings = [...workbook.warnings];
  const sheets = workbook.sheets.map((sheet) => {
    const tables = readSheetTables(sheet);
    for (const table of tables) warnings.push(...table.warnings);
    if (tables.length === 0 && hasCard(sheet)) {
      warnings.push({
        code: 'cardForm',
        message: '是逐项填写的单据，不是一行一项的表格，未读取',
        where: sheet.name,
      });
    }
    warnings.push(...hiddenWarnings(sheet));
    return { name: sheet.name, hidden: sheet.hidden, tables: tables.map(reportTable) };
  });
  if (sheets.every(({ tables }) => tables.length === 0)) {
    warnings.push({ code: 'noTables', message: '没有认出带表头的表格', where: '' });
  }
  return { format: workbook.format, sheets, warnings };
}

function reportTable(table: Table): ReportedTable {
  const { title, unit, period, measure, headerRows, skipped } = table;
  return {
    title,
    unit,
    period,
    measure,
    headerRows,
    columns: table.columns.map(({ column, heading, field, hidden }) =>
      hidden ? { column, heading, field, hidden: true } : { column, heading, field },
    ),
    rows: table.rows.map((row) => ({
      row: row.row,
      ...(row.hidden ? { hidden: true as const } : {}),
      values: Object.fromEntries(row.values),
      raw: Object.fromEntries(row.raw),
    })),
    skipped,
  };
}

function hasCard(sheet: RawSheet): boolean {
  const grid = createGrid(sheet);
  return grid.rows.slice(0, 200).some((row) => isCardLine(grid, row, grid.line(row)));
}

function hiddenWarnings(sheet: RawSheet): RawWorkbook['warnings'] {
  const warnings: RawWorkbook['warnings'] = [];
  if (sheet.hidden && sheet.rows.size > 0) {
    warnings.push({ code: 'hiddenSheet', message: '工作表是隐藏的，已读取', where: sheet.name });
  }
  const rows = [...sheet.hiddenRows].filter((row) => sheet.rows.has(row)).sort((a, b) => a - b);
  if (rows.length > 0) {
    warnings.push({
      code: 'hiddenRows',
      message: `隐藏的行也已读取：${rows.slice(0, 20).join('、')}${rows.length > 20 ? '等' : ''}`,
      where: sheet.name,
    });
  }
  return warnings;
}
