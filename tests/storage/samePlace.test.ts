// Two ways of writing one place.
import { expect, it } from 'vitest';
import { samePlace } from '#electron/storage/samePlace.ts';

it.each([
  ['D:\\计划\\Plan.planbook', 'd:\\计划\\plan.PLANBOOK'],
  ['\\\\Server\\Share\\计划.planbook', '\\\\SERVER\\share\\计划.planbook'],
  ['D:/计划/Plan.planbook', 'D:\\计划\\Plan.planbook'],
])('Windows takes %s for %s', (one, other) => {
  expect(samePlace(one, other, 'win32')).toBe(true);
  // Control: where letters are told apart, so are the places.
  expect(samePlace(one, other, 'linux')).toBe(false);
});

it('what differs otherwise is another place', () => {
  expect(samePlace('D:\\甲.planbook', 'D:\\乙.planbook', 'win32')).toBe(false);
  expect(samePlace('D:\\甲.planbook', 'E:\\甲.planbook', 'win32')).toBe(false);
});
