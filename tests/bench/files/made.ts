// What the files are measured on, the same every time: 200 returns of 60 rows, a ledger, and consolidated sheets.
import ExcelJS from 'exceljs';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeForm } from '#electron/excel/writeForm.ts';
import { placeRows } from '#electron/excel/writeLayout.ts';
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import type { ConsolidatedSheet } from '#shared/consolidate/sheet.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { formOptions } from '../../forms/samplePlan.ts';
import { largePlan } from '../largePlan.ts';
import type { PlainTable } from './floor.ts';
import { ledgerRows } from './ledger.ts';

export const units = 200;
const period = '2022-06';

export function plan(): PlanDocument {
  return largePlan({ tasks: 4000, deadlinesPerTask: 1, units });
}

export const reviewOptions = {
  period,
  planId: formOptions.planId,
  today: '2022-07-01',
  tellProblem: ({ code }: { code: string }) => code,
};

/**
 * Forms filled in, as files of the folder: a figure and words in every row, and one row in twenty with less than before.
 * Past 200 the units begin anew.
 */
export async function writeReturns(folder: string, count: number): Promise<string[]> {
  const document = plan();
  const files: string[] = [];
  for (let number = 0; number < count; number++) {
    const content = buildForm(document, `u${number % units}`, period, formOptions);
    content.rows.forEach((row, index) => {
      Object.assign(row.cells, {
        percent: index % 20 === 0 ? 1 : 90,
        progress: `本月完成第${index}项的招标，累计完成投资${index}万元，下月开工。`,
        problems: '无',
        nextSteps: '加快办理前期手续，确保按期开工。',
      });
    });
    const file = path.join(folder, `${String(number).padStart(4, '0')}_${content.fileName}`);
    writeFileSync(file, await writeForm(content));
    files.push(file);
  }
  return files;
}

/** A workbook of `count` rows in the folder, written by a library that every reader knows; its path. */
export async function writeLedger(folder: string, count: number): Promise<string> {
  const file = path.join(folder, '台账.xlsx');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('反馈表');
  for (const cells of ledgerRows(count)) {
    const row = sheet.addRow([]);
    cells.forEach((cell, at) => {
      const target = row.getCell(at + 1);
      if (typeof cell === 'object' && cell !== null && 'n' in cell) {
        target.value = cell.n;
        target.numFmt = cell.format;
      } else if (typeof cell === 'string' || typeof cell === 'number') target.value = cell;
    });
  }
  await workbook.xlsx.writeFile(file);
  return file;
}

/** A consolidated sheet of about `count` rows, a text of every row in full, one column merged over every five rows. */
export function consolidated(count: number): ConsolidatedSheet {
  const document = largePlan({ tasks: count, deadlinesPerTask: 1, units });
  const sheet = buildConsolidated(document, {
    design: builtInDesign('action'),
    period,
    asOf: '2022-06-30',
    flags: [],
    today: '2022-06-30',
  });
  const { columns, rows, merges } = sheet.table;
  const project = columns.findIndex(({ key }) => key === 'project');
  const written = rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, at) =>
      row.kind === 'task' && (cell === null || cell === '')
        ? `本期第${index}项累计完成投资${index * at}万元，按计划推进。`
        : cell,
    ),
  }));
  const more = Array.from({ length: Math.floor(rows.length / 5) }, (_, group) => group * 5)
    .filter((from) => rows.slice(from, from + 5).every(({ kind }) => kind === 'task'))
    .map((from) => ({ column: Math.max(0, project), from, to: from + 4 }));
  const own = merges.filter(({ column }) => column !== Math.max(0, project));
  return { ...sheet, table: { columns, rows: written, merges: [...own, ...more] } };
}

/** The same for writers that know no printed sheets. */
export async function plainTable({ table }: ConsolidatedSheet): Promise<PlainTable> {
  const { merges } = await placeRows(table, 6, 10.5);
  return {
    widths: table.columns.map(({ width }) => width),
    rows: table.rows.map(({ cells }) => cells),
    merges: merges.map((range) => range.replace(/\d+/gu, (row) => String(Number(row) - 5))),
  };
}
