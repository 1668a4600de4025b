// Reading a notice of holidays: the sentences that offices receive, and what is doubtful in them.
import { describe, expect, test } from 'vitest';
import { longestNotice, readHolidayNotice } from '#shared/calendar/readHolidayNotice.ts';
import { workdayTable } from '#shared/calendar/workdayTable.ts';

const table = workdayTable();

/** `休10-01 班10-10` of the notice's year; days of another year whole. */
function summary(text: string, year = 2026): string {
  const notice = readHolidayNotice(text, year, table);
  return notice.days
    .map(({ day, kind, name }) => {
      const short = day.startsWith(String(notice.year)) ? day.slice(5) : day;
      return `${kind === 'off' ? '休' : '班'}${short}${name}`;
    })
    .join(' ');
}

const messages = (text: string, year = 2026) =>
  readHolidayNotice(text, year, table).doubts.map(({ message }) => message);

describe('a sentence of a notice', () => {
  test.each([
    [
      '[W9] days off and make-up workdays',
      '五、端午节：6月19日（周五）至20日（周六）放假调休，共2天。6月14日（周日）上班。',
      '班06-14端午节 休06-19端午节 休06-20端午节',
    ],
    [
      '[W9] a day in lieu',
      '清明节：4月5日放假，4月6日（星期一）补休。',
      '休04-05清明节 休04-06清明节',
    ],
    ['[W9] one day', '端午节：6月19日放假，与周末连休。', '休06-19端午节'],
    [
      '[W9] over the end of a month',
      '劳动节：4月30日至5月1日放假调休，共2天。5月9日（周六）补班。',
      '休04-30劳动节 休05-01劳动节 班05-09劳动节',
    ],
    [
      '[W9] half-width brackets, a dash, no comma',
      '1.清明节:4月4日(星期六)-5日(星期日)放假，共2天',
      '休04-04清明节 休04-05清明节',
    ],
    [
      '[W9] a day without its 日',
      '国庆节：10月1-3日放假',
      '休10-01国庆节 休10-02国庆节 休10-03国庆节',
    ],
    ['[W9] work in lieu in one phrase', '9月20日（周日）调休上班。', '班09-20调休'],
    ['[W9] what is worked anyway', '10月8日（周四）正常上班。', ''],
    ['[W9] days told at some length', '10月10日（周六）全体干部职工正常上班', '班10-10调休'],
    [
      '[W9] several named days of work',
      '10月10日（星期六）、11日（星期日）上班',
      '班10-10调休 班10-11调休',
    ],
    [
      '[W9] full-width digits',
      '中秋节：９月２５日（周五）至２６日（周六）放假',
      '休09-25中秋节 休09-26中秋节',
    ],
    [
      '[W9] days of rest that are moved, in the words of older notices',
      '端午节：6月20日—22日放假，共3天。其中，6月20日（星期六）为公休日，6月21日（星期日）公休日调至6月22日（星期一）。',
      '休06-20端午节 休06-21端午节 休06-22端午节',
    ],
    [
      '[W9] moved from a day that is not said to be worked',
      '国庆节：10月1日—4日放假。9月26日（星期六）、9月27日（星期日）两个公休日调至10月2日（星期五）、5日（星期一）。',
      '班09-26国庆节 班09-27国庆节 休10-01国庆节 休10-02国庆节 休10-03国庆节 休10-04国庆节 休10-05国庆节',
    ],
    [
      '[W9] a month that stands one sentence before',
      '春节：2月15日—17日放假；其中18日补休。',
      '休02-15春节 休02-16春节 休02-17春节 休02-18春节',
    ],
  ])('%s', (_rule, text, wanted) => {
    expect(summary(text)).toBe(wanted);
    expect(messages(text)).toEqual([]);
  });

  test.each([
    ['1月1日放假。', '元旦'],
    ['2月15日至23日放假。', '春节'],
    ['4月4日至6日放假。', '清明节'],
    ['5月1日至5日放假。', '劳动节'],
    ['6月19日至21日放假。', '端午节'],
    ['9月25日至27日放假。', '中秋节'],
    ['10月1日至7日放假。', '国庆节'],
    ['8月8日放假。', '放假'],
  ])('[W12] %s without a name is %s', (text, name) => {
    const { days } = readHolidayNotice(text, 2026, table);
    expect(new Set(days.map((day) => day.name))).toEqual(new Set([name]));
  });

  test.each([
    ['三、国庆节、中秋节：10月1日至2日放假。', '国庆节、中秋节'],
    ['五一国际劳动节：5月1日放假。', '劳动节'],
    ['清明假期4月4日放假', '清明节'],
    ['（二）澜江解放纪念日：8月8日放假。', '澜江解放纪念日'],
    ['春节2月16日放假', '春节'],
  ])('[W12] %s is named %s', (text, name) => {
    expect(readHolidayNotice(text, 2026, table).days[0]?.name).toBe(name);
  });

  test('[W12] a name goes on for the sentences of its item and no further', () => {
    const text = '二、春节：2月16日放假。2月14日上班。三、8月8日放假。';
    expect(summary(text)).toBe('班02-14春节 休02-16春节 休08-08放假');
  });
});

