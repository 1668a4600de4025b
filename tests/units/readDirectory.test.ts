import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDirectory } from '#shared/units/readDirectory.ts';
import { reading, workbookOf } from './directoryKit.ts';

describe('reading a directory of units', () => {
  it('[N6] the headings of the export, below a title and a note', () => {
    const { rows, problems } = reading([
      ['三年行动计划单位名录'],
      ['说明：几个名称之间用顿号隔开。'],
      ['序号', '单位名称', '别称', '曾用名', '类别', '包含单位', '分管领导', '联系人', '联系电话'],
      [
        '1',
        '市住建局',
        '市住房城乡建设局',
        '市建委（2009前）',
        '部门',
        '',
        '李某',
        '张三',
        '0349-2020001',
      ],
      ['2', '市直相关部门', '', '', '集体称谓', '市住建局、市水利局', '', '', ''],
    ]);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      {
        row: 4,
        name: '市住建局',
        aliases: ['市住房城乡建设局'],
        formerNames: [{ name: '市建委', until: '2009' }],
        kind: 'department',
        leader: '李某',
        contact: '张三',
        phone: '0349-2020001',
      },
      { name: '市直相关部门', kind: 'collective', members: ['市住建局', '市水利局'] },
    ]);
  });

  it('[N6] one column of names is enough', () => {
    const { rows } = reading([
      ['澜江市领导小组成员单位'],
      [],
      ['单位名称'],
      ['市发改委'],
      ['市水利局'],
    ]);
    expect(rows.map(({ name }) => name)).toEqual(['市发改委', '市水利局']);
  });

  it('[N6] 全称 and 简称; of several phones the one of the contact', () => {
    const { rows } = reading([
      ['序号', '全称', '简称', '分管领导', '电话', '联络员', '电话'],
      [1, '澜江市住房和城乡建设局', '市住建局', '王某', 13900000001, '赵　四', 13900000002],
    ]);
    expect(rows).toMatchObject([
      {
        name: '澜江市住房和城乡建设局',
        aliases: ['市住建局'],
        leader: '王某',
        contact: '赵四',
        phone: '13900000002',
      },
    ]);
  });

  it('[N6] headings in two rows, sections, a merged name with two contacts, column numbers, totals, notes', () => {
    const { rows, problems } = reading(
      [
        ['序号', '单位', '联络员', null, null],
        [null, null, '姓名', '职务', '联系电话'],
        ['（1）', '（2）', '（3）', '（4）', '（5）'],
        ['一、市直部门（2个）'],
        [1, '1.市发改\n委', '甲某', '科长', '2020001'],
        [2, '市水利局', '乙某', '科长', '2020002'],
        [null, null, '丙某', '科员', '2020003\n2020004'],
        ['合计', '2个单位'],
        ['注：请于每月5日前更新。'],
        ['填表人：', '', '联系电话：'],
      ],
      [
        { top: 1, left: 1, bottom: 2, right: 1 },
        { top: 1, left: 2, bottom: 2, right: 2 },
        { top: 1, left: 3, bottom: 1, right: 5 },
        { top: 4, left: 1, bottom: 4, right: 5 },
        { top: 6, left: 2, bottom: 7, right: 2 },
        { top: 6, left: 1, bottom: 7, right: 1 },
      ],
    );
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { name: '市发改委', contact: '甲某', phone: '2020001' },
      { name: '市水利局', contact: '乙某、丙某', phone: '2020002、2020003、2020004' },
    ]);
  });

  it('[N6] person and phone in one cell', () => {
    const { rows } = reading([
      ['部门名称', '联系人及电话'],
      ['市文明办', '张三 13900000000'],
      ['市工信局', '李四（0349-2020005）'],
    ]);
    expect(rows).toMatchObject([
      { contact: '张三', phone: '13900000000' },
      { contact: '李四', phone: '0349-2020005' },
    ]);
  });

  it('[N6] a collective with 、 in its name is one unit', () => {
    const { rows, problems } = reading([
      ['单位名称', '类别'],
      ['各区、县级市', '统称'],
    ]);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ name: '各区、县级市', kind: 'collective' }]);
  });

  it.each([
    ['市直单位', 'department'],
    ['县（市、区）', 'district'],
    ['国有企业', 'company'],
    ['市属事业单位', 'institution'],
    ['集体称谓', 'collective'],
  ])('[N6] the kind %s is %s', (text, kind) => {
    expect(
      reading([
        ['单位名称', '类别'],
        ['某单位', text],
      ]).rows[0]?.kind,
    ).toBe(kind);
  });

  it.each([
    [['市住建局、市水利局', '', '', ''], 'A2', /像是几个单位/],
    [['', '部门', '张三', ''], 'A2', /没有单位名称/],
    [['12', '部门', '', ''], 'A2', /不是单位名称/],
    [['市住建局', '其他类', '', ''], 'B2', /认不出类别/],
    [['市住建局', '', '同上', ''], 'C2', /同上/],
    [['市住建局', '', '', '请看通讯录'], 'D2', /不是电话号码/],
  ])('[N8] what is wrong in %j is named by its cell and what to do', (cells, place, message) => {
    const { problems } = reading([['单位名称', '类别', '联系人', '电话'], cells]);
    expect(problems).toHaveLength(1);
    expect(`${problems[0]?.column}${problems[0]?.row}`).toBe(place);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.message).toMatch(/请.+。$/);
  });

  it('[N8] a bad cell leaves the rest of its row', () => {
    const { rows } = reading([
      ['单位名称', '联系人', '电话'],
      ['市住建局', '张三', '见通讯录'],
    ]);
    expect(rows).toMatchObject([{ name: '市住建局', contact: '张三', phone: '' }]);
  });

  it('[N6] a sheet without a column of names is no directory', () => {
    const read = readDirectory(
      workbookOf([
        ['项目名称', '总投资'],
        ['道路', 5],
      ]),
    );
    expect(read.ok ? null : read.problem.code).toBe('noDirectory');
  });

  it('[N6] answers any sheet at all', () => {
    const word = fc.constantFrom(
      '单位名称',
      '简称',
      '电话',
      '联络员',
      '姓名',
      '一、',
      '市水利局',
      '、',
      '',
      '/',
      '同上',
    );
    const row = fc.array(fc.oneof(word, fc.string(), fc.double({ noNaN: true })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.nat(5), fc.nat(5), (rows, top, left) => {
        const merge = { top: top + 1, left: left + 1, bottom: top + 2, right: left + 2 };
        const read = readDirectory(workbookOf(rows, [merge]));
        if (!read.ok) expect(read.problem.code).toBe('noDirectory');
        else for (const { name } of read.value.rows) expect(name).not.toBe('');
      }),
    );
  });
});
