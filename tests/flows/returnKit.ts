// What flow tests of returns do over and over: send a form, fill it in as a unit would, review, merge.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { writeForm } from '#electron/excel/writeForm.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { idSource } from '#shared/plan/identity.ts';
import { compareReturns, type ReturnsDraft } from '#shared/returns/compareReturns.ts';
import { mergeReturns, type Take } from '#shared/returns/mergeReturns.ts';
import type { Difference } from '#shared/returns/review.ts';
import { reportedDifferences } from '#shared/returns/shownDifferences.ts';
import { formOptions, samplePlan } from '../forms/samplePlan.ts';
import { opened } from '../returns/opened.ts';

export const folder = mkdtempSync(path.join(tmpdir(), 'planbook-returns-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export const period = '2022-06';
export const at = '2022-07-02T08:00:00.000Z';
export const newId = idSource();

export async function sendForm(document: PlanDocument, unitId: string): Promise<string> {
  const content = buildForm(document, unitId, period, formOptions);
  const file = path.join(folder, content.fileName);
  writeFileSync(file, await writeForm(content));
  return file;
}

export type Filling = Record<string, Record<string, string | number | Date>>;

/** Fills cells by task id and heading, as a person would see them. */
export async function fillIn(file: string, filling: Filling, to = file): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('the form has no sheet');
  const columns = new Map<string, number>();
  sheet.eachRow((row) => {
    if (row.getCell(5).text === '任务内容') {
      row.eachCell((cell, column) => columns.set(cell.text, column));
    }
    const values = filling[row.getCell(1).text];
    for (const [heading, value] of Object.entries(values ?? {})) {
      row.getCell(columns.get(heading) ?? 0).value = value;
    }
  });
  await workbook.xlsx.writeFile(to);
  return to;
}

export async function review(document: PlanDocument, files: string[]): Promise<ReturnsDraft> {
  const inputs = await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(file);
      const digest = createHash('sha256').update(bytes).digest('hex');
      const workbook = opened(await readWorkbook(bytes, path.basename(file)));
      return { path: file, digest, workbook };
    }),
  );
  const options = { period, planId: formOptions.planId, today: '2022-07-02' };
  return compareReturns(document, inputs, { ...options, tellProblem: ({ code }) => code });
}

/** The differences between values, as the command line lists them. */
export function shown(draft: ReturnsDraft): Difference[] {
  return reportedDifferences(samplePlan(), draft);
}

export function apply(document: PlanDocument, edit: Edit) {
  const outcome = applyEdit(document, edit, { newId, year: 2022 });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

export function merge(document: PlanDocument, draft: ReturnsDraft, take: Take = 'safe') {
  const merged = mergeReturns(document, draft, { take, newId, at });
  if (!merged.edit) throw new Error('nothing to merge');
  return { ...merged, ...apply(document, merged.edit) };
}
