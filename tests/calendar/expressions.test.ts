// What expressions of time mean. Every row is an expression that offices write, with the days it has to come out as.
import { describe, expect, test } from 'vitest';
import { readDates, type DateContext } from '#shared/calendar/expressions.ts';
import { context, nothingKnown, summary, type Row } from './summary.ts';

describe('moments', () => {
  test.each<Row>([
    ['2021年底建成环境能源项目', 'deadline – 2021-12-31 year'],
    ['到2023年，通过主题绿道串联公园', 'deadline – 2023-12-31 year'],
    ['到2023年末', 'deadline – 2023-12-31 year'],
    ['到2027年，新增', 'deadline – 2027-12-31 year'],
    ['到2024年，全省占比达30%', 'deadline – 2024-12-31 year'],
    ['6月份取得明显成效', 'deadline 2022-06-01 2022-06-30 month'],
    ['年底前完成全部改造任务', 'deadline – 2022-12-31 year'],
    ['于2012年10月底前牵头制定完成', 'deadline – 2012-10-31 month'],
    ['于2012年底前', 'deadline – 2012-12-31 year'],
    ['2018年7月底前修订完善', 'deadline – 2018-07-31 month'],
    ['①2月上旬前，完成设计招标', 'deadline – 2022-02-10 tenDays'],
    ['一季度', 'deadline 2022-01-01 2022-03-31 quarter'],
    ['2026年底前', 'deadline – 2026-12-31 year'],
    ['2024年09月26日', 'deadline – 2024-09-26 day'],
    ['于9月30日前全面开工', 'deadline – 2022-09-30 day'],
    ['于3月10日上午10时前', 'deadline – 2022-03-10 day'],
    ['务必于2017年10月底以前', 'deadline – 2017-10-31 month'],
    ['2023-12-31 00:00:00', 'deadline – 2023-12-31 day'],
    ['2026 年 12 月 31 日前完成', 'deadline – 2026-12-31 day'],
    ['5 月底前开工 / 12 月底前', 'deadline – 2022-05-31 month', 'deadline – 2022-12-31 month'],
    ['年内', 'deadline – 2022-12-31 year'],
    ['上半年', 'deadline 2022-01-01 2022-06-30 half'],
    ['下半年', 'deadline 2022-07-01 2022-12-31 half'],
    ['二季度', 'deadline 2022-04-01 2022-06-30 quarter'],
    ['第二季度', 'deadline 2022-04-01 2022-06-30 quarter'],
    ['2季度', 'deadline 2022-04-01 2022-06-30 quarter'],
    ['Q2', 'deadline 2022-04-01 2022-06-30 quarter'],
    ['2022Q2', 'deadline 2022-04-01 2022-06-30 quarter'],
    ['2022年第二季度末', 'deadline – 2022-06-30 quarter'],
    ['6月底前', 'deadline – 2022-06-30 month'],
    ['6月末', 'deadline – 2022-06-30 month'],
    ['2月底之前', 'deadline – 2022-02-28 month'],
    ['2022.6.30', 'deadline – 2022-06-30 day'],
    ['2022-6-30前', 'deadline – 2022-06-30 day'],
    ['2022.6', 'deadline 2022-06-01 2022-06-30 month'],
    ['2022/6', 'deadline 2022-06-01 2022-06-30 month'],
    ['2022/06', 'deadline 2022-06-01 2022-06-30 month'],
    ['22年底', 'deadline – 2022-12-31 year'],
    ['6.30前', 'deadline – 2022-06-30 day'],
    ['6.30', 'deadline – 2022-06-30 day'],
    ['20220630', 'deadline – 2022-06-30 day'],
    ['２０２２年６月３０日前', 'deadline – 2022-06-30 day'],
    ['二〇二三年六月', 'deadline 2023-06-01 2023-06-30 month'],
    ['二零二三年六月三十日前', 'deadline – 2023-06-30 day'],
    ['十二月底前', 'deadline – 2022-12-31 month'],
    ['2022年6月中旬', 'deadline 2022-06-11 2022-06-20 tenDays'],
    ['2024年2月下旬', 'deadline 2024-02-21 2024-02-29 tenDays'],
    ['2022年年底前', 'deadline – 2022-12-31 year'],
    ['2022年内', 'deadline – 2022-12-31 year'],
    ['今年底前', 'deadline – 2022-12-31 year'],
    ['明年6月底前', 'deadline – 2023-06-30 month'],
    ['6月30日（星期四）前', 'deadline – 2022-06-30 day'],
    ['2023年初具规模', 'deadline 2023-01-01 2023-12-31 year'],
    ['截至6月30日前上报', 'deadline – 2022-06-30 day'],
  ])('[D1] [D3] [D5] %s', (text, ...expected) => {
    expect(summary(text)).toEqual(expected);
  });

  test.each<Row>([
    ['2022年6月初', 'deadline – 2022-06-10 tenDays', '月初'],
    ['2022年初', 'deadline – 2022-01-31 month', '年初'],
    ['年中', 'deadline – 2022-06-30 half', '年中'],
    ['6月中前完成', 'deadline – 2022-06-20 tenDays', '月中'],
  ])('[D4] %s', (text, expected, note) => {
    expect(summary(text)).toEqual([expected]);
    expect(readDates(text, context)[0]?.note).toContain(note);
  });

  test.each([
    ['2027年前', '2027-12-31', '2026年底前', '2027年底前'],
    ['6月前', '2022-06-30', '5月底前', '6月底前'],
    ['1月前', '2022-01-31', '上年底前', '1月底前'],
    ['三季度前', '2022-09-30', '2季度底前', '3季度底前'],
  ])('[D6] says both readings of %s', (text, end, early, late) => {
    const [found] = readDates(text, context);
    expect(found?.end).toBe(end);
    expect(found?.note).toContain(early);
    expect(found?.note).toContain(late);
  });

  test('[D6] 前 after 底 or a day is not ambiguous', () => {
    for (const text of ['2027年底前', '6月底前', '6月30日前'])
      expect(readDates(text, context)[0]?.note).not.toContain('请核对');
  });

  test('[D7] keeps the time of day in the note', () => {
    expect(readDates('于3月10日上午10时前', context)[0]?.note).toContain('上午10时');
    expect(readDates('2022年6月30日24:00前', context)[0]?.note).toContain('24:00');
    expect(readDates('2023-12-31 00:00:00', context)[0]?.note).toBe('');
  });
});

