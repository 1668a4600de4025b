// The table of time expressions that offices write, row by row: the numbers are those of the domain notes.
import { describe, expect, test } from 'vitest';
import { readDates } from '#shared/calendar/expressions.ts';
import { context, summary, type Row } from './summary.ts';

type Numbered = [row: string, ...Row];

describe('rows of the domain table', () => {
  test.each<Numbered>([
    ['1', '2021年底建成环境能源项目', 'deadline – 2021-12-31 year'],
    ['3', '到2023年，通过主题绿道串联…', 'deadline – 2023-12-31 year'],
    [
      '4',
      '2021年完成…，2022年完成…，2023年全面完成…',
      'deadline 2021-01-01 2021-12-31 year',
      'deadline 2022-01-01 2022-12-31 year',
      'deadline 2023-01-01 2023-12-31 year',
    ],
    ['7', '（2021年4月）', 'range 2021-04-01 2021-04-30 month'],
    ['9', '（2023年11月-2023年12月）', 'range 2023-11-01 2023-12-31 month'],
    ['11', '（2021—2023）', 'range 2021-01-01 2023-12-31 year'],
    ['12', '力争用3年时间，完成…', 'deadline 2021-01-01 2023-12-31 years ?'],
    ['15', '2021年4月19日印发', 'none – – day'],
    ['16', '一年打基础，两年见成效，三年上水平'],
    ['17', '24小时便利店 / “15分钟生活圈”'],
    ['19', '5月底取得明显成效并持续推进', 'deadline – 2022-05-31 month +'],
    ['20', '5月底取得阶段性成效并持续推进', 'deadline – 2022-05-31 month +'],
    ['22', '6月份取得明显成效', 'deadline 2022-06-01 2022-06-30 month'],
    ['29', '年底前完成全部改造任务', 'deadline – 2022-12-31 year'],
    ['30', '每半年考评一次', 'recurring – – half'],
    ['31', '保障“7×24小时"全天候服务'],
    ['33', '到2023年末', 'deadline – 2023-12-31 year'],
    ['35', '（2025-2030年）', 'range 2025-01-01 2030-12-31 year'],
    ['36', '到2027年，新增…', 'deadline – 2027-12-31 year'],
    ['41', '5年内', 'deadline 2021-01-01 2025-12-31 years ?'],
    ['42', '于2012年10月底前牵头制定完成', 'deadline – 2012-10-31 month'],
    ['43', '于2012年底前', 'deadline – 2012-12-31 year'],
    ['44', '每年选拔资助不少于100名…，连续3年每年', 'recurring – – year', 'recurring – – year'],
    ['45', '分2年给予'],
    [
      '47',
      '2023年达到80%，力争2035年达到95%',
      'deadline – 2023-12-31 year',
      'deadline – 2035-12-31 year',
    ],
    ['50', '应每季度至少主动联系1次', 'recurring – – quarter'],
    ['51', '于本文印发后3个月内', 'deadline 2021-04-19 2021-07-19 month ?'],
    ['53', '到2024年，全省…占比达30%', 'deadline – 2024-12-31 year'],
    ['55', '2021-2023年', 'range 2021-01-01 2023-12-31 year'],
    ['55', '每年遴选20家', 'recurring – – year'],
    [
      '56',
      '到2020年，…达到70% / 到2025年，…75%',
      'deadline – 2020-12-31 year',
      'deadline – 2025-12-31 year',
    ],
    ['57', '2019年1月1日至12月31日', 'range 2019-01-01 2019-12-31 day'],
    ['59', '在本意见印发之日起30日内', 'deadline 2021-04-19 2021-05-19 day ?'],
    ['60', '2018年7月底前修订完善', 'deadline – 2018-07-31 month'],
    ['62', '①2月上旬前，完成设计招标', 'deadline – 2022-02-10 tenDays'],
    [
      '64',
      '每月上报… / 每月完成…、每季度完成…',
      'recurring – – month',
      'recurring – – month',
      'recurring – – quarter',
    ],
    ['65', '每半年完成一次', 'recurring – – half'],
    ['66', '已完成。2月10日，完成设计招标', 'none – 2022-02-10 day'],
    ['67', '截至3月31日，施工图正在图审', 'none – 2022-03-31 day'],
    ['68', '一季度', 'deadline 2022-01-01 2022-03-31 quarter'],
    ['69', '2024年底前，并长期坚持', 'deadline – 2024-12-31 year +'],
    ['70', '2026年底前', 'deadline – 2026-12-31 year'],
    ['72', '即时整改', 'deadline 2021-04-19 2021-04-19 day ?'],
    ['73', '2024年09月26日', 'deadline – 2024-09-26 day'],
    [
      '74',
      '5 月底前开工 / 12 月底前',
      'deadline – 2022-05-31 month',
      'deadline – 2022-12-31 month',
    ],
    [
      '76',
      '到2020年底：…到2021年底：…到2022年底：…',
      'deadline – 2020-12-31 year',
      'deadline – 2021-12-31 year',
      'deadline – 2022-12-31 year',
    ],
    ['77', '于9月30日前全面开工', 'deadline – 2022-09-30 day'],
    [
      '78',
      '务于2021年2月3日前报送…于2月7日前报送',
      'deadline – 2021-02-03 day',
      'deadline – 2021-02-07 day',
    ],
    ['80', '每季度末（分别在6月、9月和12月底）', 'recurring – – quarter'],
    ['82', '于3月10日上午10时前', 'deadline – 2022-03-10 day'],
    ['84', '每3天', 'recurring – – day'],
    ['85', '务必于2017年10月底以前', 'deadline – 2017-10-31 month'],
    ['86', '截止2017年7月底', 'none – 2017-07-31 month'],
    ['87', '2012年1月—2月', 'range 2012-01-01 2012-02-29 month'],
    ['87', '2012年2月—12月', 'range 2012-02-01 2012-12-31 month'],
    ['88', '8-12月的工作计划', 'range 2022-08-01 2022-12-31 month'],
    ['89', '大干150天', 'deadline 2021-04-19 2021-09-16 day ?'],
    ['90', '1-10月', 'none 2022-01-01 2022-10-31 month'],
    ['90', '1-3月', 'none 2022-01-01 2022-03-31 month'],
    ['92', '从2020年起，力争通过三年努力，于2022年底前完成', 'range 2020-01-01 2022-12-31 year'],
    [
      '94',
      '到2025年底，…到2030年底，…',
      'deadline – 2025-12-31 year',
      'deadline – 2030-12-31 year',
    ],
    ['97', '2023-12-31 00:00:00', 'deadline – 2023-12-31 day'],
    ['98', 'yyyy/MM/dd · yyyy-MM-dd · yyyy-MM'],
    ['100', '年 月 日 / 20 年 月'],
    ['101', '2014年4月10日到2014年12月31日', 'range 2014-04-10 2014-12-31 day'],
    ['102', '2026 年 12 月 31 日前完成', 'deadline – 2026-12-31 day'],
  ])('row %s: %s', (_row, text, ...expected) => {
    expect(summary(text)).toEqual(expected);
  });

  test.each<Row>([
    ['即日起', 'ongoing 2021-04-19 – day +'],
    ['长期坚持', 'ongoing – – – +'],
    ['长期', 'ongoing – – – +'],
    ['常年', 'ongoing – – – +'],
    ['全年', 'range 2022-01-01 2022-12-31 year'],
    ['年内', 'deadline – 2022-12-31 year'],
    ['适时', 'relative – – –'],
    ['与项目同步', 'relative – – –'],
    ['另行通知', 'relative – – –'],
    ['上半年', 'deadline 2022-01-01 2022-06-30 half'],
    ['下半年', 'deadline 2022-07-01 2022-12-31 half'],
    ['每季度末', 'recurring – – quarter'],
    ['每年12月底前', 'recurring – – year'],
    ['“十四五”期间', 'range 2021-01-01 2025-12-31 years'],
    ['/'],
  ])('not seen, to be accepted: %s', (text, ...expected) => {
    expect(summary(text)).toEqual(expected);
  });

  test('rows 17, 31: what is no date leaves no doubt behind', () => {
    for (const text of ['24小时便利店', '“15分钟生活圈”', '分2年给予'])
      expect(readDates(text, context)).toEqual([]);
  });
});
