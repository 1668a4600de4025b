// Written numbers: what counts as one, and what is not guessed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChineseNumber } from '#shared/calendar/numerals.ts';
import { toPlainForm } from '#shared/calendar/plainForm.ts';

const digits = '零一二三四五六七八九';

/** The usual writing of a number below ten thousand, to read back. */
function write(value: number): string {
  let text = '';
  let gap = false;
  for (const [place, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${digits[digit]}${name}`;
    gap = false;
  }
  return text;
}

describe('Chinese numbers', () => {
  test.each([
    ['12', 12],
    ['１２', 12],
    ['3,500', 3500],
    ['1,234,567.5', 1234567.5],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十五', 35],
    ['一百零五', 105],
    ['两百', 200],
    ['三千五百', 3500],
    ['两万三千', 23000],
    ['一亿二千万', 120000000],
    ['二〇二三', 2023],
    ['二零二三', 2023],
    ['二○三五', 2035],
    ['1.5万', 15000],
    ['3.2亿', 320000000],
    ['320万', 3200000],
    ['5千', 5000],
    ['2百', 200],
    ['零', 0],
    ['150万', 1500000],
  ])('%s is %d', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });

  test.each([
    '',
    '三个',
    '十十',
    '百',
    '1,23',
    '12,3456',
    '三二十',
    '一千二千',
    '1.2.3',
    '万',
    '2O21',
    '三四百',
    '-5',
    '二〇零百',
  ])('%s is no number', (text) => {
    expect(parseChineseNumber(text)).toBeNull();
  });

  test('reads back what is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(parseChineseNumber(write(value))).toBe(value);
      }),
    );
  });
});

describe('plain form', () => {
  test('keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toPlainForm(text).length).toBe(text.length);
      }),
    );
  });

  test('keeps the commas of a sentence apart from the separators of a figure', () => {
    expect(toPlainForm('１００％，２０２２．６（Ａ）～—')).toBe('100%，2022.6(A)~-');
  });
});
