// Cells that say something, but perhaps not what was asked: crossed out, pointing elsewhere, one column to the side.
import { describe, expect, it } from 'vitest';
import type { FormContent } from '#shared/forms/buildForm.ts';
import { success } from '#shared/result.ts';
import { compareReturns, type ReturnInput } from '#shared/returns/compareReturns.ts';
import { struckCells, withCellDoubts } from '#shared/returns/cellDoubts.ts';
import { fileDetail } from '#shared/returns/shownDifferences.ts';
import type { ReturnedRow } from '#shared/returns/returnedTable.ts';
import type { FilledKey } from '#shared/forms/definition.ts';
import { samplePlan } from '../forms/samplePlan.ts';
import { formOf, options, ownTable, returned, rowsOf, type FilledRow } from './rawForm.ts';

const document = samplePlan();

function rowOf(cells: Partial<Record<FilledKey, string>>): ReturnedRow {
  return {
    sheet: '表',
    row: 6,
    id: null,
    ordinal: null,
    numbers: [],
    names: [],
    unit: null,
    unitLeads: false,
    responsible: null,
    given: new Map(),
    cells: new Map(
      Object.entries(cells).map(([field, text]) => [
        field as FilledKey,
        { cell: { type: 'text', value: text, text }, address: `${field}6` },
      ]),
    ),
  };
}

function doubtsOf(cells: Partial<Record<FilledKey, string>>, struck: string[] = []) {
  const [row] = withCellDoubts([rowOf(cells)], new Set(struck));
  return Object.fromEntries([...(row?.cells ?? [])].map(([field, { doubt }]) => [field, doubt]));
}

describe('[M33] doubtful cells', () => {
  it.each(['见批注', '详见附件1', '（见附表）', '另附', '附后。', '具体情况详见专项报告'])(
    '%j points elsewhere',
    (text) => {
      expect(doubtsOf({ progress: text })['progress']).toMatch(/指向别处/u);
    },
  );

  it.each([
    '见成效',
    '修订文件',
    '按附件1的标准完成8处，余下2处见底后封口',
    '另附属设施2处',
    '已见附近居民',
  ])('%j is progress', (text) => {
    expect(doubtsOf({ progress: text })['progress']).toBeUndefined();
  });

  it('a row that stands one column to the side', () => {
    const shifted = doubtsOf({
      percent: '推进中',
      progress: '52',
      problems: '主体封顶',
      nextSteps: '资金未到位',
    });
    expect(new Set(Object.values(shifted))).toEqual(new Set(['这一行的内容像是填错了列']));
  });

  it('one cell of another kind says nothing of the others', () => {
    expect(doubtsOf({ percent: '推进中', progress: '主体封顶' })['progress']).toBeUndefined();
    expect(doubtsOf({ percent: '52', progress: '52' })['percent']).toBeUndefined();
  });

  it('text crossed out', () => {
    const warnings = [{ code: 'struckText', message: '', where: '表!progress6' }];
    const struck = struckCells({ format: 'xlsx', sheets: [], warnings });
    expect(doubtsOf({ progress: '6月7月', problems: '无' }, [...struck])).toEqual({
      progress: '格内有划掉的文字，不能确定以哪些为准',
      problems: undefined,
    });
  });

  it('waits for a person, the task with it, and goes back to the unit with what to do', () => {
    const content = formOf(document, 'u-zj');
    const [first, ...others] = rowsOf(content) as [FilledRow, ...FilledRow[]];
    const cells = { ...first.cells, progress: '见附件', nextSteps: '开工两处' };
    const draft = compareReturns(
      document,
      [returned(content, [{ ...first, cells }, ...others])],
      options,
    );
    const differences = fileDetail(document, draft, 0)?.differences ?? [];
    expect(differences.map(({ field, guard, taken }) => [field, guard, taken])).toEqual([
      ['progress', 'uncertain', false],
      ['nextSteps', null, true],
    ]);
  });

  it('[C9] a rate of the money alone is asked about, the task’s own percentage with it', () => {
    const task = document.tasks.get(rowsOf(formOf(document, 'u-zj'))[0]?.id ?? '');
    const table = ownTable('市住建局.xlsx', [
      ['序号', '工作任务', '投资完成率', '进展情况'],
      [1, task?.text ?? '', '91%', '主体封顶'],
    ]);
    const draft = compareReturns(document, [table], options);
    const differences = fileDetail(document, draft, 0)?.differences ?? [];
    const rates = differences.filter(({ field }) => /percent/iu.test(field));
    expect(rates.length).toBeGreaterThan(0);
    expect(rates.map(({ taken }) => taken)).toEqual(rates.map(() => false));
    expect(differences.find(({ field }) => field === 'progress')?.taken).toBe(true);
  });

  it('[C9] a heading of our form that was typed over with one of the money is asked about', () => {
    const content = formOf(document, 'u-zj');
    const over = (heading: string) => {
      const columns = content.columns.map((column) =>
        column.key === 'percent' ? { ...column, heading } : column,
      );
      const rows = rowsOf(content).map((row) =>
        row.id === 't3' ? { ...row, cells: { ...row.cells, percent: 91 } } : row,
      );
      const input = returned({ ...content, columns }, rows);
      const { differences } = compareReturns(document, [withSent(input, content)], options);
      return differences.flatMap(({ field, guard }) => (field === 'percent' ? [guard] : []));
    };
    expect(over('年度投资完成率(%)')).toEqual(['uncertain']);
    expect(over('工程完成率(%)')).toEqual([null]);
  });
});

/** The form as it came back over the hidden sheet as it was sent. */
function withSent(input: ReturnInput, content: FormContent): ReturnInput {
  const books = [input, returned(content, [])].map(({ workbook }) =>
    workbook.ok ? workbook.value() : null,
  );
  const sheets = [...(books[0]?.sheets.slice(0, 1) ?? []), ...(books[1]?.sheets.slice(1) ?? [])];
  return { ...input, workbook: success(() => ({ format: 'xlsx', sheets, warnings: [] })) };
}
