// A table of a unit's own whose headings nobody knows: what its rows are named by, and what its percentages are.
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { readReturned } from '#shared/returns/matchForm.ts';
import { readingDoubts } from '#shared/returns/readingDoubts.ts';
import { workbook, type FixtureCell } from '../fixtures/workbooks/workbook.ts';

async function rowsOf(...rows: FixtureCell[][]) {
  const read = await readWorkbook(workbook([{ name: '表', rows }]), '台账.xlsx');
  if (!read.ok) throw new Error(read.problem.code);
  return readReturned(read.value).tables.flatMap((table) => table.rows);
}

const names = ['新建改造城市道路12条', '建成停车泊位3000个', '完成老旧小区改造任务'];

describe('a table of the unit’s own', () => {
  it('takes the longest texts for names where no heading says what the rows are about', async () => {
    const rows = await rowsOf(
      ['序号', '台账条目', '区域', '进展情况', '完成率'],
      ...names.map((name, index) => [index + 1, name, '城区', `完成${index}处`, 40 + index]),
    );
    expect(rows.map((row) => row.names[0])).toEqual(names);
  });

  it('leaves rows without a name where the texts are alike or short', async () => {
    const rows = await rowsOf(
      ['序号', '台账条目', '区域', '进展情况', '完成率'],
      ...names.map((_, index) => [index + 1, '城市更新三年行动', '城区', `完成${index}处`, 40]),
    );
    expect(rows.map((row) => row.names)).toEqual([[], [], []]);
  });

  it.each<[string, FixtureCell[], string[]]>([
    ['a share under a heading with the sign', [0.4, 0.55, 0.7], ['0.4', '0.55', '0.7']],
    ['with a bare 1 among shares', [0.4, 0.55, 1], ['0.4', '0.55', '100%']],
    ['with a bare 1 among whole numbers', [40, 1, 70], ['40', '1%', '70']],
    ['with nothing but ones', [1, 1, 1], ['1', '1', '1']],
  ])('[M7] hands over percentages as they were written: %s', async (_, figures, expected) => {
    const rows = await rowsOf(
      ['序号', '工作任务', '进展情况', '完成率(%)'],
      ...names.map((name, index) => [index + 1, name, '推进', figures[index] ?? null]),
    );
    expect(rows.map(({ cells }) => cells.get('percent')?.cell.text)).toEqual(expected);
  });

  it('[M28] says which columns nobody knows how to read, where something stands in them', async () => {
    const sheet = {
      name: '表',
      rows: [
        ['序号', '工作任务', '进展情况', '专家意见', '专家签字', '上期进展'],
        ...names.map((name, index) => [index + 1, name, '推进', '可行', null, '已启动']),
      ],
    };
    const read = await readWorkbook(workbook([sheet]), '台账.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    const { tables } = readReturned(read.value);
    expect(readingDoubts(read.value, tables)).toEqual([
      `表有不认识的列：D列“专家意见”（填了${names.length}格），其中的内容未采用。`,
    ]);
  });
});
