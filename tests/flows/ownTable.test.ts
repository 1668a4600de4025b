// Returns that are not our form any more: an office's own table, rows moved about, the baseline lost.
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { samplePlan } from '../forms/samplePlan.ts';
import { apply, fillIn, folder, merge, review, sendForm, shown } from './returnKit.ts';

type Rows = (string | number | null)[][];

async function ownTable(name: string, rows: Rows): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Sheet1');
  for (const row of rows) sheet.addRow(row);
  const file = path.join(folder, name);
  await workbook.xlsx.writeFile(file);
  return file;
}

const headings = ['序号', '工作任务', '牵头单位', '完成情况', '完成比例', '工作进展', '存在问题'];

describe('an own table of an office', () => {
  const rows: Rows = [
    ['2022年6月重点任务进展情况'],
    ['填报单位：市住房和城乡建设局'],
    headings,
    [
      1,
      '新建改造城市道路12条，打通断头路4条，完善慢行系统',
      '市住建局',
      '达序推进',
      '70%',
      '已完成8条。',
      '/',
    ],
    [2, '完成主要街道建筑立面改造，规范门头牌匾', '市城管局', '正在推进', '45%', '开工。', '无'],
    [3, '建设智慧社区平台', '市住建局', '推进中', '10%', '方案论证。', ''],
    ['填表人：张三'],
  ];

  it('[M1] [M4] [M9] is matched by name for the unit that its label names', async () => {
    const document = samplePlan();
    const file = await ownTable('六月进展.xlsx', rows);
    const draft = await review(document, [file]);
    const [entry] = draft.review.files;
    expect(entry).toMatchObject({ unit: '市住建局', rows: 3, matched: 2, new: 1, absent: 2 });
    expect(entry?.messages.join()).toContain('“建设智慧社区平台”找不到对应的任务，未采用');
    const { document: after } = merge(document, draft);
    const reports = [...after.progress.values()].filter((row) => row.period === '2022-06');
    expect(reports.find(({ taskId }) => taskId === 't3')).toMatchObject({
      unitId: 'u-zj',
      status: 'inProgress',
      percent: 70,
      progress: '已完成8条。',
      problems: '',
    });
  });

  it('[M10] overwrites what its lead reported last, and not what the office knows of a task', async () => {
    const plan = samplePlan();
    const file = await ownTable('六月进展2.xlsx', rows);
    const task = async (document: typeof plan) =>
      shown(await review(document, [file])).find(({ field }) => field === 'taskPercent');
    expect(await task(plan)).toMatchObject({ taskId: 't3', now: '55%', decision: 'safe' });
    const known = apply(plan, {
      label: '修改',
      operations: [{ type: 'set', sheet: 'tasks', id: 't3', values: { percent: 50 } }],
    }).document;
    expect(await task(known)).toMatchObject({ now: '50%', returned: '70%', decision: 'conflict' });
  });

  it('[M9] names the unit by the file when nothing in the table does', async () => {
    const document = samplePlan();
    const plain = rows.filter((_, index) => index !== 1);
    const file = await ownTable('关于报送进展的函（平鲁区）.xlsx', [
      ...plain.slice(0, 2),
      [1, '建成停车泊位3000个', '', '推进中', 20, '选址。', ''],
    ]);
    const draft = await review(document, [file]);
    expect(draft.review.files[0]).toMatchObject({ unit: '平鲁区', matched: 1 });
  });

  it('[M9] [M12] is rejected, and its unit stays missing, when nothing says whose it is', async () => {
    const document = samplePlan();
    const file = await ownTable('汇总.xlsx', [
      headings,
      [1, '建成停车泊位3000个', '', '推进中', 20, '选址。', ''],
    ]);
    const draft = await review(document, [file]);
    expect(draft.review.files[0]).toMatchObject({ status: 'rejected', unit: null, matched: 0 });
    expect(draft.review.missing).toHaveLength(5);
    expect(shown(draft)).toEqual([]);
  });
});

