// Our own form after somebody worked it over: what is still read of it, and what is said where nothing can be read.
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { baselineSheetName } from '#shared/forms/baseline.ts';
import { readReturned } from '#shared/returns/matchForm.ts';
import { readingDoubts } from '#shared/returns/readingDoubts.ts';
import type { RawCell } from '#shared/tables/rawSheet.ts';
import { samplePlan } from '../forms/samplePlan.ts';
import { sentForm } from './generator/ownForm.ts';
import {
  cell,
  columnOf,
  headLine,
  putCell,
  taskLines,
  wideLine,
  type Line,
  type Paper,
  type PaperSheet,
} from './generator/paper.ts';
import { writeWithExcelJs } from './generator/producers/exceljs.ts';

type Form = { paper: Paper; main: PaperSheet; head: Line; rows: Line[] };

async function returned(work: (form: Form) => void) {
  const { paper, main } = await sentForm(samplePlan(), 'u-zj', '2022-06');
  work({ paper, main, head: headLine(main), rows: taskLines(main) });
  const workbook = await readWorkbook(await writeWithExcelJs(paper), '反馈表.xlsx');
  if (!workbook.ok) throw new Error(workbook.problem.code);
  const { baseline, ownForm, tables } = readReturned(workbook.value);
  const texts = (field: 'progress' | 'problems' | 'nextSteps' | 'contact' | 'percent') =>
    tables.flatMap(({ rows }) => rows.map(({ cells }) => shown(cells.get(field)?.cell)));
  return { baseline, ownForm, tables, texts, doubts: readingDoubts(workbook.value, tables) };
}

function shown(one: RawCell | undefined): string {
  return one?.text ?? '';
}

function fill(main: PaperSheet, rows: readonly Line[], key: 'progress', texts: string[]): void {
  rows.forEach((row, index) => putCell(main, row, key, cell(texts[index] ?? '')));
}

const told = ['甲完成', '乙完成', '丙完成', '丁完成'];

describe('a form that was worked over', () => {
  it.each(['工作进展情况', '本 期\n进 展', '本期进展（必填）', '*本期进展', '6月进展情况'])(
    '[M28] reads progress under %j',
    async (heading) => {
      const { ownForm, texts, tables } = await returned(({ main, head, rows }) => {
        putCell(main, head, 'progress', cell(heading));
        fill(main, rows, 'progress', told);
      });
      expect(ownForm).toBe(true);
      expect(texts('progress')).toEqual(told);
      expect(tables[0]?.columns.find(({ field }) => field === 'progress')).toBeDefined();
    },
  );

  it('[M28] says which column has lost its heading, and reads the others', async () => {
    const { texts, doubts, tables } = await returned(({ main, head, rows }) => {
      putCell(main, head, 'problems', null);
      rows.forEach((row) => putCell(main, row, 'problems', cell('资金不足')));
      fill(main, rows, 'progress', told);
    });
    expect(texts('progress')).toEqual(told);
    expect(texts('problems')).toEqual(['', '', '', '']);
    const letters = tables[0]?.columns.find(({ heading }) => heading === '')?.column;
    expect(letters).toMatch(/^[A-Z]$/u);
    expect(doubts).toEqual([`进展反馈表的${letters}列没有表头，其中的内容未采用。`]);
  });

  it('takes problems and next steps apart that somebody joined in one column', async () => {
    const { texts } = await returned(({ main, head, rows }) => {
      putCell(main, head, 'problems', cell('存在问题及下一步措施'));
      for (const row of rows) {
        putCell(main, row, 'problems', cell('存在问题：资金不足。\n下一步措施：申请资金。'));
      }
      const at = columnOf(main, 'nextSteps');
      for (const row of main.lines) row.cells[at] = null;
    });
    expect(texts('problems')).toEqual(told.map(() => '资金不足。'));
    expect(texts('nextSteps')).toEqual(told.map(() => '申请资金。'));
  });

  it.each<[string, Partial<PaperSheet>]>([
    ['shown', { state: 'visible' }],
    ['renamed', { name: 'Sheet3' }],
    ['renamed and shown', { name: 'Sheet3', state: 'visible' }],
  ])('[M28] finds what was sent in a hidden sheet that was %s', async (_, change) => {
    const { baseline, tables } = await returned(({ paper }) => {
      const sheet = paper.sheets.find(({ name }) => name === baselineSheetName);
      Object.assign(sheet ?? {}, change);
    });
    expect(baseline?.unitId).toBe('u-zj');
    expect(tables).toHaveLength(1);
  });

  it('[D9] takes the cell above for 同上', async () => {
    const { texts } = await returned(({ main, rows }) => {
      ['王芳', '同上', '〃', '李明'].forEach((name, index) => {
        putCell(main, rows[index] as Line, 'contact', cell(name));
      });
    });
    expect(texts('contact')).toEqual(['王芳', '王芳', '王芳', '李明']);
  });

  it.each<[string, number[], string[]]>([
    ['shares', [0.4, 0.55, 1, 1], ['0.4', '0.55', '100%', '100%']],
    ['whole numbers', [40, 55, 1, 100], ['40', '55', '1%', '100']],
    ['nothing else', [1, 1, 1, 1], ['1', '1', '1', '1']],
    ['both', [0.4, 55, 1, 1], ['0.4', '55', '1', '1']],
  ])('[M7] reads a bare 1 by what stands beside it: %s', async (_, figures, expected) => {
    const { texts } = await returned(({ main, rows }) => {
      figures.forEach((figure, index) => {
        putCell(main, rows[index] as Line, 'percent', cell(figure));
      });
    });
    expect(texts('percent')).toEqual(expected);
  });

  it('leaves out totals, notes and names to sign below the rows', async () => {
    const { tables } = await returned(({ main, rows }) => {
      const after = main.lines.indexOf(rows.at(-1) as Line) + 1;
      const total = structuredClone(rows[0] as Line);
      total.cells = total.cells.map(() => null);
      putCell(main, total, 'task', cell('合计'));
      putCell(main, total, 'percent', cell(60));
      main.lines.splice(
        after,
        0,
        total,
        wideLine(main, 'below', '注：1.按投资额计算。'),
        wideLine(main, 'below', '审核人：王芳      填表人：李明      联系电话：2020000'),
      );
    });
    expect(tables.map(({ rows }) => rows.length)).toEqual([4]);
  });

  it('[M33] says what was written below the rows, and nothing of what was sent there', async () => {
    const { tables, doubts } = await returned(({ main, rows }) => {
      const after = main.lines.indexOf(rows.at(-1) as Line) + 1;
      main.lines.splice(
        after,
        0,
        wideLine(main, 'below', '我局本月完成道路2条，其余正在推进。'),
        wideLine(main, 'below', '审核人：王芳      填表人：李明      联系电话：2020000'),
      );
    });
    expect(tables.map(({ rows }) => rows.length)).toEqual([4]);
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toMatch(
      /^进展反馈表表格下方第\d+行写有“我局本月完成道路2条，其余正在推进。”，未采用，请查阅。$/u,
    );
  });

  it('[M14] says where a formula has no value', async () => {
    const { doubts } = await returned(({ main, rows }) => {
      putCell(main, rows[0] as Line, 'percent', cell(80, { formula: '40*2', cached: false }));
    });
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toMatch(/^进展反馈表![A-Z]\d+：公式没有保存计算结果/u);
  });
});
