// Times that depend on somebody else's orders, and days of the week.
import { describe, expect, test } from 'vitest';
import { readDates, type DateContext } from '#shared/calendar/expressions.ts';

const context: DateContext = {
  year: 2022,
  issued: '2021-04-19',
  period: { start: '2021-01-01', end: '2023-12-31' },
};

describe('orders', () => {
  test.each([
    '按国家要求',
    '按上级部署',
    '按省时限要求',
    '完成改造，按国家进度安排推进',
    '按序时进度',
  ])('[D14] %s', (text) => {
    const found = readDates(text, context);
    if (text.includes('推进')) expect(found).toEqual([]);
    else expect(found).toEqual([expect.objectContaining({ kind: 'relative', end: null })]);
  });

  test.each([
    '按省的要求，建成区不再新建燃煤锅炉',
    '按国家规定，落实补贴政策',
    '按照省统一部署，加快推进',
    '按上级要求、按标准实施',
  ])('[D14] %s only says how', (text) => {
    expect(readDates(text, context)).toEqual([]);
  });
});

describe('days of the week', () => {
  test.each([
    ['每周一、周三开展巡查', '每周一、周三'],
    ['每周一、周三、周五开展巡查', '每周一、周三、周五'],
    ['每周二和周四调度', '每周二和周四'],
    ['每周一至周五值守', '每周一至周五'],
    ['每周五报送进展', '每周五'],
  ])('[D10] %s', (text, raw) => {
    expect(readDates(text, context)).toEqual([
      expect.objectContaining({ raw, kind: 'recurring', note: raw }),
    ]);
  });

  test('[D10] 每周一次 is a rate, not a Monday', () => {
    expect(readDates('每周一次', context)).toEqual([
      expect.objectContaining({ note: '每周一次', kind: 'recurring' }),
    ]);
  });
});