describe('a form that was worked over', () => {
  async function reworked(change: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void) {
    const document = samplePlan();
    const file = await fillIn(await sendForm(document, 'u-zj'), {
      t3: { 本期进展: '三', '完成率(%)': 70 },
      t5: { 本期进展: '五' },
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const [sheet] = workbook.worksheets;
    if (!sheet) throw new Error('no sheet');
    change(sheet, workbook);
    const out = path.join(folder, `改过_${Math.floor(performance.now())}.xlsx`);
    await workbook.xlsx.writeFile(out);
    return review(document, [out]);
  }
  const progressOf = (draft: Awaited<ReturnType<typeof review>>) =>
    Object.fromEntries(
      shown(draft)
        .filter(({ field }) => field === 'progress')
        .map(({ taskId, returned }) => [taskId, returned]),
    );

  it('[M2] is read by the names when the visible cells were sorted without the ids', async () => {
    const draft = await reworked((sheet) => {
      const rows = [8, 9, 10, 11].map((row) => sheet.getRow(row));
      const values = rows.map((row) =>
        Array.from({ length: 16 }, (_, at) => row.getCell(at + 2).value),
      );
      rows.forEach((row, index) => {
        values.at(-1 - index)?.forEach((value, at) => {
          row.getCell(at + 2).value = value;
        });
      });
    });
    expect(progressOf(draft)).toEqual({ t3: '三', t5: '五' });
    expect(draft.review.files[0]?.conflicts).toBe(0);
  });

  it('reads columns by their headings after one was put in between', async () => {
    const draft = await reworked((sheet) => {
      for (let row = 7; row <= 11; row++) {
        const cells = Array.from(
          { length: 8 },
          (_, at) => sheet.getRow(row).getCell(at + 10).value,
        );
        sheet.getRow(row).getCell(10).value = row === 7 ? '审核意见' : '同意';
        cells.forEach((value, at) => {
          sheet.getRow(row).getCell(at + 11).value = value;
        });
      }
    });
    expect(progressOf(draft)).toEqual({ t3: '三', t5: '五' });
  });

  it('[M1] counts a row that the unit added and a row that it took out', async () => {
    const draft = await reworked((sheet) => {
      sheet.getRow(11).values = [];
      sheet.getRow(12).values = [];
      sheet.getCell('E13').value = '新增：建设口袋公园';
      sheet.getCell('L13').value = '正在选址';
    });
    expect(draft.review.files[0]).toMatchObject({ rows: 4, matched: 3, new: 1, absent: 1 });
    expect(draft.review.files[0]?.messages.join()).toContain('新增：建设口袋公园');
  });

  it('[M5] says that there is nothing to compare with when the baseline is gone', async () => {
    const draft = await reworked((_sheet, workbook) => {
      const hidden = workbook.getWorksheet('planbook-baseline');
      if (hidden) workbook.removeWorksheet(hidden.id);
    });
    expect(draft.review.files[0]).toMatchObject({ unit: '市住建局', matched: 4 });
    expect(progressOf(draft)).toEqual({ t3: '三', t5: '五' });
    expect(shown(draft).find(({ field }) => field === 'progress')?.reason).toContain('底稿');
  });

  it('[M9] takes nothing unasked when the label names another unit than the hidden one', async () => {
    const draft = await reworked((sheet) => {
      sheet.getCell('B6').value = '填报单位（盖章）：市城管局';
    });
    expect(shown(draft).some(({ decision }) => decision === 'safe')).toBe(false);
    expect(draft.review.files[0]?.messages[0]).toContain('发给“市住建局”，填报单位却写“市城管局”');
  });

  it('[M6] says that cells were emptied and keeps what stood there', async () => {
    const draft = await reworked((sheet) => {
      sheet.getCell('J9').value = null;
      sheet.getCell('Q9').value = '/';
    });
    expect(draft.review.files[0]?.messages.join()).toContain('2格被清空');
    const { document } = merge(samplePlan(), draft);
    expect(document.tasks.get('t3')?.status).toBe('inProgress');
  });
});
