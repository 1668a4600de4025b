// `read FILE`: a spreadsheet as the importer sees it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { failure, success } from '#shared/result.ts';
import { readReport } from '#shared/tables/readReport.ts';
import { fileFailure } from '../../storage/fileProblem.ts';
import type { Command } from '../command.ts';

export const read: Command = {
  usage: 'read 表格文件 [--json]',
  summary: '按导入的方式读一个表格，显示识别结果',
  options: [],
  positionals: { least: 1, most: 1 },
  async run({ positionals }) {
    const file = positionals[0] ?? '';
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(file);
    } catch (error) {
      return fileFailure(error, file);
    }
    const { readWorkbook } = await import('../../excel/readWorkbook.ts');
    const workbook = await readWorkbook(bytes, path.basename(file));
    if (!workbook.ok)
      return failure(workbook.problem.code, workbook.problem.where, workbook.problem.facts);
    const report = readReport(workbook.value);
    const lines = report.sheets.flatMap((sheet) => [
      `工作表“${sheet.name}”${sheet.hidden ? '（隐藏）' : ''}：${sheet.tables.length}个表格`,
      ...sheet.tables.map((table) => {
        const known = table.columns.filter(({ field }) => field !== null).length;
        const name = table.title ?? '（无标题）';
        return `  ${name}：${table.rows.length}行，${table.columns.length}列（认出${known}列），跳过${table.skipped.length}行`;
      }),
    ]);
    return success({ json: report, text: lines.join('\n') });
  },
};
