// Dates whose meaning depends on the words around them: what they govern, what they tell, what comes back.
import { describe, expect, test } from 'vitest';
import { readDates } from '#shared/calendar/expressions.ts';
import { context, summary } from './summary.ts';

const issued = { ...context, issued: '2022-05-10' };

describe('dates among other words', () => {
  test.each<[text: string, ...expected: string[]]>([
    ['6月底7月初完成验收', 'deadline – 2022-07-10 tenDays'],
    ['6月底、7月初各开展一次', 'deadline – 2022-06-30 month', 'deadline – 2022-07-10 tenDays'],
    ['每周一至周五开展巡查', 'recurring – – day'],
    ['保障标准提高至每人每月1900元'],
    ['2020年，资源化利用率仅为71%', 'none – 2020-12-31 year'],
    ['当年度投资到位5000万元', 'none – – year'],
  ])('[D10] [D19] [D25] %s', (text, ...expected) => {
    expect(summary(text)).toEqual(expected);
  });

  test('[D26] a list that has begun is planned as a whole', () => {
    const dates = readDates('4月、6月、9月各组织一次活动', issued);
    expect(dates.map(({ kind, end }) => `${kind} ${end}`)).toEqual([
      'deadline 2022-04-30',
      'deadline 2022-06-30',
      'deadline 2022-09-30',
    ]);
    expect(dates[0]?.note).toContain('请核对');
  });

  test.each([
    ['建设基地6个，培训1500人次，9月底前完成', '建设基地6个，培训1500人次'],
    ['改造公厕18座，8月底前投入使用', '改造公厕18座'],
    ['改造1850户，其中国道沿线900户年底前完成', '其中国道沿线900户'],
  ])('[D24] a date at the end: %s', (text, what) => {
    expect(readDates(text, context).map((date) => date.what)).toEqual([what]);
  });
});
