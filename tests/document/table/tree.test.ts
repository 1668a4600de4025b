// Task tables to actions, projects and tasks: see shared/document/table/RULES.md.
import { describe, expect, it } from 'vitest';
import { taskTables } from '../../fixtures/workbooks/taskTables.ts';
import { treeOf } from '../showTree.ts';
import { codes, readSheets, taken, takenSheets, type Rows } from './readTable.ts';

describe('the tree', () => {
  it.each(taskTables)('[$rule] $trouble', async ({ rows, merges, tree, warnings }) => {
    const read = await taken(rows, merges);
    expect(treeOf(read.proposal)).toEqual(tree);
    expect(codes(read)).toEqual(expect.arrayContaining(warnings ?? []));
    // Nothing is doubtful about the tree but what the case is about.
    const aboutTree = ['levelCarried', 'rowContinued', 'columnsNotRead', 'sectionNotUsed'];
    expect(
      codes(read)
        .filter((code) => aboutTree.includes(code))
        .sort(),
    ).toEqual([...(warnings ?? [])].sort());
  });
});

const heading = ['序号', '任务', '牵头单位'];

describe('several tables', () => {
  it('[K6] sheets with names are actions in order, what is no task table is named', async () => {
    const read = await takenSheets([
      { name: '基础设施', rows: [heading, [1, '修路', '市交通局']] },
      {
        name: '通讯录',
        rows: [
          ['姓名', '职务', '电话'],
          ['张三', '主任', '1390000'],
          ['李四', '科员', '1390001'],
        ],
      },
      { name: '民生', rows: [heading, [1, '建校', '市教育局']] },
    ]);
    expect(treeOf(read.proposal)).toEqual([
      '? 基础设施',
      '- *',
      '-- 修路 | 市交通局 > ',
      '? 民生',
      '- *',
      '-- 建校 | 市教育局 > ',
    ]);
    expect(read.proposal.warnings.find(({ code }) => code === 'tableNotTaken')?.message).toContain(
      '通讯录',
    );
    expect(read.source.kind === 'table' && read.source.sheets.map(({ name }) => name)).toEqual([
      '基础设施',
      '民生',
    ]);
  });

  it('[K6] two tables on one sheet are told apart by their titles', async () => {
    const read = await taken(
      [
        ['表一 交通行动任务表'],
        heading,
        [1, '修路', '市交通局'],
        [],
        ['表二 教育行动任务表'],
        heading,
        [1, '建校', '市教育局'],
      ],
      ['A1:C1', 'A5:C5'],
    );
    expect(read.proposal.actions.map(({ name }) => name)).toEqual([
      '表一 交通行动任务表',
      '表二 教育行动任务表',
    ]);
    expect(codes(read)).toContain('severalTitles');
  });

  it('[K1] a hidden sheet is left out beside a visible one', async () => {
    const read = await takenSheets([
      { name: '旧稿', hidden: true, rows: [heading, [1, '旧任务', '市交通局']] },
      { name: '定稿', rows: [heading, [1, '修路', '市交通局']] },
    ]);
    expect(treeOf(read.proposal)).toEqual(['*', '- *', '-- 修路 | 市交通局 > ']);
    expect(read.proposal.warnings.find(({ code }) => code === 'tableNotTaken')?.message).toContain(
      '隐藏',
    );
  });

  it.each([
    [
      'units without tasks',
      [
        ['县区', '责任单位', '户数'],
        ['甲县', '市水利局', 12],
      ],
      '工作事项',
    ],
    [
      'tasks without units or days',
      [
        ['考核项目', '考核内容', '分值'],
        ['组织', '开展活动', 5],
      ],
      '牵头单位',
    ],
    ['headings alone', [heading], '没有内容'],
    ['no headings', [['今天下午三点开会。']], '没有带表头的表格'],
  ] as [string, Rows, string][])(
    '[K1] refuses %s and says what was missed',
    async (_, rows, words) => {
      const read = await readSheets([{ name: '表', rows }]);
      expect(read.ok).toBe(false);
      if (!read.ok) {
        expect(read.problem.code).toBe('notTaskTable');
        expect(read.problem.facts?.['missed']).toContain(words);
      }
    },
  );
});
