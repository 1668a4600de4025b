// Forms as they come back from units: written by the program, filled in and spoiled here as people do it.
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';

/** The first table of a form, by the headings that a unit sees. Rows from 0, below the headings. */
export type FormTable = {
  rows: number;
  get(row: number, heading: string): unknown;
  set(row: number, heading: string, value: ExcelJS.CellValue): void;
  /** Another row, in the first place that is free. */
  add(values: Record<string, ExcelJS.CellValue>): void;
  sheet: ExcelJS.Worksheet;
};

/** Changes a form and writes it to another place. */
export async function changeForm(
  form: string,
  filled: string,
  change: (table: FormTable) => void,
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(form);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('the form has no sheet');
  change(tableOf(sheet));
  await workbook.xlsx.writeFile(filled);
}

function tableOf(sheet: ExcelJS.Worksheet): FormTable {
  let head = 0;
  const columns = new Map<string, number>();
  sheet.eachRow((row, number) => {
    if (head > 0) return;
    row.eachCell(({ value }, column) => {
      if (typeof value === 'string') columns.set(value, column);
    });
    if (columns.has('本期进展')) head = number;
    else columns.clear();
  });
  const column = (heading: string) => {
    const found = columns.get(heading);
    if (found === undefined) throw new Error(`the form has no column ${heading}`);
    return found;
  };
  const cell = (row: number, heading: string) =>
    sheet.getRow(head + 1 + row).getCell(column(heading));
  // Notes and the line to sign on stand below the tasks, each over all columns: nobody fills them in as tasks.
  const isTask = ({ value, master, col }: ExcelJS.Cell) => Boolean(value) && master.col === col;
  let rows = 0;
  while (isTask(cell(rows, '任务内容'))) rows += 1;
  let free = rows;
  while (cell(free, '任务内容').value) free += 1;
  return {
    rows,
    sheet,
    get: (row, heading) => cell(row, heading).value,
    set: (row, heading, value) => {
      cell(row, heading).value = value;
    },
    add(values) {
      for (const [heading, value] of Object.entries(values)) cell(free, heading).value = value;
      free += 1;
    },
  };
}

/** The form of a unit in a folder. */
export function formOf(folder: string, unit: string): string {
  const name = readdirSync(folder).find((each) => each.includes(unit));
  if (name === undefined) throw new Error(`no form of ${unit} in ${folder}`);
  return path.join(folder, name);
}

const progress = [
  '已完成前期手续，正在招标，预计下月进场施工。',
  '主体工程完成六成，管网敷设3.2公里，累计完成投资1800万元。',
  '方案经专家评审并报市政府常务会研究通过，正在编制施工图。',
];

/** Fills every task of a form as a diligent unit would. */
export function fill(table: FormTable, seed: number): void {
  for (let row = 0; row < table.rows; row += 1) {
    table.set(row, '状态', '推进中');
    table.set(row, '完成率(%)', 80 + ((seed + row) % 15));
    table.set(row, '本期进展', progress[(seed + row) % progress.length] ?? '');
    if ((seed + row) % 3 === 0) table.set(row, '存在问题', '征拆资金尚有缺口，影响进场。');
    if ((seed + row) % 3 === 0) table.set(row, '下一步措施', '对接财政部门落实资金，7月底前完成。');
  }
}

/**
 * A month's returns of the example plan, from its forms in `forms` into `into`: most are filled in well, some are not what
 * they should be. `old` has the forms of an earlier period. Answers how many files there are.
 */
export async function returnedBatch(forms: string, old: string, into: string): Promise<number> {
  const to = (name: string) => path.join(into, name);
  const spoiled: Record<string, (table: FormTable) => void> = {
    // What cannot be read, a cell that was not to change, a task that nobody sent.
    市住建局(table) {
      table.set(0, '完成率(%)', '约八成五');
      table.set(1, '任务内容', '完成老旧小区改造120个，惠及居民1.5万户');
      table.add({ 任务内容: '新建口袋公园6处，完善健身设施', 本期进展: '已选址4处' });
    },
    // Less than was reported before.
    市发改委: (table) => table.set(0, '完成率(%)', 35),
  };
  // The list of what was sent stands among the forms.
  const names = readdirSync(forms).filter((name) => name.endsWith('反馈表.xlsx'));
  for (const [index, name] of names.entries()) {
    // Some units do not report, one sends its answer on the form of another period.
    if (/卫健委|文明办|能源局|市教育局/u.test(name)) continue;
    const spoil = Object.entries(spoiled).find(([unit]) => name.includes(unit))?.[1];
    await changeForm(path.join(forms, name), to(name), (table) => {
      fill(table, index);
      spoil?.(table);
    });
  }
  await changeForm(formOf(old, '市教育局'), to('市教育局报送.xlsx'), (table) => fill(table, 1));
  await changeForm(formOf(forms, '市水利局'), to('市水利局（更正）.xlsx'), (table) => {
    fill(table, 5);
    table.set(0, '本期进展', '更正：河道清淤完成11公里，较上次填报减少1公里。');
  });
  await writeOwnTable(to('环保局推进表.xlsx'));
  writeFileSync(to('高速公司.xlsx'), 'PK 这不是一个表格');
  copyFileSync(formOf(forms, '市公安局交警支队'), to('交警支队（没有填）.xlsx'));
  return readdirSync(into).length;
}

/** A table of a unit's own making, without the program's ids. */
async function writeOwnTable(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('推进情况');
  sheet.addRow(['2022年6月重点工作推进情况']);
  sheet.addRow([]);
  sheet.addRow(['序号', '重点工作', '目前情况', '完成比例', '备注栏']);
  sheet.addRow([1, '城市扬尘和噪声整治', '开展夜查6次，整改工地11处', '70%', '联合住建']);
  sheet.addRow([2, '黑臭水体治理', '完成2条河道截污', '85%', '']);
  sheet.addRow([3, '机关食堂改造', '已完工', '100%', '']);
  await workbook.xlsx.writeFile(file);
}
