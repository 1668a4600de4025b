// What may have gone of the backups that were there.
import { expect, it } from 'vitest';
import { goneOf } from './left.ts';

const name = (minute: number, reason = 'interval') =>
  `20260101T00${String(minute).padStart(2, '0')}00000Z_${reason}_0123456789abcdef_1-1-1_plan.planbook`;

it('[K5][K9] only the oldest of the automatic ones go, and only for newer ones', () => {
  const kept = [name(1, 'restore'), name(2), name(3), name(4)];
  const [point = '', first = '', second = '', third = ''] = kept;
  expect(goneOf(kept, new Set(kept))).toBeNull();
  expect(goneOf(kept, new Set([point, second, third, name(5)]))).toBeNull();
  expect(goneOf(kept, new Set([point, third, name(5), name(6)]))).toBeNull();
  // None came.
  expect(goneOf(kept, new Set([point, second, third]))).toBe(first);
  // Not the oldest, and a restore point.
  expect(goneOf(kept, new Set([point, first, third, name(5)]))).toBe(second);
  expect(goneOf(kept, new Set([first, second, third, name(5)]))).toBe(point);
});
