// Large numbers are written in one way: on the screen, on paper and in the workbook.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { writeConsolidated } from '#electron/excel/writeConsolidated.ts';
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { groupedFormat } from '#shared/export/typedCell.ts';
import { cellText } from '#shared/paper/cells.ts';
import { defaultPaper } from '#shared/paper/setup.ts';
import { freshTarget } from '#shared/plan/rowDefaults.ts';
import { sheetAsRows, withoutOffice } from '../excel/libreOffice.ts';
import { samplePlan, task } from '../forms/samplePlan.ts';
import { temporaryFolder } from '../temporary.ts';

const target = {
  ...freshTarget,
  order: 1,
  raw: '',
  comparator: '>=' as const,
  unit: '亩',
  by: null,
};
const sheet = buildConsolidated(
  samplePlan({
    tasks: [
      task('t1', 1, '扩大绿化面积', { leads: ['u-zj'] }),
      task('t2', 2, '推进造林', { leads: ['u-cg'] }),
    ],
    targets: [
      { ...target, id: 'g1', taskId: 't1', subject: '绿化面积', value: 1_500_000, actual: 1234.5 },
      { ...target, id: 'g2', taskId: 't2', subject: '造林面积', value: 860, actual: 12 },
    ],
  }),
  {
    design: builtInDesign('plan'),
    period: '2022-06',
    flags: [],
    asOf: '2022-06-30',
    today: '2022-06-30',
  },
);
const bytes = await writeConsolidated(sheet, defaultPaper);

it('a number of a thousand or more has separators on paper; the number of a row has none', () => {
  const { columns, rows } = sheet.table;
  const at = columns.findIndex(({ key }) => key === 'targetPlan');
  const texts = rows.map(({ cells }) => cellText(cells[at], columns[at]));
  expect(texts).toContain('1,500,000');
  expect(texts).toContain('860');
  const ordinal = columns.find(({ key }) => key === 'ordinal');
  expect(cellText(1234, ordinal)).toBe('1234');
  expect([999, 1000, 1234.5, -20_000].map(groupedFormat)).toEqual([
    null,
    '#,##0',
    '#,##0.0',
    '#,##0',
  ]);
});

it('the workbook keeps it a number, to be summed', async () => {
  const read = await readWorkbook(bytes, 'x.xlsx');
  if (!read.ok) throw new Error(read.problem.code);
  const cells = [...(read.value.sheets[0]?.rows.values() ?? [])].flatMap((row) => [
    ...row.values(),
  ]);
  expect(cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))).toEqual(
    expect.arrayContaining([1_500_000, 1234.5, 860]),
  );
});

it.skipIf(withoutOffice)('another program shows it with separators', async () => {
  const file = path.join(temporaryFolder(), '汇总表.xlsx');
  writeFileSync(file, bytes);
  const shown = (await sheetAsRows(file)).flat();
  expect(shown).toEqual(expect.arrayContaining(['1,500,000', '1,234.5', '860']));
});
