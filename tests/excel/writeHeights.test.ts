import { expect, it } from 'vitest';
import { wrappedLines } from '#electron/excel/writeHeights.ts';

it('breaks lines as spreadsheet programs do: words stay whole, closing signs begin no line', () => {
  expect(wrappedLines('', 10)).toBe(1);
  expect(wrappedLines('一二三四五', 10.5)).toBe(1);
  expect(wrappedLines('一二三四五六', 10.5)).toBe(2);
  expect(wrappedLines('一\n二', 10.5)).toBe(2);
  // The stop takes the fifth character along, and the two lines are full.
  expect(wrappedLines('一二三四五。六七八九', 10.5)).toBe(3);
  // A number does not fit behind three characters: it begins the second line.
  expect(wrappedLines('一二三12.5万', 10.5)).toBe(2);
  expect(wrappedLines('a'.repeat(40), 10.5)).toBe(5);
});
