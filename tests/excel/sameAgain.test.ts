// [E6] Every exporter: written, opened and saved by another program, read again: it says the same.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createBudget } from '#electron/excel/readBudget.ts';
import { openPackage } from '#electron/excel/xlsxPackage.ts';
import { detailSheet, scoringSheet } from '#shared/assess/sheets.ts';
import type { SendBack } from '#shared/returns/sendBack.ts';
import { writeAssessment } from '#electron/excel/writeAssessment.ts';
import { writeSendBack } from '#electron/excel/writeSendBack.ts';
import { assessed, indicator, score } from '../assess/assessKit.ts';
import { fillFormTemplate } from '#electron/jobs/formTemplates.ts';
import { writeConsolidated } from '#electron/excel/writeConsolidated.ts';
import { writeDirectory } from '#electron/excel/writeDirectory.ts';
import { writeForm } from '#electron/excel/writeForm.ts';
import { writeList } from '#electron/excel/writeList.ts';
import { writeSheets } from '#electron/excel/writeSheets.ts';
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import { builtInDesigns } from '#shared/consolidate/builtInDesigns.ts';
import { exportedSheet, partOfTab } from '#shared/export/exportedSheet.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { sentList } from '#shared/forms/sentList.ts';
import { tabIn } from '#shared/plan/customColumns.ts';
import { tabs } from '#shared/plan/tabs.ts';
import { directoryTable } from '#shared/units/directoryTable.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { formOptions, report, samplePlan, task, unit } from '../forms/samplePlan.ts';
import { officeTemplate } from '../templates/officeTemplate.ts';
import { confirmed } from '../templates/templateKit.ts';
import { temporaryFolder } from '../temporary.ts';
import { convertAll, withoutOffice } from './libreOffice.ts';
import { saidBy, type Said } from './sameAgain.ts';

const sample = samplePlan();
/** Texts that a spreadsheet program would like to make something else of. */
const plan = samplePlan({
  units: [
    ...sample.units.values(),
    unit('u-odd', 9, '=市属企业+1', { contact: '-李四', phone: '0012', behindBy: 12.5 }),
  ],
  tasks: [
    ...sample.tasks.values(),
    task('t6', 6, '＝HYPERLINK("x")\n第二行  两个空格', {
      projectId: 'p3',
      leads: ['u-odd'],
      note: "'2022-06",
      percent: 12,
      status: 'done',
      done: '2022-06-01',
    }),
    task('t7', 7, '@SUM(A1)', { projectId: 'p3', leads: ['u-odd'], note: '1/2' }),
  ],
  progress: [
    ...sample.progress.values(),
    report('t6', 'u-odd', '2022-06', {
      progress: '-3.5',
      problems: '=1+1',
      contact: '003',
      percent: 12,
    }),
  ],
});
const asOf = '2022-06-30';

const sendBack: SendBack = {
  planTitle: '三年行动计划',
  period: '2022-06',
  unit: '=市属企业+1',
  file: '反馈表.xlsx',
  due: '2022-07-08',
  refused: false,
  rows: [
    {
      sheet: '反馈表',
      cell: 'K9',
      task: '@SUM(A1)',
      heading: '完成率',
      written: '-40%',
      wrong: '不是百分数',
      todo: '请填0到100的数',
    },
  ],
};

function assessment() {
  const indicators = [
    indicator('a', { name: '=领导评价' }),
    indicator('b', { rule: 'reports', weight: 20 }),
  ];
  const scores = [score('1', { unitId: 'u-zj', points: 8.5, reason: '-1 批评' })];
  const assessedPlan = samplePlan({ indicators, scores });
  const facts = { asOf, today: asOf, period: null };
  const made = assessed(assessedPlan, asOf);
  return [scoringSheet(assessedPlan, made, facts), detailSheet(assessedPlan, made, facts)];
}

/** The office's own formulas have no results before a spreadsheet program computes them: totals in row 8, a figure of sheet 2. */
function withoutComputed(sheets: Said[]): void {
  const computed = [['8.6', '8.7'], ['1.1']];
  computed.forEach((places, index) => {
    const sheet = sheets[index];
    if (!sheet) return;
    const isComputed = (cell: string) => places.some((place) => cell.startsWith(`${place} `));
    expect(sheet.cells.filter(isComputed)).toHaveLength(places.length);
    sheet.cells = sheet.cells.filter((cell) => !isComputed(cell));
  });
}

