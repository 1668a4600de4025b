// Dates typed into a cell: read for certain, or not at all.
import { describe, expect, test } from 'vitest';
import { readDate, type DateContext } from '#shared/calendar/expressions.ts';

const nothingKnown: DateContext = { year: null, issued: null, period: { start: null, end: null } };
const context: DateContext = { ...nothingKnown, year: 2022 };

describe('typed dates', () => {
  test.each([
    ['6.30', '2022-06-30', 'day'],
    ['6/30', '2022-06-30', 'day'],
    ['12-31', '2022-12-31', 'day'],
    ['2022年6月底', '2022-06-30', 'month'],
    ['2022-6-30', '2022-06-30', 'day'],
    ['2022/06/30', '2022-06-30', 'day'],
    ['22年底', '2022-12-31', 'year'],
    ['22.6.30', '2022-06-30', 'day'],
    ['6月底前', '2022-06-30', 'month'],
    ['20220630', '2022-06-30', 'day'],
    ['202206', '2022-06-30', 'month'],
    ['2022.6', '2022-06-30', 'month'],
    ['2022/06', '2022-06-30', 'month'],
    ['２０２２．６．３０', '2022-06-30', 'day'],
    [' 2022. 6 .30 ', '2022-06-30', 'day'],
    ['2022-06-30 00:00:00', '2022-06-30', 'day'],
    ['二〇二二年六月三十日', '2022-06-30', 'day'],
    ['2022年6月30日前', '2022-06-30', 'day'],
    ['到2023年', '2023-12-31', 'year'],
    ['年底', '2022-12-31', 'year'],
    ['二季度', '2022-06-30', 'quarter'],
    ['2022年上半年', '2022-06-30', 'half'],
    ['2024年2月下旬', '2024-02-29', 'tenDays'],
  ])('[D23] %s', (typed, day, precision) => {
    expect(readDate(typed, context)).toEqual({ day, precision, raw: typed });
  });

  test.each([
    '',
    '/',
    '待定',
    '6',
    '45000',
    '30/6',
    '13.5',
    '0.5',
    '80%',
    '10.6.30',
    '2022年13月',
    '2022.2.30',
    '20220230',
    '2O22年',
    '2022.3-2022.9',
    '1-10月',
    '2022年6月30日（已完成）',
    '6月底左右',
    '2022年前',
    '6月前',
    '6月、9月',
    '截至6月30日',
    '每月底',
    '长期',
  ])('[D23] %s is not one date for certain', (typed) => {
    expect(readDate(typed, context)).toBeNull();
  });

  test('[D23] a day without a year needs one', () => {
    expect(readDate('6.30', nothingKnown)).toBeNull();
    expect(readDate('2022.6.30', nothingKnown)?.day).toBe('2022-06-30');
  });
});