describe('several in a sentence', () => {
  test.each<Row>([
    [
      '2021年完成甲，2022年完成乙，2023年全面完成丙。',
      'deadline 2021-01-01 2021-12-31 year',
      'deadline 2022-01-01 2022-12-31 year',
      'deadline 2023-01-01 2023-12-31 year',
    ],
    [
      '2023年达到80%，力争2035年达到95%',
      'deadline – 2023-12-31 year',
      'deadline – 2035-12-31 year',
    ],
    [
      '到2020年，覆盖率达到70%；到2025年，达到75%',
      'deadline – 2020-12-31 year',
      'deadline – 2025-12-31 year',
    ],
    [
      '到2020年底：甲；到2021年底：乙；到2022年底：丙。',
      'deadline – 2020-12-31 year',
      'deadline – 2021-12-31 year',
      'deadline – 2022-12-31 year',
    ],
    ['到2025年底，甲，到2030年底，乙', 'deadline – 2025-12-31 year', 'deadline – 2030-12-31 year'],
    [
      '务于2021年2月3日前报送甲，于2月7日前报送乙',
      'deadline – 2021-02-03 day',
      'deadline – 2021-02-07 day',
    ],
    [
      '2021年10月底前完成方案，次年6月底前完成施工',
      'deadline – 2021-10-31 month',
      'deadline – 2022-06-30 month',
    ],
    [
      '2021、2022年完成',
      'deadline 2021-01-01 2021-12-31 year',
      'deadline 2022-01-01 2022-12-31 year',
    ],
    [
      '2021年第一、二季度',
      'deadline 2021-01-01 2021-03-31 quarter',
      'deadline 2021-04-01 2021-06-30 quarter',
    ],
  ])('[D2] %s', (text, ...expected) => {
    expect(summary(text)).toEqual(expected);
  });

  test('[D2] a year of another sentence is not inherited while the plan has one', () => {
    expect(summary('2021年6月底前开工。10月底前竣工。')).toEqual([
      'deadline – 2021-06-30 month',
      'deadline – 2022-10-31 month',
    ]);
  });
});

describe('the year', () => {
  test.each<[string, Partial<DateContext>, string]>([
    ['6月底前', {}, 'deadline – – month'],
    ['6月底前', { year: 2023 }, 'deadline – 2023-06-30 month'],
    [
      '6月底前',
      { period: { start: '2023-01-01', end: '2023-12-31' } },
      'deadline – 2023-06-30 month',
    ],
    [
      '6月底前',
      { issued: '2021-04-19', period: { start: '2021-01-01', end: '2023-12-31' } },
      'deadline – 2021-06-30 month ?',
    ],
    ['全年', {}, 'range – – year'],
    ['2月29日前', { year: 2024 }, 'deadline – 2024-02-29 day'],
  ])('[D2] of %s with %o', (text, given, expected) => {
    expect(summary(text, { ...nothingKnown, ...given })).toEqual([expected]);
  });

  test('[D2] an unknown year is said, not guessed', () => {
    expect(readDates('年底前', nothingKnown)[0]?.note).toContain('原文未写年份');
    expect(summary('2021年2月3日前报送。2月7日前复核', nothingKnown)).toEqual([
      'deadline – 2021-02-03 day',
      'deadline – 2021-02-07 day ?',
    ]);
  });
});