describe('a table of holidays', () => {
  const wanted =
    '休01-01元旦 休01-02元旦 休01-03元旦 班01-04元旦 休04-04清明节 休04-05清明节 休04-06清明节';
  test.each([
    [
      'with headings',
      '节日\t放假时间\t调休上班日期\t放假天数\n元旦\t1月1日至3日\t1月4日（周日）\t3天\n清明节\t4月4日至6日\t无\t3',
    ],
    [
      'in another order',
      '放假天数\t节假日名称\t调休上班\t放假日期\n3天\t元旦\t1月4日\t1月1日（周四）～1月3日（周六）\n3天\t清明\t\t4月4日～4月6日',
    ],
    ['without headings', '元旦\t1月1日至3日\t1月4日上班\t3天\n清明节\t4月4日至6日\t—\t3天'],
    [
      'beside other text',
      '2026年放假安排如下。\n节日\t放假时间\t补班\n元旦\t1月1日至3日放假\t1月4日补班\n清明节\t4月4日至6日\t/\n请各单位做好值班。',
    ],
  ])('[W9] %s is read by its columns', (_what, text) => {
    expect(summary(text)).toBe(wanted);
    expect(messages(text)).toEqual([]);
  });

  test('[W13] a total of its own column is held against the days', () => {
    expect(messages('节日\t放假时间\t天数\n元旦\t1月1日至3日\t4天')).toEqual([
      '写明共4天，读出3天',
    ]);
  });
});

describe('the year of a notice', () => {
  const whole = (year: string) =>
    `关于${year}部分节假日安排的通知\n现将${year}元旦、春节放假安排通知如下。\n一、元旦：1月1日放假。\n2025年11月4日`;
  test.each([
    ['[W10] in its title', whole('2027年'), 2027, 'text'],
    ['[W10] in full-width digits', whole('２０２７年'), 2027, 'text'],
    ['[W10] nowhere', '一、元旦：1月1日放假。', 2026, 'given'],
    ['[W10] by its weekdays', '国庆节：10月1日（周五）至3日（周日）放假', 2027, 'weekdays'],
    [
      '[W10] by its make-up workdays, which lie on weekends',
      '国庆节：10月1日至7日放假。9月26日、10月9日上班。',
      2027,
      'weekdays',
    ],
    ['[W10] weekdays that fit no near year', '国庆节：10月1日（周一）放假', 2026, 'given'],
  ] as const)('%s', (_rule, text, year, yearFrom) => {
    expect(readHolidayNotice(text, 2026, table)).toMatchObject({ year, yearFrom });
  });

  test('[W10] a year that a person chose stands, with what is wrong in it', () => {
    const text = '国庆节：10月1日（周五）放假';
    expect(readHolidayNotice(text, 2026, table, true)).toMatchObject({
      year: 2026,
      yearFrom: 'given',
      doubts: [{ message: '2026年10月1日写作周五，实为周四' }],
    });
  });

  test.each([
    [
      '元旦：12月31日（周四）至1月2日（周六）放假，共3天。12月27日（周日）上班。',
      2027,
      '班2026-12-27元旦 休2026-12-31元旦 休01-01元旦 休01-02元旦',
    ],
    ['12月31日至1月1日放假。', 2027, '休2026-12-31元旦 休01-01元旦'],
    [
      '元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。',
      2019,
      '班2018-12-29元旦 休2018-12-30元旦 休2018-12-31元旦 休01-01元旦',
    ],
  ])('[W11] December of New Year’s holiday is that before: %s', (text, year, wanted) => {
    expect(summary(text, year)).toBe(wanted);
    expect(messages(text, year)).toEqual([]);
  });

  test('[W11] a holiday that is prolonged goes on from where it ended', () => {
    const text =
      '延长2021年春节假期至2月19日（农历正月初八，星期五），2月20日（星期六）起正常上班。';
    expect(summary(text, 2021)).toBe('休02-18春节 休02-19春节');
    expect(messages('延长假期至8月20日。')).toEqual(['只写明放到2026年8月20日，没有写从哪天起']);
  });
});

describe('what a person must look at', () => {
  test.each([
    ['一个不存在的日子：9月31日上班', '没有“2026年9月31日”这一天'],
    ['国庆节：10月1日（周一）放假', '2026年10月1日写作周一，实为周四'],
    ['国庆节：10月1日至6日放假，共7天', '写明共7天，读出6天'],
    ['国庆节：10月1日至2日放假。10月2日上班。', '2026年10月2日既写放假又写上班'],
    ['国庆节：10月7日至1日放假', '2026年10月7日至2026年10月1日不像一个假期，没有读入'],
    ['全年：3月1日至10月1日放假', '2026年3月1日至2026年10月1日不像一个假期，没有读入'],
    ['放假：8日上班', '“8日”没有写月份'],
    ['3月3日（周二）上班。', '2026年3月3日是周二，本来就上班，没有读入'],
  ])('[W13] %s', (text, message) => {
    expect(messages(text)).toContain(message);
  });

  test('[W14] what is too long is left out and said', () => {
    const text = `国庆节：10月1日放假。${'无'.repeat(longestNotice)}清明节：4月5日放假。`;
    expect(summary(text)).toBe('休10-01国庆节');
    expect(messages(text)).toEqual([`内容太长，只读了前${longestNotice}字`]);
  });

  test.each([
    '',
    '关于开展2026年春节走访慰问的通知',
    '国务院办公厅\n2025年11月4日',
    '请于10月1日前报送进展。',
    '新华社2025-11-04 22:15 本报11月4日电 关于2026年部分节假日安排的通知，现将放假调休日期通知如下',
    '11月4日发布放假安排。',
    '10月1日前请各单位统计在岗人员名单，之后放假',
    '一、二、三、：：：',
  ])('[W14] nothing is read from %j', (text) => {
    expect(readHolidayNotice(text, 2026, table).days).toEqual([]);
  });
});
