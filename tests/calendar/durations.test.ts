// Rhythms, lengths of time and named occasions, and what holds for any text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay } from '#shared/calendar/days.ts';
import { readDates } from '#shared/calendar/expressions.ts';
import { context, nothingKnown, summary, type Row } from './summary.ts';

describe('rhythms', () => {
  test.each([
    ['每半年考评一次', 'half', '每半年一次（6月30日、12月31日）'],
    ['每年选拔资助青年人才', 'year', '每年一次（12月31日）'],
    ['应每季度至少主动联系1次', 'quarter', '每季度一次（3月31日、6月30日、9月30日、12月31日）'],
    ['每月上报', 'month', '每月一次（月底）'],
    ['每季度末（分别在6月、9月和12月底）', 'quarter', '每季度末（6月30日、9月30日、12月31日）'],
    ['每季度末', 'quarter', '每季度末（3月31日、6月30日、9月30日、12月31日）'],
    ['每年12月底前', 'year', '每年12月31日前'],
    ['每月25日前', 'month', '每月25日前'],
    ['每3天', 'day', '每3天一次'],
    ['每两年', 'year', '每2年一次'],
    ['每3个月', 'month', '每3个月一次'],
    ['连续3年每年', 'year', '连续3年，每年一次（12月31日）'],
    ['每周五', 'day', '每周五'],
    ['每季度首月5日前', 'quarter', '每季度首月5日前'],
    ['月调度、会商', 'month', '每月一次（月底）'],
    ['年终考核', 'year', '每年一次（12月31日）'],
    ['一季度一通报', 'quarter', '每季度一次（3月31日、6月30日、9月30日、12月31日）'],
    ['一月一调度', 'month', '每月一次（月底）'],
  ])('[D10] %s', (text, precision, note) => {
    expect(readDates(text, context)).toMatchObject([
      { kind: 'recurring', start: null, end: null, precision, note, basis: 'stated' },
    ]);
  });
});

describe('lengths of time and occasions', () => {
  test.each<Row>([
    ['力争用3年时间，完成改造任务', 'deadline 2021-01-01 2023-12-31 years ?'],
    ['利用三年时间，优化结构', 'deadline 2021-01-01 2023-12-31 years ?'],
    ['5年内', 'deadline 2021-01-01 2025-12-31 years ?'],
    ['于本文印发后3个月内', 'deadline 2021-04-19 2021-07-19 month ?'],
    ['在本意见印发之日起30日内', 'deadline 2021-04-19 2021-05-19 day ?'],
    ['3个月内完成', 'deadline 2021-04-19 2021-07-19 month ?'],
    ['大干150天', 'deadline 2021-04-19 2021-09-16 day ?'],
    ['即时整改', 'deadline 2021-04-19 2021-04-19 day ?'],
    ['国庆节前', 'deadline – 2022-09-30 day ?'],
    ['“十四五”末', 'deadline – 2025-12-31 year'],
    ['收到通知后5个工作日内', 'relative – – day'],
    ['合同签订后3个月内', 'relative – – month'],
    ['为期100天的专项行动', 'relative – – day'],
    ['印发后5个工作日内', 'relative – – day'],
    ['春节前', 'relative – – –'],
    ['汛期前', 'relative – – –'],
    ['适时', 'relative – – –'],
    ['另行通知', 'relative – – –'],
    ['与项目同步', 'relative – – –'],
    ['即日起', 'ongoing 2021-04-19 – day +'],
    ['长期坚持', 'ongoing – – – +'],
    ['长期', 'ongoing – – – +'],
    ['常年', 'ongoing – – – +'],
    ['从2022年起每户检查', 'ongoing 2022-01-01 – year +'],
  ])('[D11] [D12] [D13] [D14] %s', (text, expected) => {
    expect(summary(text)).toEqual([expected]);
  });

  test.each(['5年内', '于本文印发后3个月内', '大干150天', '即时整改', '即日起'])(
    '[D11] [D12] %s has no end while the day it counts from is unknown',
    (text) => {
      const [found] = readDates(text, nothingKnown);
      expect(found).toMatchObject({ start: null, end: null });
      expect(['relative', 'ongoing']).toContain(found?.kind);
    },
  );

  test('[D12] says the rule', () => {
    expect(readDates('力争用3年时间', context)[0]?.note).toContain('2021-01-01起3年');
  });

  test.each<Row>([
    ['5月底取得明显成效并持续推进', 'deadline – 2022-05-31 month +'],
    ['5月底取得阶段性成效并持续推进', 'deadline – 2022-05-31 month +'],
    ['2024年底前，并长期坚持', 'deadline – 2024-12-31 year +'],
    ['2022年6月底前全面完成，长期坚持。', 'deadline – 2022-06-30 month +'],
    ['2022年6月底前完成。持续推进城市更新', 'deadline – 2022-06-30 month'],
  ])('[D15] %s', (text, expected) => {
    expect(summary(text)).toEqual([expected]);
  });
});

describe('for any text', () => {
  const pieces = fc.constantFrom(
    '2021年',
    '2023',
    '6月',
    '底前',
    '30日',
    '至',
    '-',
    '每',
    '季度',
    '，',
    '。',
    '完成',
    '（',
    '）',
    '印发',
    '截至',
    '13月',
    ' ',
    '年',
    '上旬',
    '3个月内',
    '《',
    '》',
    '即日起',
    '已',
    '二〇',
    '．',
    '／',
    '2O21',
    '力争用3年时间',
    '起',
  );
  test('offsets name the raw text, entries are in order and apart, days are real', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.boolean(), (parts, known) => {
        const text = parts.join('');
        let last = 0;
        for (const found of readDates(text, known ? context : nothingKnown)) {
          expect(text.slice(found.from, found.to)).toBe(found.raw);
          expect(found.from).toBeGreaterThanOrEqual(last);
          expect(found.to).toBeGreaterThan(found.from);
          last = found.to;
          expect(text.slice(...found.governs)).toBe(found.what);
          for (const day of [found.start, found.end]) expect(day === null || isDay(day)).toBe(true);
          if (found.start !== null && found.end !== null)
            expect(found.start <= found.end).toBe(true);
          if (found.kind === 'none' || found.kind === 'relative') expect(found.note).not.toBe('');
        }
      }),
      { numRuns: 3000 },
    );
  });
});
