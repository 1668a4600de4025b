// `returns` and `undo-import` as another program uses them: a batch with a file that cannot be read does the rest and ends with 1.
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary.ts';
import { cityNotice, jsonOf, runPlanbook } from './runPlanbook.ts';

type Returned = {
  files: { path: string; status: string; messages: string[] }[];
  differences: { file: string; sheet: string; cell: string }[];
  import: string | null;
};

/** Writes into the first task of a form, by the headings that a unit sees. */
async function fillIn(file: string, under = '本期进展', text = '方案已通过评审'): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  let head = 0;
  let column = 0;
  sheet.eachRow((row, number) =>
    row.eachCell((cell, at) => {
      if (cell.text === under) [head, column] = [number, at];
    }),
  );
  sheet.getRow(head + 1).getCell(column).value = text;
  await workbook.xlsx.writeFile(file);
}

/** A plan of the city's notice, and the first of the forms that were made of it. */
function sentForm() {
  const folder = temporaryFolder();
  const plan = path.join(folder, '三年行动.planbook');
  const forms = path.join(folder, '发表');
  runPlanbook('new', plan, '--from', cityNotice);
  runPlanbook('forms', plan, '--period', '2022-06', '--out', forms);
  const [name = ''] = readdirSync(forms).sort();
  return { folder, plan, name, form: path.join(forms, name) };
}

it('merges what can be read, says what cannot, and takes the import back', async () => {
  const { folder, plan, name, form } = sentForm();
  await fillIn(form);
  const bad = path.join(folder, '坏.xlsx');
  writeFileSync(bad, 'PK\u0003\u0004');
  const gone = path.join(folder, '没有这个.xlsx');
  const words = ['returns', plan, form, bad, gone, '--period', '2022-06', '--accept', 'safe'];

  const ran = runPlanbook(...words, '--json');
  expect(ran.status).toBe(1);
  const returned = jsonOf(ran) as Returned;
  expect(returned.files.map(({ path: file, status }) => [file, status])).toEqual([
    [form, 'merged'],
    [bad, 'rejected'],
    [gone, 'rejected'],
  ]);
  expect(returned.files[1]?.messages.join()).toMatch(/^坏\.xlsx：文件不完整/u);
  expect(returned.files[2]?.messages.join()).toMatch(/^没有这个\.xlsx：找不到这个文件/u);
  expect(returned.differences.length).toBeGreaterThan(0);
  expect(returned.import).not.toBeNull();
  // Progress is no part of the answer.
  expect(ran.messages).toContain(`正在读取（1/3）　${form}`);

  const shown = jsonOf(runPlanbook('show', plan, '--json')) as {
    progress: { progress: string; places: Record<string, { file: string; cell: string }> }[];
  };
  const [report] = shown.progress;
  expect(report?.progress).toBe('方案已通过评审');
  const [difference] = returned.differences;
  expect(report?.places['progress']).toMatchObject({ file: name, cell: difference?.cell });

  const undone = runPlanbook('undo-import', plan, returned.import ?? '', '--json');
  expect(undone.status).toBe(0);
  expect(jsonOf(undone)).toMatchObject({ kept: [], failed: [] });
  const after = jsonOf(runPlanbook('show', plan, '--json'));
  expect(after['progress']).toEqual([]);
  expect(jsonOf(runPlanbook('undo-import', plan, 'nothing', '--json'))).toMatchObject({
    error: { code: 'noImport' },
  });
  // Seven processes, each of which a busy machine starts slowly.
}, 240_000);

it('tells a person which places wait, and that a copy is left out', async () => {
  const { folder, plan, name, form } = sentForm();
  await fillIn(form, '存在问题', '见附件');
  const copy = path.join(folder, `复件 ${name}`);
  copyFileSync(form, copy);
  const { out, status } = runPlanbook('returns', plan, form, copy, '--period', '2022-06');
  expect(status).toBe(0);
  expect(out).toMatch(/待决定：进展反馈表!M8 “.+”的存在问题填“见附件”：所填指向别处/u);
  expect(out).toContain(`○ 不收　${copy}`);
}, 240_000);
