// Dates in prose that commit nobody: names of plans, things a year describes, meetings, the past. Invented sentences.
import { describe, expect, test } from 'vitest';
import { readDates, type DateContext } from '#shared/calendar/expressions.ts';
import { nothingKnown, summary, type Row } from './summary.ts';

/** A plan for 2022 to 2024, issued on 18 March 2022. */
const plan: DateContext = {
  year: 2022,
  issued: '2022-03-18',
  period: { start: '2022-01-01', end: '2024-12-31' },
};

function committed(text: string, context: DateContext): string[] {
  return readDates(text, context)
    .filter(({ kind }) => kind !== 'none')
    .map(({ raw }) => raw);
}

describe('[D25] a year that names or describes a thing', () => {
  test.each([
    '2022年是三年行动的开局之年，也是攻坚之年。',
    '市政府确定2022年为“项目建设攻坚年”',
    '会议提出了2022年全市工作总体目标',
    '明确了2022年全市经济社会发展的主要目标',
    '现将2022年民生实事任务分解下达',
    '对2022年重点项目作出了总体部署',
    '落实2022年市《政府工作报告》要求',
    '出台2022年“数字园区”工作推进方案',
    '根据市政府关于2022年实施十项民生工程的通知精神',
    '公布2022年版权责清单',
    '按照《澜江市国土空间规划（2021—2035年）》',
    '根据市三年行动方案（2022—2024年）要求',
    '今年政务公开工作的总体要求是',
    '今年以来，各级各部门认真落实',
    '2022年5月召开的全市生态环境保护大会上',
    '积极做好2001-2005年底前建成的住宅小区项目储备',
    '建成于2000年底前的住宅小区',
    '报送6月份进展情况',
    '听取上半年工作情况汇报',
    '2022年，是全面推进改革的第一年',
    '现就2022年全市主要工作安排如下',
    '抓紧下发2022年工作安排',
    '通报上半年落实情况',
    '上半年产值约1500万元',
    '将指标安排给当年计划退出村',
    '对完不成任务的单位，年底在全区范围内通报',
  ])('%s', (text) => {
    expect(committed(text, plan)).toEqual([]);
  });

  test.each([
    ['对标先进，2022年全面完成改造', '2022年'],
    ['制定2022年6月底前完成的清单', '2022年6月底前'],
    ['按照2022年完成主体、2023年投用的要求推进', '2022年'],
    ['2022年建成覆盖城乡的公共服务体系', '2022年'],
    ['2023年底前建成覆盖全市的平台', '2023年底前'],
    ['2022年底前取得明显的成效', '2022年底前'],
    ['2022年制定实施方案', '2022年'],
    ['2022年出台促进民营经济发展的意见', '2022年'],
    ['全市2022年新开工改造小区49个', '2022年'],
    ['2023年森林覆盖率达到40%', '2023年'],
    ['确保2022年各项目标任务圆满完成', '2022年'],
    ['2022年出台《澜江市养犬管理办法》', '2022年'],
    ['2022年根据实际情况启动二期工程', '2022年'],
    ['按照2022年投用的要求推进', '2022年'],
    ['2022年5月召开现场推进会', '2022年5月'],
    ['在2021年完成30%的基础上，2022年再完成40%', '2022年'],
    ['2022年完成2000年底前建成的小区改造', '2022年'],
  ])('%s is a commitment', (text, raw) => {
    expect(committed(text, plan)[0]).toBe(raw);
  });
});

