// Measures in headings, and figures in another size of the same measure.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  measureFrom,
  measureOfHeading,
  measureWord,
  readMeasured,
  type Measure,
} from '#shared/plan/measures.ts';

const money: Measure = { exponent: 4, base: '元' };

describe('[P9] the measure of a heading', () => {
  it.each([
    ['完成投资（万元）', '万元'],
    ['投资额(单位：亿元)', '亿元'],
    ['累计投资万元', '万元'],
    ['绿化面积（平方米）', '平方米'],
    ['新增（万平方米）', '万平方米'],
    ['道路（千米）', '千米'],
    ['经费（千元）', '千元'],
    ['人数（万）', '万'],
  ])('%s is in %s', (heading, word) => {
    const measure = measureOfHeading(heading);
    expect(measure && measureWord(measure)).toBe(word);
  });

  it.each(['完成投资', '投资（任务）', '责任人（本期）', '（）', '备注(含说明)', '亿元工程名称'])(
    '%s names none',
    (heading) => expect(measureOfHeading(heading)).toBeNull(),
  );
});

describe('[P9] a figure in a measure', () => {
  it.each([
    ['1.2亿元', 12_000, true],
    ['1.2亿', 12_000, true],
    ['１，２００万元', 1200, false],
    ['12000000元', 1200, true],
    ['350.5', 350.5, false],
    ['-3 千万', -3000, true],
    ['0.1万', 0.1, false],
  ])('%s in 万元 is %d', (text, value, converted) => {
    expect(readMeasured(text, money)).toEqual({ value, converted });
  });

  it.each(['约800', '30公里', '1.2亿美元', '5~6', '12 34', '', '万元', '3元万', '八百'])(
    '%s is none',
    (text) => expect(readMeasured(text, money)).toBeNull(),
  );

  it('is the same whichever size it is written in', () => {
    const sizes = ['元', '千元', '万元', '百万元', '亿元'].map(measureFrom);
    const any = fc.constantFrom(...sizes);
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), any, any, (figure, from, to) => {
        const there = readMeasured(`${figure}${measureWord(from)}`, to);
        const back = readMeasured(`${there?.value}${measureWord(to)}`, from);
        // Very small ones are written as 1e-7, which is no office's way.
        fc.pre(there !== null && !String(there.value).includes('e'));
        expect(back?.value).toBe(figure);
      }),
    );
  });
});
