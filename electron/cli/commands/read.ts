// `read FILE`: a spreadsheet as the importer sees it.
import path from 'node:path';
import { success } from '#shared/result.ts';
import { readApart } from '../../reading/readApart.ts';
import type { Command } from '../command.ts';

export const read: Command = {
  usage: 'read 表格文件 [--json]',
  summary: '按导入的方式读一个表格，显示识别结果',
  options: [],
  positionals: { least: 1, most: 1 },
  async run({ positionals }, machine) {
    const file = path.resolve(positionals[0] ?? '');
    const answer = await readApart(machine.startReading, { kind: 'report', path: file });
    if (!answer.ok) return answer;
    const report = answer.value;
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