describe('[D26] what lies before the day of issue', () => {
  test.each([
    '2021年7月，省政府办公厅印发《全省行动方案》。',
    '2021年12月，市农业局等18个部门联合印发《整治方案》',
    '2022年1月17日至19日，市人民代表大会第三次会议在澜江召开',
    '2022年3月初，市人大会议票决确定了10件民生实事',
    '2019年至2021年，督察组分六批完成了督察',
    '1-2月开工7个，开工率46.7%',
    '前两个月重点项目进展顺利',
    '“十三五”期间累计完成投资30亿元',
    '去年新建了3所学校',
    '3月16日，市政府公布重点目标任务',
    '2022年3月18日上午，市人民代表大会会议正式开幕',
    '全市工作推进会3月10日至11日在澜江召开。',
    '从2016年到2020年实施以来，各项工作有力推进',
    '应于2020年底前完成的修复任务，截至督察时仍有15座未完成',
    '比上年提高5%',
  ])('%s', (text) => {
    expect(committed(text, plan)).toEqual([]);
  });

  test.each([
    ['宣传发动阶段（2022年1月）', '2022年1月'],
    ['2022年2月为动员部署阶段', '2022年2月'],
    ['2022年2月完成方案编制', '2022年2月'],
    ['2月底前完成方案编制', '2月底前'],
    ['2022年6月，市政府印发《实施意见》', '2022年6月'],
    ['1-6月完成方案编制', '1-6月'],
  ])('%s stays', (text, raw) => {
    expect(committed(text, plan)).toEqual([raw]);
  });

  test('without a day of issue only what is told as done is past', () => {
    expect(committed('2021年7月，省政府印发《方案》', nothingKnown)).toEqual([]);
    expect(committed('2021年7月完成招标', nothingKnown)).toEqual(['2021年7月']);
  });
});

describe('[D28] a year that only introduces a later date', () => {
  test.each([
    ['2022年，6月底前完成设计，10月底前完工', ['6月底前', '10月底前']],
    ['今年，市住建局要在8月底完成改造', ['8月底']],
    ['2022年启动建设，6月底前完成设计', ['2022年', '6月底前']],
  ])('%s', (text, raw) => {
    expect(committed(text, plan)).toEqual(raw);
  });
});

describe('[D12] how fast every case is dealt with', () => {
  test.each([
    '疑似违法图斑3日内核查到位',
    '诉求5个工作日内答复',
    '平均审理时间控制在55天以内',
    '信用修复时间压缩至3日内',
  ])('%s is no deadline', (text) => {
    expect(readDates(text, plan)).toEqual([]);
  });

  test.each([
    ['应于发现之日起60日内清零', 'relative – – day'],
    ['开学后一个月内开展检查', 'relative – – month'],
    ['秋季学期前投用', 'relative – – –'],
    ['3日内上报方案', 'deadline 2022-03-18 2022-03-21 day ?'],
    ['用一周时间查漏补缺', 'deadline 2022-03-18 2022-03-25 day ?'],
  ])('%s', (text, expected) => {
    expect(summary(text, plan)).toEqual([expected]);
  });

  test('years counted from the day of issue are a doubt', () => {
    const issuedOnly = { ...nothingKnown, issued: '2022-03-18' };
    expect(readDates('力争用3年时间', issuedOnly)[0]?.note).toContain('请核对');
    expect(readDates('力争用3年时间', plan)[0]?.note).not.toContain('请核对');
  });
});

