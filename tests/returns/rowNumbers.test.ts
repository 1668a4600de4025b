// Numbers of rows, also of rows that stand for several.
import { describe, expect, it } from 'vitest';
import { numbersOf } from '#shared/returns/rowNumbers.ts';

describe('numbers of a row', () => {
  it.each<[string, number[]]>([
    ['3', [3]],
    [' ３. ', [3]],
    ['3.0', [3]],
    ['3-4', [3, 4]],
    ['3—5', [3, 4, 5]],
    ['3至5', [3, 4, 5]],
    ['3、4', [3, 4]],
    ['3，4，7', [3, 4, 7]],
    ['3/4', [3, 4]],
    ['3、3', [3]],
    ['4-3', []],
    ['1-1', []],
    ['1-200', []],
    ['1.1', []],
    ['一、', []],
    ['', []],
  ])('[M18] reads %s as %j', (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });
});
