// 进度界限 in a directory of units.
import { expect, it } from 'vitest';
import { pointsOf } from '#shared/units/directoryValues.ts';

it.each([
  ['20', 20],
  ['20%', 20],
  ['２０％', 20],
  ['15个百分点', 15],
  ['12.5', 12.5],
  ['0', 0],
  ['100', 100],
  ['101', null],
  ['-5', null],
  ['很多', null],
])('reads %s', (text, points) => {
  expect(pointsOf(text)).toBe(points);
});