it.skipIf(withoutOffice)('[E6] nothing differs after another program saved it', async () => {
  const context = viewContext(plan, asOf, [], asOf);
  const sheets = (merged: boolean) =>
    tabs.map(({ name: tab }) =>
      exportedSheet(context, { tab, rows: null, ...partOfTab(tabIn(plan, tab)) }, { merged }),
    );
  const few = [['text'], ['text', 'status']].map((keys) => {
    const columns = keys.map((key) => ({ key, width: 90 }));
    const part = { tab: 'tasks' as const, rows: ['t6', 't7'], columns, frozen: 1 };
    return exportedSheet(context, part, { merged: true });
  });
  const template = await confirmed(await officeTemplate(), {}, plan);
  const filled = await fillFormTemplate(plan, template, 'u-odd', '2022-06', formOptions);
  if (!filled.ok) throw new Error(filled.problem.code);
  const consolidated = builtInDesigns.map(async ({ name, design }) => {
    const options = { design, period: '2022-06', asOf, flags: [], today: asOf };
    const sheet = buildConsolidated(plan, options);
    return [`汇总表-${name}`, await writeConsolidated(sheet, design.paper)] as const;
  });
  const written: (readonly [name: string, bytes: Uint8Array])[] = [
    ['各表', await writeSheets(sheets(true), 'A3')],
    ['不合并', await writeSheets(sheets(false), 'A4')],
    ...(await Promise.all(
      few.map(async (sheet, index) => {
        return [`${index + 1}列`, await writeSheets([sheet], 'A4')] as const;
      }),
    )),
    ['反馈表', await writeForm(buildForm(plan, 'u-odd', '2022-06', formOptions))],
    ['报表模板', filled.value.bytes],
    ['名录', await writeDirectory(directoryTable(plan))],
    ['退回意见', await writeSendBack(sendBack)],
    ['考评', await writeAssessment(assessment())],
    ['发放清单', await writeList(sentList(plan, '2022-06', String))],
    ...(await Promise.all(consolidated)),
  ];
  const folder = temporaryFolder();
  const files = written.map(([name, bytes]) => {
    const file = path.join(folder, `${name}.xlsx`);
    writeFileSync(file, bytes);
    return file;
  });
  const saved = await convertAll(files, 'xlsx', 'xlsx:Calc MS Excel 2007 XML');
  for (const [index, file] of files.entries()) {
    const before = await saidBy(file);
    // The reader leaves such merges out; Excel calls the file damaged.
    const xml = await openPackage(readFileSync(file), createBudget()).text(
      'xl/worksheets/sheet1.xml',
    );
    expect(xml).not.toMatch(/<mergeCell ref="([A-Z]+\d+):\1"/u);
    if (/^\d列/u.test(path.basename(file))) {
      expect(before[0]?.cells).toContainEqual(
        expect.stringMatching(/^3\.1 text 截至2022年6月30日　筛选出2行，共7行/u),
      );
    }
    expect(before.flatMap(({ cells }) => cells).length).toBeGreaterThan(5);
    const after = await saidBy(saved[index] ?? '');
    if (path.basename(file) === '报表模板.xlsx') withoutComputed(after);
    expect(after, path.basename(file)).toEqual(before);
  }
});

it.skipIf(withoutOffice)(
  '[E4] texts that look like formulas are texts there, numbers and days are values',
  async () => {
    const context = viewContext(plan, asOf, [], asOf);
    const columns = ['text', 'percent', 'done', 'note'].map((key) => ({ key, width: 200 }));
    const sheet = exportedSheet(
      context,
      { tab: 'tasks', rows: ['t6', 't7', 't3'], columns, frozen: 0 },
      { merged: true },
    );
    const file = path.join(temporaryFolder(), '任务.xlsx');
    const bytes = await writeSheets([sheet], 'A4');
    const part = await openPackage(bytes, createBudget()).text('xl/worksheets/sheet1.xml');
    expect(part).toMatch(/<\/sheetData><autoFilter ref="A4:D7"\/><mergeCells/u);
    writeFileSync(file, bytes);
    const [saved = ''] = await convertAll([file], 'xlsx', 'xlsx:Calc MS Excel 2007 XML');
    const [said] = await saidBy(saved);
    expect(said?.cells.filter((cell) => /^[567]\./u.test(cell))).toEqual([
      '5.1 text ＝HYPERLINK("x")\n第二行  两个空格 ＝HYPERLINK("x")\n第二行  两个空格',
      '5.2 number 0.12 12%',
      '5.3 date 2022-06-01 2022-06-01',
      "5.4 text '2022-06 '2022-06",
      '6.1 text @SUM(A1) @SUM(A1)',
      '6.4 text 1/2 1/2',
      expect.stringMatching(/^7\.1 text 新建改造/u),
      '7.2 number 0.55 55%',
    ]);
  },
);
