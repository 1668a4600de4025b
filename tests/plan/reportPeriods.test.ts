// Which reports are due by the settings of a plan, and the words for it. Rule F40.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/calendar/days.ts';
import {
  boundsOf,
  latestDue,
  nextReport,
  reportDue,
  reportWords,
} from '#shared/plan/reportPeriods.ts';
import { defaultSettings, type PlanSettings } from '#shared/plan/settings.ts';

const plan = (reports: Partial<PlanSettings['reports']>) => ({
  start: '2021-04-19',
  end: '2023-12-31',
  issued: '2021-04-19',
  settings: { ...defaultSettings, reports: { ...defaultSettings.reports, ...reports } },
});

describe('the latest period that was due', () => {
  it.each([
    ['month', '2022-07-05', '2022-05'],
    ['month', '2022-07-06', '2022-06'],
    ['month', '2021-05-05', null],
    ['month', '2021-05-06', '2021-04'],
    ['quarter', '2022-07-06', '2022-Q2'],
    ['quarter', '2022-07-05', '2022-Q1'],
    ['half', '2022-07-06', '2022-H1'],
    ['year', '2022-07-06', '2021'],
    // After the end of the plan the last period stays the latest.
    ['month', '2025-06-30', '2023-12'],
  ] as const)('[F40] %s as of %s is %s', (kind, asOf, expected) => {
    expect(latestDue(kind, boundsOf(plan({}), kind), 5, asOf)).toBe(expected);
  });

  it('[F40] waits for a due day that moves', () => {
    const move = (day: string) => (day === '2022-07-05' ? '2022-07-08' : day);
    const bounds = boundsOf(plan({}), 'month');
    expect(latestDue('month', bounds, 5, '2022-07-08', move)).toBe('2022-05');
    expect(latestDue('month', bounds, 5, '2022-07-09', move)).toBe('2022-06');
  });

  it('[F40] is the last one whose due day is past, and the next one follows it', () => {
    const kind = fc.constantFrom('month', 'quarter', 'half', 'year' as const);
    const grace = fc.nat({ max: 90 });
    const days = fc.nat({ max: 1500 }).map((count) => addDays('2021-01-01', count));
    fc.assert(
      fc.property(kind, grace, days, (every, graceDays, asOf) => {
        const own = plan({ every, graceDays });
        const latest = latestDue(every, boundsOf(own, every), graceDays, asOf);
        const next = nextReport(own, asOf);
        if (latest !== null) expect(reportDue(latest, graceDays) < asOf).toBe(true);
        if (next !== null) expect(next.due >= asOf).toBe(true);
      }),
    );
  });
});

describe('the words for the rhythm', () => {
  it.each([
    [{ every: 'none' }, '2022-07-01', '不定期：只有发过或收过反馈表的期次才应报送。'],
    [
      { every: 'month' },
      '2022-07-05',
      '每月一次，期末后5日内报送。下一期：2022年6月，7月5日前报送。',
    ],
    [
      { every: 'month' },
      '2022-12-31',
      '每月一次，期末后5日内报送。下一期：2022年12月，2023年1月5日前报送。',
    ],
    [
      { every: 'quarter', from: '2022-Q4', graceDays: 0 },
      '2022-07-05',
      '每季度一次，期末当日报送。下一期：2022年第四季度，12月31日前报送。',
    ],
    // The first period may be named in another rhythm.
    [
      { every: 'half', from: '2022-08' },
      '2022-07-05',
      '每半年一次，期末后5日内报送。下一期：2022年下半年，2023年1月5日前报送。',
    ],
    [{ every: 'year' }, '2024-06-30', '每年一次，期末后5日内报送。各期都已到期。'],
  ] as const)('%j as of %s', (reports, asOf, words) => {
    expect(reportWords(plan(reports), asOf)).toBe(words);
  });

  it('asks for the first period where the plan has no days', () => {
    const bare = { ...plan({ every: 'month' }), start: null, issued: null };
    expect(reportWords(bare, '2022-07-05')).toContain('请选择从哪一期开始');
  });
});
