// `export FILE --sheet tasks[,units…] --out X.xlsx|X.csv`: sheets of the window as a workbook or as CSV.
import path from 'node:path';
import { partOfTab } from '#shared/export/exportedSheet.ts';
import { tabIn } from '#shared/plan/customColumns.ts';
import { tabs } from '#shared/plan/tabs.ts';
import { failure, success } from '#shared/result.ts';
import { sheetsOf, writeSheetsFile } from '../../jobs/exportSheets.ts';
import type { Command } from '../command.ts';
import { dayOption, lookOn, withPlanFile } from '../openPlan.ts';

const names = tabs.map(({ name }) => name);

export const exportSheets: Command = {
  usage: `export 计划.planbook --sheet ${names.join('|')}|all[,…] --out 表.xlsx|表.csv [--columns shown|all] [--paper A3|A4] [--as-of 日] [--json]`,
  summary: '导出任务、单位等表：Excel 工作簿（可含几张表），或一张表的 CSV',
  options: ['sheet', 'out', 'columns', 'paper', 'as-of'],
  positionals: { least: 1, most: 1 },
  run(args, machine) {
    const { sheet = '', out, columns: which = 'shown', paper = 'A3' } = args.options;
    const wanted = sheet === 'all' ? names : [...new Set(sheet.split(','))];
    const chosen = names.filter((name) => wanted.includes(name));
    if (chosen.length === 0 || chosen.length < wanted.length) {
      return failure('badOption', `--sheet ${sheet}`);
    }
    if (out === undefined) return failure('badOption', '--out');
    const format = out.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx';
    if (format === 'csv' && chosen.length > 1) return failure('oneSheetInCsv', out);
    if (which !== 'shown' && which !== 'all') return failure('badOption', `--columns ${which}`);
    if (paper !== 'A3' && paper !== 'A4') return failure('badOption', `--paper ${paper}`);
    const asOf = dayOption(args, 'as-of');
    if (!asOf.ok) return asOf;
    return withPlanFile(args, machine, async (session) => {
      lookOn(session, asOf.value);
      const { document, view } = session;
      const parts = chosen.map((tab) => ({
        tab,
        rows: null,
        ...partOfTab(tabIn(document, tab), view.tabs[tab], which),
      }));
      const sheets = sheetsOf(session, { sheets: parts, merged: true });
      const file = path.resolve(out);
      const written = await writeSheetsFile(sheets, { format, paper }, file);
      if (!written.ok) return written;
      const counts = sheets.map(({ name, table }) => ({ sheet: name, rows: table.rows.length }));
      const words = counts.map(({ sheet: name, rows }) => `${name}${rows}行`).join('、');
      return success({ json: { file, sheets: counts }, text: `已导出${words}：${file}` });
    });
  },
};