describe('ranges', () => {
  test.each<Row>([
    ['（2021年4月）', 'range 2021-04-01 2021-04-30 month'],
    ['（2023年11月-2023年12月）', 'range 2023-11-01 2023-12-31 month'],
    ['（2021—2023）', 'range 2021-01-01 2023-12-31 year'],
    ['（2025-2030年）', 'range 2025-01-01 2030-12-31 year'],
    ['2021-2023年', 'range 2021-01-01 2023-12-31 year'],
    ['2021年–2023年', 'range 2021-01-01 2023-12-31 year'],
    ['2021～2023年', 'range 2021-01-01 2023-12-31 year'],
    ['2019年1月1日至12月31日', 'range 2019-01-01 2019-12-31 day'],
    ['2012年1月—2月', 'range 2012-01-01 2012-02-29 month'],
    ['2012年2月—12月', 'range 2012-02-01 2012-12-31 month'],
    ['8-12月的工作计划', 'range 2022-08-01 2022-12-31 month'],
    ['2014年4月10日到2014年12月31日', 'range 2014-04-10 2014-12-31 day'],
    ['2022年6-9月', 'range 2022-06-01 2022-09-30 month'],
    ['6月1-15日', 'range 2022-06-01 2022-06-15 day'],
    ['2022.6-9', 'range 2022-06-01 2022-09-30 month'],
    ['2022.6-2023.3', 'range 2022-06-01 2023-03-31 month'],
    ['一至三季度', 'range 2022-01-01 2022-09-30 quarter'],
    ['11月至次年3月', 'range 2022-11-01 2023-03-31 month'],
    ['11月至3月', 'range 2022-11-01 2023-03-31 month ?'],
    ['“十四五”期间', 'range 2021-01-01 2025-12-31 years'],
    ['全年', 'range 2022-01-01 2022-12-31 year'],
    ['1-6月完成方案编制', 'range 2022-01-01 2022-06-30 month'],
    ['（1-6月）', 'range 2022-01-01 2022-06-30 month'],
  ])('[D8] [D9] [D13] %s', (text, expected) => {
    expect(summary(text)).toEqual([expected]);
  });

  test.each<Row>([
    ['从2020年起，力争通过三年努力，于2022年底前完成', 'range 2020-01-01 2022-12-31 year'],
    ['自2021年1月开始，为期三年，至2023年12月底结束', 'range 2021-01-01 2023-12-31 month'],
    ['即日起至2022年6月底', 'range 2021-04-19 2022-06-30 month'],
  ])('[D15] %s is one range', (text, expected) => {
    expect(summary(text)).toEqual([expected]);
    const [found] = readDates(text, context);
    expect(found?.raw.length).toBeGreaterThan(10);
  });
});

describe('what a date governs', () => {
  test.each<[string, string[]]>([
    [
      '2021年完成主干道外立面整治和第五立面净化、美化，2022年完成次干道整治，2023年全面完成风貌整治。',
      ['完成主干道外立面整治和第五立面净化、美化', '完成次干道整治', '全面完成风貌整治'],
    ],
    ['2021年底建成环境能源项目，全面推进设施建设。', ['建成环境能源项目']],
    ['到2023年，通过绿道串联公园，打造特色片区。推广经验', ['通过绿道串联公园，打造特色片区']],
    ['完成城镇老旧小区改造任务，于2022年底前完成。', ['完成城镇老旧小区改造任务']],
    ['完成改造任务（2022年底前）', ['完成改造任务']],
    ['2021年、2022年分别完成一半', ['分别完成一半', '分别完成一半']],
    ['力争用3年时间，完成100个小区改造任务。', ['完成100个小区改造任务']],
    ['完成方案（2022年底前完成甲）', ['完成甲']],
    [
      '到2023年，增加值稳步增长，能耗比2020年下降6.5%',
      ['增加值稳步增长，能耗比2020年下降6.5%', '下降6.5%'],
    ],
    ['6月底前', ['']],
    ['整改时限：2022年12月', ['']],
    ['不晚于6月底', ['']],
    ['完成改造任务，最迟6月30日前', ['完成改造任务']],
  ])('[D24] %s', (text, expected) => {
    expect(readDates(text, context).map(({ what }) => what)).toEqual(expected);
  });
});
