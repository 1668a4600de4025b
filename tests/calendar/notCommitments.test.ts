// Dates that nobody has to keep, text that cannot be a date, and text that is none.
import { describe, expect, test } from 'vitest';
import { readDates, type DateContext } from '#shared/calendar/expressions.ts';

const context: DateContext = {
  year: 2022,
  issued: '2021-04-19',
  period: { start: '2021-01-01', end: '2023-12-31' },
};

describe('dates without a commitment', () => {
  test.each([
    ['截至3月31日，施工图正在图审', '2022-03-31', 'day', '截至'],
    ['截止2017年7月底', '2017-07-31', 'month', '截至'],
    ['2021年4月19日印发', null, 'day', '印发'],
    ['2021年4月19日印发《方案》', null, 'day', '印发'],
    ['自2022年1月1日起施行', null, 'day', '施行'],
    ['按照《城市规划（2021—2035年）》', null, 'year', '名称'],
    ['《二〇三五年远景目标纲要》', null, 'year', '名称'],
    ['2022年中央一号文件', null, 'year', '名称'],
    ['二〇三五年远景目标', null, 'year', '名称'],
    ['已完成。2月10日，完成设计招标', '2022-02-10', 'day', '实际完成'],
    ['已于2022年5月底完成招标', '2022-05-31', 'month', '实际完成'],
    ['2022年5月已开工', '2022-05-31', 'month', '实际完成'],
    ['1-10月', '2022-10-31', 'month', '数据'],
    ['1-6月完成投资3亿元', '2022-06-30', 'month', '数据'],
    ['前三季度', '2022-09-30', 'quarter', '数据'],
    ['比2021年提高5%', null, 'year', '对比'],
    ['在2021年基础上提高', null, 'year', '对比'],
    ['2021年以来', null, 'year', '过去'],
    ['2022年6月后', null, 'month', '以后'],
    ['2000年底前建成的小区', null, 'year', '限定'],
    ['2020年12月', '2020-12-31', 'month', '早于计划期'],
  ])('[D16] [D17] [D18] [D19] [D20] %s', (text, end, precision, reason) => {
    const found = readDates(text, context);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'none', end, precision, ongoing: false });
    expect(found[0]?.note).toContain(reason);
  });

  test('[D20] a goal before the plan begins stays a goal', () => {
    expect(readDates('2020年底前完成', context)[0]).toMatchObject({
      kind: 'deadline',
      end: '2020-12-31',
    });
  });

  test('[D19] without 已 the same sentence is a commitment', () => {
    expect(readDates('组织实施。2月10日，完成设计招标', context)[0]).toMatchObject({
      kind: 'deadline',
      end: '2022-02-10',
    });
  });
});

describe('text that was meant as a date', () => {
  test.each([
    '2O21年底前',
    '2021年13月',
    '2021年0月',
    '2022年2月30日前',
    '2023年2月29日',
    '6月31日前',
    '2022年6月3l日',
    '202年底前',
    '20211年12月',
    '二O二三年底前',
    '3021年底',
    '2023年至2021年',
  ])('[D21] %s is flagged and not guessed', (text) => {
    const found = readDates(text, context);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'none', start: null, end: null });
    expect(found[0]?.note).toContain('核对');
    expect(found[0]?.raw).toBe(text);
  });
});

describe('no dates at all', () => {
  test.each([
    '一年打基础，两年见成效，三年上水平',
    '引导建设24小时便利店',
    '形成“15分钟生活圈”',
    '保障“7×24小时"全天候服务',
    '分2年给予',
    '35岁以下青年',
    '朔政发〔2021〕12号',
    '政办发[2021]1号',
    '（2021）12号',
    '形成“四季见绿”的景观',
    '三年行动计划',
    '编制“十四五”规划',
    '近3年内',
    'yyyy/MM/dd',
    '年 月 日',
    '20 年 月',
    '2022年  月  日',
    '/',
    '',
    '总投资2021.5万元',
    '面积为30.02平方公里',
    '持续推进城市更新',
    '健全长期护理保险',
    '12个月龄',
    '报送全年工作总结',
    '建设工期180天',
  ])('[D22] %s', (text) => {
    expect(readDates(text, context)).toEqual([]);
  });
});
