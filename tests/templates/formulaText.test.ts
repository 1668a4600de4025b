// References in formulas: found, moved, left alone.
import { describe, expect, it } from 'vitest';
import {
  offsetFormula,
  repeatFormula,
  shiftFormula,
} from '#electron/excel/template/shiftFormula.ts';

/** Rows 5 to 8 become ten. */
const grown = { first: 5, ready: 4, count: 10 };
const shrunk = { first: 5, ready: 4, count: 2 };
const own = (sheet: string | null) => sheet === null || sheet === '表 一';

describe('[O10] a formula after rows have come or gone', () => {
  it.each([
    ['SUM(F5:F8)', 'SUM(F5:F14)'],
    ['SUM($F$5:$F$8)+F9', 'SUM($F$5:$F$14)+F15'],
    ['F4*2', 'F4*2'],
    ['F8+F5', 'F14+F5'],
    ['COUNTIF(B:B,"A9")', 'COUNTIF(B:B,"A9")'],
    ['SUM(5:8)+SUM($9:$9)', 'SUM(5:14)+SUM($15:$15)'],
    ["SUM('表 一'!A5:A8)+'表二'!A9+[1]Sheet1!A9", "SUM('表 一'!A5:A14)+'表二'!A9+[1]Sheet1!A9"],
    ['LOG10(F9)&"F9"&项目9', 'LOG10(F15)&"F9"&项目9'],
    ['ABC12_X+XFE9+A1048577', 'ABC12_X+XFE9+A1048577'],
    ['表[金额]+T9', '表[金额]+T15'],
    ['F9:F5', 'F15:F5'],
  ])('%s becomes %s', (before, after) => {
    expect(shiftFormula(before, grown, own)).toBe(after);
  });

  it.each([
    ['SUM(F5:F8)', 'SUM(F5:F6)'],
    ['SUM(F6:F7)', 'SUM(F6:F6)'],
    ['F9', 'F7'],
    ['F7', '#REF!'],
  ])('%s becomes %s where rows go', (before, after) => {
    expect(shiftFormula(before, shrunk, own)).toBe(after);
  });
});

it('[O12] a repeated formula goes along with its row, what stands below the data stays that', () => {
  const repeat = (formula: string) => repeatFormula(formula, 5, 9, grown, own);
  expect(repeat('E5/D5')).toBe('E9/D9');
  expect(repeat('A4+1')).toBe('A8+1');
  expect(repeat('E5/E$9')).toBe('E9/E$15');
  expect(repeat('E5/$E$4')).toBe('E9/$E$4');
  expect(repeat('SUM(E$5:E5)')).toBe('SUM(E$5:E9)');
});

it('[O12] a shared formula stands for itself in every cell', () => {
  expect(offsetFormula('A1+$B1+C$1', 2, 1)).toBe('B3+$B3+D$1');
  expect(offsetFormula('A1', -1, 0)).toBe('#REF!');
});