describe('forms of ranges, lists and occasions', () => {
  test.each<Row>([
    ['6月15前完成', 'deadline – 2022-06-15 day'],
    ['7月9日至17日开展检查', 'range 2022-07-09 2022-07-17 day'],
    ['今年9-10月', 'range 2022-09-01 2022-10-31 month'],
    ['6月上中旬', 'deadline 2022-06-01 2022-06-20 tenDays'],
    ['6月中下旬', 'deadline 2022-06-11 2022-06-30 tenDays'],
    ['20220101-20221231', 'range 2022-01-01 2022-12-31 day'],
    ['2022.Q3', 'deadline 2022-07-01 2022-09-30 quarter'],
    ['1.2022年底前完成', 'deadline – 2022-12-31 year'],
    ['3.6月底前完成', 'deadline – 2022-06-30 month'],
    [
      '2022年6、9、12月底前报送',
      'deadline – 2022-06-30 month',
      'deadline – 2022-09-30 month',
      'deadline – 2022-12-31 month',
    ],
    ['年度内实现全覆盖', 'deadline – 2022-12-31 year'],
    ['2022年全年', 'range 2022-01-01 2022-12-31 year'],
    ['从2022年4月启动至2024年12月结束', 'range 2022-04-01 2024-12-31 month'],
    ['自即日起到2022年5月底，开展为期半年的整治', 'range 2021-04-19 2022-05-31 month'],
    ['元旦前', 'deadline – 2022-12-31 day ?'],
    ['2023年元旦前', 'deadline – 2022-12-31 day ?'],
    [
      '第一年完成30%，第二年完成70%',
      'deadline 2021-01-01 2021-12-31 year ?',
      'deadline 2022-01-01 2022-12-31 year ?',
    ],
    ['通过三年专项整治，隐患全部消除', 'deadline 2021-01-01 2023-12-31 years ?'],
    ['自通知印发之日起，在全市范围内开展', 'ongoing 2021-04-19 – day +'],
    ['每年3、6、9、12月底前报送', 'recurring – – year'],
    ['按月度填报进度', 'recurring – – month'],
    ['双月通报', 'recurring – – month'],
    ['每年第一季度报告', 'recurring – – year'],
    ['每年5月至10月开展整治', 'recurring – – year'],
    ['每年6—9月', 'recurring – – year'],
    ['每月1日至5日报送', 'recurring – – month'],
    ['每年汛期前完成检查', 'recurring – – year'],
    ['每季度结束后10日内报送', 'recurring – – quarter'],
    ['每日上午9时前报送', 'recurring – – day'],
    ['每月最后一个工作日前', 'recurring – – month'],
    [
      '6月10日、20日、30日前分别上报',
      'deadline – 2022-06-10 day',
      'deadline – 2022-06-20 day',
      'deadline – 2022-06-30 day',
    ],
    ['“五一”假期前', 'deadline – 2022-04-30 day ?'],
    ['9月份开学前', 'relative – – –'],
    ['2022年春节前后', 'relative – – –'],
    ['上下半年各一次', 'recurring – – half'],
    ['本办法自印发之日起施行，有效期5年'],
    ['二十一前'],
    ['环节前置'],
  ])('[D8] [D10] [D12] [D13] %s', (text, ...expected) => {
    expect(summary(text)).toEqual(expected);
  });

  test.each([
    '年前完成',
    '汛前完成',
    '台风季前加固',
    '月底前上报',
    '春节前',
    '2022年春季',
    '采暖季结束前',
    '党的二十大前',
  ])('[D13] %s needs a person', (text) => {
    const [found] = readDates(text, plan);
    expect(found).toMatchObject({ kind: 'relative', end: null });
    expect(found?.note).toContain('需人工确认');
  });
});

describe('[D2] the year and its doubts', () => {
  const several: DateContext = { ...plan, year: null };

  test('the year of issue is a guess in a plan of several years', () => {
    const [found] = readDates('6月底前完成', several);
    expect(found).toMatchObject({ end: '2022-06-30', basis: 'inferred' });
    expect(found?.note).toContain('请核对');
  });

  test('the sentence before is nearer than the year of issue', () => {
    const found = readDates('2023年6月底前开工。10月底前竣工。', several);
    expect(found[1]).toMatchObject({ end: '2023-10-31', basis: 'inferred' });
    expect(found[1]?.note).toContain('请核对');
  });

  test('a year that is only compared with is not handed on', () => {
    const found = readDates('比2020年下降5%，6月底前完成', plan);
    expect(found.at(-1)).toMatchObject({ end: '2022-06-30' });
    expect(found.at(-1)?.note).not.toContain('请核对');
  });

  test('a month after the year of a goal is a doubt', () => {
    const found = readDates('到2024年覆盖率达到90%，6月底前制定方案', plan);
    expect(found[1]?.note).toContain('请核对');
  });

  test('a day long before the issue is a doubt, one shortly before it is not', () => {
    const late = { ...plan, issued: '2022-11-20' };
    expect(readDates('3月底前报送', late)[0]?.note).toContain('请核对');
    expect(readDates('10月底前报送', late)[0]?.note).not.toContain('请核对');
  });

  test('a likely year is taken last, and said', () => {
    const likely: DateContext = { ...nothingKnown, likelyYear: 2022 };
    const [found] = readDates('6月底前完成', likely);
    expect(found).toMatchObject({ end: '2022-06-30', basis: 'inferred' });
    expect(found?.note).toContain('请核对');
  });

  test('前后 is a doubt', () => {
    expect(readDates('10月1日前后开放', plan)[0]?.note).toContain('请核对');
  });

  test('a day without its 日 is read and said', () => {
    expect(readDates('6月15前', plan)[0]?.note).toContain('请核对');
  });
});
