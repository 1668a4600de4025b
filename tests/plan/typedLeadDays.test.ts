import { expect, it } from 'vitest';
import { leadDaysText, readLeadDays } from '#shared/plan/typedLeadDays.ts';

it.each([
  ['30、15、7', [30, 15, 7]],
  ['7 30,15', [30, 15, 7]],
  ['３０天、１５天，７天', [30, 15, 7]],
  ['7;7', [7]],
  ['', null],
  ['一周', null],
  ['7.5', null],
  ['-3', null],
])('[P23] reads the days of warning typed as %s', (text, days) => {
  expect(readLeadDays(text)).toEqual(days);
});

it('[P23] shows them as they can be typed', () => {
  expect(readLeadDays(leadDaysText([60, 20]))).toEqual([60, 20]);
});
