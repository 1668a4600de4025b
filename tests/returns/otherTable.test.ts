// A table of a unit's own whose headings nobody knows: what its rows are named by, and what its percentages are.
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { readReturned } from '#shared/returns/matchForm.ts';
import { readingDoubts } from '#shared/returns/readingDoubts.ts';
import { tellOthers } from '#shared/returns/tellOthers.ts';
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
      `表有认不出的列：D列“专家意见”（填了${names.length}格），其中的内容未采用。`,
    ]);
  });

  it('takes a cell that was merged over two columns for the left one alone', async () => {
    const rows = [
      ['序号', '工作任务', '进展情况', '存在问题'],
      [1, names[0] ?? '', '完成三处，无问题', null],
      [2, names[1] ?? '', '开工', '缺资金'],
    ];
    const read = await readWorkbook(workbook([{ name: '表', rows, merges: ['C2:D2'] }]), '表.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    const found = readReturned(read.value).tables.flatMap((table) => table.rows);
    const texts = found.map(({ cells }) => [
      cells.get('progress')?.cell.text,
      cells.get('problems')?.cell.text,
    ]);
    expect(texts).toEqual([
      ['完成三处，无问题', undefined],
      ['开工', '缺资金'],
    ]);
  });

  it('leaves the units out of a name that a notice puts behind it', async () => {
    const [name = ''] = names;
    const rows = await rowsOf(
      ['工作任务', '进展情况'],
      [`1.${name}（牵头单位：市住建局；配合单位：市城管局）`, '开工'],
      [`${name}（一期）`, '开工'],
    );
    expect(rows.map((row) => row.names[0])).toEqual([`1.${name}`, `${name}（一期）`]);
  });

  it('[M28] hands over what stands under 备注, for nothing of it is taken', async () => {
    const rows = [
      ['序号', '工作任务', '进展情况', '备注'],
      ...names.map((name, index) => [
        index + 1,
        name,
        '推进',
        ['7月25日停工', '/', '无'][index] ?? '',
      ]),
    ];
    const read = await readWorkbook(workbook([{ name: '表', rows }]), '表.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    expect(readReturned(read.value).tables.flatMap(tellOthers)).toMatchObject([
      { sheet: '表', cell: 'D2', message: expect.stringContaining('D2“7月25日停工”') as string },
    ]);
  });

  it('[M33] says what was written to the right of the rows', async () => {
    const rows = [
      ['市住建局进展', null, null, null, null, '与表格无关的一句话'],
      ['序号', '工作任务', '进展情况'],
      [1, names[0] ?? '', '推进', null, null, '停工待料，请协调', '推进中'],
      [2, names[1] ?? '', '推进'],
    ];
    const read = await readWorkbook(workbook([{ name: '表', rows }]), '表.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    const { tables } = readReturned(read.value);
    expect(readingDoubts(read.value, tables)).toEqual([
      '表的表格右侧另写有F3“停工待料，请协调”，未采用，请查阅。',
    ]);
  });
});
