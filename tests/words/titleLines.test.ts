// Titles of several lines: broken by words, brackets kept together.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleLines } from '#shared/words/titleLines.ts';

const plan = '朔州市中心城区核心区城市品质提升三年行动计划（2021—2023）·示例';

describe('[L10] a title', () => {
  it('that fits stays in one line', () => {
    const title = '关于2022年6月工作进展报送情况的通报';
    expect(titleLines(title, 20)).toEqual([title]);
  });

  it('of several lines is broken by words, in lines of like length', () => {
    expect(titleLines(`关于${plan}推进情况的通报`, 20)).toEqual([
      '关于朔州市中心城区核心区',
      '城市品质提升三年行动计划',
      '（2021—2023）·示例推进情况的通报',
    ]);
    expect(titleLines(plan, 22)).toEqual([
      '朔州市中心城区核心区城市品质提升',
      '三年行动计划（2021—2023）·示例',
    ]);
  });

  it('keeps a bracket together wherever the line would be full', () => {
    for (let width = 12; width <= 30; width++) {
      const lines = titleLines(`关于${plan}有关事项的催办函`, width);
      expect(lines.join('')).toBe(`关于${plan}有关事项的催办函`);
      expect(lines.filter((line) => line.includes('（2021—2023）'))).toHaveLength(1);
    }
  });

  it('with a bracket longer than a line stays whole, and so does one that somebody has broken', () => {
    const long = `关于《${'很长的名称'.repeat(6)}》的通报`;
    expect(titleLines(long, 20)).toEqual([long]);
    expect(titleLines(`${plan}\n督查通报`, 20)).toEqual([`${plan}\n督查通报`]);
  });

  it('of any text loses nothing and goes over no line', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...Array.from('关于市三年行动计划的通报（）《》、—·2021ab 。')),
      maxLength: 70,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 25 }), (title, width) => {
        const lines = titleLines(title, width);
        expect(lines.join('')).toBe(title);
        const widthOf = (line: string) =>
          Array.from(line).reduce((sum, sign) => sum + (sign < '\u0080' ? 0.5 : 1), 0);
        if (lines.length > 1) expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
